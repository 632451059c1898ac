"""Ballots and criterion means behind one participant's score."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from ..scoring.ballots import Ballot, Participant, TrackData
from ..scoring.counted_rows import OWN_ROW, PARTIAL, TO_RULE, CountedRow, counted_rows
from ..scoring.criteria import means_beside
from ..scoring.numbers import HUNDRED, format_fixed, format_hundredths
from ..scoring.tally import TrackResults
from .base_models import PlainTable
from .desk import Desk
from .roles import CENTRE, LEFT, Index, Role, Tone
from .status_text import not_counted_text
from .translation import translate


@dataclass(frozen=True, slots=True)
class Evidence:
    """One ballot's sum for a participant, and the text and tone of whether it counts."""

    ballot: Ballot
    total: str
    counted: str
    tone: Tone


def evidence(data: TrackData, person: Participant) -> Iterator[Evidence]:
    """Yield every ballot of the track with its sum for a participant."""
    for group in data.track.groups:
        for row in counted_rows(data, person, group.name):
            total = "" if row.total is None else format_hundredths(row.total)
            yield Evidence(row.ballot, total, *_counted(row, person))


def _counted(row: CountedRow, person: Participant) -> tuple[str, Tone]:
    """Return the text and tone of whether a row counts."""
    paper = row.ballot.rows.get(person.id)
    if row.why_not in (PARTIAL, TO_RULE) and paper is not None and (paper.as_on_paper or paper.paper_marks):
        return translate("evidence", "待裁定，不计"), Tone.PANEL
    if row.why_not:
        wrong = row.why_not in (PARTIAL, TO_RULE) or (row.why_not == OWN_ROW and row.total is not None)
        return not_counted_text(row.why_not), Tone.WARN if wrong else Tone.QUIET
    if row.by_written:
        counts = format_hundredths(row.counts or 0)
        return translate("evidence", "按手写总分 {} 计").format(counts), Tone.INFO
    if row.by_ruling:
        counts = format_hundredths(row.counts or 0)
        return translate("evidence", "按裁定的 {} 分计").format(counts), Tone.INFO
    differs = paper is not None and paper.written_total not in (None, row.total)
    if paper is not None and person.id not in row.ballot.ruled and differs:
        text = translate("evidence", "计入，总分不符")
        return text, Tone.PANEL if paper.as_on_paper else Tone.BAD
    return translate("evidence", "计入"), Tone.GOOD


class EvidenceModel(PlainTable):
    """Ballots behind one participant's score."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Evidence] = []

    def show_participant(self, person: Participant | None) -> None:
        """List the current track's ballots with their sums for a participant."""
        self.beginResetModel()
        self._rows = list(evidence(self._desk.data, person)) if person else []
        self.endResetModel()

    def ballot(self, row: int) -> Ballot:
        """Return the ballot in a row."""
        return self._rows[row].ballot

    def height(self) -> int:
        return len(self._rows)

    def width(self) -> int:
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (f"{row.ballot.group} {row.ballot.number}", row.total, row.counted)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE if index.column() == 1 else LEFT
        if role == Role.TONE:
            return row.tone if index.column() == 2 else Tone.PLAIN
        return None

    def heading(self, section: int) -> str:
        return (self.tr("评分表"), self.tr("各项和"), self.tr("是否计入"))[section]

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return CENTRE if section == 1 else LEFT


@dataclass(frozen=True, slots=True)
class CriterionMean:
    """One criterion's mean of a participant and of their category; the numbers are shares of 1."""

    name: str
    text: str
    own: float
    category: float


def chart_means(data: TrackData, results: TrackResults, person: Participant) -> list[CriterionMean]:
    """Return the means printed in the participant's feedback; empty without a score."""
    own, everyone = means_beside(data, results, person)
    if own is None or everyone is None:
        return []
    return [
        CriterionMean(
            criterion.name,
            format_fixed(mine),
            float(mine * HUNDRED / criterion.maximum),
            float(theirs * HUNDRED / criterion.maximum),
        )
        for criterion, mine, theirs in zip(data.track.criteria, own.means, everyone.means, strict=True)
    ]
