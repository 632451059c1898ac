"""Documents as PDF: the results sheet to be signed, and the announcement. Knows scoring and reportlab."""

from collections.abc import Callable
from dataclasses import dataclass

from ..scoring.ballots import TrackData
from ..scoring.tally import TrackResults
from .texts import Texts

__all__ = ["DOCUMENTS", "Document", "Texts"]


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be printed: `name` for the shell, `title` for the screen.

    `render` gives the bytes of a PDF, the same for the same input, from a track's data, its results
    and the texts around them.
    """

    name: str
    title: str
    render: Callable[[TrackData, TrackResults, Texts], bytes]


def _results_sheet(data: TrackData, results: TrackResults, texts: Texts) -> bytes:
    # reportlab is a third of what starting would load; it waits until something is printed.
    from .results_sheet import render  # noqa: PLC0415

    return render(data, results, texts)


def _announcement(data: TrackData, results: TrackResults, texts: Texts) -> bytes:
    from .announcement import render  # noqa: PLC0415

    return render(data, results, texts)


DOCUMENTS: tuple[Document, ...] = (
    Document("results", "述职评议结果汇总表", _results_sheet),
    Document("announcement", "述职评议结果公示", _announcement),
)
