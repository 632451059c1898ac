"""What kinds of cell a ballot has, how they are headed, and in what tone each is seen."""

from enum import Enum

from ..scoring.numbers import format_hundredths
from ..scoring.problems import Cells, Problem
from ..scoring.scheme import Criterion
from .roles import Tone


class CellKind(Enum):
    """What stands in a column."""

    POSITION = "position"
    NAME = "name"
    MARK = "mark"
    SUM = "sum"
    TOTAL = "total"
    REMARK = "remark"


TYPED = {CellKind.MARK, CellKind.TOTAL}
_CELLS = {
    Cells.NONE: frozenset[CellKind](),
    Cells.MARKS: frozenset({*TYPED, CellKind.SUM}),
    Cells.SUM: frozenset({CellKind.SUM}),
    Cells.TOTALS: frozenset({CellKind.SUM, CellKind.TOTAL}),
}


def tone_of(problem: Problem | None, kind: CellKind, *, as_on_paper: bool) -> Tone:
    """How a cell of a row with that problem is seen; what stands so on the paper is no slip of ours."""
    if problem is not None and kind in _CELLS[problem.kind.cells]:
        return Tone.BAD if problem.kind.is_wrong and not as_on_paper else Tone.WARN
    if kind is CellKind.REMARK:
        return Tone.WARN
    return Tone.QUIET if kind in (CellKind.POSITION, CellKind.SUM) else Tone.PLAIN


def criterion_heading(criterion: Criterion) -> str:
    """A criterion and its maximum, broken so that both lines are about as long."""
    middle = (len(criterion.name) + 3) // 2
    name = f"{criterion.name[:middle]}\n{criterion.name[middle:]}"
    return f"{name} {format_hundredths(criterion.maximum)}"
