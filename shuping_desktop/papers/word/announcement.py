"""Announcement (公示) as a Word file, with the text of the printed one."""

from ..content.announcement import (
    announcement_closing,
    announcement_ground,
    announcement_head,
    announcement_row,
    announcement_title,
)
from ..content.phrases import NOBODY_YET, category_title, issued_by, provisional_notice
from ..content.sections import Section, by_grade
from ..content.snapshot import Snapshot
from .document import Paper
from .page_filling import Measure, widest_spacing
from .styles import ABOVE_ISSUER, BODY, LINE, SECTION, STATE, TABLE_CELL, TABLE_HEAD


def render(snapshot: Snapshot) -> bytes:
    """Return the announcement as a Word file; the same snapshot gives the same bytes."""
    title = announcement_title(snapshot.data, snapshot.texts)
    spacing = widest_spacing(snapshot.texts, lambda measure: _write(measure, snapshot))
    paper = Paper(snapshot, title, spacing)
    _write(paper, snapshot)
    return paper.to_bytes()


def _write(paper: Paper | Measure, snapshot: Snapshot) -> None:
    """Write the paper. What follows the period stays on one page, so that no page has a few lines only."""
    data, texts = snapshot.data, snapshot.texts
    paper.add_title(announcement_title(data, texts))
    notice = provisional_notice(snapshot, "张贴")
    if notice:
        paper.add(notice, STATE)
    paper.add(announcement_ground(snapshot), BODY)
    _add_sections(paper, snapshot)
    period, *others = announcement_closing(texts)
    paper.add(period, LINE)
    for words in others:
        paper.add(words, LINE, keep=True)
    paper.add("", ABOVE_ISSUER, keep=True)
    paper.add_signed(issued_by(texts))


def _add_sections(paper: Paper | Measure, snapshot: Snapshot) -> None:
    sections = by_grade(snapshot.results)
    if not sections:
        paper.add(NOBODY_YET, BODY)
    first = 1
    for number, section in enumerate(sections):
        if len(snapshot.data.track.categories) > 1:
            title = category_title(number, section[0].name, len(section[1]), snapshot.data.track)
            paper.add(title, SECTION, keep=True)
        _add_table(paper, snapshot, section, first)
        first += len(section[1])


def _add_table(paper: Paper | Measure, snapshot: Snapshot, section: Section, first: int) -> None:
    data, texts = snapshot.data, snapshot.texts
    rows = [announcement_head(data, texts)]
    rows += (announcement_row(n, result, data, texts) for n, result in enumerate(section[1], first))
    position = [46] if data.track.has_positions else []
    widths = [16, *position, 44, *([20] if texts.show_scores else []), 28]
    paper.add_table(rows, widths, (TABLE_HEAD, TABLE_CELL))
