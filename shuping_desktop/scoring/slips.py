"""Likely typing slips behind a difference between the marks and the written total.

Slips are only suggested, never corrected. All numbers are in hundredths of a point.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from ..messages import Message, msg
from .ballots import Ballot, Participant, Row, TrackData
from .numbers import format_hundredths
from .scheme import Track

_SHOWN = 2
_LEAST_SHIFTED = 2


class SlipKind(Enum):
    """Kind of slip."""

    DIGIT = "digit"
    SWAPPED = "swapped"
    DROPPED = "dropped"
    SKIPPED = "skipped"
    NEIGHBOUR = "neighbour"
    TOTAL = "total"
    PAPER = "paper"


class Slip(NamedTuple):
    """An explanation: `criterion` is the index of the cell (-1: none), `value` its value without the slip."""

    kind: SlipKind
    text: Message
    criterion: int = -1
    value: int | None = None


def likely_slips(track: Track, row: Row, neighbours: Sequence[tuple[Message, Row]] = ()) -> list[Slip]:
    """Return the slips that may explain why marks and written total differ, likeliest first.

    `neighbours` are the rows above and below with the word for each (上, 下). The list is empty where marks
    and total agree.
    """
    if row.written_total is None or row.paper_marks or row.written_total == _sum(row):
        return []
    slips = [*_neighbours(row, neighbours), *_skipped(track, row)]
    if row.total is not None:
        slips += [*_cells(track, row), *_mistyped_total(track, row)]
    return slips or [_wrong_on_paper(track, row)]


def slip_sentence(slips: Sequence[Slip]) -> Message | None:
    """Return the two likeliest slips as one clause; None where there is none."""
    texts = [slip.text for slip in slips[:_SHOWN]]
    if len(texts) < _SHOWN:
        return texts[0] if texts else None
    return msg("{one}；或{other}", one=texts[0], other=texts[1])


class Shift(NamedTuple):
    """A block of rows that seems to be typed one row off.

    `first` and `last` are indices of the form's rows from 0, the evaluator's own included, as `move_block`
    takes them; `by` is +1 where the block belongs one row lower, -1 where it belongs one higher.
    """

    first: int
    last: int
    by: int


def find_shift(data: TrackData, ballot: Ballot) -> Shift | None:
    """Return the longest block whose sums match the written totals one row off; None where there is none.

    The evaluator's own row, which cannot be typed, is skipped.
    """
    people = data.participants
    lines = [index for index, person in enumerate(people) if not data.is_self_row(ballot, person)]
    rows = [ballot.rows.get(people[index].id) for index in lines]
    shifts = [shift for by in (1, -1) for shift in _shifted_blocks(rows, by)]
    longest = max(shifts, key=lambda shift: shift.last - shift.first, default=None)
    return longest and Shift(lines[longest.first], lines[longest.last], longest.by)


def likely_slips_of(data: TrackData, ballot: Ballot, person: Participant) -> list[Slip]:
    """Return the likely slips in one row of a ballot; empty where marks and total agree."""
    row = ballot.rows.get(person.id)
    people = [other for other in data.participants if not data.is_self_row(ballot, other)]
    if row is None or person not in people:
        return []
    index = people.index(person)
    sides = ((msg("上"), -1), (msg("下"), 1))
    neighbours = [(word, people[index + by]) for word, by in sides if 0 <= index + by < len(people)]
    rows = [(word, ballot.rows[other.id]) for word, other in neighbours if other.id in ballot.rows]
    return likely_slips(data.track, row, rows)


def _sum(row: Row) -> int:
    return sum(mark for mark in row.marks if mark is not None)


def _neighbours(row: Row, neighbours: Sequence[tuple[Message, Row]]) -> Iterator[Slip]:
    for word, other in neighbours:
        if row.total is not None and other.marks == row.marks:
            yield Slip(SlipKind.NEIGHBOUR, msg("各项与{word}一行完全相同，可能录串了行", word=word))
        elif row.total is not None and other.written_total == row.total and other.total != row.total:
            yield Slip(SlipKind.NEIGHBOUR, msg("各项之和正是{word}一行的手写总分，可能录串了行", word=word))


def _skipped(track: Track, row: Row) -> Iterator[Slip]:
    blanks = [index for index, mark in enumerate(row.marks) if mark is None]
    if len(blanks) != 1 or row.written_total is None:
        return
    missing, criterion = row.written_total - _sum(row), track.criteria[blanks[0]]
    if not track.refusal(criterion, missing):
        text = msg(
            "漏录了“{name}”，按手写总分应是 {missing}",
            name=criterion.name,
            missing=format_hundredths(missing),
        )
        yield Slip(SlipKind.SKIPPED, text, blanks[0], missing)


def _cells(track: Track, row: Row) -> Iterator[Slip]:
    """Yield the cells in which a single slip would explain the whole difference."""
    gap = (row.written_total or 0) - _sum(row)
    for index, (criterion, mark) in enumerate(zip(track.criteria, row.marks, strict=True)):
        meant = (mark or 0) + gap
        if mark is None or track.refusal(criterion, meant):
            continue
        kind = _one_slip(format_hundredths(meant), format_hundredths(mark))
        if kind is not None:
            text = msg(
                "“{name}”{typed} 应是 {wanted}（{slip}）",
                name=criterion.name,
                typed=format_hundredths(mark),
                wanted=format_hundredths(meant),
                slip=_KIND_NAMES[kind],
            )
            yield Slip(kind, text, index, meant)


def _mistyped_total(track: Track, row: Row) -> Iterator[Slip]:
    typed, meant = format_hundredths(row.written_total or 0), format_hundredths(_sum(row))
    kind = _one_slip(meant, typed)
    if kind is not None:
        text = msg(
            "手写{heading} {typed} 是 {wanted}（{slip}）",
            heading=track.total_heading,
            typed=typed,
            wanted=meant,
            slip=_KIND_NAMES[kind],
        )
        yield Slip(SlipKind.TOTAL, text, value=_sum(row))


def _wrong_on_paper(track: Track, row: Row) -> Slip:
    if row.total is None:
        return Slip(SlipKind.PAPER, msg("没有录全，无法判断差在哪里"))
    heading = track.total_heading
    text = msg("改动任何一格的一个数字都补不上差额，可能是纸上手写{heading}计算有误", heading=heading)
    return Slip(SlipKind.PAPER, text)


_KIND_NAMES = {
    SlipKind.DIGIT: msg("错一个数字"),
    SlipKind.SWAPPED: msg("两个数字颠倒"),
    SlipKind.DROPPED: msg("少录或多录一个数字"),
}


def _one_slip(meant: str, typed: str) -> SlipKind | None:
    """Return the single slip that turns `meant` into `typed`; None where it takes more than one."""
    if len(meant) == len(typed):
        wrong = [index for index in range(len(meant)) if meant[index] != typed[index]]
        if len(wrong) == 1:
            return SlipKind.DIGIT
        # 8.2 typed as 2.8: digits on either side of the point count as adjacent.
        swapped = len(wrong) == 2 and meant[wrong[0] + 1 : wrong[1]] in ("", ".")
        if swapped and meant[wrong[0]] == typed[wrong[1]] and meant[wrong[1]] == typed[wrong[0]]:
            return SlipKind.SWAPPED
        return None
    longer, shorter = (meant, typed) if len(meant) > len(typed) else (typed, meant)
    # Leaving out the decimals, such as ".5" or ".25", is one slip.
    if longer.partition(".")[0] == shorter:
        return SlipKind.DROPPED
    for width in (1, 2):
        if len(longer) == len(shorter) + width:
            cuts = (longer[:index] + longer[index + width :] for index in range(len(shorter) + 1))
            return SlipKind.DROPPED if shorter in cuts else None
    return None


def _shifted_blocks(rows: Sequence[Row | None], by: int) -> Iterator[Shift]:
    """Yield runs of rows whose sum is the written total of the row `by` below, and not their own."""
    run: list[int] = []
    for index in range(len(rows) + 1):
        if _belongs_beside(rows, index, by):
            run.append(index)
        elif run and not _blank_beside(rows, index, by):
            if len(run) >= _LEAST_SHIFTED:
                yield Shift(run[0], run[-1], by)
            run = []


def _belongs_beside(rows: Sequence[Row | None], index: int, by: int) -> bool:
    row, beside = _row_at(rows, index), _row_at(rows, index + by)
    if row is None or beside is None or row.total is None or row.total == row.written_total:
        return False
    return row.total == beside.written_total


def _blank_beside(rows: Sequence[Row | None], index: int, by: int) -> bool:
    """Return whether a row without marks also fits one row off, as an abstention moved with the block."""
    row, beside = _row_at(rows, index), _row_at(rows, index + by)
    blank = row is None or all(mark is None for mark in row.marks)
    inside = 0 <= index < len(rows) and 0 <= index + by < len(rows)
    return inside and blank and (beside is None or beside.written_total is None)


def _row_at(rows: Sequence[Row | None], index: int) -> Row | None:
    return rows[index] if 0 <= index < len(rows) else None
