"""Progress of the work on a review, the same in the window, on the start page and in the shell."""

from collections.abc import Callable

from ..scoring.flags import Acceptance, Flag
from ..scoring.progress import Progress, progress
from ..scoring.tally import TrackResults, tally
from ..store import Review
from .finalising import finality_of
from .flags import flags_of

FindFlags = Callable[[], list[tuple[Flag, Acceptance | None]]]


def progress_of(
    review: Review, track: str, results: TrackResults | None = None, find_flags: FindFlags | None = None
) -> Progress:
    """Return the progress of a track.

    `results` are its results where they are known. `find_flags` returns its flags, and is called if the
    progress depends on them.
    """
    data = review.contents.track_data(track)

    def count_open() -> int:
        found = find_flags() if find_flags is not None else flags_of(review, data)
        return sum(acceptance is None for _, acceptance in found)

    return progress(data, results or tally(data), finality_of(review, track), count_open)
