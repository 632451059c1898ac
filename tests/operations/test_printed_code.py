"""Tests of reading the foot of a page, and of verifying pages printed at any time."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.operations import ballots, finalising, rows
from shuping_desktop.operations.code_verdicts import CodeStatus, Verdict
from shuping_desktop.operations.finalising import stamp_of, verify_code
from shuping_desktop.operations.printed_code import Printed, read_printed
from shuping_desktop.scoring.fingerprint import code_of, head_code
from shuping_desktop.store import Review
from shuping_desktop.store.past_states import fingerprint_of, past_states
from tests.helpers import ballot_id, participant_id, sample_review, typed_review, writing

CODE, HEAD = "7K3M-9Q2D-4FHT", "K7QD-31ZB-9X2M"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CODE, Printed(CODE)),
        ("7k3m9q2d4fht", Printed(CODE)),
        ("7K3M 9Q2D 4FHT", Printed(CODE)),
        ("校验码：７Ｋ３Ｍ－９Ｑ２Ｄ－４ＦＨＴ", Printed(CODE)),
        (f"校验码 {CODE}　第184步 {HEAD}", Printed(CODE, 184, HEAD)),
        (
            f"演练　第2版　校验码 {CODE}　第 184 步 {HEAD}　带3项认可的未处理事项定稿",
            Printed(CODE, 184, HEAD),
        ),
        (f"暂定　校验码 {CODE}　第184步 k7qd 3izb 9x2m", Printed(CODE, 184, HEAD)),
        (f"第184步 {HEAD}", Printed("", 184, HEAD)),
        (f"184 步 {HEAD}", Printed("", 184, HEAD)),
        ("第184步", Printed("", 184)),
        (f"{CODE} 184 {HEAD}", Printed(CODE, 184, HEAD)),
        (f"184 {HEAD}", Printed("", 184, HEAD)),
        (f"{CODE} step 184 {HEAD}", Printed(CODE, 184, HEAD)),
        ("", Printed()),
        ("没有", Printed()),
    ],
)
def test_the_foot_is_read_as_it_is_typed(text: str, expected: Printed) -> None:
    assert read_printed(text) == expected


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert read_printed(text).entry >= 0


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    """Return an open review with a ballot of each track."""
    with writing(typed_review(tmp_path)) as opened:
        yield opened


def put(review: Review, number: int, value: int) -> None:
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "智造学院"), number, value)


def verify(review: Review, text: str) -> Verdict:
    verdict = verify_code(review, text)
    assert str(verdict.text)
    return verdict


def test_a_provisional_print_is_known_after_more_steps(review: Review) -> None:
    stamp = stamp_of(review, "college")
    for number in range(5):
        put(review, number, 500)
    for text in (stamp.code, stamp.text):
        verdict = verify(review, text)
        assert (verdict.status, verdict.track, verdict.entry) == (CodeStatus.EARLIER, "college", stamp.entry)
        assert f"第 {stamp.entry} 步（" in str(verdict.text)
        assert "之后又做了 5 步" in str(verdict.text)


def test_the_whole_foot_of_a_final_version_is_current(review: Review) -> None:
    points = finalising.open_points(review, "college")
    finalising.finalise(review, "college", "张三", "李四", points)
    stamp = stamp_of(review, "college")
    verdict = verify(review, stamp.text)
    assert verdict.status is CodeStatus.CURRENT
    assert f"第 {stamp.entry} 步" in str(verdict.text)


def test_a_step_that_the_file_has_not_means_an_older_copy(review: Review, tmp_path: Path) -> None:
    old = Path(shutil.copy(review.path, tmp_path / "旧.shuping"))
    put(review, 0, 500)
    stamp = stamp_of(review, "college")
    with writing(old) as older:
        for text in (stamp.text, f"第{stamp.entry}步 {stamp.head}"):
            verdict = verify(older, text)
            assert verdict.status is CodeStatus.SHORTER
            assert f"没有纸上的第 {stamp.entry} 步" in str(verdict.text)


def test_a_step_with_another_head_means_a_fork(review: Review, tmp_path: Path) -> None:
    old = Path(shutil.copy(review.path, tmp_path / "旧.shuping"))
    put(review, 0, 500)
    stamp = stamp_of(review, "college")
    with writing(old) as other:
        put(other, 0, 550)
        verdict = verify(other, stamp.text)
        assert verdict.status is CodeStatus.FORKED
        assert "岔开" in str(verdict.text)


def test_a_step_alone_and_a_head_alone_are_known(review: Review) -> None:
    stamp = stamp_of(review, "college")
    put(review, 0, 500)
    assert verify(review, f"第{stamp.entry}步 {stamp.head}").status is CodeStatus.EARLIER
    assert verify(review, stamp.head).entry == stamp.entry
    assert verify(review, f"第{stamp.entry}步").status is CodeStatus.UNKNOWN


def test_a_code_beside_the_step_of_another_print_is_not_taken(review: Review) -> None:
    first = stamp_of(review, "college")
    put(review, 0, 500)
    second = stamp_of(review, "college")
    put(review, 0, 550)
    verdict = verify(review, f"校验码 {first.code}　第{second.entry}步 {second.head}")
    assert verdict.status is CodeStatus.UNKNOWN
    assert "却不是那一步的" in str(verdict.text)


def test_an_undone_state_and_its_print_are_one(review: Review) -> None:
    before = stamp_of(review, "college")
    put(review, 0, 500)
    review.undo()
    after = stamp_of(review, "college")
    assert (after.code, after.entry) == (before.code, before.entry + 2)
    assert after.head != before.head
    assert verify(review, before.text).status is CodeStatus.PROVISIONAL


def test_earlier_states_have_the_fingerprints_that_were_printed(tmp_path: Path) -> None:
    with writing(typed_review(tmp_path)) as review:
        expected: dict[int, dict[str, str]] = {}
        for number in range(4):
            expected[review.head.entry] = {
                track: fingerprint_of(review.identity, review.contents, track)
                for track in ("college", "officer")
            }
            put(review, number, 400)
        ballots.remove_ballot(review, ballot_id(review, "T01"))
        review.undo()
        known: dict[str, str] = {}
        for state in past_states(review.entries()):
            known.update(state.fingerprints)
            if state.entry in expected:
                assert known == expected[state.entry]


def test_every_step_of_the_sample_has_its_own_head(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        heads = [head_code(entry.digest.hex()) for entry in review.entries()]
        assert len(set(heads)) == len(heads)
        assert code_of(review.fingerprint("college"), 0) not in heads
