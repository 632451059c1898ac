"""Official papers: a registry of documents, each made from one snapshot of a track."""

from dataclasses import dataclass
from importlib import import_module
from threading import Lock

from ..messages import Message, msg
from .content.snapshot import Snapshot

__all__ = ["DOCUMENTS", "Document", "find_document"]


@dataclass(frozen=True, slots=True)
class Document:
    """One kind of paper.

    `name` is its name in the shell and `title` the one on screen. `pdf` is a module of `papers.pdf` and
    `word` one of `papers.word`, each with a function `render(snapshot) -> bytes`; `word` is empty where
    there is no Word file. The modules are imported lazily to keep start-up fast. A document that
    `shows_results` has the state of the results at its foot and in its file names. One that `has_opinions` is
    not given out while some are unfinished, unless the user leaves those out.
    """

    name: str
    title: Message
    pdf: str
    word: str = ""
    shows_results: bool = True
    has_opinions: bool = False

    @property
    def has_word(self) -> bool:
        """True if there is a Word file of the document, for the office that edits it."""
        return bool(self.word)

    def render(self, snapshot: Snapshot) -> bytes:
        """Return the document as a PDF; the same snapshot gives the same bytes."""
        return _rendered(f".pdf.{self.pdf}", snapshot)

    def render_word(self, snapshot: Snapshot) -> bytes:
        """Return the document as a Word file; the same snapshot gives the same bytes."""
        return _rendered(f".word.{self.word}", snapshot)

    def file_stem(self, snapshot: Snapshot) -> str:
        """Return the name of its files, without the ending: 03 述职评议结果汇总表 二级学院 第 2 版."""
        place, stamp = f"{DOCUMENTS.index(self) + 1:02d}", snapshot.stamp
        state = str(stamp.finality.words).replace("　", " ") if self.shows_results else ""
        parts = (stamp.rehearsal_mark, place, str(self.title), snapshot.data.track.short_name, state)
        return " ".join(part for part in parts if part)


def _rendered(module: str, snapshot: Snapshot) -> bytes:
    # reportlab has its fonts in global tables; a page of a closed dialog may still be in the making.
    with _rendering:
        content: bytes = import_module(module, __name__).render(snapshot)
        return content


_rendering = Lock()
DOCUMENTS: tuple[Document, ...] = (
    Document("ballots", msg("空白评分表"), "blank_ballots", shows_results=False),
    Document("register", msg("评分表登记册"), "register_sheet", shows_results=False),
    Document("results", msg("述职评议结果汇总表"), "results_sheet"),
    Document("announcement", msg("述职评议结果公示"), "announcement", word="announcement"),
    Document("feedback", msg("述职评议结果反馈"), "feedback", word="feedback", has_opinions=True),
    Document("annex", msg("述职评议计算附件"), "annex"),
    Document("hand-check", msg("人工复核记录"), "hand_check"),
    Document("agenda", msg("述职评议会议程"), "agenda", shows_results=False),
)
"""Every document, in the order of the list on screen and of the file names."""


def find_document(name: str) -> Document | None:
    """Return the document of that name; None where there is none."""
    return next((document for document in DOCUMENTS if document.name == name), None)
