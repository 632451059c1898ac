"""Layout and origin of the template for evaluators, as written by `template` and read by `filled_template`.

Kept apart from both: an import, which every start on the sample carries out, does not load the writer.
"""

import hashlib
from dataclasses import dataclass

from ..scoring.numbers import format_hundredths
from ..scoring.scheme import Track
from .layouts import EVALUATOR, GROUP, NUMBER, POSITION

VERSION = "1"
MARKER = "述评评分表填写模板"
HIDDEN, GUIDE = "述评", "填写说明"
FACTS_ROW, HEADS_ROW, FIRST_ROW = 3, 4, 5
"""Rows of group, number and evaluator; of the headings; of the first participant."""
FACTS = {GROUP: 2, NUMBER: 4, EVALUATOR: 6}
"""Column of each, after its label."""
SIGNATURE = "评委签名：　　　　　　　　　　　　日期："


@dataclass(frozen=True, slots=True)
class Origin:
    """Origin of a template: the review, the rules of its form, and the track."""

    review: str
    rules: str
    track: str


def origin_of(identity: str, track: Track) -> Origin:
    """Return the origin of a track's template in the review with that identity.

    The digest of the rules covers what is on the form: criteria, maxima, step and headings.
    """
    criteria = [(item.name, item.maximum) for item in track.criteria]
    headings = (track.participant_heading, track.has_positions, track.total_heading, track.remark_heading)
    facts = repr((track.id, criteria, track.step, headings))
    digest = hashlib.sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()
    return Origin(identity[:32], digest[:32], track.id)


@dataclass(frozen=True, slots=True)
class FormColumns:
    """Columns of a ballot's sheet, counted from 1."""

    name: int
    first_mark: int
    total: int
    sum: int
    remark: int
    """0 if the form has no such column."""

    @property
    def last(self) -> int:
        """The last column."""
        return self.remark or self.sum


def form_columns(track: Track) -> FormColumns:
    """Return the columns of a track's form."""
    name = 3 if track.has_positions else 2
    total = name + 1 + len(track.criteria)
    return FormColumns(name, name + 1, total, total + 1, total + 2 if track.remark_heading else 0)


def form_heads(track: Track) -> list[str]:
    """Return the headings of a ballot's sheet: those of the notice's form, and one for the computed sum."""
    position = [POSITION] if track.has_positions else []
    criteria = [f"{item.name}（{format_hundredths(item.maximum)}）" for item in track.criteria]
    remark = [track.remark_heading] if track.remark_heading else []
    return ["序号", *position, track.participant_heading, *criteria, track.total_heading, "各项之和", *remark]


def note_lines(track: Track) -> list[str]:
    """Return the notes below the table of a form."""
    return [f"注：{category.weighting_note()}" for category in track.categories]
