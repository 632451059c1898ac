"""Strip with the stages of the work in their order, the current one marked."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..models.translation import translate, translated
from ..scoring.progress import Progress, Stage, StageState
from . import theme
from .widgets.delegates import bold

_GAP = 6
_ARROW = "›"


class StageStrip(QWidget):
    """Paints ✓ 名单 › 录入 9 › …; stages far from the current one are left out where space is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: tuple[StageState, ...] = ()
        self._current = 0
        # Takes the space that the tabs leave, and never widens the window.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_progress(self, progress: Progress) -> None:
        """Show the stages of a track."""
        self._stages = tuple(state for state in progress.stages if self._is_shown(state))
        self._current = self._stages.index(progress.current)
        lines = [f"{self.words(state)}　{translated(state.text)}" for state in self._stages]
        self.setToolTip("\n".join(lines))
        self.setAccessibleName(translate("StageStrip", "进度：{}").format(translated(progress.next_text)))
        self.setAccessibleDescription("\n".join(lines))
        self.updateGeometry()
        self.update()

    def words(self, state: StageState) -> str:
        """Return a stage's name, with ✓ when it is done, or with the number left when it is due."""
        name, place = translated(state.stage.value), self._stages.index(state)
        if state.is_done and place < self._current:
            return f"✓ {name}"
        due = place <= self._current or state.stage is Stage.PROBLEMS
        counted = state.left and due and state.is_counted
        return f"{name} {state.left}" if counted else name

    @property
    def shown_text(self) -> str:
        """The text that fits the present width."""
        return f" {_ARROW} ".join(self.words(state) for state in self._fitting())

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(bold(self.font()))
        return QSize(self._width(self._stages), metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, QFontMetrics(bold(self.font())).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        stages = self._fitting()
        left = self.width() - self._width(stages)
        for number, state in enumerate(stages):
            is_current = self._stages.index(state) == self._current
            if number:
                left = self._draw(painter, left, _ARROW, colours.quiet, strong=False)
            colour = colours.accent if is_current else colours.quiet
            left = self._draw(painter, left, self.words(state), colour, strong=is_current)

    def _draw(self, painter: QPainter, left: int, words: str, colour: str, *, strong: bool) -> int:
        """Draw words at `left`; return where the next ones go."""
        font = bold(self.font()) if strong else self.font()
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(left, 0, self.width(), self.height(), Qt.AlignmentFlag.AlignVCenter, words)
        return left + QFontMetrics(font).horizontalAdvance(words) + _GAP

    @staticmethod
    def _is_shown(state: StageState) -> bool:
        """Return whether a stage is part of the work: a second entry only where there is one to do."""
        return state.stage is not Stage.SECOND or bool(state.left)

    def _width(self, stages: tuple[StageState, ...]) -> int:
        words = sum(self._metrics(state).horizontalAdvance(self.words(state)) for state in stages)
        arrow = self.fontMetrics().horizontalAdvance(_ARROW) + 2 * _GAP
        return words + max(0, len(stages) - 1) * arrow

    def _metrics(self, state: StageState) -> QFontMetrics:
        """Return the metrics of the font of a stage: bold for the current one."""
        is_current = self._stages.index(state) == self._current
        return QFontMetrics(bold(self.font())) if is_current else self.fontMetrics()

    def _fitting(self) -> tuple[StageState, ...]:
        """Return the stages around the current one that fit; the current one alone where none else does."""
        shown = list(self._stages)
        while len(shown) > 1 and self._width(tuple(shown)) > self.width():
            current = shown.index(self._stages[self._current])
            shown.pop(0 if current > len(shown) - 1 - current else -1)
        return tuple(shown)
