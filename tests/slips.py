"""Slips put into otherwise correct ballots, one per ballot, and whether the program notices them.

Typed values pass the check of a cell; a refused value counts as noticed. The counts are a table by kind of
slip. Short runs are tests, long ones belong to `make bench`.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from random import Random

from shuping_desktop.scoring.ballots import Ballot, Participant, Row, SecondEntry, TrackData
from shuping_desktop.scoring.numbers import NotANumberError, format_hundredths, parse_hundredths
from shuping_desktop.scoring.register import BallotState, ballot_state
from shuping_desktop.scoring.row_problems import of_ballot
from shuping_desktop.scoring.scheme import Criterion, Track
from shuping_desktop.scoring.second_entry import TOTAL, Cell, differing_cells
from tests.scoring.builders import CHAIRS, COLLEGE, HEADS, OFFICER, PEERS

ABSTENTIONS = 0.08
OWN_ROWS = 0.4
ATTEMPTS = 10

Rows = Mapping[int, Row]
Counts = dict[str, tuple[int, int, int]]


class RefusedSlipError(Exception):
    """Error for a text that a cell refuses."""


def run_slips(count: int, seed: int) -> Counts:
    """Put one slip into each of `count` ballots; return numbers of slips, changed sums and flags by kind.

    A ballot is flagged if a row has a problem, if it is part-typed, or if the cell refused the value.
    Raises AssertionError for a changed sum that is not flagged, and for a flag without a slip.
    """
    random, table = Random(seed), Table()
    for number in range(count):
        kind = list(KINDS)[number % len(KINDS)]
        data, right = right_ballot(random)
        assert not is_flagged(data, right), right
        try:
            slipped = replace(right, rows=KINDS[kind](random, data, right))
        except RefusedSlipError:
            table.add(kind, True, True)
            continue
        changed = sums(slipped) != sums(right)
        flagged = changed and is_flagged(data, slipped)
        assert flagged == changed, (kind, right, slipped)
        table.add(kind, changed, flagged)
    return table.counts


def run_second_entry(count: int, seed: int) -> Counts:
    """Type `count` ballots twice with a slip in each entry; return numbers of slips by kind.

    The numbers are of all slips, of those that differ between the entries, and of those found. Raises
    AssertionError for a slip not found, and for a correct cell that is reported as differing.
    """
    random, table = Random(seed), Table()
    for number in range(count):
        kinds = list(KINDS)[number % len(KINDS)], random.choice(list(KINDS))
        data, right = right_ballot(random)
        readings = [_reading(random, data, right, kind) for kind in kinds]
        second = SecondEntry("第二人", True, readings[1])
        found = differing_cells(data, replace(right, rows=readings[0], second=second))
        wrong = [wrong_cells(data, right.rows, reading) for reading in readings]
        assert set(found) <= {*wrong[0], *wrong[1]}, (kinds, right, readings)
        for kind, reading, other in ((kinds[0], wrong[0], wrong[1]), (kinds[1], wrong[1], wrong[0])):
            visible = [cell for cell, value in reading.items() if cell not in other or other[cell] != value]
            assert set(visible) <= set(found), (kind, right, readings)
            table.add(kind, bool(visible), bool(visible))
    return table.counts


class Table:
    """Return counts by kind of slip, in the order of the kinds."""

    def __init__(self) -> None:
        self.counts: Counts = dict.fromkeys(KINDS, (0, 0, 0))

    def add(self, kind: str, mattered: bool, found: bool) -> None:
        """Count one slip."""
        made, changed, flagged = self.counts[kind]
        self.counts[kind] = (made + 1, changed + mattered, flagged + found)


def is_flagged(data: TrackData, ballot: Ballot) -> bool:
    """Return whether the ballot has problems or flags before it is left."""
    return ballot_state(data, ballot) is BallotState.PART_TYPED or any(of_ballot(data, ballot))


def sums(ballot: Ballot) -> dict[int, int | None]:
    """Return the sums of a ballot's complete rows by participant id."""
    return {key: row.total for key, row in ballot.rows.items() if row.total is not None}


