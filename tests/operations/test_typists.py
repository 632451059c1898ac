"""Tests of the typists of a ballot's two readings."""

from pathlib import Path

import pytest

from shuping_desktop.models.ballot_list import state_of
from shuping_desktop.operations import history, importing, rows, second_entry
from shuping_desktop.scoring.second_entry import Cell, first_typists, is_by_one_typist
from shuping_desktop.store import Review
from tests.helpers import SAMPLE, some_step
from tests.scoring.papers import right

from .typing_rows import SUMS, college, data_of, paper, type_ballot

ROWS = tuple(right(points) for points in SUMS)


@pytest.fixture
def key(review: Review) -> int:
    """Return a ballot received by 录入员 and typed by 甲, except for its last mark, by 乙."""
    found = type_ballot(review, "P02")
    for who, columns in (("甲", ROWS), ("乙", ROWS[:1])):
        review.who = who
        for at, row in enumerate(columns):
            cells = {Cell(college(review, at), c): mark for c, mark in enumerate(row.marks)}
            if who == "乙":
                cells = {Cell(college(review, 0), 0): 50}
            rows.set_cells(review, found, cells)
    return found


def read_again(review: Review, key: int, who: str) -> None:
    """Type the second reading equal to the first."""
    review.who = who
    second_entry.begin(review, key)
    with review.change(some_step()) as edit:
        rows.replace_rows(edit, rows.SECOND, key, {}, dict(paper(review, key).rows))
    second_entry.finish(review, key)


def test_typists_are_recorded_by_reading(review: Review, key: int) -> None:
    read_again(review, key, "丙")
    assert paper(review, key).typists == (frozenset({"甲", "乙"}), frozenset({"丙"}))


@pytest.mark.parametrize(("who", "weaker"), [("甲", True), ("乙", True), ("丙", False), ("录入员", False)])
def test_one_typist_in_both_readings_is_found(review: Review, key: int, who: str, weaker: bool) -> None:
    read_again(review, key, who)
    assert is_by_one_typist(paper(review, key)) == weaker
    assert ("本人复核" in state_of(data_of(review), paper(review, key)).word) == weaker


def test_the_receiver_counts_as_typist_if_the_file_has_none(review: Review, key: int) -> None:
    read_again(review, key, "录入员")
    with review.change(some_step()) as edit:
        edit.delete("typist", ballot=key)
    assert first_typists(paper(review, key)) == {"录入员"}
    assert is_by_one_typist(paper(review, key))


def test_settling_a_cell_records_no_typist(review: Review, key: int) -> None:
    read_again(review, key, "丙")
    review.who = "甲"
    rows.set_mark(review, key, college(review, 0), 0, 100)
    review.who = "丙"
    second_entry.settle(review, key, Cell(college(review, 0), 0), 50)
    assert not is_by_one_typist(paper(review, key))


def test_a_second_mark_of_a_typist_changes_only_that_mark(review: Review, key: int) -> None:
    touched: list[set[str]] = []
    review.subscribe(lambda change: touched.append(set(change.keys)))
    rows.set_mark(review, key, college(review, 0), 1, 100)
    assert touched == [{"mark"}]


def test_writing_equal_rows_makes_no_step(review: Review, key: int) -> None:
    before, review.who = review.next_undo, "丁"
    with review.change(some_step()) as edit:
        rows.replace_rows(edit, rows.FIRST, key, paper(review, key).rows, paper(review, key).rows)
    assert review.next_undo == before


def test_discarding_a_reading_removes_its_typists(review: Review, key: int) -> None:
    read_again(review, key, "丙")
    second_entry.discard(review, key)
    assert paper(review, key).typists[1] == frozenset()


def test_the_history_names_cells_and_not_typists(review: Review, key: int) -> None:
    entry = next(entry for entry in history.history_of(review) if entry.who == "乙")
    assert [str(cell.place) for cell in entry.cells] == ["评分表 评议小组 P02 化工学院 引领思想成长"]


def test_reverting_a_step_keeps_the_typist(review: Review, key: int) -> None:
    entries = [entry for entry in review.history() if entry.who == "甲"]
    history.revert(review, entries[1].id)
    assert entries[0].stands and "甲" in paper(review, key).typists[0]


def test_the_typist_of_an_import_is_its_operator(review: Review, tmp_path: Path) -> None:
    review.who = "丁"
    importing.import_files(review, [SAMPLE / "college-ballots.csv"], replace=True)
    imported = next(ballot for ballot in data_of(review).ballots if ballot.number == "P05")
    assert imported.typists == (frozenset({"丁"}), frozenset())


def test_an_import_finds_a_number_in_any_spelling(review: Review, tmp_path: Path) -> None:
    lines = (SAMPLE / "college-ballots.csv").read_text(encoding="utf-8-sig")
    importing.import_files(review, [SAMPLE / "college-ballots.csv"], replace=True)
    other, before = tmp_path / "又一份.csv", review.next_undo
    other.write_text(lines.replace(",P0", ",ｐ"), encoding="utf-8")
    summary = importing.import_files(review, [other])
    assert (summary.ballots, summary.replaced, review.next_undo) == (0, 0, before)
