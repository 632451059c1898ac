"""All modal dialogs behind one object, which tests replace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6 import QtGui, QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from ..messages import Message, Text
from ..models.translation import translate, translated
from ..scoring.points import Point
from .widgets.table_setup import repolish

# Imported lazily to keep start-up fast; PySide makes a Qt class when it is first named.
if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ..models.desk import Desk
    from ..models.finder import Hit
    from ..operations.backups import Backups
    from ..operations.columns import Exchange
    from ..operations.import_session import ImportSession, SheetState
    from ..operations.reviews import ReviewPlan
    from ..operations.rulings import Decision
    from ..operations.ways_out import WayOut
    from ..operations.witness import Finding
    from ..papers.content.texts import Texts
    from ..rosters.proposal import Proposal
    from ..rosters.row_reader import Choices
    from ..scoring.ballots import Ballot
    from ..scoring.rulings import Question
    from ..scoring.scheme import Scheme, Track
    from .entry.ballot_dialog import BallotWish
    from .new_review_dialog import NewReviewWish
    from .printing.print_choice import PrintChoice

D = TypeVar("D", bound=QDialog)
_SHOWN_CELLS, _SHOWN_ROWS = 12, 24
_PROMPT_WIDTH = 420


@contextmanager
def freed(dialog: D) -> Iterator[D]:
    """Yield a dialog, and destroy it afterwards with everything in it: its parent would keep it."""
    try:
        yield dialog
    finally:
        # Destroyed with its parent already if the program ended behind it.
        if isValid(dialog):
            # Later: the button that closed it may still be handling its click.
            dialog.deleteLater()


class Dialogs:
    """Asks the secretary; None and False mean that the dialog was cancelled."""

    def __init__(self) -> None:
        self.parent: QWidget | None = None

    def ask_new_review(self, scheme: Scheme, proposal: ReviewPlan, folder: Path) -> NewReviewWish | None:
        """Ask for the contents and the file of a new review."""
        from .new_review_dialog import NewReviewDialog

        with freed(NewReviewDialog(scheme, proposal, folder, self.ask_where_to_save, self.parent)) as dialog:
            return dialog.wish if _accepted(dialog) else None

    def ask_ballot(self, desk: Desk, group: str, ballot: Ballot | None) -> BallotWish | None:
        """Ask for a new ballot's group, number and evaluator, or for corrections to `ballot`."""
        from .entry.ballot_dialog import BallotDialog

        with freed(BallotDialog(desk, group, ballot, self.parent)) as dialog:
            return dialog.wish if _accepted(dialog) else None

    def ask_column_order(self, track: Track) -> list[int] | None:
        """Ask for the order of the form's columns."""
        from .entry.columns_dialog import ColumnsDialog

        with freed(ColumnsDialog(track, self.parent)) as dialog:
            return dialog.order if _accepted(dialog) else None

    def ask_exchange(self, desk: Desk, first: int) -> Exchange | None:
        """Ask which two columns to exchange on which ballots; the criterion `first` is proposed."""
        from .entry.exchange_dialog import ExchangeDialog

        with freed(ExchangeDialog(desk, first, self.parent)) as dialog:
            return dialog.exchange if _accepted(dialog) else None

    def ask_texts(self, texts: Texts) -> Texts | None:
        """Ask for the texts of a review's documents."""
        from .texts_dialog import TextsDialog

        with freed(TextsDialog(texts, self.parent)) as dialog:
            return dialog.texts if _accepted(dialog) else None

    def ask_text(self, title: str, question: str, proposal: str) -> str | None:
        """Ask for a line of text."""
        with freed(line_prompt(self.parent, title, question, proposal)) as prompt:
            return prompt.textValue() if _accepted(prompt) else None

    def ask_operator(self, proposal: str) -> str | None:
        """Ask for the operator's name."""
        return self.ask_text(
            translate("Dialogs", "录入人"), translate("Dialogs", "录入人的姓名（记入修改记录）："), proposal
        )

    def ask_find(self, desk: Desk) -> Hit | None:
        """Ask for a ballot or a participant to go to."""
        from .entry.find_dialog import FindDialog

        with freed(FindDialog(desk, self.parent)) as dialog:
            return dialog.hit if _accepted(dialog) else None

    def confirm_paste(self, overwritten: Sequence[str]) -> bool:
        """Ask whether a paste may replace the cells listed."""
        shown = "\n".join(overwritten[:_SHOWN_CELLS])
        if len(overwritten) > _SHOWN_CELLS:
            shown += "\n" + translate("Dialogs", "……共 {} 格").format(len(overwritten))
        question = translate("Dialogs", "粘贴会改掉 {} 格已有的分：").format(len(overwritten))
        title, action = translate("Dialogs", "粘贴"), translate("Dialogs", "粘贴并改掉")
        return self.confirm(title, f"{question}\n{shown}", action)

    def confirm_placed(self, placed: Sequence[str], overwritten: Sequence[str]) -> bool:
        """Ask whether pasted lines go to the rows listed, and may replace the cells listed."""
        texts = [translate("Dialogs", "将这样粘贴："), *placed[:_SHOWN_ROWS]]
        if len(placed) > _SHOWN_ROWS:
            texts.append(translate("Dialogs", "……共 {} 行").format(len(placed)))
        if overwritten:
            question = translate("Dialogs", "粘贴会改掉 {} 格已有的分：").format(len(overwritten))
            texts += ["", question, *overwritten[:_SHOWN_CELLS]]
        action = translate("Dialogs", "粘贴并改掉") if overwritten else translate("Dialogs", "粘贴")
        return self.confirm(translate("Dialogs", "粘贴"), "\n".join(texts), action)

    def ask_ruling(self, questions: Sequence[Question], decided_by: str) -> tuple[Question, Decision] | None:
        """Ask for the decision on one of these questions; `decided_by` is proposed."""
        from .results.ruling_dialog import RulingDialog

        with freed(RulingDialog(questions, decided_by, self.parent)) as dialog:
            return (dialog.question, dialog.decision) if _accepted(dialog) else None

    def ask_finalise(
        self, track: str, points: Sequence[Point], proposal: str
    ) -> tuple[tuple[str, str], list[Point]] | None:
        """Ask for two names, and for the open points that are accepted."""
        from .results.finalise_dialog import FinaliseDialog

        with freed(FinaliseDialog(track, points, proposal, self.parent)) as dialog:
            return (dialog.names, dialog.accepted_points) if _accepted(dialog) else None

    def show_print(self, desk: Desk, name: str, choice: PrintChoice) -> None:
        """Show the documents as they will print, beginning with the one of that name."""
        from .printing.print_dialog import PrintDialog

        with freed(PrintDialog(desk, name, self, choice, self.parent)) as dialog:
            dialog.exec()

    def ask_printer(self, printer: QPrinter) -> bool:
        """Ask for printer, copies and pages, and set them on `printer`."""
        from PySide6.QtPrintSupport import QPrintDialog

        with freed(QPrintDialog(printer, self.parent)) as dialog:
            return _accepted(dialog)

    def ask_folder(self, title: str, proposal: str) -> Path | None:
        """Ask for an existing folder."""
        name = QtWidgets.QFileDialog.getExistingDirectory(self.parent, title, proposal)
        return Path(name) if name else None

    def show_history(self, desk: Desk, words: str) -> None:
        """Show the history, filtered by words."""
        from ..operations.history import history_of
        from .history_dialog import HistoryDialog
        from .long_work import carry_out

        doing = translate("Dialogs", "正在读取修改记录…")
        read = desk.request(lambda: carry_out(doing, lambda: history_of(desk.review)))
        if read:
            with freed(HistoryDialog(desk, words, self.parent, read.value)) as dialog:
                dialog.exec()

    def show_reading_list(self, desk: Desk) -> None:
        """Show the list of what was typed, for reading aloud."""
        from ..models.reading_list import reading_list
        from .entry.reading_dialog import ReadingDialog
        from .long_work import carry_out

        doing = translate("Dialogs", "正在整理朗读核对单…")
        read = desk.attempt(lambda: carry_out(doing, lambda: reading_list(desk.data)))
        if read:
            with freed(ReadingDialog(desk, self.parent, read.value)) as dialog:
                dialog.exec()

    def show_backups(self, backups: Backups, desk: Desk | None) -> Path | None:
        """Show the program's own backups; return the file that one was restored to, if any."""
        from .backups_dialog import BackupsDialog

        with freed(BackupsDialog(backups, desk, self.ask_where_to_save, self.confirm, self.parent)) as dialog:
            return dialog.restored if _accepted(dialog) else None

    def ask_review_to_open(self) -> Path | None:
        """Ask for an existing review file."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.parent,
            translate("Dialogs", "打开评议"),
            "",
            translate("Dialogs", "述评评议文件 (*.shuping)"),
        )
        return Path(name) if name else None

    def ask_witness(self, finding: Finding, texts: list[Message]) -> Path | bool:
        """Ask about a review that does not continue what was seen: whether to open it, or another file."""
        from .witness_question import WitnessQuestion

        with freed(WitnessQuestion(finding, texts, self.parent)) as dialog:
            return dialog.answer if _accepted(dialog) else False

    def show_file_safety(self, desk: Desk, opened_at: str, failed_backup: str) -> None:
        """Show what protects the file of the open review, which opening verified at a local ISO time."""
        from .file_safety_dialog import FileSafetyDialog

        with freed(FileSafetyDialog(desk, opened_at, failed_backup, self.parent)) as dialog:
            dialog.exec()

    def ask_inputs(self) -> list[Path]:
        """Ask for rosters and ballots to import."""
        names, _ = QtWidgets.QFileDialog.getOpenFileNames(
            self.parent,
            translate("Dialogs", "导入名单或评分表"),
            "",
            translate(
                "Dialogs",
                "名单或评分表 (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.tsv *.txt *.docx *.zip);;所有文件 (*)",
            ),
        )
        return [Path(name) for name in names]

    def ask_import(self, desk: Desk, session: ImportSession) -> bool | None:
        """Show an import; return whether it replaces what differs, None to cancel.

        The session's plan is as the user left it.
        """
        from .rosters.import_dialog import ImportDialog

        with freed(ImportDialog(session, self.parent, lambda state: self.ask_columns(desk, state))) as dialog:
            return dialog.replaces if _accepted(dialog) else None

    def ask_columns(self, desk: Desk, state: SheetState) -> tuple[str, Choices] | None:
        """Show a sheet as a roster; return the track and the choices for its columns and rows."""
        from .rosters.roster_dialog import RosterDialog

        track = state.choice.answers.track or desk.track_id
        parent = QApplication.activeModalWidget() or self.parent
        with freed(RosterDialog(desk, self.ask_roster_file, parent, track=track)) as dialog:
            if state.shown is not None:
                dialog.open_sheet(state.file, state.shown, state.choice.roster)
            proposal = dialog.proposal if _accepted(dialog) else None
            return (track, proposal.choices) if proposal is not None else None

    def ask_roster(self, desk: Desk, *, evaluators: bool = False) -> Proposal | None:
        """Ask for the people to import from a table."""
        from .rosters.roster_dialog import RosterDialog

        with freed(RosterDialog(desk, self.ask_roster_file, self.parent, evaluators=evaluators)) as dialog:
            return dialog.proposal if _accepted(dialog) else None

    def ask_roster_file(self) -> Path | None:
        """Ask for a file with a roster."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.parent,
            translate("Dialogs", "选择名单"),
            "",
            translate(
                "Dialogs", "表格 (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.tsv *.txt *.docx);;所有文件 (*)"
            ),
        )
        return Path(name) if name else None

    def ask_where_to_save(self, title: str, proposal: str, kind: str) -> Path | None:
        """Ask for the path of a new file; `kind` is a filter such as "PDF (*.pdf)"."""
        with freed(QtWidgets.QFileDialog(self.parent, title, str(Path(proposal).parent), kind)) as dialog:
            dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
            # Set on the dialog, so that it checks the completed name for an existing file.
            dialog.setDefaultSuffix(Path(proposal).suffix)
            dialog.selectFile(Path(proposal).name)
            return Path(dialog.selectedFiles()[0]) if _accepted(dialog) else None

    def show_error(self, report: Message, log: Path) -> bool:
        """Show an unexpected error; return whether the same one is not to be shown again."""
        from .error_dialog import ErrorDialog

        # Above the dialog in which the error was raised.
        with freed(ErrorDialog(report, log, QApplication.activeModalWidget() or self.parent)) as dialog:
            dialog.exec()
            return dialog.is_muted

    def ask_way_out(self, message: Message, ways: Sequence[WayOut]) -> WayOut | None:
        """Ask which way out of a damaged review to take."""
        from .recovery_dialog import RecoveryDialog

        with freed(RecoveryDialog(message, ways, self.parent)) as dialog:
            return dialog.way if _accepted(dialog) else None

    def confirm(self, title: str, question: Text, action: str) -> bool:
        """Ask before something that cannot be undone; `action` names the button that does it."""
        with freed(question_box(self.parent, title, translated(question), action)) as box:
            box.exec()
            return box.clickedButton() is box.defaultButton()

    def inform(self, title: str, text: Text) -> None:
        """Show a message that must be acknowledged."""
        with freed(information_box(self.parent, title, translated(text))) as box:
            box.exec()


