"""Pages: margins, foot with page number and stamp, and the watermark 暂定 or 演练."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from math import inf
from types import MappingProxyType
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from ...task import check_cancelled
from ..content.snapshot import Stamp
from ..content.texts import Texts
from . import fonts, typesetting
from .blocks import Style, draw_line

WIDTH: float = A4[0]
HEIGHT: float = A4[1]
_WATERMARK = Style(size=130, leading=130, face=fonts.SANS_BOLD)
_STAMP = Style(size=7.5, leading=10, face=fonts.SANS)
_STAMP_BASE, _LOWEST_NUMBER, _LOWEST_TEXT = 7 * mm, 12.5 * mm, 20 * mm  # above the paper's edge
_LEAST_DISTANCE = 7.0  # points between two lines; cells side by side may differ by half a line
NOTHING_SPARED: Mapping[int, float] = MappingProxyType({})
_WATERMARK_GREY = 0.935  # small figures on it stay legible, also on a photocopy

DrawFoot = Callable[[Any, "Sheet", int, int], None]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Geometry of a page in points, and the function that draws its foot.

    `draw_foot` is called with canvas, sheet, page number and number of pages.
    """

    top: float
    left: float
    bottom: float
    right: float
    draw_foot: DrawFoot
    width: float = WIDTH
    height: float = HEIGHT

    @property
    def text_width(self) -> float:
        """The width between the side margins, in points."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height between the margins at head and foot, in points."""
        return self.height - self.top - self.bottom


def official_sheet(texts: Texts, draw_foot: DrawFoot | None = None) -> Sheet:
    """Return the page of an official paper: the review's margins, with room for number and stamp."""
    top, left, bottom, right = (margin * mm for margin in texts.page_margins)
    return Sheet(top, left, max(bottom, _LOWEST_TEXT), right, draw_foot or draw_number)


def build(
    sheet: Sheet,
    story: Sequence[Flowable],
    title: str,
    author: str,
    stamp: Stamp,
    *,
    shows_results: bool = True,
    spared: Mapping[int, float] = NOTHING_SPARED,
) -> bytes:
    """Return the story as a PDF. The same input gives the same bytes: no time and no path is included.

    `spared` are points left free at the foot of pages, by page number. Every page has the stamp at its foot,
    and the watermark 暂定 until the track is final. Without `shows_results` it has neither. In a rehearsal
    every page has 演练 in both places.
    """
    buffer = BytesIO()
    foot = stamp.text if shows_results else stamp.rehearsal_mark

    def make_canvas(*args: Any, **options: Any) -> "_CountedCanvas":
        return _CountedCanvas(sheet, foot, *args, **options)

    document = _document(sheet, buffer, (title, author), _watermark(stamp) if foot else "", spared)
    document.build(list(story), canvasmaker=make_canvas)
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class Layout:
    """A story laid out: the number of lines of text on each page, without the foot."""

    lines: tuple[int, ...]

    @property
    def pages(self) -> int:
        """The number of pages."""
        return len(self.lines)


def lay_out(sheet: Sheet, story: Sequence[Flowable], spared: Mapping[int, float] = NOTHING_SPARED) -> Layout:
    """Return the layout of a story, and set its marks, without drawing.

    Blocks may be laid out again afterwards; containers (KeepTogether, lists) must be made again.
    """
    canvases: list[_BlankCanvas] = []

    def make_canvas(*args: Any, **options: Any) -> "_BlankCanvas":
        canvases.append(_BlankCanvas(*args, **options))
        return canvases[-1]

    document = _document(sheet, BytesIO(), ("", ""), "", spared)
    document.build(list(story), canvasmaker=make_canvas)
    baselines = canvases[0].baselines
    return Layout(tuple(_count_lines(baselines[page]) for page in range(1, document.page + 1)))


def _count_lines(baselines: Iterable[float]) -> int:
    """Count the lines, those side by side in a table once."""
    count, last = 0, inf
    for baseline in sorted(baselines, reverse=True):
        if last - baseline >= _LEAST_DISTANCE:
            count, last = count + 1, baseline
    return count


