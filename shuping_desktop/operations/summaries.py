"""Summaries of review files for the list of recent reviews."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..messages import COMMA, Message, joined, msg
from ..scoring.progress import Progress
from ..store import DamagedError, Review, StoreError
from .progress import progress_of
from .reviews import open_for_reading


class Condition(Enum):
    """Condition of a file opened earlier."""

    USABLE = "usable"
    MISSING = "missing"
    DAMAGED = "damaged"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class Summary:
    """One line on a review: its progress, or why it cannot be opened and what to do.

    `changed_at` is the local ISO time of the last change, empty if the file cannot be read; `problems` is
    the number of open problems; `finished` says that every track is final.
    """

    condition: Condition
    text: Message
    changed_at: str = ""
    problems: int = 0
    rehearsal: bool = False
    finished: bool = False


def summarise(path: Path) -> Summary:
    """Return the summary of a file that may be missing, damaged or no review. Callable in any thread."""
    try:
        with open_for_reading(path) as review:
            return _of(review)
    except DamagedError:
        text = msg("文件已损坏：打开后可以看到损坏的位置，能重建的可以重建；也可改用备份。")
        return Summary(Condition.DAMAGED, text)
    except StoreError as error:
        if os.path.lexists(path):
            return Summary(Condition.UNUSABLE, error.message)
        text = msg("找不到文件：可能已移走、改名，或 U 盘没有插上；不再需要的可按 Delete 移出列表。")
        return Summary(Condition.MISSING, text)


def _of(review: Review) -> Summary:
    tracks = [progress_of(review, track.id) for track in review.contents.scheme.tracks]
    problems = sum(len(progress.problems) for progress in tracks)
    still_open = msg("{count} 项待处理", count=problems) if problems else _next(review, tracks)
    text = joined((part for part in (_received(review), still_open, _final(review)) if part), COMMA)
    return Summary(
        Condition.USABLE,
        text,
        review.saved_at,
        problems,
        review.contents.is_rehearsal,
        all(progress.current.is_done for progress in tracks),
    )


def _next(review: Review, tracks: Sequence[Progress]) -> Message | None:
    """Return what is to do next on the first track that is not final; None before the first ballot."""
    unfinished = (progress for progress in tracks if not progress.current.is_done)
    progress = next(unfinished, None)
    return progress.next_text if progress and _ballots(review) else None


def _ballots(review: Review) -> int:
    return sum(len(review.contents.track_data(track.id).ballots) for track in review.contents.scheme.tracks)


def _received(review: Review) -> Message:
    """Return how many ballots were received, of how many if that is known for every group."""
    tracks = [review.contents.track_data(track.id) for track in review.contents.scheme.tracks]
    received = _ballots(review)
    issued = [data.issued(group.name) for data in tracks for group in data.track.groups]
    if None in issued:
        return msg("收到 {received} 份", received=received) if received else msg("还没有收到评分表")
    total = sum(count or 0 for count in issued)
    return msg("收到 {received}/{issued} 份", received=received, issued=total)


def _final(review: Review) -> Message | None:
    """Return which tracks are final, without their names if all are; None if none is."""
    tracks = review.contents.scheme.tracks
    final = [track.short_name for track in tracks if review.contents.final_version(track.id)]
    if len(final) == len(tracks):
        return msg("已定稿")
    return msg("{tracks}已定稿", tracks=final) if final else None
