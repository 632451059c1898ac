"""List of the grades that need a ruling and of every ruling ever given."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt

from ..operations.rulings import open_grades
from ..scoring.problems import LAPSED_RULING
from ..scoring.rulings import Question, Ruling, decision_words
from .base_models import PlainList
from .desk import Desk
from .roles import Index, Role, Tone
from .translation import translated


class RulingState(Enum):
    """State of a line."""

    OPEN = "open"
    LAPSED = "lapsed"
    IN_FORCE = "in force"
    WITHDRAWN = "withdrawn"


_MARKS = {
    RulingState.OPEN: "◇",
    RulingState.LAPSED: "⚠",
    RulingState.IN_FORCE: "✓",
    RulingState.WITHDRAWN: "✗",
}
_TONES = {
    RulingState.OPEN: Tone.WARN,
    RulingState.LAPSED: Tone.WARN,
    RulingState.IN_FORCE: Tone.PLAIN,
    RulingState.WITHDRAWN: Tone.QUIET,
}


@dataclass(frozen=True, slots=True)
class RulingLine:
    """One line: an open question, or a ruling."""

    state: RulingState
    text: str
    question: Question | None = None
    ruling: Ruling | None = None


class RulingsModel(PlainList):
    """Open grades first, then lapsed rulings, those in force, and those withdrawn.

    The page calls `reload` when it shows the list.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: list[RulingLine] = []

    @property
    def open_count(self) -> int:
        """Number of lines that need a ruling: open questions, and lapsed rulings that none replaces."""
        lapsed = sum(problem.code == LAPSED_RULING for problem in self._desk.progress().problems)
        return sum(line.state is RulingState.OPEN for line in self._lines) + lapsed

    def line(self, row: int) -> RulingLine | None:
        """Return the line in a row, or None."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def reload(self) -> None:
        """Read the rulings of the current track again."""
        lines = list(self._read())
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def height(self) -> int:
        return len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_MARKS[line.state]}  {line.text}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.text
        return _TONES[line.state] if role == Role.TONE else None

    def _read(self) -> Iterator[RulingLine]:
        data, results = self._desk.data, self._desk.results()
        for question in open_grades(data, results):
            text = self.tr("{}：{}，待裁定为{}").format(
                translated(question.subject), translated(question.before), "／".join(question.grades)
            )
            yield RulingLine(RulingState.OPEN, text, question)
        states = [(self._state(ruling), ruling) for ruling in data.rulings]
        for state in (RulingState.LAPSED, RulingState.IN_FORCE, RulingState.WITHDRAWN):
            for ruling in (ruling for found, ruling in states if found is state):
                yield RulingLine(state, self._text(state, ruling), ruling=ruling)

    def _state(self, ruling: Ruling) -> RulingState:
        if ruling.is_withdrawn:
            return RulingState.WITHDRAWN
        in_force = ruling.id in self._desk.results().in_force
        return RulingState.IN_FORCE if in_force else RulingState.LAPSED

    def _text(self, state: RulingState, ruling: Ruling) -> str:
        subject = translated(ruling.subject)
        decision = translated(decision_words(ruling, self._desk.data.names))
        text = self.tr("{}：{}（{}，{}）").format(subject, decision, ruling.decided_by, ruling.reason)
        if state is RulingState.LAPSED:
            return self.tr("依据已变，不再有效：{}").format(text)
        if state is RulingState.WITHDRAWN:
            return self.tr("已撤回：{}；撤回原因：{}").format(text, ruling.withdrawn_why)
        return text