def _document(
    sheet: Sheet, buffer: BytesIO, names: tuple[str, str], watermark: str, spared: Mapping[int, float]
) -> BaseDocTemplate:
    title, author = names
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

    def draw_under(canvas: Any, document: Any) -> None:
        check_cancelled()
        frame.bottomPadding = spared.get(document.page, 0)
        _draw_watermark(canvas, sheet, watermark)

    document.addPageTemplates(PageTemplate("page", [frame], onPage=draw_under))
    return document


class _BlankCanvas(Canvas):  # type: ignore[misc]
    """Canvas that discards what is drawn, but for the baselines of the text."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.baselines: defaultdict[int, set[int]] = defaultdict(set)

    def note_line(self, left: float, baseline: float) -> None:
        """Store the baseline of a line of text."""
        self.baselines[self.getPageNumber()].add(round(self.absolutePosition(left, baseline)[1]))

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> None:
        """Return no text object, so that `Pen` writes nothing."""

    def save(self) -> None:
        """Write no file."""


class _CountedCanvas(Canvas):  # type: ignore[misc]
    """Canvas that holds all pages until the last one, when the number of pages is known."""

    def __init__(self, sheet: Sheet, foot: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._sheet, self._foot = sheet, foot
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:
        """Store the page's state and start the next page."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Draw the foot of each page and write the file."""
        pages = self._pages
        for number, state in enumerate(pages, 1):
            self.__dict__.update(state)
            self._sheet.draw_foot(self, self._sheet, number, len(pages))
            _draw_stamp(self, self._sheet, self._foot)
            super().showPage()
        super().save()


def _metadata(words: str) -> str:
    """Return text for the document information, which cannot hold unpaired surrogates."""
    return typesetting.clean(words, fonts.SERIF)


def _draw_stamp(canvas: Any, sheet: Sheet, words: str) -> None:
    """Draw version and code at the foot, within the printable area of every printer."""
    left = (sheet.width - typesetting.width(words, _STAMP.face, _STAMP.size)) / 2
    if words:
        draw_line(canvas, left, _STAMP_BASE, words, _STAMP)


def _watermark(stamp: Stamp) -> str:
    """Return the word behind the text; a rehearsal keeps its mark when it is finalised."""
    return stamp.rehearsal_mark or ("" if stamp.is_final else str(stamp.finality.words))


def _draw_watermark(canvas: Any, sheet: Sheet, words: str) -> None:
    """Draw a word from corner to corner; it is drawn first, so that the text lies on top."""
    style = _WATERMARK
    if not words:
        return
    canvas.saveState()
    canvas.setFillGray(_WATERMARK_GREY)
    canvas.translate(sheet.width / 2, sheet.height / 2)
    canvas.rotate(50 if sheet.height > sheet.width else 30)
    spaced = "　".join(words)
    left = -typesetting.width(spaced, style.face, style.size) / 2
    draw_line(canvas, left, -0.38 * style.size, spaced, style)
    canvas.restoreState()


def draw_count(canvas: Any, sheet: Sheet, number: int, pages: int) -> None:
    """Draw 第 1 页 共 2 页, centred."""
    style = Style(size=9, leading=12)
    words = f"第{number}页　共{pages}页"
    left = (WIDTH - typesetting.width(words, style.face, style.size)) / 2
    draw_line(canvas, left, sheet.bottom - 9 * mm, words, style)


def draw_number(canvas: Any, sheet: Sheet, number: int, pages: int) -> None:
    """Draw — 1 — as on official papers (GB/T 9704): 7 mm below the text, odd pages right, even ones left.

    With a small bottom margin it is drawn higher, clear of the stamp.
    """
    style = Style(size=14, leading=14)
    words = f"— {number} —"
    outer = sheet.left + style.size
    if number % 2:
        outer = WIDTH - sheet.right - style.size - typesetting.width(words, style.face, style.size)
    baseline = max(sheet.bottom - 7 * mm - style.size, _LOWEST_NUMBER)
    draw_line(canvas, outer, baseline, words, style)
