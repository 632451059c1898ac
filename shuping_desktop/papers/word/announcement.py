"""The announcement (公示) as a Word file, in the words of the printed one."""

from ..content import wording
from ..content.order import Section, by_grade
from ..content.snapshot import Snapshot
from ..content.texts import fill
from .document import BODY, LINE, SECTION, STATE, TABLE_CELL, TABLE_HEAD, Paper


def announcement_docx(snapshot: Snapshot) -> bytes:
    """The announcement of a track, the same bytes for the same snapshot."""
    data, texts = snapshot.data, snapshot.texts
    title = wording.announcement_title(data, texts)
    paper = Paper(snapshot, title)
    paper.add_title(title)
    state = wording.provisional_words(snapshot, "张贴")
    if state:
        paper.add(state, STATE)
    paper.add(fill(data.track.announcement.ground, texts), BODY)
    _add_sections(paper, snapshot)
    *period, office, telephone = wording.announcement_closing(texts)
    for words in period:
        paper.add(words, LINE)
    for words in (office, telephone):
        paper.add(words, LINE, keep=True)
    paper.add("", LINE, keep=True)
    paper.add_signed(wording.issued_by(texts))
    return paper.to_bytes()


def _add_sections(paper: Paper, snapshot: Snapshot) -> None:
    sections = by_grade(snapshot.results)
    if not sections:
        paper.add(wording.NOBODY_YET, BODY)
    first = 1
    for number, section in enumerate(sections):
        if len(snapshot.data.track.categories) > 1:
            paper.add(wording.section_title(number, section), SECTION, keep=True)
        _add_table(paper, snapshot, section, first)
        first += len(section[1])


def _add_table(paper: Paper, snapshot: Snapshot, section: Section, first: int) -> None:
    data, texts = snapshot.data, snapshot.texts
    rows = [wording.announcement_head(data, texts)]
    rows += (wording.announcement_row(n, result, data, texts) for n, result in enumerate(section[1], first))
    position = [46] if data.track.has_positions else []
    widths = [16, *position, 44, *([20] if texts.show_scores else []), 28]
    paper.add_table(rows, widths, (TABLE_HEAD, TABLE_CELL))
