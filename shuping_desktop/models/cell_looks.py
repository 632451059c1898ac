"""Kinds of cells of a ballot, their headings, and the tone each is drawn in."""

from enum import Enum
from typing import NamedTuple

from ..scoring.numbers import format_hundredths
from ..scoring.problems import Cells, Problem
from ..scoring.scheme import Criterion
from .roles import Tone

Place = tuple[int, int]
"""Row and column of a cell; (-1, -1) where there is none."""


class CellKind(Enum):
    """Content of a column."""

    POSITION = "position"
    NAME = "name"
    MARK = "mark"
    SUM = "sum"
    TOTAL = "total"
    REMARK = "remark"


class CellLook(NamedTuple):
    """All that the delegate draws of one cell.

    `is_shaded` marks a cell that is closed to typing: in the evaluator's own row, or settled already;
    `is_noted` one whose row has a note of the operator's.
    """

    kind: CellKind
    text: str
    tone: Tone
    is_shaded: bool
    is_noted: bool = False


TYPED = frozenset({CellKind.MARK, CellKind.TOTAL})
READ = TYPED | {CellKind.REMARK}
"""Kinds whose cells a second reading compares."""
WORDS = frozenset({CellKind.POSITION, CellKind.NAME, CellKind.REMARK})
"""Kinds that are aligned to the left."""
_CELLS = {
    Cells.NONE: frozenset[CellKind](),
    Cells.MARKS: TYPED | {CellKind.SUM},
    Cells.SUM: frozenset({CellKind.SUM}),
    Cells.TOTALS: frozenset({CellKind.SUM, CellKind.TOTAL}),
}


def tone_of(problem: Problem | None, kind: CellKind) -> Tone:
    """Return the tone of a cell in a row with that problem."""
    if problem is not None and kind in _CELLS[problem.kind.cells]:
        if problem.awaits_panel:
            return Tone.PANEL
        return Tone.BAD if problem.kind.is_wrong else Tone.WARN
    if kind is CellKind.REMARK:
        return Tone.WARN
    return Tone.QUIET if kind is CellKind.POSITION or kind is CellKind.SUM else Tone.PLAIN


def criterion_heading(criterion: Criterion) -> str:
    """Return a criterion and its maximum on two lines of about equal length."""
    middle = (len(criterion.name) + 3) // 2
    name = f"{criterion.name[:middle]}\n{criterion.name[middle:]}"
    return f"{name} {format_hundredths(criterion.maximum)}"
