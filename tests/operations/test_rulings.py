"""Rulings: their effect, their lapse and their record."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from shuping_desktop.operations import ballots, documents, evaluators, own_rows, rows, rulings
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.finalising import open_points
from shuping_desktop.operations.roster import NewParticipant, add_participant
from shuping_desktop.operations.rulings import Decision
from shuping_desktop.scoring.ballots import Row
from shuping_desktop.scoring.register import BallotState, ballot_state
from shuping_desktop.scoring.rulings import (
    ABSENT,
    ACCEPTED,
    ATTENDANCE,
    BY_LOT,
    BY_MARKS,
    BY_RULE,
    BY_VOTE,
    BY_WRITTEN,
    GRADE,
    GRADED,
    MET,
    NOT_MET,
    OPEN_GRADE,
    ROW,
    TIE,
    UNMET,
    VOID,
    Question,
    Ruling,
    lapsed,
)
from shuping_desktop.scoring.second_entry import Cell
from shuping_desktop.scoring.tally import ParticipantResult, TrackResults, tally
from shuping_desktop.store import Review
from tests.helpers import ballot_id, contents_in, contents_of, new_review, participant_id, writing
from tests.papers.reading import pages
from tests.scoring.papers import right

from .typing_rows import SUMS, cells_of, college, type_ballot

PANEL = "评议小组集体"
WHY = "会上逐项复议后一致同意"


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    """Create a review with the seven colleges and no ballots."""
    with writing(new_review(tmp_path)) as opened:
        yield opened


def results(review: Review, track: str = "college") -> TrackResults:
    return tally(review.contents.track_data(track))


def line(review: Review, name: str, track: str = "college") -> ParticipantResult:
    return next(item for item in results(review, track).participants if item.participant.name == name)


def asked(review: Review, kind: str, track: str = "college") -> Question:
    """Return the first question of that kind."""
    data, found = review.contents.track_data(track), results(review, track)
    about = [item for result in found.participants for item in rulings.questions_about(data, found, result)]
    return next(item for item in [*rulings.open_questions(data, found), *about] if item.kind == kind)


def decide(review: Review, question: Question, decision: str, track: str = "college", **more: object) -> None:
    rulings.rule(review, track, question, Decision(decision, PANEL, WHY, **more))  # type: ignore[arg-type]


def last(review: Review, track: str = "college") -> Ruling:
    return review.contents.track_data(track).rulings[-1]


def is_in_force(review: Review, track: str = "college") -> bool:
    return last(review, track).id in results(review, track).in_force


def wrong_total(review: Review) -> int:
    """Add a ballot with a first row of 80 and a written total of 85; return its id."""
    marks = right("80").marks
    return type_ballot(review, "P01", Row(marks, 8500), *(right(item) for item in SUMS[1:]))


def test_a_mismatch_ruled_by_marks_is_no_problem(review: Review) -> None:
    wrong_total(review)
    decide(review, asked(review, ROW), BY_MARKS)
    assert [item.code for item in results(review).problems] == []
    assert line(review, "化工学院").official_score == 80


def test_a_mismatch_ruled_by_written_total_counts_as_written(review: Review) -> None:
    wrong_total(review)
    decide(review, asked(review, ROW), BY_WRITTEN)
    assert line(review, "化工学院").official_score == 85


def test_a_row_ruled_void_does_not_count(review: Review) -> None:
    wrong_total(review)
    type_ballot(review, "P02", *(right("90") for _ in SUMS))
    decide(review, asked(review, ROW), VOID)
    assert line(review, "化工学院").groups["评议小组"].ballots == 1
    assert line(review, "化工学院").official_score == 90


def test_a_ruling_on_a_row_settles_the_row(review: Review) -> None:
    key = type_ballot(review, "P01", *(right("90") for _ in SUMS))
    rows.set_mark(review, key, college(review, 0), 0, None)
    assert "P01 号评分表还没有录完" in "".join(str(point.message) for point in open_points(review, "college"))
    decide(review, asked(review, ROW), VOID)
    data = review.contents.track_data("college")
    assert ballot_state(data, data.ballots[0]) is BallotState.TYPED
    assert "还没有录完" not in "".join(str(point.message) for point in open_points(review, "college"))


def test_a_ruling_on_a_row_lapses_when_the_row_changes(review: Review) -> None:
    key = wrong_total(review)
    decide(review, asked(review, ROW), VOID)
    rows.set_mark(review, key, college(review, 0), 0, 1000)
    assert [item.code for item in results(review).problems if item.participant == "化工学院"] == [
        "total-mismatch"
    ]
    assert [
        item.id for item in lapsed(review.contents.track_data("college").rulings, results(review).in_force)
    ] == [last(review).id]


def test_a_ruling_is_in_force_again_with_its_ground(review: Review) -> None:
    key = wrong_total(review)
    decide(review, asked(review, ROW), VOID)
    rows.set_mark(review, key, college(review, 0), 0, 1000)
    review.undo()
    assert is_in_force(review) and line(review, "化工学院").official_score is None


def test_withdrawing_reopens_the_question_and_is_recorded(review: Review) -> None:
    wrong_total(review)
    decide(review, asked(review, ROW), VOID)
    rulings.withdraw(review, last(review), "再看一次纸表")
    assert asked(review, ROW) and not is_in_force(review)
    assert (last(review).withdrawn_by, last(review).withdrawn_why) == ("录入员", "再看一次纸表")
    assert str(last(review).before).startswith("各项之和 80，手写总分 85")
    with pytest.raises(RefusedError, match="已经撤回"):
        rulings.withdraw(review, last(review), "又撤")


def test_a_ruling_is_one_step_and_is_stored(review: Review) -> None:
    wrong_total(review)
    before = contents_of(review)
    decide(review, asked(review, ROW), VOID)
    assert contents_of(review) == contents_in(review.path)
    review.undo()
    assert contents_of(review) == before


# --- grades -----------------------------------------------------------------------------------------


def tied(review: Review) -> Question:
    """Return the question on a tie of second and third place, across the edge of 好 2."""
    type_ballot(review, "P01", *(right(points) for points in ("95", "90", "90", "80", "79", "78", "60")))
    return asked(review, TIE)


def test_a_tie_is_ruled_by_vote_or_lot_within_the_seats(review: Review) -> None:
    question = tied(review)
    first, second = (key for key, _ in question.tied)
    grades = {first: "较好", second: "好"}
    decide(review, question, GRADED, method=BY_LOT, detail="见证人 周子涵", grades=grades)
    assert [item.code for item in results(review).problems] == []
    assert [line(review, name).grade for name in ("智造学院", "建工学院")] == ["较好", "好"]
    assert line(review, "智造学院").grade_by_rule is None


@pytest.mark.parametrize("given", [("好", "好"), ("好", "差"), ("好", "")])
def test_a_tie_must_keep_to_its_seats(review: Review, given: tuple[str, str]) -> None:
    question = tied(review)
    grades = {key: grade for (key, _), grade in zip(question.tied, given, strict=True) if grade}
    with pytest.raises(RefusedError, match=r"名额|选一个等次"):
        decide(review, question, GRADED, grades=grades)
    assert review.contents.track_data("college").rulings == ()


@pytest.mark.parametrize("method", [BY_VOTE, BY_LOT])
def test_a_vote_has_counts_and_a_lot_a_witness(review: Review, method: str) -> None:
    question = tied(review)
    grades = {question.tied[0][0]: "好", question.tied[1][0]: "较好"}
    with pytest.raises(RefusedError, match="请填写"):
        decide(review, question, GRADED, method=method, grades=grades)


def test_a_ruling_by_rule_has_no_detail(review: Review) -> None:
    wrong_total(review)
    decide(review, asked(review, ROW), VOID, detail="赞成 5，反对 2")
    assert (last(review).method, last(review).detail) == (BY_RULE, "")


def test_a_ruled_tie_reopens_with_another_participant(review: Review) -> None:
    question = tied(review)
    decide(review, question, GRADED, grades={question.tied[0][0]: "好", question.tied[1][0]: "较好"})
    rows.set_cells(review, ballot_id(review, "P01"), _row_of(review, 3, "90"))
    assert "tie-at-quota" in [item.code for item in results(review).problems]
    assert line(review, "智造学院").grade is None


def _row_of(review: Review, at: int, points: str) -> dict[Cell, int | None]:
    return cells_of(review, *[None] * at, right(points))


def test_a_ruled_last_place_reopens_with_its_score(review: Review) -> None:
    type_ballot(review, "P01", *(right(points) for points in ("95", "90", "89", "80", "79", "78", "60")))
    question = asked(review, OPEN_GRADE)
    decide(review, question, GRADED, grades={question.participant_id: "差"})
    assert line(review, "体育学院").grade == "差"
    rows.set_cells(review, ballot_id(review, "P01"), _row_of(review, 6, "65"))
    assert line(review, "体育学院").grade == "一般及以下"


def test_a_grade_can_be_changed(review: Review) -> None:
    type_ballot(review, "P01", *(right(points) for points in ("95", "90", "89", "80", "79", "78", "60")))
    question = asked(review, GRADE)
    assert question.subject == "化工学院" and "一般" in question.grades
    decide(review, question, GRADED, grades={question.participant_id: "较好"})
    assert (line(review, "化工学院").grade, line(review, "化工学院").grade_by_rule) == ("较好", "好")
    data, found = review.contents.track_data("college"), results(review)
    again = rulings.questions_about(data, found, line(review, "化工学院"))
    assert GRADE not in [item.kind for item in again]


def test_the_same_grade_is_no_change(review: Review) -> None:
    type_ballot(review, "P01", *(right(points) for points in ("95", "90", "89", "80", "79", "78", "60")))
    question = asked(review, GRADE)
    with pytest.raises(RefusedError, match="现在的等次"):
        decide(review, question, GRADED, grades={question.participant_id: "好"})


def test_an_absent_participant_leads_to_a_quota_mismatch(review: Review) -> None:
    type_ballot(review, "P01", *(right(points) for points in ("95", "90", "89", "80", "79", "78")))
    data, found = review.contents.track_data("college"), results(review)
    about = rulings.questions_about(data, found, line(review, "体育学院"))
    decide(review, next(item for item in about if item.kind == ATTENDANCE), ABSENT)
    absent = line(review, "体育学院")
    assert (absent.absence, absent.official_score, absent.rank, absent.grade) == (ABSENT, None, None, None)
    assert [item.code for item in results(review).problems] == ["quota-mismatch"]


# --- 未达到要求 -------------------------------------------------------------------------------------


@pytest.fixture
def remarked(review: Review) -> Review:
    """Create a review of an officer with 90 points and one remark 未达到要求."""
    add_participant(review, NewParticipant("officer", "主席团", "卫𬭎", "执行主席"))
    for group, weight in (("教师代表", 10000), ("主席团", 0), ("工作部门负责人", 0)):
        evaluators.set_weight(review, "officer", "主席团", group, weight)
    key = ballots.add_ballot(review, "officer", "教师代表", "T01")
    person = participant_id(review, "卫𬭎")
    for criterion, value in enumerate((1800, 900, 1800, 1800, 900, 1800)):
        rows.set_mark(review, key, person, criterion, value)
    rows.set_remark(review, key, person, "未达到要求")
    return review


def test_ruled_not_met_gives_the_lowest_grade(remarked: Review) -> None:
    decide(remarked, asked(remarked, UNMET, "officer"), NOT_MET, "officer")
    officer = line(remarked, "卫𬭎", "officer")
    assert (officer.grade, officer.grade_by_rule, officer.official_score) == ("不合格", "优秀", Fraction(90))
    assert results(remarked, "officer").problems == ()


def test_ruled_met_keeps_the_grade(remarked: Review) -> None:
    decide(remarked, asked(remarked, UNMET, "officer"), MET, "officer")
    assert line(remarked, "卫𬭎", "officer").grade == "优秀"
    assert results(remarked, "officer").problems == ()


def test_an_absent_participant_has_no_grade(remarked: Review) -> None:
    decide(remarked, asked(remarked, UNMET, "officer"), NOT_MET, "officer")
    decide(remarked, asked(remarked, ATTENDANCE, "officer"), ABSENT, "officer")
    officer = line(remarked, "卫𬭎", "officer")
    assert (officer.grade, officer.rank, results(remarked, "officer").problems) == (None, None, ())


def test_an_unmet_ruling_reopens_with_another_ballot(remarked: Review) -> None:
    decide(remarked, asked(remarked, UNMET, "officer"), MET, "officer")
    key = ballots.add_ballot(remarked, "officer", "教师代表", "T02")
    rows.set_remark(remarked, key, participant_id(remarked, "卫𬭎"), "未达到要求")
    assert [item.code for item in results(remarked, "officer").problems] == ["unmet-needs-ruling"]


# --- refusals ---------------------------------------------------------------------------------------


def test_a_question_whose_ground_changed_is_not_decided(review: Review) -> None:
    key = wrong_total(review)
    question = asked(review, ROW)
    rows.set_written_total(review, key, college(review, 0), 8600)
    with pytest.raises(RefusedError, match="依据刚刚有变动"):
        decide(review, question, VOID)


def test_a_decision_needs_a_reason_and_a_name(review: Review) -> None:
    wrong_total(review)
    question = asked(review, ROW)
    for decision in (Decision(VOID, "", WHY), Decision(VOID, PANEL, " ")):
        with pytest.raises(RefusedError, match=r"裁定人|理由"):
            rulings.rule(review, "college", question, decision)
    with pytest.raises(RefusedError, match="可以作的决定"):
        decide(review, question, MET)


def test_a_question_is_not_ruled_on_twice(review: Review) -> None:
    wrong_total(review)
    question = asked(review, ROW)
    decide(review, question, VOID)
    with pytest.raises(RefusedError, match="依据刚刚有变动，或已经裁定"):
        decide(review, question, BY_MARKS)


def test_an_own_row_that_was_scored_is_ruled_void(review: Review) -> None:
    key = type_ballot(review, "P01", *(right("90") for _ in SUMS))
    own_rows.declare_own_row(review, key, participant_id(review, "化工学院"))
    assert "self-score" in [item.code for item in results(review).problems]
    decide(review, asked(review, ROW), VOID)
    assert "self-score" not in [item.code for item in results(review).problems]
    assert line(review, "化工学院").groups["评议小组"].ballots == 0


def test_seats_over_the_quota_are_open_until_a_ruling_accepts_them(review: Review) -> None:
    type_ballot(review, "P01", *(right(item) for item in SUMS))
    name = next(item.participant.name for item in results(review).participants if item.rank == 4)
    data, found = review.contents.track_data("college"), results(review)
    about = rulings.questions_about(data, found, line(review, name))
    question = next(item for item in about if item.kind == GRADE)
    decide(review, question, GRADED, grades={question.participant_id: "好"})
    codes = [problem.code for problem in results(review).problems]
    assert codes == ["quota-overfilled", "grade-inversion"]
    for _ in codes:
        decide(review, results(review).problems[0].question, ACCEPTED)  # type: ignore[arg-type]
    assert results(review).problems == ()
    snapshot = documents.snapshot_of(review, "college")
    sheet = "".join(pages(documents.find_document("results").render(snapshot)))  # type: ignore[union-attr]
    assert "经裁定认可：“好”名额 2 个，裁定后 3 个" in sheet