def wrong_cells(data: TrackData, right: Rows, typed: Rows) -> dict[Cell, int | None]:
    """Return the cells of an entry that differ from the paper, with the typed values."""
    found: dict[Cell, int | None] = {}
    for person in data.participants:
        paper, row = _cells(data, right.get(person.id)), _cells(data, typed.get(person.id))
        found |= {Cell(person.id, key): value for key, value in row.items() if paper[key] != value}
    return found


def _cells(data: TrackData, row: Row | None) -> dict[int, int | None]:
    if row is None:
        row = Row((None,) * len(data.track.criteria))
    return {TOTAL: row.written_total, **dict(enumerate(row.marks))}


def _reading(random: Random, data: TrackData, right: Ballot, kind: str) -> Rows:
    """Return the ballot's rows as typed with a slip that no cell refuses."""
    for _ in range(ATTEMPTS):
        with suppress(RefusedSlipError):
            return KINDS[kind](random, data, right)
    return right.rows


def right_ballot(random: Random) -> tuple[TrackData, Ballot]:
    """Return a ballot of either track as on paper: whole or half points, correct written totals."""
    track, step = random.choice((PEERS, OFFICER)), random.choice((100, 50))
    people = _people(track, random)
    own = random.choice(people) if random.random() < OWN_ROWS else None
    rows = {person.id: _right_row(random, track, step) for person in people if person is not own}
    group = own.category if own and track is OFFICER else track.groups[0].name
    ballot = Ballot(1, group, "P01", own.name if own else "", rows)
    return TrackData(track, people, (ballot,)), ballot


def _people(track: Track, random: Random) -> tuple[Participant, ...]:
    if track is PEERS:
        names = COLLEGE.categories[0].participants
        return tuple(Participant(key, name, "", "二级学院") for key, name in enumerate(names, 1))
    keys = range(1, random.randint(5, 12))
    return tuple(Participant(key, f"述职人{key}", "", random.choice((CHAIRS, HEADS))) for key in keys)


