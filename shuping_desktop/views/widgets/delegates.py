"""Delegates that draw a cell's tone, weight and bar, and a list row's state and name."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ...models.roles import Index, Role, Tone
from .. import theme

PADDING = 8
BAR_HEIGHT = 10
_LEAST_NUMBER_WIDTH = 46
_GAP_AFTER_NUMBER = 12


class PatientDelegate(QStyledItemDelegate):
    """Leaves an editor open while the window is not active: half a text must not be written."""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        away = isinstance(event, QFocusEvent) and event.reason() is Qt.FocusReason.ActiveWindowFocusReason
        return False if away else super().eventFilter(editor, event)


class ToneDelegate(PatientDelegate):
    """Draws cells in their tone and weight, and a bar for a cell with a fraction."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        tone = index.data(Role.TONE)
        if isinstance(tone, Tone):
            colour = theme.current().tone(tone)
            for role in (option.palette.ColorRole.Text, option.palette.ColorRole.HighlightedText):
                option.palette.setColor(role, colour)
        if index.data(Role.STRONG):
            option.font.setBold(True)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() is QEvent.Type.ToolTip and is_cut(self, option, index):
            show_full_text(event, view, index)
            return True
        return super().helpEvent(event, view, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        share = index.data(Role.FRACTION)
        if isinstance(share, float):
            draw_bar(painter, _inner(option), share)


class ListDelegate(ToneDelegate):
    """Draws a list row with a state as its number, state and name, and any other row as its text."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        needed = super().sizeHint(option, index)
        # A text on several lines needs a margin to the next row.
        return QSize(needed.width(), max(self._row_height, needed.height() + PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = index.data(Role.STATE)
        if state is None:
            super().paint(painter, option, index)
            return
        painter.save()
        self._draw_selection(painter, option, index)
        font = bold(option.font)
        room, number = _inner(option), str(index.data())
        painter.setFont(font)
        painter.setPen(QColor(theme.current().ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, number)
        used = QFontMetrics(font).horizontalAdvance(number) + _GAP_AFTER_NUMBER
        room.setLeft(room.left() + max(_LEAST_NUMBER_WIDTH, used))
        painter.setFont(option.font)
        painter.setPen(theme.current().tone(index.data(Role.TONE)))
        metrics = QFontMetrics(option.font)
        # The state comes first, so that only the name is elided.
        for text in filter(None, (state, index.data(Role.ASIDE))):
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)
            room.setLeft(room.left() + metrics.horizontalAdvance(f"{elided}  "))
        painter.restore()

    @staticmethod
    def _draw_selection(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if _is_selected(option, index):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.current().accent_ground))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6)


def draw_bar(painter: QPainter, box: QRect, share: float, mark: float | None = None) -> None:
    """Draw a bar as long as `share` of the box; with `mark`, also a line at that share."""
    colours = theme.current()
    top = box.top() + (box.height() - BAR_HEIGHT) / 2
    track = QRectF(box.left(), top, box.width(), BAR_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.line))
    painter.drawRoundedRect(track, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
    painter.setBrush(QColor(colours.accent))
    filled = QRectF(track)
    filled.setWidth(track.width() * max(0.0, min(1.0, share)))
    painter.drawRoundedRect(filled, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
    if mark is not None:
        at = track.left() + track.width() * mark
        painter.setBrush(QColor(colours.ink))
        painter.drawRect(QRectF(at - 1, top - 4, 2, BAR_HEIGHT + 8))
    painter.restore()


def is_cut(delegate: QStyledItemDelegate, option: QStyleOptionViewItem, index: Index) -> bool:
    """Return whether a cell has less room than its text."""
    needed = delegate.sizeHint(option, index)
    return needed.width() > option.rect.width() or needed.height() > option.rect.height()


def show_full_text(event: QHelpEvent, view: QAbstractItemView, index: Index) -> None:
    """Show the full text of an elided cell as a tool tip, before the model's own tool tip."""
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
    text = str(index.data())
    QToolTip.showText(event.globalPos(), tip if text in tip else f"{text}\n{tip}".rstrip(), view)


def bold(font: QFont) -> QFont:
    """Return the font in bold."""
    copy = QFont(font)
    copy.setBold(True)
    return copy


def _inner(option: QStyleOptionViewItem) -> QRect:
    return option.rect.adjusted(PADDING, 0, -PADDING, 0)


def _is_selected(option: QStyleOptionViewItem, index: Index) -> bool:
    view = option.widget
    return isinstance(view, QAbstractItemView) and view.selectionModel().isSelected(index)
