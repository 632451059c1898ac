"""Place on the entry page, to which it can return."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ...models.desk import Desk
from ...operations.rows import SECOND
from ...scoring.register import Expected
from ...scoring.scheme import Track

if TYPE_CHECKING:
    from .entry_page import EntryPage

_MARK_TABLES = ("mark", "second_mark", "paper_mark")
_SECOND_TABLES = ("second_mark", "second_row")
_ROW_TABLES = (*_MARK_TABLES, "ballot_row", "second_row")
"""Tables whose keys begin with ballot and participant; those of marks end with the criterion."""


@dataclass(frozen=True, slots=True)
class EntryPlace:
    """A cell of a ballot, which may be one that is not received yet; the number is empty for none."""

    second: bool = False
    group: str = ""
    number: str = ""
    participant: int = 0
    column: int = -1


class LastMark(NamedTuple):
    """Track and place of the mark that was written last."""

    track: str
    place: EntryPlace


def entry_place(page: "EntryPage") -> EntryPlace:
    """Return the place that the page shows."""
    model, index = page.grid_model, page.grid.currentIndex()
    ballot, second = model.ballot, page.ballots.second
    if ballot is None:
        return EntryPlace(second)
    person = model.participant(index.row()).id if index.isValid() else 0
    return EntryPlace(second, ballot.group, ballot.number, person, index.column())


def go_to_place(page: "EntryPage", place: EntryPlace, *, after: bool = False) -> bool:
    """Open the ballot of a place at its cell, or the next cell; return whether the ballot is still there."""
    number = (place.group, place.number)
    found = [ballot for ballot in page.ballots.received_ballots if (ballot.group, ballot.number) == number]
    begun = [ballot for ballot in found if ballot.second is not None]
    page.show_pass(second=place.second)
    expected = [
        entry
        for entry in page.ballots.entries
        if isinstance(entry, Expected) and (entry.group, entry.number) == number
    ]
    if place.second and begun:
        page.second_of(begun[0].id)
    elif found and not place.second:
        page.open_ballot(found[0].id)
    elif expected:
        page.open_expected(expected[0])
    else:
        return False
    page.grid.go_to_place((page.grid_model.row_of(place.participant), place.column), after=after)
    return True


def last_mark(desk: Desk) -> LastMark | None:
    """Return the cell that the last step in force wrote, the last one of its row; None if it wrote no row.

    A written total, a text as on paper, an abstention and a remark count as well.
    """
    touched, contents = desk.review.next_touched("undo"), desk.review.contents
    written = [(table, key) for table in _ROW_TABLES for key in touched.keys.get(table, ())]
    if len({key[:2] for _, key in written}) != 1:
        return None
    ballot_id, participant = written[0][1][:2]
    try:
        ballot, track = contents.ballot(ballot_id), contents.track_of_ballot(ballot_id)
    except KeyError:
        return None
    rules = contents.track_data(track).track
    criteria = [rules.columns.index(key[-1]) for table, key in written if table in _MARK_TABLES]
    is_whole = len(criteria) != len(written)
    # The live sum stands between the marks and the written total.
    column = len(rules.columns) + 1 if is_whole else max(criteria)
    second = all(
        table in _SECOND_TABLES or (table == "paper_mark" and key[2] == SECOND.number)
        for table, key in written
    )
    place = EntryPlace(second, ballot.group, ballot.number, participant, _first_mark(rules) + column)
    return LastMark(track, place)


def _first_mark(rules: Track) -> int:
    """Return the column of the first mark."""
    return 2 if rules.has_positions else 1
