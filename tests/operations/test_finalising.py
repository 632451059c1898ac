"""Finalising, codes and reopening."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shuping_desktop import RESOURCES
from shuping_desktop.messages import verbatim
from shuping_desktop.operations import (
    ballots,
    evaluators,
    finalising,
    flags,
    history,
    opinions,
    reviews,
    roster,
    rows,
    rulings,
    second_entry,
    settings,
)
from shuping_desktop.operations.code_verdicts import CodeStatus
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.finalising import verify_code
from shuping_desktop.operations.importing import import_files
from shuping_desktop.operations.results import results_text
from shuping_desktop.operations.reviews import new_review, open_for_writing
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.fingerprint import code_of, fingerprint, read_code
from shuping_desktop.scoring.flags import Flag
from shuping_desktop.scoring.rulings import ATTENDANCE, Opinion
from shuping_desktop.scoring.second_entry import TOTAL, Cell
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review, SealedError
from tests.helpers import (
    ballot_id,
    changed_behind_its_back,
    contents_of,
    described,
    forge,
    participant_id,
    reading,
    sample_review,
    sha256,
    writing,
)

TRACK = "officer"


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    """Create the sample review."""
    with writing(sample_review(tmp_path)) as opened:
        yield opened


def seal(review: Review, track: str = TRACK) -> str:
    """Finalise a track, accepting all open points; return its code."""
    finalising.finalise(review, track, "周子涵", "吴一诺", finalising.open_points(review, track))
    return finalising.stamp_of(review, track).code


def sentences(review: Review, track: str) -> list[str]:
    """Return the sentences of a track's open points."""
    return [str(point.message) for point in finalising.open_points(review, track)]


def test_open_points_are_the_problems_and_what_else_is_open(review: Review) -> None:
    points = finalising.open_points(review, TRACK)
    problems = [(problem.code, problem.text) for problem in tally(review.contents.track_data(TRACK)).problems]
    assert [(point.code, point.message) for point in points[: len(problems)]] == problems
    assert any("综合评价意见还没有写完" in text for text in sentences(review, TRACK))
    assert any("待裁定为一般或差" in text for text in sentences(review, "college"))


def test_a_part_typed_ballot_and_one_not_received_are_open_points(review: Review) -> None:
    evaluators.set_issued(review, "college", "评议小组", 22)
    ballots.add_ballot(review, "college", "评议小组", "P99")
    texts = sentences(review, "college")
    assert "评议小组 P99 号评分表还没有录完。" in texts
    assert not any("发出 22 份" in text for text in texts)
    ballots.remove_ballot(review, ballot_id(review, "P99"))
    assert "评议小组发出 22 份评分表，收到 21 份。" in sentences(review, "college")


def test_finalising_needs_every_rest_accepted_and_two_names(review: Review) -> None:
    points = finalising.open_points(review, TRACK)
    with pytest.raises(RefusedError, match="还有 1 项没有处理或认可"):
        finalising.finalise(review, TRACK, "周子涵", "吴一诺", points[1:])
    with pytest.raises(RefusedError, match="应是两个人"):
        finalising.finalise(review, TRACK, "周子涵", " 周子涵 ", points)
    with pytest.raises(RefusedError, match="应是两个人"):
        finalising.finalise(review, TRACK, "周子涵", "周子\u200b涵", points)
    with pytest.raises(RefusedError, match="复核人不能为空"):
        finalising.finalise(review, TRACK, "周子涵", "", points)
    assert finalising.final_version(review, TRACK) is None


def test_a_stamp_has_version_names_and_accepted_points(review: Review) -> None:
    points = finalising.open_points(review, TRACK)
    code = seal(review)
    stamp = finalising.stamp_of(review, TRACK)
    assert (stamp.version, stamp.first_name, stamp.second_name) == (1, "周子涵", "吴一诺")
    assert stamp.accepted == tuple(point.message for point in points)
    assert (
        str(stamp.text) == f"第1版　校验码 {code}　第3步 {stamp.head}　带{len(points)}项认可的未处理事项定稿"
    )
    with pytest.raises(RefusedError, match="已经定稿"):
        seal(review)


def test_a_version_with_accepted_points_is_called_so_everywhere(review: Review) -> None:
    count = len(finalising.open_points(review, TRACK))
    code = seal(review)
    words = f"带 {count} 项认可的未处理事项定稿"
    assert str(finalising.finality_of(review, TRACK).words) == f"第 1 版　{words}"
    assert words in str(finalising.state_sentences(review)[1])
    assert words in str(verify_code(review, code).text)
    assert f"校学生会（第 1 版　{words}）" in results_text(
        review
    ) and "二级学院学生会（暂定，待处理" in results_text(review)


