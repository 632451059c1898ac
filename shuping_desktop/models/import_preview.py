"""Table model of an import plan: a row for every line of the plan."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ..operations.import_plan import ImportPlan, LineStatus, PlanLine
from .roles import CENTRE, LEFT, ROOT, Index, Role, Tone
from .translation import translated

_TONES = {
    LineStatus.NEW: Tone.GOOD,
    LineStatus.SAME: Tone.QUIET,
    LineStatus.DIFFERENT: Tone.WARN,
    LineStatus.PROBLEM: Tone.BAD,
    LineStatus.ASSUMED: Tone.WARN,
    LineStatus.NOTICE: Tone.WARN,
    LineStatus.LEFT_OUT: Tone.WARN,
}
STATUS, FILE, SHEET, SUBJECT, EVALUATOR, ROWS, TEXT = range(7)


class ImportPreviewModel(QAbstractTableModel):
    """Read-only model of a plan's lines: of all files, or of one sheet or file."""

    def __init__(self, plan: ImportPlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines = tuple(plan.lines)

    def show_lines(self, lines: Sequence[PlanLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else TEXT + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE if column == ROWS else LEFT
        if role == Role.TONE:
            quiet = Tone.QUIET if line.status is LineStatus.SAME else Tone.PLAIN
            if line.is_minor:
                return Tone.QUIET
            return _TONES[line.status] if column in (STATUS, TEXT) else quiet
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE if section == ROWS else LEFT
        first = (self.tr("处理"), self.tr("文件"), self.tr("工作表"), self.tr("评分表"))
        headings = (*first, self.tr("评委"), self.tr("行数"), self.tr("说明"))
        return headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, line: PlanLine, column: int) -> str:
        if column == STATUS:
            return self._status(line)
        if column == ROWS:
            return str(line.rows) if line.rows else ""
        texts = {FILE: line.file, SHEET: line.sheet, SUBJECT: line.subject, TEXT: line.text}
        return line.evaluator if column == EVALUATOR else translated(texts[column])

    def _status(self, line: PlanLine) -> str:
        statuses = {
            LineStatus.NEW: self.tr("＋ 新增"),
            LineStatus.SAME: self.tr("＝ 相同"),
            LineStatus.DIFFERENT: self.tr("≠ 不同"),
            LineStatus.PROBLEM: self.tr("⚠ 有误"),
            LineStatus.ASSUMED: self.tr("？ 推定"),
            LineStatus.NOTICE: self.tr("！ 留意"),
            LineStatus.LEFT_OUT: self.tr("－ 未取"),
        }
        return statuses[line.status]
