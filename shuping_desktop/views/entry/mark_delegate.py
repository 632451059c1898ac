"""Delegate of the mark grid: a cell's mark, the draft over it, and its problem."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView

from ...models.ballot_model import BallotModel
from ...models.cell_looks import WORDS, CellKind, CellLook
from ...models.roles import AWAITS_PANEL, CENTRE, LEFT, Index, Tone
from .. import theme
from ..widgets.delegates import PatientDelegate, bold, show_full_text
from .draft import Draft

_PADDING = 8
_CORNER = 8
_SIGNS = {Tone.BAD: "≠", Tone.WARN: "…", Tone.PANEL: AWAITS_PANEL}
_SIGNED = frozenset({CellKind.SUM, CellKind.TOTAL})


class MarkDelegate(PatientDelegate):
    """Draws one cell of the grid; the current cell shows the draft.

    `is_refused` returns whether the draft has a message beside it that says why it cannot be written.
    """

    def __init__(
        self, view: QTableView, model: BallotModel, draft: Draft, is_refused: Callable[[], bool]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._draft = draft
        self._is_refused = is_refused

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, current = theme.current(), self._view.currentIndex()
        look, is_current = self._model.look((index.row(), index.column())), index == current
        tone = look.tone
        if tone is Tone.WARN and look.kind is CellKind.SUM and index.row() == current.row():
            # An incomplete row has no warning while it is being typed.
            tone = Tone.QUIET
        painter.save()
        ground = self._ground(colours, look, tone, is_current=is_current)
        if not is_current and self._view.selectionModel().isSelected(index):
            ground = QColor(colours.accent_ground)
        painter.setBackground(ground)
        # Not fillRect: resolving its overloads makes PySide build the enum of all gradient presets.
        painter.eraseRect(option.rect)
        strong = is_current or look.kind is CellKind.NAME
        painter.setFont(bold(option.font) if strong else option.font)
        painter.setPen(colours.tone(tone))
        if is_current and self._draft.text is not None:
            self._draw_draft(painter, option.rect, look.kind, self._draft.text)
        elif look.text:
            self._draw_text(painter, option.rect, look)
        if look.text and tone in _SIGNS and look.kind in _SIGNED:
            box = option.rect.adjusted(_PADDING, 0, 0, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, _SIGNS[tone])
        if look.is_noted:
            self._draw_note(painter, option.rect, colours)
        if is_current:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        is_name = index.isValid() and self._model.kind(index.column()) is CellKind.NAME
        font = bold(option.font) if is_name else option.font
        needed = QFontMetrics(font).horizontalAdvance(str(index.data() or "")) + 2 * _PADDING
        if event.type() is QEvent.Type.ToolTip and needed > option.rect.width():
            show_full_text(event, view, index)
            return True
        return super().helpEvent(event, view, option, index)

    def _ground(self, colours: theme.Theme, look: CellLook, tone: Tone, *, is_current: bool) -> QColor:
        if is_current:
            refused = self._draft.text is not None and self._is_refused()
            return QColor(colours.bad_ground if refused else colours.accent_ground)
        if look.is_shaded:
            return QColor(colours.closed)
        if tone is Tone.BAD:
            return QColor(colours.bad_ground)
        if tone is Tone.PANEL:
            return QColor(colours.panel_ground)
        unfinished = tone is Tone.WARN and look.kind is CellKind.SUM
        return QColor(colours.warn_ground if unfinished else colours.card)

    @staticmethod
    def _draw_text(painter: QPainter, rect: QRect, look: CellLook) -> None:
        box = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        text = painter.fontMetrics().elidedText(look.text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _alignment(look.kind), text)

    @staticmethod
    def _draw_note(painter: QPainter, rect: QRect, colours: theme.Theme) -> None:
        """Draw the corner that marks a note, as spreadsheets do."""
        painter.setPen(QPen(QColor(colours.accent), 1))
        for inset in range(_CORNER):
            painter.drawLine(rect.right() - inset, rect.top(), rect.right(), rect.top() + inset)

    @staticmethod
    def _draw_draft(painter: QPainter, rect: QRect, kind: CellKind, draft: str) -> None:
        """Draw the draft, and a caret behind it."""
        box, alignment = rect.adjusted(_PADDING, 0, -_PADDING, 0), _alignment(kind)
        painter.drawText(box, alignment, draft)
        drawn = painter.boundingRect(box, alignment, draft or " ")
        caret = drawn.right() + 2 if draft else box.center().x()
        painter.setPen(QPen(QColor(theme.current().accent), 1))
        painter.drawLine(caret, rect.top() + 8, caret, rect.bottom() - 8)


def _alignment(kind: CellKind) -> Qt.AlignmentFlag:
    return LEFT if kind in WORDS else CENTRE