CHANGES: dict[str, Callable[[Review, int, int], object]] = {
    "a mark": lambda review, key, who: rows.set_mark(review, key, who, 0, 50),
    "a written total": lambda review, key, who: rows.set_written_total(review, key, who, 50),
    "a remark": lambda review, key, who: rows.set_remark(review, key, who, "看过"),
    "abstaining": rows.abstain,
    "按纸面": lambda review, key, who: rows.set_as_on_paper(review, key, who, True),
    "a paste": lambda review, key, who: rows.set_cells(review, key, {Cell(who, 0): 50, Cell(who, 1): 100}),
    "a ballot voided": lambda review, key, who: ballots.void_ballot(review, key, "涂改"),
    "a ballot received": lambda review, key, who: ballots.add_ballot(review, TRACK, "教师代表", "T88"),
    "a ballot removed": lambda review, key, who: ballots.remove_ballot(review, key),
    "a ballot's number": lambda review, key, who: ballots.edit_ballot(
        review, key, number="T77", evaluator=""
    ),
    "a second entry": lambda review, key, who: second_entry.begin(review, key),
    "a name": lambda review, key, who: roster.edit_participant(
        review, who, name="别名", position="部长", category="主席团"
    ),
    "a place": lambda review, key, who: roster.move_participant(review, who, 1),
    "a participant removed": lambda review, key, who: roster.remove_participant(review, who),
    "a report": lambda review, key, who: roster.set_report_state(review, who, report_in=True),
    "a weight": lambda review, key, who: evaluators.set_weight(review, TRACK, "主席团", "主席团", 1),
    "forms handed out": lambda review, key, who: evaluators.set_issued(review, TRACK, "主席团", 99),
    "an evaluator": lambda review, key, who: evaluators.add_evaluator(review, TRACK, "教师代表", "钱老师"),
    "the second entry's share": lambda review, key, who: second_entry.set_rule(review, 50),
    "an opinion": lambda review, key, who: opinions.set_opinion(review, who, Opinion("认真", "", True)),
    "the title": lambda review, key, who: settings.set_texts(review, Texts(title="另一个名称")),
    "a flag accepted": lambda review, key, who: flags.accept_flag(
        review, Flag("far-row", verbatim("看。"), key, who, "x"), "好"
    ),
    "a ruling": lambda review, key, who: _rule(review),
    "undo": lambda review, key, who: review.undo(),
}


def _rule(review: Review) -> None:
    data = review.contents.track_data(TRACK)
    results = tally(data)
    about = rulings.questions_about(data, results, results.participants[0])
    question = next(question for question in about if question.kind == ATTENDANCE)
    rulings.rule(review, TRACK, question, rulings.Decision("absent", "评议小组", "没有到场"))


@pytest.mark.parametrize("change", CHANGES)
def test_no_change_to_a_finalised_track_is_accepted(review: Review, change: str) -> None:
    person = review.contents.track_data(TRACK).participants[1].id
    ballot = ballot_id(review, "T02")
    code, before, digest = seal(review), contents_of(review), sha256(review.path)
    with pytest.raises(SealedError, match=r"校学生会已定稿（第 1 版），不能修改"):
        CHANGES[change](review, ballot, person)
    assert contents_of(review) == before and sha256(review.path) == digest
    assert verify_code(review, code).status is CodeStatus.CURRENT


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_changes_the_code(review: Review, change: str) -> None:
    person = review.contents.track_data(TRACK).participants[1].id
    ballot, code = ballot_id(review, "T02"), seal(review)
    finalising.reopen(review, TRACK, "有异议")
    provisional = finalising.stamp_of(review, TRACK).code
    CHANGES[change](review, ballot, person)
    assert finalising.stamp_of(review, TRACK).code not in (provisional, code)
    assert verify_code(review, code).status is CodeStatus.SUPERSEDED
    assert verify_code(review, provisional).status is CodeStatus.EARLIER


def test_the_other_track_can_be_changed(review: Review) -> None:
    code = seal(review)
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 0, 50)
    assert verify_code(review, code).status is CodeStatus.CURRENT


def test_texts_of_documents_can_still_be_changed(review: Review) -> None:
    code, texts = seal(review), settings.texts_of(review)
    settings.set_texts(review, Texts(texts.year, texts.title, texts.school, issue_date="2023年12月5日"))
    assert verify_code(review, code).status is CodeStatus.CURRENT


def test_undo_does_not_reopen(review: Review) -> None:
    seal(review)
    last = review.history()[-1]
    assert last.kind == "seal"
    with pytest.raises(Exception, match="不能撤回"):
        history.revert(review, last.id)


