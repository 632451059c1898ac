"""Lists of the open problems and of the flags."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from ..scoring.flags import Acceptance, Flag
from ..scoring.problems import Problem
from .base_models import PlainList
from .desk import Desk
from .roles import AWAITS_PANEL, Index, Role, Tone
from .translation import translated


class ProblemsModel(PlainList):
    """Open problems of the current track that are due, one sentence each."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._problems = desk.progress().problems
        desk.results_changed.connect(self._reload)
        desk.track_switched.connect(self._reload)

    def problem(self, row: int) -> Problem:
        """Return the problem in a row."""
        return self._problems[row]

    def height(self) -> int:
        return len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        if role == Role.TONE:
            return Tone.PANEL if problem.awaits_panel else Tone.WARN
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{AWAITS_PANEL if problem.awaits_panel else '⚠'}  {translated(problem.text)}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return translated(problem.text)
        return None

    def _reload(self) -> None:
        problems = self._desk.progress().problems
        if problems == self._problems:
            return
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()


class FlagsModel(PlainList):
    """Flags of the current track, accepted ones last.

    Finding flags compares all rows with each other, so the page calls `reload` when it shows them.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._flags = self._read()

    @property
    def open_count(self) -> int:
        """Number of flags that have not been accepted."""
        return sum(accepted is None for _, accepted in self._flags)

    def flag(self, row: int) -> Flag:
        """Return the flag in a row."""
        return self._flags[row][0]

    def is_accepted(self, row: int) -> bool:
        """Return True if the flag was accepted with a reason."""
        return self._flags[row][1] is not None

    def height(self) -> int:
        return len(self._flags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        flag, accepted = self._flags[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if accepted is None:
                return f"◇  {translated(flag.text)}"
            return self.tr("✓  {}（{} 已看过：{}）").format(
                translated(flag.text), accepted.who, accepted.reason
            )
        if role == Role.TONE:
            return Tone.INFO if accepted is None else Tone.QUIET
        return None

    def _read(self) -> list[tuple[Flag, Acceptance | None]]:
        return sorted(self._desk.flags(), key=lambda pair: pair[1] is not None)

    def reload(self) -> None:
        """Find the flags of the current track again."""
        flags = self._read()
        if flags == self._flags:
            return
        self.beginResetModel()
        self._flags = flags
        self.endResetModel()
