"""Filling of pages: tighter spacing where it saves a page, and no page with only a few lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from reportlab.platypus import Flowable, KeepTogether, Spacer
from reportlab.platypus.doctemplate import LayoutError

from .blocks import TextBlock
from .page import NOTHING_SPARED, Layout, Sheet, lay_out

LEAST_LINES = 5
"""Lines of text on a page of a document that has several."""
_MANY_PAGES = 8  # beyond them spacing saves nothing worth the time
_SPARED = 12.0  # points by which a page ends earlier at each attempt
_MOST_SPARED = 20
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Filling(Generic[S]):
    """The chosen spacing, the number of pages, and the points left free at the foot of pages."""

    spacing: S
    pages: int
    spared: Mapping[int, float]


def fill_pages(
    sheet: Sheet,
    spacings: Iterable[S],
    make: Callable[[S], Sequence[Flowable]],
    rank: Callable[[], int] | None = None,
) -> Filling[S]:
    """Return the widest of the spacings, ordered from wide to tight, that needs the fewest pages.

    Among equals, one without a page of fewer than `LEAST_LINES` lines is preferred, then one with the lowest
    `rank`, called after each layout. Where every spacing leaves a page so short, the one before ends earlier.
    """
    tried: list[tuple[tuple[int, bool, int], S, Layout]] = []
    for spacing in spacings:
        layout = lay_out(sheet, make(spacing))
        short = bool(_short_page(layout))
        tried.append(((layout.pages, short, rank() if rank else 0), spacing, layout))
        if layout.pages == 1 or (layout.pages > _MANY_PAGES and not short):
            break
    (pages, short, _), spacing, layout = min(tried, key=lambda attempt: attempt[0])
    spared = _spare(sheet, lambda: make(spacing), layout) if short else NOTHING_SPARED
    return Filling(spacing, pages, spared)


def _short_page(layout: Layout) -> int:
    """Return the number of the first page after the first with too few lines; 0 if there is none."""
    later = enumerate(layout.lines[1:], 2)
    return next((page for page, lines in later if lines < LEAST_LINES), 0)


def _spare(sheet: Sheet, make: Callable[[], Sequence[Flowable]], layout: Layout) -> Mapping[int, float]:
    """Return the least room to leave free on the page before a short one, so that enough lines follow."""
    page = _short_page(layout)
    for attempt in range(1, _MOST_SPARED + 1):
        spared = {page - 1: attempt * _SPARED}
        try:
            found = lay_out(sheet, make(), spared)
        except LayoutError:  # a block is as high as the page
            break
        if found.pages != layout.pages:
            break
        if not _short_page(found) and min(found.lines) >= LEAST_LINES:
            return spared
    return NOTHING_SPARED


def tightened(story: Iterable[Flowable], factor: float) -> list[Flowable]:
    """Return the blocks of a new story with their leading, and the space between them, times `factor`."""
    blocks = list(story)
    for block in blocks:
        if isinstance(block, TextBlock):
            block.style = replace(block.style, leading=block.style.leading * factor)
        elif isinstance(block, Spacer):
            block.height *= factor
        elif isinstance(block, KeepTogether):
            tightened(block._content, factor)
    return blocks


def joined(fillings: Iterable[Filling[S]]) -> Mapping[int, float]:
    """Return the room to leave free in a document of several parts, each beginning on a new page."""
    return dict(_shifted(fillings))


def _shifted(fillings: Iterable[Filling[S]]) -> Iterator[tuple[int, float]]:
    before = 0
    for filling in fillings:
        yield from ((before + page, points) for page, points in filling.spared.items())
        before += filling.pages
