"""Help menu: the manual at the current place, the keys, the crib, language and colours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ...operations.errors import RefusedError
from .. import theme
from ..dialogs import Dialogs
from ..main_menu import MainMenu
from ..user_settings import UserSettings

# Imported lazily to keep start-up fast.
if TYPE_CHECKING:
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
    "ColumnsDialog": "entry.html#columns",
    "ExchangeDialog": "entry.html#columns",
    "BackupsDialog": "saving.html#earlier",
    "HistoryDialog": "history.html",
    "ReadingDialog": "reading.html",
    "RulingDialog": "rulings.html",
    "FinaliseDialog": "final.html",
    "TextsDialog": "texts.html",
    "PrintDialog": "print.html",
    "ImportDialog": "workbooks.html#preview",
    "ErrorDialog": "damage.html#trouble",
    "RecoveryDialog": "damage.html#damaged",
    "WitnessQuestion": "safety.html",
    "FileSafetyDialog": "safety.html#overview",
    "WorkDialog": "saving.html#waiting",
}
"""Place in the manual of each page and dialog, by the name of its class."""

_SHORTCUT = "helpShortcut"


class Help(QObject):
    """Carries out the help menu, and opens the manual on F1 in dialogs."""

    def __init__(
        self,
        window: QWidget,
        menu: MainMenu,
        dialogs: Dialogs,
        user_settings: UserSettings,
        current_place: Callable[[], str],
    ) -> None:
        """Create the menu's actions; `current_place` returns the place in the manual for the present page."""
        super().__init__(window)
        self._menu = menu
        self._dialogs = dialogs
        self._settings = user_settings
        self._current_place = current_place
        self.manual: ManualWindow | None = None
        form = menu.form
        form.actionManual.triggered.connect(lambda: self.open(self._current_place()))
        form.actionKeys.triggered.connect(lambda: self.open("keys.html"))
        form.actionCrib.triggered.connect(self._on_crib)
        form.actionAbout.triggered.connect(self._on_about)
        menu.language_chosen.connect(self._on_language_chosen)
        menu.look_chosen.connect(self._on_look_chosen)
        menu.check_language(user_settings.language)
        menu.check_look(user_settings.look)
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
        self._exempt_from_modality(manual)
        manual.showNormal() if manual.isMinimized() else manual.show()
        manual.raise_()
        manual.activateWindow()

    def close(self) -> None:
        """Close the manual's window."""
        if self.manual is not None:
            self.manual.close()

    @staticmethod
    def _exempt_from_modality(manual: ManualWindow) -> None:
        """Make the manual a child of the open modal dialog, which would otherwise block it."""
        modal = QApplication.activeModalWidget()
        manual.winId()
        handle = manual.windowHandle()
        parent = modal.windowHandle() if modal is not None else None
        if handle is not None and handle.transientParent() is not parent:
            # The window system reads the transient parent when the window is shown.
            manual.hide()
            handle.setTransientParent(parent)  # type: ignore[arg-type]  # Qt accepts None

    def _on_focus_window_changed(self) -> None:
        """Add F1 to a dialog when it first gets the focus; the window has it from the menu."""
        dialog = QApplication.activeWindow()
        direct_children = Qt.FindChildOption.FindDirectChildrenOnly
        if isinstance(dialog, QDialog) and not dialog.findChild(QShortcut, _SHORTCUT, direct_children):
            shortcut = QShortcut(QKeySequence("F1"), dialog)
            shortcut.setObjectName(_SHORTCUT)
            shortcut.activated.connect(self._on_dialog_help)

    def _on_dialog_help(self) -> None:
        name = type(QApplication.activeWindow()).__name__
        self.open(PLACES.get(name) or self._current_place())

    def _on_crib(self) -> None:
        from ...operations.crib import CRIB_NAMES, write_crib  # noqa: PLC0415
        from . import manual_pages  # noqa: PLC0415

        language = manual_pages.current_manual().language
        title = self.tr("一页纸说明的保存位置")
        proposal = str(Path.home() / CRIB_NAMES[language])
        target = self._dialogs.ask_where_to_save(title, proposal, "PDF (*.pdf)")
        if target is None:
            return
        try:
            write_crib(target, language)
        except RefusedError as error:
            self._dialogs.inform(self.tr("没有完成"), error.message)
            return
        self._dialogs.inform(
            self.tr("打印一页纸说明"), self.tr("已保存到 {}，打开后即可打印。").format(target)
        )

    def _on_language_chosen(self, language: str) -> None:
        if language != self._settings.language:
            self._settings.language = language
            # Bilingual, since the user may read only one of them.
            text = "下次启动时改用这种语言。\nThe language changes at the next start."
            self._dialogs.inform("语言 / Language", text)
        self._menu.check_language(self._settings.language)

    def _on_look_chosen(self, look: theme.Look) -> None:
        """Change the colours now and for the next start."""
        self._settings.look = look
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.set_look(application, look)
        self._menu.check_look(look)

    def _on_about(self) -> None:
        from .about import about_text  # noqa: PLC0415

        self._dialogs.inform(self.tr("关于述评"), about_text())
