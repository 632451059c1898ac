"""List of what was typed, for reading aloud against the pile: the newest ballot first."""

from ..operations.rows import shown
from ..scoring.ballots import Ballot, Row, TrackData
from ..scoring.numbers import format_hundredths
from ..scoring.second_entry import value_of
from ..task import counted
from .translation import translate


def reading_list(data: TrackData) -> str:
    """Return every ballot of the track, newest first, one line a row with its marks and written total.

    Raises CancelledError.
    """
    newest = sorted(data.ballots, key=lambda ballot: ballot.id, reverse=True)
    return "\n\n".join(_ballot(data, ballot) for ballot in counted(newest, "", len(newest)))


def _ballot(data: TrackData, ballot: Ballot) -> str:
    void = translate("reading_list", "（作废：{}）").format(ballot.void_reason) if ballot.void_reason else ""
    evaluator = ballot.evaluator or translate("reading_list", "不记名")
    note = translate("reading_list", "　附注：{}").format(ballot.note) if ballot.note else ""
    head = f"{ballot.number}　{ballot.group}　{evaluator}{void}{note}"
    line = translate("reading_list", "{}　{}：{}")
    lines = [
        line.format(f"{at:>3}", person.name, _row(data, ballot.rows.get(person.id)))
        for at, person in enumerate(data.participants, 1)
    ]
    return "\n".join([head, *lines])


def _row(data: TrackData, row: Row | None) -> str:
    blank = translate("reading_list", "空白")
    if row is None or (row.is_empty and not row.note):
        return blank
    values = [value_of(row, criterion) for criterion in data.track.columns]
    marks = "　".join(shown(value) or blank for value in values)
    total = ""
    if row.written_total is not None:
        words = translate("reading_list", "　手写{heading} {total}")
        total = words.format(heading=data.track.total_heading, total=format_hundredths(row.written_total))
    note = translate("reading_list", "　附注：{}").format(row.note) if row.note else ""
    return f"{marks}{total}" + (f"　{row.remark}" if row.remark else "") + note
