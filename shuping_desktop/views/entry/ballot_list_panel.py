"""Panel with the track's ballots: the switch of the entry pass, the register, and a new ballot."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from ...forms.ui_ballot_list_panel import Ui_BallotListPanel
from ...models.ballot_list import BallotListModel
from ...scoring.ballots import Ballot
from ..widgets.delegates import ListDelegate
from ..widgets.table_setup import use_plain_text

_WIDTH, _NARROW_WIDTH = 260, 200
_ROW_HEIGHT = 30


class BallotListPanel(QFrame):
    """Lists the ballots of the first or the second entry; the open one is the current and selected one."""

    entry_chosen = Signal(object)
    """Another ballot became the current one of the list; carries its id, or an `Expected`."""
    entry_clicked = Signal()
    """A ballot was clicked; it is open, unless it could not be opened."""
    new_requested = Signal()
    pass_chosen = Signal(bool)
    """The first (False) or second (True) entry was chosen."""

    def __init__(self, model: BallotListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._open: Ballot | None = None
        form = self.form = Ui_BallotListPanel()
        form.setupUi(self)
        use_plain_text(self)
        form.receivedLabel.setFixedHeight(2 * self.fontMetrics().lineSpacing() + 2)
        form.receivedLabel.setAlignment(Qt.AlignmentFlag.AlignTop)
        form.ballotList.setModel(model)
        form.ballotList.setItemDelegate(ListDelegate(_ROW_HEIGHT, self))
        form.ballotList.setUniformItemSizes(True)
        # A click beside the ballots must not take the focus from a mark that is being typed.
        form.ballotList.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        form.newBallotButton.clicked.connect(self.new_requested)
        form.firstButton.clicked.connect(lambda: self.pass_chosen.emit(False))
        form.secondButton.clicked.connect(lambda: self.pass_chosen.emit(True))
        selection = form.ballotList.selectionModel()
        selection.currentChanged.connect(self._on_current_changed)
        selection.selectionChanged.connect(self._select_current)
        form.ballotList.clicked.connect(self._on_clicked)

    def show_narrow(self, narrow: bool, margin: int) -> None:
        """Reduce width and margins in a narrow window."""
        self.setFixedWidth(_NARROW_WIDTH if narrow else _WIDTH)
        self.form.listHeading.setVisible(not narrow)
        self.form.listColumn.setContentsMargins(margin, margin, margin, margin)

    def show_second(self, second: bool) -> None:
        """List the ballots of the second entry, or of the first."""
        if second != self._model.second:
            self._model.show_second(second)
        self.form.firstButton.setChecked(not second)
        self.form.secondButton.setChecked(second)

    def show_received(self) -> None:
        """Show how many ballots are received, and which are missing."""
        self.form.receivedLabel.setText(self._model.received_text())

    def allow_new(self, allowed: bool) -> None:
        """Enable or disable the button for a new ballot."""
        self.form.newBallotButton.setEnabled(allowed)

    def select(self, ballot: Ballot | None) -> None:
        """Make the open ballot the current one of the list; none where it is not listed."""
        self._open = ballot
        row = self._model.row_of(ballot) if ballot else -1
        index = self._model.index(row)
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.form.ballotList.selectionModel().setCurrentIndex(index, command)
        # During a press Qt selects what is below the pointer: a list that scrolls puts another ballot there.
        if row >= 0 and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.form.ballotList.scrollTo(index)

    def _on_current_changed(self) -> None:
        view = self.form.ballotList
        row = view.currentIndex().row()
        entry = self._model.entry(row) if row >= 0 else ""
        if view.state() is QAbstractItemView.State.DragSelectingState:
            # Dragging the pointer over the list opens nothing.
            self.select(self._open)
        elif not isinstance(entry, str):
            self.entry_chosen.emit(entry)

    def _select_current(self) -> None:
        """Select the current ballot, and nothing else."""
        selection, current = self.form.ballotList.selectionModel(), self.form.ballotList.currentIndex()
        if selection.selectedIndexes() != ([current] if current.isValid() else []):
            selection.select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_clicked(self) -> None:
        self.form.ballotList.scrollTo(self.form.ballotList.currentIndex())
        self.entry_clicked.emit()
