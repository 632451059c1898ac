"""The page itself: margins, the foot with its numbers, and what lies across it: 暂定 or 演练."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from ..content.snapshot import REHEARSAL, Stamp
from ..content.texts import Texts
from . import fonts, text
from .blocks import Style, draw_line

PROVISIONAL = "暂定"
WIDTH: float = A4[0]
HEIGHT: float = A4[1]
_WATERMARK = Style(size=130, leading=130, face=fonts.SANS_BOLD)
_STAMP = Style(size=7.5, leading=10, face=fonts.SANS)
_STAMP_AT, _LOWEST_NUMBER, _LOWEST_TEXT = 7 * mm, 12.5 * mm, 20 * mm  # above the paper's edge
_WATERMARK_GREY = 0.935  # light enough for a small figure on it to be read, and photocopied

DrawFoot = Callable[[Any, "Sheet", int, int], None]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of page: margins in points, and what draws its foot (canvas, sheet, page number, pages)."""

    top: float
    left: float
    bottom: float
    right: float
    draw_foot: DrawFoot
    width: float = WIDTH
    height: float = HEIGHT

    @property
    def text_width(self) -> float:
        """What is left between the side margins, in points."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """What is left between the margins at head and foot, in points."""
        return self.height - self.top - self.bottom


def official_sheet(texts: Texts, draw_foot: DrawFoot | None = None) -> Sheet:
    """The page of an official paper: the margins that were asked for, but room for number and stamp."""
    top, left, bottom, right = (margin * mm for margin in texts.page_margins)
    return Sheet(top, left, max(bottom, _LOWEST_TEXT), right, draw_foot or draw_number)


def build(
    sheet: Sheet,
    story: Sequence[Flowable],
    title: str,
    author: str,
    stamp: Stamp,
    *,
    tells_results: bool = True,
) -> bytes:
    """The story as a PDF. The same input gives the same bytes: no clock and no path goes in.

    The stamp stands at the foot of every page, and until it is final a large 暂定 behind the text;
    a document that tells no results has neither. In a rehearsal every page of every document says 演练
    in both places.
    """
    buffer = BytesIO()
    foot = stamp.text if tells_results else REHEARSAL if stamp.rehearsal else ""

    def make_canvas(*args: Any, **options: Any) -> "_CountedCanvas":
        return _CountedCanvas(sheet, foot, *args, **options)

    document = _document(sheet, buffer, title, author, _watermark(stamp) if foot else "")
    document.build(list(story), canvasmaker=make_canvas)
    return buffer.getvalue()


def lay_out(sheet: Sheet, story: Sequence[Flowable]) -> int:
    """How many pages the story takes; nothing is drawn, but its marks learn where they come to lie.

    Blocks in it may be laid out again; what holds others (KeepTogether, a list) is made anew for that.
    """
    document = _document(sheet, BytesIO(), "", "", "")
    document.build(list(story), canvasmaker=_BlankCanvas)
    return int(document.page)


def _document(sheet: Sheet, buffer: BytesIO, title: str, author: str, watermark: str) -> BaseDocTemplate:
    document = BaseDocTemplate(
        buffer,
        pagesize=(sheet.width, sheet.height),
        title=_metadata(title),
        author=_metadata(author),
        creator="shuping-desktop",
        lang="zh-CN",
        displayDocTitle=1,
        invariant=1,
        pageCompression=1,
    )
    frame = Frame(sheet.left, sheet.bottom, sheet.text_width, sheet.text_height, 0, 0, 0, 0, id="text")

    def draw_under(canvas: Any, _document: Any) -> None:
        _draw_watermark(canvas, sheet, watermark)

    document.addPageTemplates(PageTemplate("page", [frame], onPage=draw_under))
    return document


class _BlankCanvas(Canvas):  # type: ignore[misc]
    """Takes what is drawn on it and keeps nothing."""

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> None:
        """No pen writes on it."""

    def save(self) -> None:
        """No file comes of it."""


class _CountedCanvas(Canvas):  # type: ignore[misc]
    """Keeps every page back until the last one, when each can say how many there are."""

    def __init__(self, sheet: Sheet, foot: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._sheet, self._foot = sheet, foot
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        pages = self._kept
        for number, state in enumerate(pages, 1):
            self.__dict__.update(state)
            self._sheet.draw_foot(self, self._sheet, number, len(pages))
            _draw_stamp(self, self._sheet, self._foot)
            super().showPage()
        super().save()


def _metadata(words: str) -> str:
    """Text that fits the document's information: surrogates that stand alone would not."""
    return text.clean(words, fonts.SERIF)


def _draw_stamp(canvas: Any, sheet: Sheet, words: str) -> None:
    """Version and code, small, at the very foot, where every printer can still print."""
    left = (sheet.width - text.width(words, _STAMP.face, _STAMP.size)) / 2
    if words:
        draw_line(canvas, left, _STAMP_AT, words, _STAMP)


def _watermark(stamp: Stamp) -> str:
    """What lies behind the text: a rehearsal stays one when it is finalised."""
    if stamp.rehearsal:
        return REHEARSAL
    return "" if stamp.is_final else PROVISIONAL


def _draw_watermark(canvas: Any, sheet: Sheet, words: str) -> None:
    """A word from corner to corner, drawn before the text so that the figures lie on top of it."""
    style = _WATERMARK
    if not words:
        return
    canvas.saveState()
    canvas.setFillGray(_WATERMARK_GREY)
    canvas.translate(sheet.width / 2, sheet.height / 2)
    canvas.rotate(50 if sheet.height > sheet.width else 30)
    spaced = "　".join(words)
    left = -text.width(spaced, style.face, style.size) / 2
    draw_line(canvas, left, -0.38 * style.size, spaced, style)
    canvas.restoreState()


def draw_count(canvas: Any, sheet: Sheet, number: int, pages: int) -> None:
    """第 1 页 共 2 页, centred."""
    style = Style(size=9, leading=12)
    words = f"第 {number} 页　共 {pages} 页"
    left = (WIDTH - text.width(words, style.face, style.size)) / 2
    draw_line(canvas, left, sheet.bottom - 9 * mm, words, style)


def draw_number(canvas: Any, sheet: Sheet, number: int, pages: int) -> None:
    """— 1 — as on official papers (GB/T 9704): 7 mm below the text, odd pages right, even ones left.

    However low the text goes, it stays clear of the stamp.
    """
    style = Style(size=14, leading=14)
    words = f"— {number} —"
    outer = sheet.left + style.size
    if number % 2:
        outer = WIDTH - sheet.right - style.size - text.width(words, style.face, style.size)
    baseline = max(sheet.bottom - 7 * mm - style.size, _LOWEST_NUMBER)
    draw_line(canvas, outer, baseline, words, style)
