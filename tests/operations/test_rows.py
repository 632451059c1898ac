"""Tests of typing rows: many cells, abstentions, rows as on paper, moved blocks."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from shuping_desktop.operations import importing, own_rows, results, rows
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.steps import StepKind
from shuping_desktop.scoring.ballots import Row
from shuping_desktop.scoring.register import BallotState, ballot_state
from shuping_desktop.scoring.row_problems import of_ballot
from shuping_desktop.scoring.second_entry import TOTAL, Cell
from shuping_desktop.scoring.slips import Shift, find_shift
from shuping_desktop.store import Review
from tests.helpers import contents_of, described, new_review, participant_id, sample_review, writing
from tests.scoring.papers import ABSTAINED, BLANK, right, written
from tests.workbooks.inputs import COLLEGE_HEAD, put

from .typing_rows import (
    SUMS,
    assert_one_step,
    cells_of,
    college,
    data_of,
    paper,
    row_at,
    state,
    sums,
    type_ballot,
)

ROWS = tuple(right(points) for points in SUMS)


@pytest.fixture
def key(review: Review) -> int:
    """Return the id of a completely typed ballot."""
    return type_ballot(review, "P02", *ROWS)


def test_many_cells_are_one_step(review: Review, key: int) -> None:
    before, step = contents_of(review), review.next_undo
    rows.set_cells(review, key, cells_of(review, right("60"), None, ABSTAINED))
    assert sums(review, key) == ["60", "81", "-", "90", "71", "66", "95"]
    assert described(review.next_undo) == "录入 P02 的 14 格"
    assert_one_step(review, before, step)


def test_the_step_of_many_cells_can_be_passed(review: Review, key: int) -> None:
    rows.set_cells(review, key, cells_of(review, right("60")), StepKind.PASTED(count=7))
    assert described(review.next_undo) == "粘贴 7 格"


def test_marks_and_total_of_a_row_are_typed_together(review: Review, key: int) -> None:
    cells = {Cell(college(review, 1), 2): 50, Cell(college(review, 1), TOTAL): 0}
    rows.set_cells(review, key, {**cells, Cell(college(review, 0), 5): None})
    typed, cleared = row_at(review, key, 1), row_at(review, key, 0)
    assert typed is not None and (typed.marks[2], typed.written_total) == (50, 0)
    assert cleared is not None and cleared.marks == (*ROWS[0].marks[:5], None)


BAD = [
    (Cell(1, 3), 1050, "智造学院 维护学生权益：10.5 超过满分 10。"),
    (Cell(2, 0), 1825, "建工学院 引领思想成长：18.25 不是 0.5 的整数倍。"),
    (Cell(5, TOTAL), -50, "设计学院 手写总分：-0.5 超出了可能的范围。"),
]


@pytest.mark.parametrize(("cell", "value", "words"), BAD)
def test_one_bad_cell_refuses_all_and_is_named(
    review: Review, key: int, cell: Cell, value: int, words: str
) -> None:
    before, step = contents_of(review), review.next_undo
    bad = cell._replace(participant_id=college(review, cell.participant_id))
    with pytest.raises(RefusedError, match=f"^{words}$"):
        rows.set_cells(
            review, key, {Cell(college(review, 0), 0): 0, bad: value, bad._replace(criterion=1): -1}
        )
    assert (contents_of(review), review.next_undo) == (before, step)


def test_an_unknown_participant_refuses_all_cells(review: Review, key: int) -> None:
    before = contents_of(review)
    stranger = Cell(participant_id(review, "卫𬭎"), 0)
    with pytest.raises(RefusedError, match="不在这份评分表上"):
        rows.set_cells(review, key, {Cell(college(review, 0), 0): 0, stranger: 0})
    assert contents_of(review) == before


def test_unchanged_cells_make_no_step(review: Review, key: int) -> None:
    step = review.next_undo
    rows.set_cells(review, key, cells_of(review, *ROWS))
    assert review.next_undo == step


def test_an_abstention_takes_marks_and_total_and_leaves_the_remark(review: Review, key: int) -> None:
    rows.set_remark(review, key, college(review, 0), "请假")
    before, step = contents_of(review), review.next_undo
    rows.abstain(review, key, college(review, 0))
    assert row_at(review, key, 0) == ABSTAINED._replace(remark="请假")
    assert state(review, key) is BallotState.TYPED
    assert_one_step(review, before, step)


def test_an_abstention_lapses_with_the_first_mark(review: Review, key: int) -> None:
    rows.abstain(review, key, college(review, 0))
    rows.set_mark(review, key, college(review, 0), 0, 0)
    rows.set_mark(review, key, college(review, 0), 0, None)
    assert row_at(review, key, 0) is None
    assert state(review, key) is BallotState.PART_TYPED


def test_clearing_a_blank_cell_leaves_an_abstention(review: Review, key: int) -> None:
    rows.abstain(review, key, college(review, 0))
    rows.set_cells(review, key, cells_of(review, BLANK))
    assert row_at(review, key, 0) == ABSTAINED


def problem(review: Review, key: int) -> tuple[str, str]:
    (found,) = of_ballot(data_of(review), paper(review, key))
    assert found in results.open_problems(review)
    return found.code, str(found.text)


@pytest.fixture
def mismatch(review: Review, key: int) -> int:
    """Return the same ballot's id, with a wrong written total in its first row."""
    rows.set_written_total(review, key, college(review, 0), 8100)
    return key


