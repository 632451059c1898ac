"""Tests of reverting a single step, and of showing a forged history."""

from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shuping_desktop.operations import history, rows
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.steps import describe
from shuping_desktop.store import Review, StoreError
from tests.helpers import (
    ballot_id,
    changed_behind_its_back,
    contents_of,
    described,
    forge,
    participant_id,
    typed_review,
    writing,
)


@pytest.fixture
def cell(review: Review) -> tuple[int, int]:
    """Row of 化工学院 on P01, whose written total differs from the sum."""
    key = (ballot_id(review, "P01"), participant_id(review, "化工学院"))
    rows.set_written_total(review, *key, 100)
    return key


def last_entry(review: Review) -> int:
    return review.history()[-1].id


def test_an_undone_step_does_not_stand_after_another_change(review: Review, cell: tuple[int, int]) -> None:
    rows.set_mark(review, *cell, 0, 1400)
    entry = last_entry(review)
    review.undo()
    rows.set_mark(review, *cell, 1, 1300)
    stands = {step.id: step.stands for step in review.history()}
    assert (stands[entry], stands[last_entry(review)]) == (False, True)


def test_a_step_is_taken_back_alone(review: Review, cell: tuple[int, int]) -> None:
    before = review.contents.ballot(cell[0]).rows[cell[1]]
    rows.set_mark(review, *cell, 0, 1400)
    entry = last_entry(review)
    rows.set_mark(review, *cell, 1, 1000)
    assert str(history.revert(review, entry)).startswith("录入 P01")
    row = review.contents.ballot(cell[0]).rows[cell[1]]
    assert (row.marks[0], row.marks[1]) == (before.marks[0], 1000)


def test_reverting_a_mark_clears_the_notes_of_its_row(review: Review, cell: tuple[int, int]) -> None:
    rows.set_mark(review, *cell, 0, 1400)
    entry = last_entry(review)
    rows.set_as_on_paper(review, *cell, True)
    history.revert(review, entry)
    assert not review.contents.ballot(cell[0]).rows[cell[1]].as_on_paper


def test_undo_takes_back_a_revert_as_one_step(review: Review, cell: tuple[int, int]) -> None:
    rows.set_mark(review, *cell, 0, 1400)
    entry = last_entry(review)
    rows.set_as_on_paper(review, *cell, True)
    before = contents_of(review)
    history.revert(review, entry)
    review.undo()
    assert contents_of(review) == before


def test_a_step_reverted_again_and_again_keeps_a_short_name(review: Review, cell: tuple[int, int]) -> None:
    rows.set_mark(review, *cell, 0, 1400)
    name = described(review.next_undo)
    names = []
    for _ in range(4):
        history.revert(review, last_entry(review))
        names.append(described(review.next_undo))
    assert names == [f"撤回：{name}", f"撤回：撤回：{name}"] * 2


def test_a_step_that_a_later_one_changed_again_is_not_reverted(review: Review, cell: tuple[int, int]) -> None:
    rows.set_mark(review, *cell, 0, 1400)
    entry = last_entry(review)
    rows.set_mark(review, *cell, 0, 1300)
    before = contents_of(review)
    with pytest.raises(RefusedError, match="之后又改过同样的内容"):
        history.revert(review, entry)
    assert contents_of(review) == before


FORGED_LABELS = [
    "",
    "{",
    "null",
    '{"step": "CELL", "values": {"number": 1.5, "name": null}}',
    '{"step": "CELL", "values": {}}',
    '{"step": "CELL", "values": {"number": true, "name": "", "column": -1, "value": [1]}}',
    '{"step": "CELL", "values": {"number": 1, "name": 2, "column": 3, "value": 4, "more": 5}}',
    '{"step": "REVERTED", "values": {"label": {"items": [], "separator": ""}}}',
    '{"step": "RULED", "values": {"subject": '
    + '{"template": "{x}", "values": {"x": ' * 99
    + "1"
    + "}}" * 100,
    '{"step": "RULED", "values": {"subject": %s}}' % ("[" * 5_000 + "]" * 5_000),
    '{"step": "RULED", "values": {"subject": %s}}' % ("9" * 10_000),
    r'{"step": "RULED", "values": {"subject": "\ud800"}}',
    '{"step": "\\u0000", "values": {}}',
    '{"step": "__members__", "values": {"__class__": 1}}',
]


@pytest.mark.parametrize("label", FORGED_LABELS, ids=lambda label: label[:60])
def test_a_forged_label_is_shown_undone_and_redone(tmp_path: Path, label: str) -> None:
    path = typed_review(tmp_path)
    changeset = changed_behind_its_back(
        path, "UPDATE mark SET value = 950 WHERE ballot = 1 AND criterion = 0"
    )
    forge(path, changeset, label=label)
    with writing(path) as review:
        entry = history.history_of(review)[-1]
        assert str(describe(entry.step)) or not label
        assert [str(cell.after) for cell in entry.cells] == ["9.5"]
        step = review.next_undo
        assert step is not None and step == entry.step
        assert (review.undo(), review.redo()) == (step, step)
        history.revert(review, entry.id)


@pytest.mark.parametrize(
    "key", ["'x', 'y', 'z'", "1.5, 2.5, 3.5", "x'00', x'', x'ff'", "1, 1, -1", "1, 1, 9"]
)
def test_transient_rows_of_a_forged_journal_are_shown_and_cannot_be_undone(tmp_path: Path, key: str) -> None:
    path = typed_review(tmp_path)
    columns = "ballot, participant, criterion, value, PRIMARY KEY (ballot, participant, criterion)"
    with closing(apsw.Connection(":memory:")) as connection:
        connection.execute(f"CREATE TABLE mark ({columns})")
        recorder = apsw.Session(connection, "main")
        recorder.attach("mark")
        connection.execute(f"INSERT INTO mark VALUES ({key}, 5)")
        inserted = recorder.changeset()
        recorder.close()
    forge(path, inserted)
    forge(path, bytes(apsw.Changeset.invert(inserted)))
    with writing(path) as review:
        entries = history.history_of(review)
        assert [str(cell.place).startswith("评分表") for cell in entries[-1].cells] == [True]
        for entry in entries[-2:]:
            with pytest.raises((RefusedError, StoreError)):
                history.revert(review, entry.id)
        assert review.next_touched("undo").ballots <= {1}
        with pytest.raises(StoreError):
            review.undo()
