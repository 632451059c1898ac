"""Place on the entry page, to which it can return."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ...models.desk import Desk
from ...scoring.register import Expected

if TYPE_CHECKING:
    from .entry_page import EntryPage


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
    """Return the mark that the last step in force wrote; None if it wrote none, or several."""
    touched, contents = desk.review.next_touched("undo"), desk.review.contents
    first, second = touched.keys.get("mark", frozenset()), touched.keys.get("second_mark", frozenset())
    marks = list(first or second)
    if len(marks) != 1:
        return None
    ballot_id, participant, criterion = marks[0]
    try:
        ballot, track = contents.ballot(ballot_id), contents.track_of_ballot(ballot_id)
    except KeyError:
        return None
    rules = contents.track_data(track).track
    column = (2 if rules.has_positions else 1) + rules.columns.index(criterion)
    place = EntryPlace(not first, ballot.group, ballot.number, participant, column)
    return LastMark(track, place)
