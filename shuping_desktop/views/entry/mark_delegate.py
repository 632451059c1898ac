"""How the cells of an open ballot are drawn: the mark, the draft over it, and what is wrong with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ...models.cell_looks import CellKind
from ...models.roles import Index, Role, Tone
from .. import theme
from ..widgets.delegates import bold, tell_whole

if TYPE_CHECKING:
    from .mark_grid import MarkGrid

_PADDING = 8
_SIGNS = {Tone.BAD: "≠", Tone.WARN: "…"}


class MarkDelegate(QStyledItemDelegate):
    """Draws one cell of the grid; the grid tells which is current and what its draft is."""

    def __init__(self, grid: "MarkGrid") -> None:
        super().__init__(grid)
        self._owner = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme.current()
        is_current = index == self._owner.currentIndex()
        tone = self._tone(index)
        painter.save()
        ground = self._ground(colours, index, tone, is_current=is_current)
        if not is_current and self._owner.selectionModel().isSelected(index):
            ground = QColor(colours.accent_ground)
        painter.setBackground(ground)
        # Not fillRect: to tell its many forms apart PySide first makes the names of all ready gradients.
        painter.eraseRect(option.rect)
        strong = is_current or bool(index.data(Role.STRONG))
        painter.setFont(bold(option.font) if strong else option.font)
        painter.setPen(colours.tone(tone))
        self._draw_text(painter, option.rect, index, is_current=is_current)
        kind = index.data(Role.KIND)
        if tone in _SIGNS and kind in (CellKind.SUM, CellKind.TOTAL) and index.data():
            painter.drawText(
                option.rect.adjusted(_PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, _SIGNS[tone]
            )
        if is_current:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        font = bold(option.font) if index.data(Role.STRONG) else option.font
        needed = QFontMetrics(font).horizontalAdvance(str(index.data() or "")) + 2 * _PADDING
        if event.type() is QEvent.Type.ToolTip and needed > option.rect.width():
            tell_whole(event, view, index)
            return True
        return super().helpEvent(event, view, option, index)

    def _tone(self, index: Index) -> Tone:
        """A row still being typed is not yet wrong for being unfinished."""
        tone: Tone = index.data(Role.TONE) or Tone.PLAIN
        unfinished = tone is Tone.WARN and index.data(Role.KIND) is CellKind.SUM
        return Tone.QUIET if unfinished and index.row() == self._owner.currentIndex().row() else tone

    def _ground(self, colours: theme.Theme, index: Index, tone: Tone, *, is_current: bool) -> QColor:
        if is_current:
            refused = bool(self._owner.refusal and self._owner.draft is not None)
            return QColor(colours.bad_ground if refused else colours.accent_ground)
        if index.data(Role.CLOSED):
            return QColor(colours.closed)
        if tone is Tone.BAD:
            return QColor(colours.bad_ground)
        unfinished = tone is Tone.WARN and index.data(Role.KIND) is CellKind.SUM
        return QColor(colours.warn_ground if unfinished else colours.card)

    def _draw_text(self, painter: QPainter, rect: QRect, index: Index, *, is_current: bool) -> None:
        draft = self._owner.draft if is_current else None
        box = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        if draft is None:
            metrics = painter.fontMetrics()
            text = metrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, alignment, text)
            return
        painter.drawText(box, alignment, draft)
        drawn = painter.boundingRect(box, alignment, draft or " ")
        caret = drawn.right() + 2 if draft else box.center().x()
        painter.setPen(QPen(QColor(theme.current().accent), 1))
        painter.drawLine(caret, rect.top() + 8, caret, rect.bottom() - 8)
