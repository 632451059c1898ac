"""Documents as PDF: the results sheet to be signed, and the announcement. Knows scoring and reportlab."""

from collections.abc import Callable
from dataclasses import dataclass

from ..scoring.ballots import TrackData
from ..scoring.tally import TrackResults
from . import announcement, results_sheet
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


DOCUMENTS: tuple[Document, ...] = (
    Document("results", "述职评议结果汇总表", results_sheet.render),
    Document("announcement", "述职评议结果公示", announcement.render),
)
