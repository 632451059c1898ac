"""Spacing of Word files: tighter where that saves a page, as estimated from the widths of the texts.

Leadings are exact and Chinese characters are one em wide in every face, so that heights can be computed
without laying the file out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil

from ..content.texts import Texts
from .styles import TITLE, ParagraphStyle, Spacing, break_title, clean, ems, points

HEIGHT = 297
WIDTH = 210
SPACINGS = (
    Spacing(29, 4, 29),
    Spacing(27.5, 3.5, 27.5),
    Spacing(26, 2.5, 26),
    Spacing(24, 2, 24),
    Spacing(22.5, 1, 12),
    Spacing(21, 0, 8),
)
_CELL_MARGINS = 10.8  # points, of Word's default table
_RULE = 1.0
_RESERVE = 30.0  # points of a page that are not counted on: a paragraph may take a line more


@dataclass(slots=True)
class Measure:
    """Paper that is measured and not written; `pages` counts those of all sections."""

    texts: Texts
    spacing: Spacing
    _heights: list[float] = field(default_factory=lambda: [0.0])

    def pages(self, reserve: float = 0) -> int:
        """Return the number of pages, as far as heights alone tell, with `reserve` points of each unused."""
        top, _, bottom, _ = self.texts.page_margins
        page = points(HEIGHT - top - bottom) - reserve
        return sum(max(1, ceil(height / page)) for height in self._heights)

    def add_page(self) -> None:
        """Start a new section."""
        self._heights.append(0.0)

    def add_title(self, words: str) -> None:
        """Measure a title."""
        self._take(TITLE, len(break_title(words, self._room)))

    def add(self, words: str, style: ParagraphStyle, *, keep: bool = False) -> None:
        """Measure a paragraph."""
        self._take(style, _lines(clean(words), style, self._room))

    def add_table(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        styles: tuple[ParagraphStyle, ParagraphStyle],
    ) -> None:
        """Measure a table with a heading."""
        scale = self._room / sum(widths)
        for number, words in enumerate(rows):
            style = self.spacing.applied(styles[number > 0])
            self._heights[-1] += _RULE + max(
                sum(
                    style.before
                    + style.after
                    + style.leading * _lines(clean(line), style, width * scale - _CELL_MARGINS)
                    for line in text.split("\n")
                )
                for text, width in zip(words, widths, strict=True)
            )

    def add_signed(self, signed: Sequence[str]) -> None:
        """Measure issuer and date."""
        self._heights[-1] += len(signed) * self.spacing.leading

    @property
    def _room(self) -> float:
        _, left, _, right = self.texts.page_margins
        return points(WIDTH - left - right)

    def _take(self, style: ParagraphStyle, lines: int) -> None:
        style = self.spacing.applied(style)
        self._heights[-1] += style.before + style.after + lines * style.leading


def _lines(words: str, style: ParagraphStyle, room: float) -> int:
    """Estimate the number of lines; the first is indented."""
    size = style.size - style.closer
    return max(1, ceil((ems(words) + style.indent) / max(1, int(room / size))))


def widest_spacing(texts: Texts, write: Callable[[Measure], None]) -> Spacing:
    """Return the widest spacing in which a paper, written to a measure, surely has the fewest pages."""
    measures = [Measure(texts, spacing) for spacing in SPACINGS]
    for measure in measures:
        write(measure)
    fewest = min(measure.pages() for measure in measures)
    sure = (measure.spacing for measure in measures if measure.pages(_RESERVE) == fewest)
    likely = (measure.spacing for measure in reversed(measures) if measure.pages() == fewest)
    return next(sure, next(likely))
