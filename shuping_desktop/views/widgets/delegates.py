"""Delegates that draw a cell's tone, weight and bar, and a list row's state and name."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
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


class ChoiceBox(QComboBox):
    """Editor of a cell with choices."""

    popup_closed = Signal()

    def hidePopup(self) -> None:
        was_open = self.view().isVisible()
        super().hidePopup()
        if was_open:
            # Queued: the box takes the chosen text over only after its list is hidden.
            QTimer.singleShot(0, self, self.popup_closed.emit)


class TabbingDelegate(PatientDelegate):
    """Goes by Tab from one editor to that of the next editable cell; after the last one, out of the table.

    A text that the model refuses stays in its editor. A cell with choices is edited by a list of them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._refused = ""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            view = _view_of(editor) if step and isinstance(editor, QWidget) else None
            if view is not None and isinstance(editor, QWidget):
                self._leave(view, editor, step)
                return True
        return super().eventFilter(editor, event)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        choices = index.data(Role.CHOICES)
        if not choices:
            return super().createEditor(parent, option, index)
        box = ChoiceBox(parent)
        box.addItems(choices)
        box.popup_closed.connect(lambda: self._on_chosen(box))
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            # Opened by a double click: the list comes at once.
            QTimer.singleShot(0, box, box.showPopup)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def _on_chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        before, value = index.data(Qt.ItemDataRole.EditRole), _value_of(editor)
        written = model.setData(index, value, Qt.ItemDataRole.EditRole)
        self._refused = "" if written or value.strip() == str(before) else value

    def _leave(self, view: QAbstractItemView, editor: QWidget, step: int) -> None:
        """Write the editor's text, and open the editor of the next cell."""
        index = view.currentIndex()
        row, column = index.row(), index.column()
        self._refused = ""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if self._refused:
            refused, self._refused = self._refused, ""
            _open_editor(view, view.model().index(row, column), refused)
            return
        place = next_editable(view.model(), row, column, step)
        if place.isValid():
            _open_editor(view, place)
        else:
            (view.focusNextChild if step > 0 else view.focusPreviousChild)()


def next_editable(model: QAbstractItemModel, row: int, column: int, step: int) -> QModelIndex:
    """Return the next editable cell, row by row (-1: the one before); an invalid index if there is none."""
    width, height = model.columnCount(), model.rowCount()
    at = row * width + column + step
    while 0 <= at < width * height:
        index = model.index(at // width, at % width)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            return index
        at += step
    return QModelIndex()


def _view_of(editor: QWidget) -> QAbstractItemView | None:
    viewport = editor.parentWidget()
    view = viewport.parentWidget() if viewport is not None else None
    return view if isinstance(view, QAbstractItemView) else None


def _value_of(editor: QWidget) -> str:
    return editor.currentText() if isinstance(editor, QComboBox) else str(editor.property("text") or "")


def _open_editor(view: QAbstractItemView, index: QModelIndex, text: str = "") -> None:
    """Go to a cell and open its editor, with a text if one is given."""
    view.setCurrentIndex(index)
    view.edit(index)
    editor = view.indexWidget(index)
    if text and isinstance(editor, QLineEdit):
        editor.setText(text)


class ToneDelegate(TabbingDelegate):
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

    def __init__(self, row_height: int, parent: QWidget | None = None, most_lines: int = 0) -> None:
        """Create the delegate; with `most_lines`, longer texts are elided and shown as a tool tip."""
        super().__init__(parent)
        self._row_height = row_height
        self._most_lines = most_lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        needed = super().sizeHint(option, index)
        height = needed.height()
        if self._most_lines:
            height = min(height, self._most_lines * option.fontMetrics.lineSpacing()) - 3 * PADDING // 4
        # A text on several lines needs a margin to the next row.
        return QSize(needed.width(), max(self._row_height, height + PADDING))

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
