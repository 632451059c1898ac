"""帮助: the manual at the place where somebody stands, the keys, the crib, language and colours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ...forms.ui_main_window import Ui_MainWindow
from ...operations.errors import RefusedError
from ...scoring.problems import INCOMPLETE_ROW
from .. import theme
from ..dialogs import Dialogs
from ..user_settings import CHINESE, ENGLISH, Recent

# The manual and the crib are loaded when they are first asked for, so that the window is there sooner.
if TYPE_CHECKING:
    from ..review_pages import ReviewPages
    from .manual_window import ManualWindow

PLACES = {
    "StartPage": "start.html",
    "ParticipantsPage": "participants.html",
    "EntryPage": "entry.html",
    "EvaluatorsPage": "evaluators.html",
    "ResultsPage": "results.html",
    "NewReviewDialog": "review.html",
    "RosterDialog": "roster.html",
    "BallotDialog": "ballots.html",
    "FindDialog": "ballots.html#find",
    "HistoryDialog": "history.html",
    "ReadingDialog": "reading.html",
    "RulingDialog": "rulings.html",
    "FinaliseDialog": "final.html",
    "TextsDialog": "texts.html",
    "PrintDialog": "print.html",
    "ImportDialog": "workbooks.html#preview",
    "TroubleDialog": "damage.html#trouble",
}
"""Where each page and dialog is told of, by the name of its class."""

SECOND = "second.html"
_SHORTCUT = "helpShortcut"


class Help(QObject):
    """Carries out what the menu 帮助 asks, and answers F1 in the dialogs."""

    def __init__(
        self,
        window: QWidget,
        form: Ui_MainWindow,
        dialogs: Dialogs,
        recent: Recent,
        pages: Callable[[], ReviewPages | None],
    ) -> None:
        """`pages` are those of the open review; None on the start page."""
        super().__init__(window)
        self._dialogs = dialogs
        self._recent = recent
        self._pages = pages
        self.manual: ManualWindow | None = None
        form.actionManual.triggered.connect(lambda: self.open(place_of(self._pages())))
        form.actionKeys.triggered.connect(lambda: self.open("keys.html"))
        form.actionCrib.triggered.connect(self._on_crib)
        form.actionAbout.triggered.connect(self._on_about)
        self._languages = {CHINESE: form.actionChinese, ENGLISH: form.actionEnglish}
        for language, action in self._languages.items():
            action.triggered.connect(lambda _checked=False, chosen=language: self._on_language(chosen))
        self._show_language()
        self._looks = {
            theme.Look.SYSTEM: form.actionSystemLook,
            theme.Look.LIGHT: form.actionLight,
            theme.Look.DARK: form.actionDark,
            theme.Look.CONTRAST: form.actionContrast,
        }
        for look, action in self._looks.items():
            action.triggered.connect(lambda _checked=False, chosen=look: self._on_look(chosen))
        self._show_look()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus_window_changed)

    def open(self, place: str) -> None:
        """Show the manual at a place: a page of it, or "page.html#anchor"."""
        from .manual_window import ManualWindow  # noqa: PLC0415

        if self.manual is None:
            self.manual = ManualWindow()
        manual = self.manual
        manual.show_place(place)
        self._let_in(manual)
        manual.showNormal() if manual.isMinimized() else manual.show()
        manual.raise_()
        manual.activateWindow()

    def close(self) -> None:
        """Put the manual away."""
        if self.manual is not None:
            self.manual.close()

    @staticmethod
    def _let_in(manual: ManualWindow) -> None:
        """Let the manual be used beside an open dialog, which else takes every key and click."""
        modal = QApplication.activeModalWidget()
        manual.winId()
        handle = manual.windowHandle()
        beside = modal.windowHandle() if modal is not None else None
        if handle is not None and handle.transientParent() is not beside:
            # Which window it stands before is told to the system when it is shown.
            manual.hide()
            handle.setTransientParent(beside)  # type: ignore[arg-type]  # None is as good, for Qt

    def _on_focus_window_changed(self) -> None:
        """Teach a dialog F1 when it first has the keyboard; the window itself knows it from the menu."""
        dialog = QApplication.activeWindow()
        only_its_own = Qt.FindChildOption.FindDirectChildrenOnly
        if isinstance(dialog, QDialog) and not dialog.findChild(QShortcut, _SHORTCUT, only_its_own):
            shortcut = QShortcut(QKeySequence("F1"), dialog)
            shortcut.setObjectName(_SHORTCUT)
            shortcut.activated.connect(self._on_dialog_asks)

    def _on_dialog_asks(self) -> None:
        dialog = QApplication.activeWindow()
        name = type(dialog).__name__
        self.open(PLACES.get(name) or place_of(self._pages()))

    def _on_crib(self) -> None:
        from ...operations.crib import CRIB_NAMES, write_crib  # noqa: PLC0415
        from . import manual_pages  # noqa: PLC0415

        language = manual_pages.of_window().language
        title = self.tr("一页纸说明写到哪里")
        proposal = str(Path.home() / CRIB_NAMES[language])
        target = self._dialogs.ask_where_to_save(title, proposal, "PDF (*.pdf)")
        if target is None:
            return
        try:
            write_crib(target, language)
        except RefusedError as error:
            self._dialogs.tell(self.tr("没有做成"), error.message)
            return
        self._dialogs.tell(self.tr("打印一页纸说明"), self.tr("已写成 {}，打开它就可以打印。").format(target))

    def _show_language(self) -> None:
        for language, action in self._languages.items():
            action.setChecked(language == self._recent.language)

    def _on_language(self, language: str) -> None:
        if language != self._recent.language:
            self._recent.language = language
            # Whoever changes it may read the one or the other.
            words = "下次启动时改用这种语言。\nThe language changes at the next start."
            self._dialogs.tell("语言 / Language", words)
        self._show_language()

    def _show_look(self) -> None:
        for look, action in self._looks.items():
            action.setChecked(look is self._recent.look)

    def _on_look(self, look: theme.Look) -> None:
        """Take other colours at once; they stay for the next start."""
        self._recent.look = look
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.ask_for(application, look)
        self._show_look()

    def _on_about(self) -> None:
        from .about import about_text  # noqa: PLC0415

        self._dialogs.tell(self.tr("关于述评"), about_text())


def place_of(pages: ReviewPages | None) -> str:
    """Where the manual tells of what is in sight: the problem one stands on, else the page."""
    if pages is None:
        return PLACES["StartPage"]
    page, entry, results = pages.current, pages.entry, pages.results
    if page is entry and entry.grid_model.ballot is not None:
        if entry.is_blind:
            return SECOND
        problem = entry.grid_model.problem(entry.grid.currentIndex().row())
        # A row that is being typed is not yet one that misses something.
        if problem is not None and problem.code != INCOMPLETE_ROW:
            return problem.kind.help_page
    if page is results and (focused := results.lists.focused_problem) is not None:
        return focused.kind.help_page
    return PLACES[type(page).__name__]
