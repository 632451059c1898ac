"""Order of the form's columns on screen and on blank ballots, and exchange of two columns already typed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..messages import LIST_MARK, Message, joined, msg
from ..scoring.ballots import Ballot, Row, TrackData
from ..scoring.numbers import format_hundredths
from ..scoring.paper_marks import paper_value
from ..scoring.row_problems import row_words
from ..scoring.second_entry import CellValue, value_of
from ..store import Review, columns_setting
from .ballots import find_ballot
from .errors import RefusedError
from .rows import FIRST, SECOND, replace_rows, with_value
from .steps import StepKind


def order_columns(review: Review, track: str, order: Sequence[int]) -> None:
    """Show the criteria, by their indices in the scheme, in another order; results stay as they are.

    Raises RefusedError for an order that leaves a criterion out.
    """
    criteria = review.contents.scheme.track(track).criteria
    usual = list(range(len(criteria)))
    if sorted(order) != usual:
        raise RefusedError(msg("栏目的次序要包括每一个评分项，各一次。"))
    names = joined([criteria[index].name for index in order], LIST_MARK)
    with review.change(StepKind.COLUMN_ORDER(columns=names)) as edit:
        if list(order) == usual:
            edit.delete("setting", name=columns_setting(track))
        else:
            edit.put("setting", {"name": columns_setting(track)}, value=json.dumps(list(order)))


class ExchangedRow(NamedTuple):
    """A row whose two cells change places: its ballot, its participant, and the cells as they are now."""

    ballot: Ballot
    participant_id: int
    first: CellValue
    second: CellValue


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two criteria whose marks change places on some ballots.

    `refusals` name the marks that the other column cannot take; `ruled` counts the rows whose ruling lapses.
    The exchange is void once the review has another entry than `last_entry`.
    """

    track: str
    first: int
    second: int
    rows: tuple[ExchangedRow, ...]
    refusals: tuple[Message, ...]
    ruled: int
    last_entry: int


def plan_exchange(review: Review, track: str, first: int, second: int, ballots: Sequence[int]) -> Exchange:
    """Return what exchanging two criteria changes on these ballots, in the first reading."""
    data = review.contents.track_data(track)
    rows = [row for key in ballots for row in _exchanged_rows(data, find_ballot(review, key), first, second)]
    refusals = tuple(text for row in rows for text in _refusals(data, row, first, second))
    ruled = sum(row.participant_id in row.ballot.ruled for row in rows)
    return Exchange(track, first, second, tuple(rows), refusals, ruled, review.last_entry)


def exchange_columns(review: Review, exchange: Exchange) -> None:
    """Write an exchange as one step.

    A second reading with the same two marks in a row is exchanged along; one that was typed into the right
    columns already is left. Raises RefusedError if the other column cannot take a mark, nothing would
    change, or the review was changed since the exchange was planned.
    """
    if exchange.refusals:
        raise RefusedError(exchange.refusals[0])
    if not exchange.rows:
        raise RefusedError(msg("这些评分表上没有要对调的分。"))
    if review.last_entry != exchange.last_entry:
        raise RefusedError(msg("评议在预览之后有改动，没有对调；请重新预览。"))
    data = review.contents.track_data(exchange.track)
    names = [data.track.criteria[index].name for index in (exchange.first, exchange.second)]
    ballots = {row.ballot.id: row.ballot for row in exchange.rows}
    step = StepKind.COLUMNS_EXCHANGED(ballots=len(ballots), first=names[0], second=names[1])
    with review.change(step) as edit:
        for key, ballot in ballots.items():
            people = [row.participant_id for row in exchange.rows if row.ballot.id == key]
            new = {person: _swapped(data, ballot.rows[person], exchange) for person in people}
            replace_rows(edit, FIRST, key, ballot.rows, new, typed=False)
            if ballot.second is not None:
                second = ballot.second.rows
                alike = [person for person in people if _same_cells(ballot, person, exchange)]
                new = {person: _swapped(data, second[person], exchange) for person in alike}
                replace_rows(edit, SECOND, key, second, new, typed=False)


def _exchanged_rows(data: TrackData, ballot: Ballot, first: int, second: int) -> Iterator[ExchangedRow]:
    for person in data.participants:
        row = ballot.rows.get(person.id)
        if row is not None:
            one, other = value_of(row, first), value_of(row, second)
            if one != other:
                yield ExchangedRow(ballot, person.id, one, other)


def _refusals(data: TrackData, row: ExchangedRow, first: int, second: int) -> Iterator[Message]:
    """Yield a sentence for each valid mark of a row that is none in the other column."""
    for value, other in ((row.first, second), (row.second, first)):
        criterion = data.track.criteria[other]
        refusal = data.track.refusal(criterion, value) if isinstance(value, int) else None
        if refusal is not None and isinstance(value, int):
            yield msg(
                "{where}：{value} 移到“{column}”{refusal}；请核对这份评分表，或不对调它。",
                where=row_words(row.ballot.group, row.ballot.number, data.names[row.participant_id]),
                value=format_hundredths(value),
                column=criterion.name,
                refusal=refusal,
            )


def _swapped(data: TrackData, row: Row, exchange: Exchange) -> Row:
    """Return a row with its two cells exchanged; a text on paper may be a mark in the other column."""
    one, other = value_of(row, exchange.first), value_of(row, exchange.second)
    for criterion, value in ((exchange.first, other), (exchange.second, one)):
        fitting = paper_value(data.track, criterion, value) if isinstance(value, str) else value
        row = with_value(row, criterion, fitting)
    return row


def _same_cells(ballot: Ballot, person: int, exchange: Exchange) -> bool:
    """Return whether the second reading has the same two cells in a row as the first."""
    reading = ballot.second.rows.get(person) if ballot.second is not None else None
    return reading is not None and all(
        value_of(reading, criterion) == value_of(ballot.rows[person], criterion)
        for criterion in (exchange.first, exchange.second)
    )
