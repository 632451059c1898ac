"""Contents of a ballot or of a participant's rows in words, for the question before a removal."""

from collections.abc import Iterable

from ..messages import Message, joined, msg
from ..scoring.ballots import Ballot, Row, TrackData
from ..scoring.rulings import ROW


def marks_in(rows: Iterable[Row]) -> int:
    """Return how many cells hold a mark, or a text in a mark's place."""
    return sum(row.typed_cells - (row.written_total is not None) for row in rows)


def held_by(data: TrackData, ballot: Ballot) -> Message | None:
    """Return what was typed on a ballot: 54 个分、7 个手写总分; None if it is blank."""
    rows, second = list(ballot.rows.values()), ballot.second
    notes = sum(bool(row.remark) + bool(row.note) for row in rows) + bool(ballot.note)
    abstained = sum(row.abstained for row in rows)
    rulings = sum(
        ruling.kind == ROW and ruling.ballot_id == ballot.id and not ruling.is_withdrawn
        for ruling in data.rulings
    )
    totals = sum(row.written_total is not None for row in rows)
    counts = (
        (marks_in(rows), msg("{count} 个分", count=marks_in(rows))),
        (totals, msg("{count} 个手写总分", count=totals)),
        (abstained, msg("{count} 行弃评", count=abstained)),
        (notes, msg("{count} 条备注", count=notes)),
        (second is not None, held_by_second(ballot)),
        (rulings, msg("{count} 项裁定", count=rulings)),
    )
    held = [words for count, words in counts if count]
    return joined(held) if held else None


def held_by_second(ballot: Ballot) -> Message:
    """Return what the second entry of a ballot holds: 第二遍的 48 格."""
    rows = ballot.second.rows.values() if ballot.second else ()
    return msg("第二遍的 {count} 格", count=sum(row.typed_cells for row in rows))


def held_by_participant(data: TrackData, participant_id: int) -> Message | None:
    """Return what was typed about a participant: 9 份评分表里的 54 个分; None if nothing was."""
    rows = [ballot.rows[participant_id] for ballot in data.ballots if participant_id in ballot.rows]
    seconds = [ballot.second.rows for ballot in data.ballots if ballot.second]
    second = sum(each[participant_id].typed_cells for each in seconds if participant_id in each)
    if not rows and not second:
        return None
    totals = sum(row.written_total is not None for row in rows)
    counts = [(1, msg("{ballots} 份评分表里的 {marks} 个分", ballots=len(rows), marks=marks_in(rows)))]
    counts += [
        (totals, msg("{count} 个手写总分", count=totals)),
        (second, msg("第二遍的 {count} 格", count=second)),
    ]
    return joined([words for count, words in counts if count])
