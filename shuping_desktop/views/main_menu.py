"""Menu bar of the window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from ..forms.ui_main_menu import Ui_MainMenu
from ..models.translation import translated
from ..operations.steps import describe
from ..store import Review, Step
from .theme import Look
from .user_settings import CHINESE, ENGLISH

_LONGEST = 48


class MainMenu(QMenuBar):
    """All actions of the window, enabled by the state of the review."""

    language_chosen = Signal(str)
    recent_chosen = Signal(object)
    """A recent review was chosen; carries its path."""
    look_chosen = Signal(object)
    """A `theme.Look` was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_MainMenu()
        self.form.setupUi(self)
        form = self.form
        self._languages = {CHINESE: form.actionChinese, ENGLISH: form.actionEnglish}
        for language, action in self._languages.items():
            action.triggered.connect(
                lambda _checked=False, chosen=language: self.language_chosen.emit(chosen)
            )
        self._looks = {
            Look.SYSTEM: form.actionSystemLook,
            Look.LIGHT: form.actionLight,
            Look.DARK: form.actionDark,
            Look.CONTRAST: form.actionContrast,
        }
        for look, action in self._looks.items():
            action.triggered.connect(lambda _checked=False, chosen=look: self.look_chosen.emit(chosen))

    @property
    def page_actions(self) -> tuple[QAction, ...]:
        """The actions that turn to a page, in the pages' order."""
        form = self.form
        return (form.actionParticipants, form.actionEntry, form.actionEvaluators, form.actionResults)

    def disabled_action(self, keys: QKeySequence) -> QAction | None:
        """Return the disabled action with that shortcut; None if there is none."""
        found = (action for action in self.findChildren(QAction) if keys in action.shortcuts())
        return next((action for action in found if not action.isEnabled()), None)

    def why_disabled(self, action: QAction, locked: str, *, is_blind: bool) -> str:
        """Return why an action is disabled; `locked` is why the review is only viewed, empty if it is not."""
        name = action.text().rstrip("…")
        if action in (self.form.actionUndo, self.form.actionRedo) and not locked:
            return self.tr("没有可以{}的步骤。").format(name)
        if locked:
            return locked
        if is_blind:
            return self.tr("正在录第二遍，“{}”会露出第一遍的数；先换一份评分表再用。").format(name)
        return self.tr("“{}”现在不能用。").format(name)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List recent reviews, the latest first."""
        menu = self.form.menuRecent
        menu.clear()
        for number, path in enumerate(paths, 1):
            action = menu.addAction(f"&{number}  {_in_menu(path.stem)}")
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, chosen=path: self.recent_chosen.emit(chosen))
        if not paths:
            menu.addAction(self.tr("还没有打开过评议")).setEnabled(False)
        menu.setToolTipsVisible(True)

    def check_language(self, language: str) -> None:
        """Mark the language that is set."""
        for other, action in self._languages.items():
            action.setChecked(other == language)

    def check_look(self, look: Look) -> None:
        """Mark the colours that are set."""
        for other, action in self._looks.items():
            action.setChecked(other is look)

    def show_state(self, review: Review | None, *, is_blind: bool, can_discard: bool) -> None:
        """Enable the actions possible with a review; None is the start page.

        While a second entry is typed (`is_blind`), nothing may reveal the first; `can_discard` says that
        there is one to discard.
        """
        form = self.form
        undo, redo = (review.next_undo, review.next_redo) if review else (None, None)
        self._name_step(form.actionUndo, undo, self.tr("撤销"), self.tr("撤销：{}"), is_blind=is_blind)
        self._name_step(form.actionRedo, redo, self.tr("重做"), self.tr("重做：{}"), is_blind=is_blind)
        is_writable = review is not None and not review.read_only
        writing = (
            form.actionImport,
            form.actionTexts,
            form.actionSecond,
            form.actionVoid,
            form.actionRemoveBallot,
            form.actionColumns,
            form.actionOperator,
        )
        for action in writing:
            action.setEnabled(is_writable)
        form.actionExchange.setEnabled(is_writable and not is_blind)
        form.actionDiscardSecond.setVisible(can_discard)
        revealing = (
            form.actionReading,
            form.actionHistory,
            form.actionExport,
            form.actionPrint,
            form.actionPrintAnnouncement,
            form.actionVerify,
        )
        for action in revealing:
            action.setEnabled(review is not None and not is_blind)
        form.actionBackups.setEnabled(not is_blind)
        reading = (
            form.actionSaved,
            form.actionSaveCopy,
            form.actionFileSafety,
            form.actionTemplate,
            form.actionCloseReview,
            form.actionProblems,
            form.actionFind,
        )
        for action in (*reading, *self.page_actions):
            action.setEnabled(review is not None)

    @staticmethod
    def _name_step(action: QAction, step: Step | None, plain: str, named: str, *, is_blind: bool) -> None:
        """Name the step that an action would undo or redo; disable the action where there is none."""
        has_name = step is not None and not is_blind
        action.setText(named.format(_in_menu(translated(describe(step)))) if step and has_name else plain)
        action.setEnabled(step is not None)


def _in_menu(label: str) -> str:
    """Return a step's description as long as a menu can show it; an import may name hundreds of files."""
    short = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
    return short.replace("&", "&&")