def _right_row(random: Random, track: Track, step: int) -> Row:
    blank = Row((None,) * len(track.criteria), abstained=True)
    if random.random() < ABSTENTIONS:
        return blank
    # Marks lie in the upper half, as they do on paper; now and then anywhere.
    lowest = 0 if random.random() < 0.2 else 1
    marks = [
        random.randrange(lowest * item.maximum // 2, item.maximum + step, step) // step * step
        for item in track.criteria
    ]
    return Row(tuple(marks), sum(marks))


def digit_changed(text: str) -> list[str]:
    """Replace a digit by another."""
    others = ((at, new) for at in _digits(text) for new in "0123456789" if new != text[at])
    return [text[:at] + new + text[at + 1 :] for at, new in others]


def digit_dropped(text: str) -> list[str]:
    """Leave out a digit or the half point."""
    dropped = [text[:at] + text[at + 1 :] for at in _digits(text)]
    return dropped + ([text.partition(".")[0]] if "." in text else [])


def digit_doubled(text: str) -> list[str]:
    """Double a digit."""
    return [text[:at] + text[at] + text[at:] for at in _digits(text)]


def digits_swapped(text: str) -> list[str]:
    """Swap two adjacent digits; the point keeps its place."""
    pairs = [(at, at + 1) for at in _digits(text) if at + 1 in _digits(text)]
    pairs += [(at - 1, at + 1) for at, character in enumerate(text) if character == "." and at]
    return [_swapped(text, *pair) for pair in pairs]


def _swapped(text: str, one: int, other: int) -> str:
    characters = [*text]
    characters[one], characters[other] = characters[other], characters[one]
    return "".join(characters)


def _digits(text: str) -> list[int]:
    return [at for at, character in enumerate(text) if character.isdigit()]


TextSlip = Callable[[str], list[str]]


def entered(track: Track, criterion: Criterion, text: str) -> int | None:
    """Return the value of a text, None where it is blank. Raises RefusedSlipError."""
    if not text:
        return None
    try:
        value = parse_hundredths(text)
    except NotANumberError:
        raise RefusedSlipError(text) from None
    if value.denominator != 1 or track.refusal(criterion, int(value)):
        raise RefusedSlipError(text)
    return int(value)


def _complete(ballot: Ballot) -> list[int]:
    return [key for key, row in ballot.rows.items() if row.total is not None]


def with_mark(row: Row, criterion: int, value: int | None) -> Row:
    """Return a row with another mark in one cell."""
    return row._replace(marks=(*row.marks[:criterion], value, *row.marks[criterion + 1 :]))


def _in_a_cell(slip: TextSlip) -> Callable[[Random, TrackData, Ballot], Rows]:
    def make(random: Random, data: TrackData, ballot: Ballot) -> Rows:
        criteria = data.track.criteria
        places = [
            (key, at, text)
            for key in _complete(ballot)
            for at, mark in enumerate(ballot.rows[key].marks)
            for text in slip(format_hundredths(mark or 0))
        ]
        if not places:
            return ballot.rows
        key, at, text = random.choice(places)
        value = entered(data.track, criteria[at], text)
        return {**ballot.rows, key: with_mark(ballot.rows[key], at, value)}

    return make


def _cells_swapped(random: Random, data: TrackData, ballot: Ballot) -> Rows:
    """Swap two cells adjacent in a row or a column."""
    width, keys = len(data.track.criteria), _complete(ballot)
    across = random.random() < 0.5 and len(keys) > 1
    at, below = random.randrange(width - 1), random.randrange(max(1, len(keys) - 1))
    if not keys:
        return ballot.rows
    one = (keys[below], at)
    other = (keys[below + 1], at) if across else (keys[below], at + 1)
    rows = dict(ballot.rows)
    for (key, column), (source, place) in ((one, other), (other, one)):
        mark = ballot.rows[source].marks[place]
        text = format_hundredths(mark or 0)
        rows[key] = with_mark(rows[key], column, entered(data.track, data.track.criteria[column], text))
    return rows


def _lines(data: TrackData, ballot: Ballot) -> list[int]:
    """Return the participant ids of the rows to fill in, in the form's order."""
    return [person.id for person in data.participants if person.id in ballot.rows]


def _marks_from(row: Row, source: Row) -> Row:
    return row._replace(marks=source.marks, abstained=source.abstained and row.written_total is None)


def _untyped(row: Row) -> Row:
    return Row((None,) * len(row.marks))


def _row_skipped(random: Random, data: TrackData, ballot: Ballot) -> Rows:
    """Type the marks from some row on one row too low, the totals correctly."""
    keys, rows = _lines(data, ballot), dict(ballot.rows)
    start = random.randrange(len(keys))
    rows[keys[start]] = _marks_from(rows[keys[start]], _untyped(rows[keys[start]]))
    for above, key in pairwise(keys[start:]):
        rows[key] = _marks_from(ballot.rows[key], ballot.rows[above])
    return rows


def _row_skipped_with_total(random: Random, data: TrackData, ballot: Ballot) -> Rows:
    """Type marks and totals from some row on one row too low."""
    keys, rows = _lines(data, ballot), dict(ballot.rows)
    start = random.randrange(len(keys))
    rows[keys[start]] = _untyped(rows[keys[start]])
    return {**rows, **{key: ballot.rows[above] for above, key in pairwise(keys[start:])}}


def _block_shifted(random: Random, data: TrackData, ballot: Ballot) -> Rows:
    """Type the marks of some rows one row too low or too high, the totals correctly."""
    keys = _lines(data, ballot)
    keys = keys[::-1] if random.random() < 0.5 else keys
    first = random.randrange(len(keys) - 1)
    block = keys[first : random.randrange(first + 2, len(keys) + 1)]
    rows = dict(ballot.rows)
    rows[block[0]] = _marks_from(rows[block[0]], _untyped(rows[block[0]]))
    for source, key in pairwise(block):
        rows[key] = _marks_from(ballot.rows[key], ballot.rows[source])
    return rows


KINDS: dict[str, Callable[[Random, TrackData, Ballot], Rows]] = {
    "digit changed": _in_a_cell(digit_changed),
    "digit dropped": _in_a_cell(digit_dropped),
    "digit doubled": _in_a_cell(digit_doubled),
    "digits swapped": _in_a_cell(digits_swapped),
    "cells swapped": _cells_swapped,
    "row skipped": _row_skipped,
    "row skipped with its total": _row_skipped_with_total,
    "block shifted": _block_shifted,
}
