"""Open problems, which people must settle or accept before results are final, and their codes."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from ..messages import Message, msg
from .rulings import Question


class Jump(Enum):
    """Page to jump to for a problem that is on no ballot."""

    PARTICIPANT = "participant"
    EVALUATORS = "evaluators"
    RULINGS = "rulings"


class Cells(Enum):
    """Cells of a ballot's row that a problem shows on."""

    NONE = "none"
    MARKS = "marks"
    SUM = "sum"
    TOTALS = "totals"


_OTHER = msg("待处理 {count} 项")


@dataclass(frozen=True, slots=True)
class ProblemCode:
    """Properties of a kind of problem.

    `name` is stable: it is in the JSON output and in finalised files. `help_page` is a page of the manual.
    `remark` is the phrase of the 备注 column, with placeholders {count}, {group} and {unmet}. `is_wrong`
    marks errors; `is_unfinished` a row that may only not be typed yet; `on_paper` says that the paper itself
    may have the fault.
    """

    name: str
    help_page: str
    remark: Message = _OTHER
    jump: Jump = Jump.PARTICIPANT
    cells: Cells = Cells.NONE
    is_wrong: bool = False
    is_unfinished: bool = False
    on_paper: bool = False


SELF_SCORE = "self-score"
INCOMPLETE_ROW = "incomplete-row"
TOTAL_MISMATCH = "total-mismatch"
EMPTY_GROUP = "empty-group"
UNMET_NEEDS_RULING = "unmet-needs-ruling"
TIE_AT_QUOTA = "tie-at-quota"
QUOTA_MISMATCH = "quota-mismatch"
MARK_OVER_MAXIMUM = "mark-over-maximum"
MARK_OFF_STEP = "mark-off-step"
MARK_ILLEGIBLE = "mark-illegible"
QUOTA_OVERFILLED = "quota-overfilled"
QUOTA_UNDERFILLED = "quota-underfilled"
GRADE_INVERSION = "grade-inversion"
LAPSED_RULING = "lapsed-ruling"
WEIGHT_SUM = "weight-sum"
ENTRIES_DISAGREE = "entries-disagree"
SECOND_MISSING = "second-entry-missing"
NAMES_ALIKE = "names-alike"

PROBLEM_CODES = {
    code.name: code
    for code in (
        ProblemCode(
            SELF_SCORE,
            "problems.html#self-score",
            msg("自评 {count} 行不计"),
            cells=Cells.MARKS,
            is_wrong=True,
        ),
        ProblemCode(
            INCOMPLETE_ROW,
            "missing.html",
            msg("{count} 行未录全"),
            cells=Cells.SUM,
            is_unfinished=True,
            on_paper=True,
        ),
        ProblemCode(
            TOTAL_MISMATCH,
            "total.html",
            msg("手写总分不符 {count} 处"),
            cells=Cells.TOTALS,
            is_wrong=True,
            on_paper=True,
        ),
        ProblemCode(
            MARK_OVER_MAXIMUM,
            "problems.html#paper-mark",
            msg("分数超过满分 {count} 行"),
            cells=Cells.SUM,
        ),
        ProblemCode(
            MARK_OFF_STEP,
            "problems.html#paper-mark",
            msg("分数不合分度 {count} 行"),
            cells=Cells.SUM,
        ),
        ProblemCode(
            MARK_ILLEGIBLE,
            "problems.html#paper-mark",
            msg("分数认不出 {count} 行"),
            cells=Cells.SUM,
        ),
        ProblemCode(EMPTY_GROUP, "problems.html#empty-group", msg("缺{group}评分")),
        ProblemCode(UNMET_NEEDS_RULING, "unmet.html", msg("{unmet}待裁定")),
        ProblemCode(TIE_AT_QUOTA, "tie.html", msg("同分跨名额线待裁定")),
        ProblemCode(QUOTA_MISMATCH, "problems.html#quota-mismatch", jump=Jump.EVALUATORS),
        ProblemCode(QUOTA_OVERFILLED, "problems.html#seats", jump=Jump.RULINGS),
        ProblemCode(QUOTA_UNDERFILLED, "problems.html#seats", jump=Jump.RULINGS),
        ProblemCode(GRADE_INVERSION, "problems.html#inversion", jump=Jump.RULINGS),
        ProblemCode(LAPSED_RULING, "rulings.html#lapsed", jump=Jump.RULINGS),
        ProblemCode(WEIGHT_SUM, "problems.html#weight-sum", jump=Jump.EVALUATORS),
        ProblemCode(ENTRIES_DISAGREE, "second.html#settle"),
        ProblemCode(SECOND_MISSING, "second.html"),
        ProblemCode(NAMES_ALIKE, "problems.html#alike"),
    )
}


class Problem(NamedTuple):
    """One open problem: its code, its sentence, and where it is.

    Fields that do not apply are empty, ids are 0. `question` is the question that a ruling would decide.
    `awaits_panel` means that the paper was compared and has the fault itself: nothing is left but the ruling.
    """

    code: str
    text: Message
    group: str = ""
    ballot: str = ""
    participant: str = ""
    participants: tuple[str, ...] = ()
    ballot_id: int = 0
    participant_id: int = 0
    category: str = ""
    question: Question | None = None
    awaits_panel: bool = False

    @property
    def kind(self) -> ProblemCode:
        """The properties of its code."""
        return PROBLEM_CODES[self.code]
