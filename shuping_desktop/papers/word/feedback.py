"""Feedback as a Word file: a letter or notice to each participant, with the text of the printed ones.

There is no chart; its numbers are in the table.
"""

from ..content.feedback import CriterionLine, Letter, feedback_title, letters
from ..content.phrases import NOBODY_YET
from ..content.snapshot import Snapshot
from .document import Paper
from .page_filling import Measure, widest_spacing
from .styles import (
    ABOVE_ISSUER,
    ABOVE_TABLE,
    BODY,
    FLUSH,
    LINE,
    NOTE,
    PART,
    SECTION,
    SMALL_CELL,
    SMALL_HEAD,
    STATE,
)

_WIDTHS = (56, 20, 24, 34, 22)
_PARTS = "一二三"


def render(snapshot: Snapshot) -> bytes:
    """Return the feedback of all participants as one Word file; the same snapshot gives the same bytes."""
    title, everyone = feedback_title(snapshot.data, snapshot.texts), letters(snapshot)

    def write(paper: Paper | Measure) -> None:
        for number, letter in enumerate(everyone):
            if number:
                paper.add_page()
            _add(paper, letter)
        if not everyone:
            paper.add_title(title)
            paper.add(NOBODY_YET, BODY)

    paper = Paper(snapshot, title, widest_spacing(snapshot.texts, write))
    write(paper)
    return paper.to_bytes()


def _add(paper: Paper | Measure, letter: Letter) -> None:
    paper.add_title(letter.title)
    if letter.provisional:
        paper.add(letter.provisional, STATE)
    paper.add(letter.addressee, FLUSH)
    paper.add(letter.opening, BODY)
    result, opinion = letter.titles
    paper.add(result, SECTION, keep=True)
    paper.add(letter.result, ABOVE_TABLE)
    if letter.criteria:
        rows = [letter.criteria_head, *(_row(line) for line in letter.criteria)]
        paper.add_table(rows, _WIDTHS, (SMALL_HEAD, SMALL_CELL))
        paper.add(letter.criteria_note, NOTE)
    if opinion:
        paper.add(opinion, SECTION, keep=True)
        _add_opinion(paper, letter)
    for words in letter.closing:
        paper.add(words, LINE, keep=True)
    paper.add("", ABOVE_ISSUER, keep=True)
    paper.add_signed(letter.signed)


def _add_opinion(paper: Paper | Measure, letter: Letter) -> None:
    """Add the parts of the opinion; the last lines stay with the closing ones."""
    for numeral, part in zip(_PARTS, letter.opinion, strict=False):
        if part.title:
            paper.add(f"（{numeral}）{part.title}", PART, keep=True)
        for paragraph in part.paragraphs:
            is_last = part is letter.opinion[-1] and paragraph is part.paragraphs[-1]
            paper.add(paragraph, BODY, keep=is_last)


def _row(line: CriterionLine) -> tuple[str, ...]:
    return (line.name, line.maximum, line.own, line.everyone, line.share)