def test_as_on_paper_changes_the_sentence_and_not_the_code(review: Review, mismatch: int) -> None:
    code, text = problem(review, mismatch)
    before, step = contents_of(review), review.next_undo
    rows.set_as_on_paper(review, mismatch, college(review, 0), True)
    assert code == "total-mismatch" and text.endswith("请对照纸质评分表核对。")
    sentence = text.replace("请对照纸质评分表核对。", "已核对，纸上确实这样写，待评议小组裁定。")
    assert problem(review, mismatch) == (code, sentence)
    assert_one_step(review, before, step)


def test_as_on_paper_can_be_taken_back(review: Review, mismatch: int) -> None:
    before = contents_of(review)
    rows.set_as_on_paper(review, mismatch, college(review, 0), True)
    rows.set_as_on_paper(review, mismatch, college(review, 0), False)
    assert contents_of(review) == before


@pytest.mark.parametrize("change", [{0: 50}, {5: None}, {TOTAL: 8200}, {TOTAL: None}])
def test_as_on_paper_lapses_when_a_cell_of_the_row_changes(
    review: Review, mismatch: int, change: dict[int, int | None]
) -> None:
    rows.set_as_on_paper(review, mismatch, college(review, 0), True)
    cells = {Cell(college(review, 0), column): value for column, value in change.items()}
    rows.set_cells(review, mismatch, cells)
    row = row_at(review, mismatch, 0)
    assert row is not None and not row.as_on_paper


def test_as_on_paper_stays_if_the_row_does_not_change(review: Review, mismatch: int) -> None:
    rows.set_as_on_paper(review, mismatch, college(review, 0), True)
    rows.set_cells(review, mismatch, cells_of(review, ROWS[0]._replace(written_total=8100), right("1")))
    rows.set_remark(review, mismatch, college(review, 0), "请假")
    row = row_at(review, mismatch, 0)
    assert row is not None and row.as_on_paper


def off_by_one(review: Review, marks: Sequence[str | None], evaluator: str = "") -> int:
    """Make a ballot with correct totals and marks that add up to `sums`; None is a blank row."""
    typed = [
        (right(points) if points else BLANK)._replace(written_total=right(total).total)
        for points, total in zip(marks, SUMS, strict=True)
    ]
    key = type_ballot(review, "P03", *typed, evaluator=evaluator)
    if evaluator:
        own_rows.declare_own_row(review, key, participant_id(review, evaluator))
    return key


def totals(review: Review, key: int) -> list[int | None]:
    return [(row_at(review, key, at) or BLANK).written_total for at in range(7)]


