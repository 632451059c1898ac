"""Which of the window's actions can be taken now, and what undo and redo would do."""

from PySide6.QtGui import QAction

from ..forms.ui_main_window import Ui_MainWindow
from ..models.translation import translate, translated
from ..operations.steps import describe
from ..store import Review

_LONGEST = 48


def page_actions(form: Ui_MainWindow) -> tuple[QAction, ...]:
    """The actions that turn to a page, in the pages' order."""
    return (form.actionParticipants, form.actionEntry, form.actionEvaluators, form.actionResults)


def show_actions(form: Ui_MainWindow, review: Review | None, *, blind: bool, discardable: bool) -> None:
    """Enable what can be done with a review; while a second entry is typed nothing may tell the first."""
    undo, redo = (review.next_undo, review.next_redo) if review else (None, None)
    for action, words, named, step in (
        (
            form.actionUndo,
            translate("window_actions", "撤销"),
            translate("window_actions", "撤销：{}"),
            undo,
        ),
        (
            form.actionRedo,
            translate("window_actions", "重做"),
            translate("window_actions", "重做：{}"),
            redo,
        ),
    ):
        action.setText(named.format(_in_menu(translated(describe(step)))) if step and not blind else words)
        action.setEnabled(step is not None)
    writing = review is not None and not review.read_only
    for action in (
        form.actionImport,
        form.actionTexts,
        form.actionSecond,
        form.actionVoid,
        form.actionOperator,
    ):
        action.setEnabled(writing)
    form.operatorButton.setEnabled(writing)
    printing = (form.actionPrint, form.actionPrintAnnouncement, form.actionVerify)
    form.actionDiscardSecond.setVisible(discardable)
    for action in (form.actionReading, form.actionHistory, form.actionExport, *printing):
        action.setEnabled(review is not None and not blind)
    looking = (
        form.actionSaved,
        form.actionSaveCopy,
        form.actionTemplate,
        form.actionCloseReview,
        form.actionProblems,
        form.actionFind,
    )
    for action in (*looking, *page_actions(form)):
        action.setEnabled(review is not None)


def _in_menu(label: str) -> str:
    """A step's label as long as a menu can show it; an import may name hundreds of files."""
    short = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
    return short.replace("&", "&&")
