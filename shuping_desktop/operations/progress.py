"""Progress of the work on a review, the same in the window, on the start page and in the shell."""

from ..scoring.ballots import TrackData
from ..scoring.progress import Progress, progress
from ..scoring.tally import TrackResults, tally
from ..store import Review
from .finalising import finality_of
from .flags import flags_of


def progress_of(review: Review, track: str, results: TrackResults | None = None) -> Progress:
    """Return the progress of a track; `results` are its results where they are known."""
    data = review.contents.track_data(track)
    return progress(
        data, results or tally(data), finality_of(review, track), lambda: _open_flags(review, data)
    )


def _open_flags(review: Review, data: TrackData) -> int:
    return sum(acceptance is None for _, acceptance in flags_of(review, data))
