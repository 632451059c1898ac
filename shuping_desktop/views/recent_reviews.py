"""List of recent reviews with their progress, read in the background."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..models.roles import Index
from ..models.translation import translate, translated
from ..operations.summaries import Condition, Summary, summarise
from ..task import CancelledError
from . import theme
from .long_work import carry_out
from .widgets.delegates import bold

if TYPE_CHECKING:
    from .background_jobs import BackgroundJobs

ROW_HEIGHT = 58
_PATH, _SUMMARY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_SIDE, _GAP = 10, 12
_AFTER_PAINT_MS = 30


class RecentList(QObject):
    """Fills a list widget, reads its files while it is visible, and handles its keys."""

    chosen = Signal(Path)
    forgotten = Signal(Path)

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        self._reading: BackgroundJobs | None = None
        view.setItemDelegate(_RecentDelegate(self))
        view.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.itemActivated.connect(lambda item: self.chosen.emit(_path(item)))
        remove = QAction(self.tr("移出列表（不删除文件）"), view)
        remove.setShortcut("Delete")
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._on_remove_triggered)
        view.addAction(remove)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        # Delayed until the page is painted: a file may be on a slow USB stick.
        self._timer = QTimer(self, interval=_AFTER_PAINT_MS, singleShot=True)
        self._timer.timeout.connect(self._on_timeout)

    def show_paths(self, paths: list[Path]) -> None:
        """List these files, by name until they have been read."""
        row = max(0, self._view.currentRow())
        self._view.clear()
        for path in paths:
            item = QListWidgetItem(path.stem)
            item.setData(_PATH, str(path))
            item.setToolTip(str(path))
            self._view.addItem(item)
        self._view.setMaximumHeight(len(paths) * ROW_HEIGHT + 2)
        self._view.setCurrentRow(min(row, len(paths) - 1))

    def start_reading(self) -> None:
        """Read every file after the next paint."""
        self._timer.start()

    def stop_reading(self) -> None:
        """Cancel the files that have not been read."""
        self._timer.stop()
        if self._reading is not None:
            self._reading.cancel()

    def release(self, path: Path) -> None:
        """Wait until that file is not being read, so that it can be opened for writing."""
        from concurrent.futures import wait  # noqa: PLC0415

        job = self._reading.drop(str(path)) if self._reading is not None else None
        if job is not None:
            with suppress(CancelledError):
                carry_out(self.tr("正在读 {}…").format(path.name), lambda: wait([job]))

    def end(self) -> None:
        """End the thread after the file that it is reading."""
        self._timer.stop()
        if self._reading is not None:
            self._reading.close()
            self._reading = None

    def _on_timeout(self) -> None:
        from .background_jobs import BackgroundJobs  # noqa: PLC0415

        if self._reading is None:
            self._reading = BackgroundJobs(self)
            self._reading.done.connect(self._on_read)
        for row in range(self._view.count()):
            path = _path(self._view.item(row))
            self._reading.start(str(path), partial(summarise, path))

    def _on_read(self, name: str, summary: Summary) -> None:
        for row in range(self._view.count()):
            item = self._view.item(row)
            if item.data(_PATH) == name:
                _show(item, summary)

    def _on_remove_triggered(self) -> None:
        item = self._view.currentItem()
        if item is not None:
            self.forgotten.emit(_path(item))


def _path(item: QListWidgetItem) -> Path:
    return Path(item.data(_PATH))


def _show(item: QListWidgetItem, summary: Summary) -> None:
    path = _path(item)
    gone = translate("RecentList", "（找不到文件）") if summary.condition is Condition.MISSING else ""
    item.setData(_SUMMARY, summary)
    words = translated(summary.text)
    # For screen readers; the delegate paints the item itself.
    item.setText(f"{path.stem}{gone}\n{words}\n{path.parent}")
    item.setToolTip(f"{path}\n{words}")


class _RecentDelegate(QStyledItemDelegate):
    """Paints two lines: name and last change; progress and folder."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            _draw_ground(painter, option)
        _draw_lines(painter, option, Path(index.data(_PATH)), index.data(_SUMMARY))
        painter.restore()


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    colours = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    has_keys = bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QColor(colours.accent if has_keys else colours.accent_ground))
    painter.setBrush(QColor(colours.accent_ground))
    painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6)


def _draw_lines(painter: QPainter, option: QStyleOptionViewItem, path: Path, summary: Summary | None) -> None:
    """Draw the row of a file; `summary` is None until it has been read."""
    colours, middle = theme.current(), ROW_HEIGHT // 2
    upper = option.rect.adjusted(_SIDE, 5, -_SIDE, -middle)
    lower = option.rect.adjusted(_SIDE, middle, -_SIDE, -5)
    plain, strong = option.font, bold(option.font)
    changed = summary.changed_at[:16].replace("T", " ") if summary else ""
    upper.setRight(upper.right() - _draw_right(painter, upper, changed, plain))
    if summary and summary.rehearsal:
        mark = translate("RecentList", "演练")
        upper.setLeft(upper.left() + _draw_left(painter, upper, mark, colours.warn, strong))
    _draw_left(painter, upper, path.stem, colours.ink, strong)
    if summary:
        words = translated(summary.text)
        lower.setLeft(lower.left() + _draw_left(painter, lower, words, _colour(summary), plain))
    if summary is None or summary.condition is Condition.USABLE:
        _draw_right(painter, lower, str(path.parent), plain)


def _colour(summary: Summary) -> str:
    colours = theme.current()
    if summary.condition is not Condition.USABLE:
        return colours.bad
    if summary.problems:
        return colours.warn
    return colours.good if summary.finished else colours.ink


def _draw_left(painter: QPainter, box: QRect, words: str, colour: str, font: QFont) -> int:
    """Draw the text elided to the box; return the width used, the gap included."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown) + _GAP


def _draw_right(painter: QPainter, box: QRect, words: str, font: QFont) -> int:
    """Draw the text right-aligned in grey, elided in the middle; return the width used."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, box.width())
    painter.setFont(font)
    painter.setPen(QColor(theme.current().quiet))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
    return metrics.horizontalAdvance(shown) + _GAP if words else 0