@pytest.mark.parametrize(
    ("marks", "block", "expected"),
    [
        ((None, "80", "81", "82.5", "71", "66", "95"), (1, 3, -1), "80 81 82.5 - 71 66 95"),
        (("80", "82.5", "90", None, "71", "66", "95"), (1, 2, 1), "80 - 82.5 90 71 66 95"),
        (("80", "81", "82.5", "90", "71", "66", None), (0, 5, 1), "- 80 81 82.5 90 71 66"),
        ((None, "80", None, "81", "71", "66", "95"), (1, 3, -1), "80 - 81 - 71 66 95"),
    ],
)
def test_a_block_moves_by_one_row_and_the_totals_stay(
    review: Review, marks: Sequence[str | None], block: tuple[int, int, int], expected: str
) -> None:
    key = off_by_one(review, marks)
    before, step = contents_of(review), review.next_undo
    rows.move_block(review, key, *block)
    assert sums(review, key) == expected.split()
    assert totals(review, key) == [row.written_total for row in ROWS]
    assert_one_step(review, before, step)


@pytest.mark.parametrize(("by", "words"), [(-1, "上"), (1, "下")])
def test_the_step_of_a_move_names_its_direction(review: Review, by: int, words: str) -> None:
    key = off_by_one(review, (None, None, "80", "81", None, None, None))
    rows.move_block(review, key, 2, 3, by)
    assert described(review.next_undo) == f"P03 建工学院等 2 行整块{words}移一行"


@pytest.mark.parametrize("block", [(0, 2, -1), (4, 6, 1), (7, 7, -1), (3, 2, 1), (2, 9, 1)])
def test_a_block_does_not_move_off_the_form(review: Review, key: int, block: tuple[int, int, int]) -> None:
    before = contents_of(review)
    with pytest.raises(RefusedError, match="出了这份评分表"):
        rows.move_block(review, key, *block)
    assert contents_of(review) == before


@pytest.mark.parametrize(("by", "name"), [(-1, "智造学院"), (1, "经管学院")])
def test_a_block_is_not_moved_onto_marks(review: Review, key: int, by: int, name: str) -> None:
    before = contents_of(review)
    with pytest.raises(RefusedError, match=f"{name}一行已有内容"):
        rows.move_block(review, key, 2, 3, by)
    assert contents_of(review) == before


def test_a_block_is_not_moved_onto_a_single_mark(review: Review) -> None:
    key = off_by_one(review, (None, "80", "81", "90", "71", "66", "95"))
    rows.set_mark(review, key, college(review, 0), 5, 0)
    with pytest.raises(RefusedError, match="化工学院一行已有内容"):
        rows.move_block(review, key, 1, 2, -1)


@pytest.mark.parametrize(
    ("marks", "block", "expected"),
    [
        (("80", None, None, "81", "71", "66", "95"), (3, 3, -1), "80 81 - - 71 66 95"),
        ((None, "80", None, "81", "82.5", "66", "95"), (1, 4, -1), "80 81 - 82.5 - 66 95"),
        (("80", "81", None, None, "71", "66", "95"), (0, 1, 1), "- 80 - 81 71 66 95"),
    ],
)
def test_a_block_skips_the_evaluators_own_row(
    review: Review, marks: Sequence[str | None], block: tuple[int, int, int], expected: str
) -> None:
    key = off_by_one(review, marks, evaluator="建工学院")
    rows.move_block(review, key, *block)
    assert sums(review, key) == expected.split()


def test_the_own_row_is_neither_moved_nor_an_obstacle(review: Review) -> None:
    key = off_by_one(review, (None, "80", "50", "81", "71", "66", "95"), evaluator="建工学院")
    rows.move_block(review, key, 1, 3, -1)
    assert sums(review, key) == ["80", "81", "50", "-", "71", "66", "95"]


def test_a_block_that_is_only_the_own_row_does_not_move(review: Review) -> None:
    key = off_by_one(review, (None, None, "50", None, "71", "66", "95"), evaluator="建工学院")
    with pytest.raises(RefusedError):
        rows.move_block(review, key, 2, 2, 1)


def test_a_move_leaves_remarks_and_clears_as_on_paper(review: Review) -> None:
    key = off_by_one(review, (None, "80", "81", "90", "71", "66", "95"))
    rows.set_remark(review, key, college(review, 1), "请假")
    for at in (0, 1, 2, 3):
        rows.set_as_on_paper(review, key, college(review, at), True)
    rows.move_block(review, key, 1, 2, -1)
    found = [row_at(review, key, at) or BLANK for at in range(4)]
    assert [row.remark for row in found] == ["", "请假", "", ""]
    assert [row.as_on_paper for row in found] == [False, False, False, True]


