"""Table model of the backups of one review, newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from ..operations.backups import MEGABYTE, Backup
from ..store.backup import Counts
from .base_models import PlainTable
from .roles import CENTRE, LEFT, Index, Role, Tone

TIME, STEPS, BALLOTS, MARKS, SIZE, SOURCE = range(6)


class BackupList(PlainTable):
    """Backups by time, number of steps, ballots and marks, size, and the file they were made of."""

    def __init__(self) -> None:
        super().__init__()
        self._backups: list[Backup] = []
        self._counts: dict[Backup, Counts | None] = {}

    def show(self, backups: Sequence[Backup]) -> None:
        """List these backups; numbers of ballots and marks follow."""
        self.beginResetModel()
        self._backups = list(backups)
        self.endResetModel()

    def backup(self, row: int) -> Backup | None:
        """Return the backup in a row; None outside the table."""
        return self._backups[row] if 0 <= row < len(self._backups) else None

    @property
    def uncounted(self) -> list[Backup]:
        """Backups whose contents have not been counted."""
        return [backup for backup in self._backups if backup not in self._counts]

    def show_counts(self, backup: Backup, counts: Counts | None) -> None:
        """Show what a backup contains; None for one that cannot be read."""
        self._counts[backup] = counts
        if backup in self._backups:
            row = self._backups.index(backup)
            self.dataChanged.emit(self.index(row, BALLOTS), self.index(row, MARKS))

    def height(self) -> int:
        return len(self._backups)

    def width(self) -> int:
        return 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        backup = self._backups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(backup, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == SOURCE:
            return self._text(backup, SOURCE)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.heading_alignment(index.column())
        if role == Role.TONE:
            return Tone.QUIET if index.column() == SOURCE else Tone.PLAIN
        return None

    def heading(self, section: int) -> str:
        return (
            self.tr("时间"),
            self.tr("步数"),
            self.tr("评分表"),
            self.tr("分"),
            self.tr("大小"),
            self.tr("原文件"),
        )[section]

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return LEFT if section in (TIME, SOURCE) else CENTRE

    def _text(self, backup: Backup, column: int) -> str:
        if column == TIME:
            return backup.made_at[:16].replace("T", " ")
        if column == STEPS:
            return str(backup.entry)
        if column == SIZE:
            return size_text(backup.size)
        if column == SOURCE:
            return str(backup.source) if backup.source else self.tr("不详")
        if backup not in self._counts:
            return "…"
        counts = self._counts[backup]
        if counts is None:
            return self.tr("读不出")
        return str(counts.ballots if column == BALLOTS else counts.marks)


def size_text(size: int) -> str:
    """Return a size in bytes as kilobytes or megabytes."""
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{-(-size // 1024)} KB"
