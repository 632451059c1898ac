"""Summaries of review files in any condition."""

from pathlib import Path

import pytest

from shuping_desktop.operations import evaluators, finalising, reviews
from shuping_desktop.operations.summaries import Condition, Summary, summarise
from tests.helpers import behind_its_back, new_review, sample_review, sha256, writing


def test_a_new_review_has_no_ballots(tmp_path: Path) -> None:
    found = summarise(new_review(tmp_path))
    assert (found.condition, found.rehearsal) == (Condition.USABLE, False)
    assert str(found.text) == "还没有收到评分表"


def test_the_number_issued_is_shown_where_it_is_entered(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        before = summarise(path)
        evaluators.set_issued(review, "college", "评议小组", 30)
        evaluators.set_issued(review, "officer", "教师代表", 6)
    assert str(before.text).startswith("收到 37 份，")
    assert str(summarise(path).text).startswith("收到 37/47 份，")


def test_problems_and_finalised_tracks_are_counted(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    before = summarise(path).problems
    with writing(path) as review:
        points = finalising.open_points(review, "college")
        finalising.finalise(review, "college", "周子涵", "吴一诺", points)
    found = summarise(path)
    assert str(found.text) == f"收到 37 份，{found.problems} 项待处理，二级学院已定稿"
    assert 0 < found.problems < before


def test_a_rehearsal_is_marked(tmp_path: Path) -> None:
    reviews.make_sample(tmp_path / "a.shuping")
    assert summarise(tmp_path / "a.shuping").rehearsal


def test_a_summary_neither_changes_nor_locks_the_file(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    before = sha256(path)
    with writing(path) as review:
        assert summarise(path).changed_at == review.saved_at
    assert sha256(path) == before


@pytest.mark.parametrize(
    ("name", "condition"),
    [("gone", Condition.MISSING), ("text", Condition.UNUSABLE), ("altered", Condition.DAMAGED)],
)
def test_an_unreadable_file_has_a_sentence_about_what_to_do(
    tmp_path: Path, name: str, condition: Condition
) -> None:
    path = sample_review(tmp_path)
    if name == "gone":
        path.unlink()
    elif name == "text":
        path.write_text("别的程序的文件")
    else:
        behind_its_back(path, "UPDATE mark SET value = 0 WHERE participant = 1")
    found: Summary = summarise(path)
    assert (found.condition, found.changed_at) == (condition, "")
    assert str(found.text).endswith(("。", "文件。"))
