"""Window of the manual."""

from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QListWidgetItem, QTextBrowser, QTextEdit, QWidget

from ...forms.ui_manual_window import Ui_ManualWindow
from .. import theme
from ..widgets.table_setup import resize_within_screen, use_plain_text
from . import manual_pages
from .manual_pages import Manual

LEFT_WIDTH = 260
SIZE = (1060, 720)
LEAST_SIZE = (680, 420)
TEXT_POINTS = 11
_PAGE = Qt.ItemDataRole.UserRole
_PLACE = Qt.ItemDataRole.UserRole + 1


class ManualPage(QTextBrowser):
    """Browser of the manual's pages."""

    def __init__(self, manual: Manual, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._manual = manual
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(16)
        font = self.font()
        font.setPointSize(TEXT_POINTS)
        self.document().setDefaultFont(font)
        self.apply_theme()

    @property
    def page(self) -> str:
        """File name of the page that is shown; empty where none is."""
        return self.source().fileName()

    def show_place(self, place: str) -> None:
        """Show a page, or a place on one: "total.html#paper"."""
        page, _, anchor = place.partition("#")
        url = QUrl.fromLocalFile(str(self._manual.folder / page))
        if anchor:
            url.setFragment(anchor)
        self.setSource(url)

    def apply_theme(self) -> None:
        """Use the colours of the window."""
        self.document().setDefaultStyleSheet(manual_pages.style(theme.current()))
        if self.page:
            scroll_position = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(scroll_position)

    def mark(self, words: str) -> int:
        """Highlight every occurrence of these words; return their number."""
        marks, cursors = [], self._occurrences(words)
        form = QTextCharFormat()
        form.setBackground(QColor(theme.current().warn_ground))
        for cursor in cursors:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, form
            marks.append(mark)
        self.setExtraSelections(marks)
        return len(marks)

    def go_to_next(self, words: str) -> bool:
        """Select the next occurrence of these words after the cursor; return whether there is one."""
        here = self.textCursor().selectionEnd()
        following = [cursor for cursor in self._occurrences(words) if cursor.selectionStart() >= here]
        if following:
            self.setTextCursor(min(following, key=QTextCursor.selectionStart))
        return bool(following)

    def _occurrences(self, words: str) -> list[QTextCursor]:
        found = []
        for word in words.split():
            cursor = self.document().find(word)
            while not cursor.isNull():
                found.append(cursor)
                cursor = self.document().find(word, cursor)
        return found

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Load a page by its name, since the table of keys is in no file."""
        page = QUrl(name).fileName()
        return self._manual.source(page) if page in manual_pages.PAGES else super().loadResource(kind, name)


class ManualWindow(QWidget):
    """Contents and search on the left, one page on the right."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._manual = manual_pages.current_manual()
        self._found: list[str] = []
        self.form = Ui_ManualWindow()
        self.form.setupUi(self)
        use_plain_text(self)
        # The program quits with the main window even if the manual is open.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.page = ManualPage(self._manual, self)
        self.page.setAccessibleName(self.tr("使用说明"))
        self.form.pageArea.addWidget(self.page)
        self.form.outer.setStretch(1, 1)
        self.form.findEdit.setFixedWidth(LEFT_WIDTH)
        self.form.contentsList.setFixedWidth(LEFT_WIDTH)
        self.form.foundLabel.setFixedWidth(LEFT_WIDTH)
        self.setMinimumSize(*LEAST_SIZE)
        resize_within_screen(self, *SIZE)
        self._set_up_contents()
        self._connect()
        self._search("")

    def show_place(self, place: str) -> None:
        """Turn to a page, or to a place on one."""
        self.form.findEdit.clear()
        self.page.show_place(place)
        self.page.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "page"):
            self.page.apply_theme()
            self.page.mark(self._words)

    @property
    def _words(self) -> str:
        return self.form.findEdit.text()

    def _set_up_contents(self) -> None:
        contents = self.form.contentsList
        # Keeps the contents nearly whole on a small screen.
        contents.setStyleSheet("QListWidget::item { padding: 3px 6px; }")

    def _fill_contents(self) -> None:
        """List all pages in their order, under the headings of the sections."""
        contents = self.form.contentsList
        bold = contents.font()
        bold.setBold(True)
        contents.clear()
        for name, pages in manual_pages.contents():
            heading = QListWidgetItem(name, contents)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFont(bold)
            for page in pages:
                self._add_item(page, f"　{self._manual.title(page)}")

    def _add_item(self, place: str, text: str) -> None:
        item = QListWidgetItem(text, self.form.contentsList)
        item.setData(_PAGE, place.partition("#")[0])
        item.setData(_PLACE, place)
        item.setToolTip(text.strip())

    def _connect(self) -> None:
        form, page = self.form, self.page
        form.contentsList.currentItemChanged.connect(self._on_item_chosen)
        form.contentsList.itemActivated.connect(lambda _item: page.setFocus())
        form.findEdit.textChanged.connect(self._search)
        form.findEdit.returnPressed.connect(self._find_next)
        form.backButton.clicked.connect(page.backward)
        form.forwardButton.clicked.connect(page.forward)
        form.closeButton.clicked.connect(self.close)
        page.sourceChanged.connect(self._on_source_changed)
        page.backwardAvailable.connect(form.backButton.setEnabled)
        page.forwardAvailable.connect(form.forwardButton.setEnabled)
        form.backButton.setEnabled(False)
        form.forwardButton.setEnabled(False)
        for keys, slot in (
            ("Ctrl+F", self._to_find),
            ("F3", self._find_next),
            ("Alt+Left", page.backward),
            ("Alt+Right", page.forward),
            ("Esc", self._on_escape),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _items(self) -> list[QListWidgetItem]:
        contents = self.form.contentsList
        return [contents.item(row) for row in range(contents.count())]

    def _on_item_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_PAGE):
            self.page.show_place(item.data(_PLACE))

    def _on_source_changed(self, source: QUrl) -> None:
        shown = source.fileName()
        self.setWindowTitle(self.tr("使用说明 — {}").format(self._manual.title(shown)))
        self._mark_current(shown)
        self.page.mark(self._words)

    def _mark_current(self, page: str) -> None:
        """Select the line of a page in the list."""
        with QSignalBlocker(self.form.contentsList):
            for item in self._items():
                if item.data(_PAGE) == page:
                    self.form.contentsList.setCurrentItem(item)

    def _search(self, words: str) -> None:
        """List the places about the words, the best first, and show that; the contents for no words."""
        self._found = self._manual.places_about(words) if words.strip() else []
        found = self._found
        with QSignalBlocker(self.form.contentsList):
            if words.strip():
                self.form.contentsList.clear()
                for place in found:
                    self._add_item(place, self._manual.heading(place))
            else:
                self._fill_contents()
        if found and self.page.page != found[0].partition("#")[0]:
            self.page.show_place(found[0])
        else:
            self._mark_current(self.page.page)
        label = self.form.foundLabel
        label.setVisible(bool(words.strip()))
        label.setText(self._found_words(len(found)))
        self.page.mark(words)

    def _found_words(self, count: int) -> str:
        if not count:
            return self.tr("没有找到；请换一个词，如 总分、作废、定稿。")
        return self.tr("共 {} 节，按 Enter 到下一处。").format(count)

    def _find_next(self) -> None:
        """Go to the next occurrence, on this page or a later one."""
        if not self._words.strip() or self.page.go_to_next(self._words):
            return
        pages = [place.partition("#")[0] for place in self._found]
        if pages:
            at = pages.index(self.page.page) + 1 if self.page.page in pages else 0
            place = self._found[at % len(pages)]
            self.page.show_place(place)
            if "#" not in place:
                self.page.moveCursor(QTextCursor.MoveOperation.Start)
                self.page.go_to_next(self._words)

    def _to_find(self) -> None:
        self.form.findEdit.setFocus()
        self.form.findEdit.selectAll()

    def _on_escape(self) -> None:
        """End the search, or close the window where there is none."""
        if self._words:
            self.form.findEdit.clear()
        else:
            self.close()
