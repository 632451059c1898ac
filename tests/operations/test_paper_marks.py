"""Marks recorded as they stand on the paper: problems, rulings, second entry, undo, codes, notes."""

import json
from pathlib import Path

import pytest

from shuping_desktop.operations import ballots, exporting, history, importing, rows, second_entry
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.finalising import stamp_of
from shuping_desktop.operations.results import results_json
from shuping_desktop.operations.rulings import Decision, open_questions, rule
from shuping_desktop.scoring.counted_rows import TO_RULE, counted_rows
from shuping_desktop.scoring.criteria import criterion_means
from shuping_desktop.scoring.problems import PROBLEM_CODES
from shuping_desktop.scoring.rulings import AS_RULED, CAPPED, VOID, Question
from shuping_desktop.scoring.second_entry import TOTAL, Cell, differing_cells, is_checked
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review
from shuping_desktop.tables.errors import InputError
from tests.helpers import contents_of, undo_text

from .typing_rows import PANEL, college, data_of, paper, row_at, type_ballot

GOOD = (1800, 1700, 1900, 900, 1800, 850)


@pytest.fixture
def key(review: Review) -> int:
    """Receive P05, with a complete first row."""
    key = ballots.add_ballot(review, "college", PANEL, "P05")
    person = college(review, 0)
    rows.set_cells(review, key, {Cell(person, at): mark for at, mark in enumerate(GOOD)})
    return key


def record(review: Review, key: int, text: str, criterion: int = 0) -> None:
    """Record a cell of the first row as on paper."""
    rows.set_paper_mark(review, key, college(review, 0), criterion, text)


def question(review: Review) -> Question:
    """Return the open question about P05's first row."""
    found = open_questions(data_of(review), tally(data_of(review)))
    return next(each for each in found if each.ballot_id and "P05" in str(each.subject))


def counted(review: Review) -> tuple[int | None, str]:
    """Return what P05's first row counts, and why it does not."""
    rows_of = counted_rows(data_of(review), data_of(review).participants[0], PANEL)
    return next((row.counts, row.why_not) for row in rows_of if row.ballot.number == "P05")


@pytest.mark.parametrize(
    ("text", "stored", "code"),
    [
        ("21", "21", "mark-over-maximum"),
        ("０２１．０", "21", "mark-over-maximum"),
        ("18.3", "18.3", "mark-off-step"),
        ("-3", "-3", "mark-illegible"),
        ("看不清", "看不清", "mark-illegible"),
        ("18.333", "18.333", "mark-off-step"),
    ],
)
def test_a_row_with_no_valid_mark_waits_for_a_ruling(
    review: Review, key: int, text: str, stored: str, code: str
) -> None:
    record(review, key, text)
    row = row_at(review, key, 0)
    assert row is not None and (row.marks[0], row.paper_marks) == (None, ((0, stored),))
    found = json.loads(results_json(review))["tracks"]["college"]["problems"]
    assert [item["code"] for item in found if item.get("ballot") == "P05"] == [code]
    assert code in PROBLEM_CODES and counted(review) == (None, TO_RULE)
    assert f"引领思想成长 {stored}" in str(undo_text(review))
    review.undo()
    assert counted(review) == (sum(GOOD), "")


def test_a_valid_mark_recorded_as_on_paper_is_an_ordinary_mark(review: Review, key: int) -> None:
    record(review, key, "18.5")
    row = row_at(review, key, 0)
    assert row is not None and (row.marks[0], row.paper_marks) == (1850, ())


def test_nothing_cannot_be_recorded(review: Review, key: int) -> None:
    with pytest.raises(RefusedError, match="不能为空"):
        record(review, key, " ")
    with pytest.raises(RefusedError, match="不是数"):
        rows.set_cells(review, key, {Cell(college(review, 0), TOTAL): "八十"})


def test_the_sum_can_be_cut_to_the_maximum(review: Review, key: int) -> None:
    record(review, key, "21")
    asked = question(review)
    assert asked.choices == (CAPPED, AS_RULED, VOID) and asked.capped == sum(GOOD) + 200
    rule(review, "college", asked, Decision(CAPPED, PANEL, "笔误"))
    assert counted(review) == (sum(GOOD) + 200, "")
    means = criterion_means(data_of(review), tally(data_of(review)))
    results = {result.participant.id: result.exact_score for result in tally(data_of(review)).participants}
    assert all(mean.total == results[person] for person, mean in means.items())


