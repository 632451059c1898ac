"""Announcement (公示) as a Word file, with the text of the printed one."""

from ..content.announcement import (
    announcement_closing,
    announcement_head,
    announcement_row,
    announcement_title,
)
from ..content.phrases import NOBODY_YET, category_title, issued_by, provisional_notice
from ..content.sections import Section, by_grade
from ..content.snapshot import Snapshot
from ..content.texts import fill
from .document import BODY, LINE, SECTION, STATE, TABLE_CELL, TABLE_HEAD, Paper


def render(snapshot: Snapshot) -> bytes:
    """Return the announcement as a Word file; the same snapshot gives the same bytes."""
    data, texts = snapshot.data, snapshot.texts
    title = announcement_title(data, texts)
    paper = Paper(snapshot, title)
    paper.add_title(title)
    notice = provisional_notice(snapshot, "张贴")
    if notice:
        paper.add(notice, STATE)
    paper.add(fill(data.track.announcement.ground, texts), BODY)
    _add_sections(paper, snapshot)
    *period, office, telephone = announcement_closing(texts)
    for words in period:
        paper.add(words, LINE)
    for words in (office, telephone):
        paper.add(words, LINE, keep=True)
    paper.add("", LINE, keep=True)
    paper.add_signed(issued_by(texts))
    return paper.to_bytes()


def _add_sections(paper: Paper, snapshot: Snapshot) -> None:
    sections = by_grade(snapshot.results)
    if not sections:
        paper.add(NOBODY_YET, BODY)
    first = 1
    for number, section in enumerate(sections):
        if len(snapshot.data.track.categories) > 1:
            title = category_title(number, section[0].name, len(section[1]))
            paper.add(title, SECTION, keep=True)
        _add_table(paper, snapshot, section, first)
        first += len(section[1])


def _add_table(paper: Paper, snapshot: Snapshot, section: Section, first: int) -> None:
    data, texts = snapshot.data, snapshot.texts
    rows = [announcement_head(data, texts)]
    rows += (announcement_row(n, result, data, texts) for n, result in enumerate(section[1], first))
    position = [46] if data.track.has_positions else []
    widths = [16, *position, 44, *([20] if texts.show_scores else []), 28]
    paper.add_table(rows, widths, (TABLE_HEAD, TABLE_CELL))