def test_an_abstention_moves_with_its_block(review: Review) -> None:
    bare = [right(points)._replace(written_total=None) for points in ("80", "82.5")]
    key = type_ballot(review, "P03", None, bare[0], ABSTAINED, bare[1])
    rows.move_block(review, key, 1, 3, -1)
    found = [row_at(review, key, at) or BLANK for at in range(4)]
    assert [row.abstained for row in found] == [False, True, False, False]


def test_an_abstention_is_not_carried_onto_a_written_total(review: Review) -> None:
    key = type_ballot(review, "P03", BLANK._replace(written_total=80), ABSTAINED, right("82.5"))
    rows.move_block(review, key, 1, 2, -1)
    assert row_at(review, key, 0) == BLANK._replace(written_total=80)


@pytest.mark.parametrize(
    ("marks", "evaluator"),
    [
        ((None, "80", "81", "82.5", "71", "66", "95"), ""),
        ((None, "80", None, "81", "90", "71", "66"), "建工学院"),
        (("80", None, None, "81", "90", "71", "66"), "建工学院"),
        (("80", "81", None, "71", "66", "95", None), "建工学院"),
    ],
)
def test_the_move_that_a_shift_proposes_corrects_the_rows(
    review: Review, marks: Sequence[str | None], evaluator: str
) -> None:
    key = off_by_one(review, marks, evaluator)
    if evaluator:
        rows.set_written_total(review, key, college(review, 2), None)
    shift = find_shift(data_of(review), paper(review, key))
    assert isinstance(shift, Shift)
    rows.move_block(review, key, shift.first, shift.last, shift.by)
    wrong = of_ballot(data_of(review), paper(review, key))
    assert [found.code for found in wrong] in ([], ["incomplete-row"])
    assert find_shift(data_of(review), paper(review, key)) is None


def import_lines(review: Review, folder: Path, *lines: str) -> Row | None:
    """Import college ballot P09 from the cells after each name; return its first row."""
    people = data_of(review).participants
    text = [f"评议小组,P09,,{person.name},{line}" for person, line in zip(people, lines, strict=False)]
    importing.import_files(review, [put(folder, "p.csv", "\n".join([COLLEGE_HEAD, *text]))])
    (ballot,) = data_of(review).ballots
    return ballot.rows.get(people[0].id)


def test_a_blank_row_of_a_file_is_an_abstention_and_the_ballot_is_typed(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        full = ["18.5,17,16,8,15.5,9,84"] * 6
        assert import_lines(review, tmp_path, ",,,,,,", *full) == ABSTAINED
        assert state(review, data_of(review).ballots[0].id) is BallotState.TYPED


@pytest.mark.parametrize("line", ["18.5,17,16,8,15.5,9,84", "18.5,,,,,,", ",,,,,,84"])
def test_a_row_of_a_file_with_anything_on_it_is_no_abstention(tmp_path: Path, line: str) -> None:
    with writing(new_review(tmp_path)) as review:
        row = import_lines(review, tmp_path, line)
        assert row is not None and not row.abstained
        assert state(review, data_of(review).ballots[0].id) is BallotState.PART_TYPED


def test_the_samples_ballots_are_part_typed_only_where_a_row_is_incomplete(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        for data in map(review.contents.track_data, ("college", "officer")):
            for ballot in data.ballots:
                partial = any(found.code == "incomplete-row" for found in of_ballot(data, ballot))
                expected = BallotState.PART_TYPED if partial else BallotState.TYPED
                assert ballot_state(data, ballot) is expected


def test_the_step_of_a_cleared_total_names_the_cell(review: Review, key: int) -> None:
    rows.set_written_total(review, key, college(review, 0), None)
    assert described(review.next_undo) == "清空 P02 化工学院 手写总分"
    assert written("20 20 20 10 10 0").marks == (row_at(review, key, 0) or BLANK).marks