def test_finalising_again_supersedes_the_version_before(review: Review) -> None:
    first = seal(review)
    with pytest.raises(RefusedError, match="原因不能为空"):
        finalising.reopen(review, TRACK, " ")
    finalising.reopen(review, TRACK, "T02 第一行有异议")
    assert not finalising.stamp_of(review, TRACK).is_final
    person = review.contents.track_data(TRACK).participants[0].id
    rows.set_cells(review, ballot_id(review, "T02"), {Cell(person, TOTAL): 5000})
    second = seal(review)
    assert finalising.stamp_of(review, TRACK).version == 2
    verdicts = [verify_code(review, code) for code in (first, second)]
    assert [verdict.status for verdict in verdicts] == [CodeStatus.SUPERSEDED, CodeStatus.CURRENT]
    text = str(verdicts[0].text)
    assert "第 1 版" in text and "T02 第一行有异议" in text and text.endswith("现行的是第 2 版。")


def test_finalising_again_without_a_change_is_another_version(review: Review) -> None:
    first = seal(review)
    finalising.reopen(review, TRACK, "补一个签名")
    assert seal(review) != first


def test_undo_continues_after_reopening(review: Review) -> None:
    person, ballot = review.contents.track_data(TRACK).participants[0].id, ballot_id(review, "T02")
    rows.set_mark(review, ballot, person, 0, 50)
    seal(review)
    assert "50" not in described(review.next_undo) and review.next_undo
    finalising.reopen(review, TRACK, "有异议")
    review.undo()
    assert review.contents.ballot(ballot).rows[person].marks[0] != 50


def test_a_provisional_code_is_known_until_a_change(review: Review) -> None:
    code = finalising.stamp_of(review, TRACK).code
    assert verify_code(review, code).status is CodeStatus.PROVISIONAL
    rows.set_mark(
        review, ballot_id(review, "T02"), review.contents.track_data(TRACK).participants[0].id, 0, 50
    )
    assert verify_code(review, code).status is CodeStatus.EARLIER


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("5JD9", "校验码不完整（应为 12 位，这里是 4 位）"),
        ("5JD9-7K3M-9Q2D-4", "校验码多了几位（应为 12 位，这里是 13 位）"),
        ("没有", "这里是 0 位"),
    ],
)
def test_an_incomplete_code_is_reported_as_such(review: Review, code: str, expected: str) -> None:
    verdict = verify_code(review, code)
    assert expected in str(verdict.text) and "不属于" not in str(verdict.text)
    assert verdict.status is CodeStatus.UNKNOWN


def test_another_file_with_the_same_contents_has_other_codes(review: Review, tmp_path: Path) -> None:
    data, heading = review.contents.track_data(TRACK), review.contents.heading
    assert fingerprint("one", heading, data) != fingerprint("other", heading, data)


def test_a_final_version_is_kept_in_the_file_and_its_copies(review: Review, tmp_path: Path) -> None:
    code = seal(review)
    copy = tmp_path / "副本.shuping"
    review.save_copy(copy)
    with reading(copy) as opened:
        assert verify_code(opened, code).status is CodeStatus.CURRENT


@pytest.mark.parametrize(
    "typed", ["7k3m9q2d4fht", "７Ｋ３Ｍ－９Ｑ２Ｄ－４ＦＨＴ", " 7K3M 9Q2D 4FHT ", "7K3M—9Q2D—4FHT"]
)
def test_reads_a_code_in_any_format(typed: str) -> None:
    assert read_code(typed) == "7K3M-9Q2D-4FHT"


def test_letters_easily_misread_are_read_as_printed() -> None:
    code = code_of("seal", 1)
    assert not set("ILOU") & set(code)
    assert read_code(code.replace("1", "I").replace("0", "o")) == code


def test_results_in_the_shell_count_no_problem_before_its_time(tmp_path: Path) -> None:
    new_review(tmp_path / "a.shuping")
    with open_for_writing(tmp_path / "a.shuping") as review:
        import_files(review, [RESOURCES / "sample" / "officers.csv"])
        assert "校学生会（暂定）" in results_text(review)


@pytest.mark.parametrize("open_it", [reviews.open_for_reading, reviews.open_for_writing])
def test_opening_names_a_final_track_that_a_forged_step_changed(
    tmp_path: Path, open_it: Callable[[Path], Review]
) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        code = seal(review)
    with open_it(path) as review:
        assert review.notices == ()
    forge(path, changed_behind_its_back(path, "UPDATE mark SET value = 100 WHERE criterion = 0"))
    with open_it(path) as review:
        (notice,) = review.notices
    assert f"文件内容与第 1 版定稿（校验码 {code}）不符" in str(notice)