def test_points_are_ruled_within_the_form_s_maximum(review: Review, key: int) -> None:
    record(review, key, "看不清")
    asked = question(review)
    assert asked.choices == (AS_RULED, VOID)
    for points, wrong in ((None, "请填写"), (10001, "0 到 100 之间"), (-1, "0 到 100 之间")):
        with pytest.raises(RefusedError, match=wrong):
            rule(review, "college", asked, Decision(AS_RULED, PANEL, "核对", points=points))
    rule(review, "college", asked, Decision(AS_RULED, PANEL, "核对", points=8850))
    assert counted(review) == (8850, "")
    record(review, key, "1 8")
    assert counted(review) == (None, TO_RULE)


def test_a_void_row_does_not_count(review: Review, key: int) -> None:
    record(review, key, "21")
    rule(review, "college", question(review), Decision(VOID, PANEL, "无效"))
    assert counted(review)[0] is None


def test_a_row_that_is_not_written_out_is_incomplete_first(review: Review, key: int) -> None:
    record(review, key, "21")
    rows.set_mark(review, key, college(review, 0), 3, None)
    assert str(question(review).before).startswith("6 项只录了 5 项")


def test_the_second_entry_compares_what_stands_on_the_paper(review: Review) -> None:
    key = type_ballot(review, "P06", *[None] * 7)
    for at in range(7):
        rows.set_cells(review, key, {Cell(college(review, at), c): mark for c, mark in enumerate(GOOD)})
    rows.set_paper_mark(review, key, college(review, 0), 0, "21")
    second_entry.begin(review, key)
    for at in range(7):
        for criterion, mark in enumerate(GOOD):
            second_entry.set_second(review, key, Cell(college(review, at), criterion), mark)
    cell = Cell(college(review, 0), 0)
    assert differing_cells(data_of(review), paper(review, key)) == [cell]
    second_entry.finish(review, key)
    assert second_entry.settle(review, key, cell, "21")
    assert is_checked(data_of(review), paper(review, key))
    before = contents_of(review)
    second_entry.discard(review, key)
    review.undo()
    assert contents_of(review) == before


def test_a_note_counts_for_nothing_but_has_a_place_in_the_code(review: Review, key: int) -> None:
    before, results = stamp_of(review, "college").code, tally(data_of(review))
    rows.set_note(review, key, college(review, 0), "涂改")
    assert tally(data_of(review)) == results
    noted = stamp_of(review, "college").code
    ballots.set_ballot_note(review, key, "缺第二页")
    assert len({before, noted, stamp_of(review, "college").code}) == 3
    rows.set_note(review, key, college(review, 0), "")
    ballots.set_ballot_note(review, key, "")
    assert stamp_of(review, "college").code == before


def test_a_note_survives_abstaining_and_replacing(review: Review, key: int, tmp_path: Path) -> None:
    rows.set_note(review, key, college(review, 0), "涂改")
    (table,) = [path for path in exporting.export_tables(review, tmp_path) if "评分表" in path.name][:1]
    rows.abstain(review, key, college(review, 0))
    assert undo_text(review) == "P05 化工学院 弃评（清去 6 格）"
    importing.import_files(review, [table], replace=True)
    row = row_at(review, key, 0)
    assert row is not None and (row.marks, row.note) == (GOOD, "涂改")


def test_a_file_with_a_mark_above_the_maximum_is_still_refused(
    review: Review, key: int, tmp_path: Path
) -> None:
    record(review, key, "21")
    tables = [path for path in exporting.export_tables(review, tmp_path) if "评分表" in path.name]
    assert any(",21," in path.read_text("utf-8-sig") for path in tables)
    with pytest.raises(InputError, match="超过满分 20"):
        importing.import_files(review, tables[:1])


def test_a_reversal_never_puts_two_values_into_a_cell(review: Review, key: int) -> None:
    rows.set_mark(review, key, college(review, 0), 0, None)
    record(review, key, "21")
    cleared = next(entry for entry in history.history_of(review) if entry.step.name == "CELL_CLEARED")
    with pytest.raises(RefusedError, match="不能单独撤回"):
        history.revert(review, cleared.id)
