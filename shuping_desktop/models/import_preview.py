"""An import before it is done: a row for every ballot, with what becomes of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ..operations.import_preview import PreviewLine, Standing
from .roles import CENTRE, LEFT, ROOT, Index, Role, Tone
from .translation import translated

_TONES = {
    Standing.NEW: Tone.GOOD,
    Standing.SAME: Tone.QUIET,
    Standing.DIFFERENT: Tone.WARN,
    Standing.PROBLEM: Tone.BAD,
}
STANDING, FILE, SHEET, WHAT, EVALUATOR, ROWS, TEXT = range(7)


class ImportPreviewModel(QAbstractTableModel):
    """Plain lines, read once; nothing in it can be changed."""

    def __init__(self, lines: Sequence[PreviewLine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines = tuple(lines)

    def count(self, standing: Standing) -> int:
        """How many lines stand so."""
        return sum(line.standing is standing for line in self.lines)

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
            quiet = Tone.QUIET if line.standing is Standing.SAME else Tone.PLAIN
            return _TONES[line.standing] if column in (STANDING, TEXT) else quiet
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE if section == ROWS else LEFT
        first = (self.tr("处理"), self.tr("文件"), self.tr("工作表"), self.tr("评分表"))
        words = (*first, self.tr("评委"), self.tr("行数"), self.tr("说明"))
        return words[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, line: PreviewLine, column: int) -> str:
        standings = {
            Standing.NEW: self.tr("＋ 新增"),
            Standing.SAME: self.tr("＝ 相同"),
            Standing.DIFFERENT: self.tr("≠ 不同"),
            Standing.PROBLEM: self.tr("⚠ 有误"),
        }
        rows = str(line.rows) if line.rows else ""
        file, sheet, what = translated(line.file), translated(line.sheet), translated(line.what)
        return (standings[line.standing], file, sheet, what, line.evaluator, rows, translated(line.text))[
            column
        ]