def line_prompt(parent: QWidget | None, title: str, question: str, proposal: str) -> QtWidgets.QInputDialog:
    """Make a prompt for a line of text, with a proposal."""
    prompt = QtWidgets.QInputDialog(parent)
    prompt.setWindowTitle(title)
    prompt.setLabelText(question)
    prompt.setTextValue(proposal)
    prompt.setOkButtonText(translate("Dialogs", "确定"))
    prompt.setCancelButtonText(translate("Dialogs", "取消"))
    for button in prompt.findChildren(QtWidgets.QPushButton):
        # Some platform themes put icons on these two.
        button.setIcon(QtGui.QIcon())
    prompt.resize(_PROMPT_WIDTH, prompt.sizeHint().height())
    return prompt


def question_box(parent: QWidget | None, title: str, question: str, action: str) -> QtWidgets.QMessageBox:
    """Make a question that Enter answers by `action` and Esc cancels."""
    box = QtWidgets.QMessageBox(QtWidgets.QMessageBox.Icon.Question, title, question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    _make_default(box, action)
    box.setEscapeButton(
        box.addButton(translate("Dialogs", "取消"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
    )
    return box


def information_box(parent: QWidget | None, title: str, text: str) -> QtWidgets.QMessageBox:
    """Make a message that Enter and Esc acknowledge."""
    box = QtWidgets.QMessageBox(QtWidgets.QMessageBox.Icon.Information, title, text, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    _make_default(box, translate("Dialogs", "知道了"))
    return box


def _make_default(box: QtWidgets.QMessageBox, action: str) -> None:
    """Add the button that Enter presses."""
    button = box.addButton(action, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(button)
    button.setProperty("role", "primary")
    repolish(button)


def _accepted(dialog: QDialog) -> bool:
    return dialog.exec() == QDialog.DialogCode.Accepted
