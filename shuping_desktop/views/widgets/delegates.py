"""How cells are drawn: their tone, their weight, a bar, or a word set aside at the right."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
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


class ToneDelegate(QStyledItemDelegate):
    """Draws cells in their tone and weight, and a bar where a cell carries a share of 1."""

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
            tell_whole(event, view, index)
            return True
        return super().helpEvent(event, view, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        share = index.data(Role.FRACTION)
        if isinstance(share, float):
            draw_bar(painter, _inner(option), share)


class ListDelegate(ToneDelegate):
    """A list row: its text, and at its right what is said aside, in the row's tone."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        needed = super().sizeHint(option, index)
        # A sentence that takes more than one line keeps its distance to the next.
        return QSize(needed.width(), max(self._row_height, needed.height() + PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        aside = index.data(Role.ASIDE)
        if aside is None:
            super().paint(painter, option, index)
            return
        colours = theme.current()
        painter.save()
        if _is_selected(option, index):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_ground))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6)
        box = _inner(option)
        painter.setFont(bold(option.font))
        painter.setPen(QColor(colours.ink))
        number = str(index.data())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, number)
        used = max(46, QFontMetrics(bold(option.font)).horizontalAdvance(number) + 12)
        painter.setFont(option.font)
        painter.setPen(colours.tone(index.data(Role.TONE)))
        room, metrics = box.adjusted(used, 0, 0, 0), QFontMetrics(option.font)
        # A name behind the state is shortened, never the state.
        state, _, name = str(aside).rpartition("  ")
        for words in filter(None, (state, name)):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            room.setLeft(room.left() + metrics.horizontalAdvance(f"{shown}  "))
        painter.restore()


def draw_bar(painter: QPainter, box: QRect, share: float, mark: float | None = None) -> None:
    """A bar as long as `share` of the box, and where `mark` is given a line at that share."""
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
    """Whether a cell has less room than its words."""
    needed = delegate.sizeHint(option, index)
    return needed.width() > option.rect.width() or needed.height() > option.rect.height()


def tell_whole(event: QHelpEvent, view: QAbstractItemView, index: Index) -> None:
    """Say all that stands in a cell that shows it in part, before what the model says of it."""
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
    words = str(index.data())
    QToolTip.showText(event.globalPos(), tip if words in tip else f"{words}\n{tip}".rstrip(), view)


def bold(font: QFont) -> QFont:
    """The same face in bold."""
    strong = QFont(font)
    strong.setBold(True)
    return strong


def _inner(option: QStyleOptionViewItem) -> QRect:
    return option.rect.adjusted(PADDING, 0, -PADDING, 0)


def _is_selected(option: QStyleOptionViewItem, index: Index) -> bool:
    view = option.widget
    return isinstance(view, QAbstractItemView) and view.selectionModel().isSelected(index)
