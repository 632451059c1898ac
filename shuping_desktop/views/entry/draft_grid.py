"""Table view whose current cell holds the text that is being typed, until the cell is full or left."""

from functools import cached_property

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView, QWidget

from ...models.ballot_model import BallotModel
from ...models.cell_looks import Place
from ...models.fullness import Fullness
from ..widgets.bubble import Bubble
from .draft import HALF, Draft, typed_characters
from .grid_map import GridMap


class DraftGrid(QTableView):
    """Types marks into a draft, writes it to the model, and shows messages beside the current cell."""

    def __init__(self, model: BallotModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._map = GridMap(model)
        self._draft = Draft()
        # The full cell that was left automatically: a point or half point typed next is added to it.
        self._just_left: Place | None = None
        # The cell whose unfinished draft a command wrote, and its text: digits typed next are added to it.
        self._interrupted: tuple[Place, str] | None = None
        # The row whose last cell was typed just before the cursor went on to the next row: its remark, which
        # follows on the paper, may come next.
        self._finished_row: int | None = None
        # A message that is still shown in the cell to which the next key goes.
        self._kept = ""
        self._anchor: Place = (0, 0)
        self.setModel(model)

    @cached_property
    def bubble(self) -> Bubble:
        """The label for messages beside a cell, made for the first message.

        `viewport()` makes PySide build every widget class, which would delay start-up.
        """
        return Bubble(self.viewport())

    @property
    def grid_model(self) -> BallotModel:
        """The model of the ballot that is shown."""
        return self._model

    @property
    def draft(self) -> str | None:
        """The text typed into the current cell and not written yet; None where nothing was typed."""
        return self._draft.text

    @property
    def interrupted_text(self) -> str:
        """The unfinished number of the current cell that a command wrote; empty where there is none."""
        return self._interrupted[1] if self._interrupted and self._continues(self._place()) else ""

    def resume(self, text: str) -> None:
        """Let characters typed next be added to an unfinished number that stands in the current cell."""
        self._interrupted = (self._place(), text) if text else None

    @property
    def message(self) -> str:
        """The message beside the current cell; empty where none is shown."""
        return "" if "bubble" not in vars(self) or self.bubble.isHidden() else self.bubble.text()

    def show_message(self, text: str) -> None:
        """Show a message beside the current cell; an empty text hides it."""
        if text or self.message:
            self.bubble.show_message(text, self.visualRect(self.currentIndex()))

    def _add_message(self, text: str) -> None:
        """Show a message beside the current cell, unless there is one already."""
        if not self.message:
            self.show_message(text)

    def leave(self) -> bool:
        """Write the draft; return False where it is refused and stays in its cell."""
        if self._draft.text == "" and self._model.open_cells is not None:
            # An emptied draft does not record the cell as blank on the paper; only Delete does.
            self.drop_draft()
        if self._draft.text is None:
            return True
        place, text = self._place(), self._draft.text
        lost = self._model.loss_text(place, text) or self._replaced_text(text)
        wrong = self._model.type_text(place, text)
        if wrong:
            self._draft.refuse()
            self.show_message(wrong)
            return False
        self.drop_draft()
        unfinished = bool(text) and self._model.fullness(place, text) is Fullness.OPEN
        self._interrupted = (place, text) if unfinished else None
        self._kept = lost
        self.show_message(lost)
        return True

    def _replaced_text(self, text: str) -> str:
        """Return that a refused text was typed over; empty where none was."""
        replaced = self._draft.replaced
        words = self.tr("“{}”没有录入，这一格录成了 {}，请核对。")
        return words.format(replaced, text) if replaced and text else ""

    def drop_draft(self) -> None:
        """Discard the draft, so that the cell shows the stored value again."""
        self._draft.drop()
        self.show_message("")
        self.update(self.currentIndex())

    # Moving

    def _place(self) -> Place:
        index = self.currentIndex()
        return (index.row(), index.column())

    def _go(self, place: Place | None, *, extend: bool = False) -> None:
        """Make a cell the current one; with `extend`, select the block from the anchor to it."""
        self._interrupted = None
        if place is None:
            return
        self.show_message(self._kept)
        self._kept = ""
        index = self._model.index(*place)
        if extend and len(self.selectedIndexes()) <= 1:
            self._anchor = self._place()
        if not extend:
            self._anchor = place
            self.setCurrentIndex(index)
            return
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self.select_block(self._anchor, place)

    def select_block(self, first: Place, last: Place) -> None:
        """Select the block between two cells; the current cell stays."""
        block = QItemSelection(self._model.index(*first), self._model.index(*last))
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _go_on_typing(self, place: Place) -> None:
        """Go on from a cell that was just typed."""
        target = self._following(place)
        self._go(target)
        if self._model.open_cells is None and target is not None and target[0] == place[0] + 1:
            self._finished_row = place[0]

    def _following(self, place: Place, *, typed: bool = True) -> Place | None:
        """Return the next cell; while cells are read again, the first open one after the last."""
        following = self._map.neighbour(place, 1)
        if following is None and typed and self._model.open_cells:
            return self._map.first_blank()
        return following

    # Typing

    def _types(self, text: str) -> bool:
        """Handle typed characters; return whether there were any."""
        if text == " ":
            self.show_message(self.tr("空格键在这里没有用；到下一格按 Enter 或 Tab。"))
            return True
        typed = typed_characters(text)
        if not typed or not typed.isprintable():
            return False
        for character in typed:
            if not self._type_character(character):
                break
        return True

    def _type_character(self, character: str) -> bool:
        """Handle one character; return whether to handle those after it."""
        if character in "+." and self._draft.text is None and self._just_left is not None:
            self._reopen(self._just_left, character)
            return True
        place = self._place()
        if self._continues(place) and self._interrupted is not None:
            return self._continue(place, self._interrupted[1], character)
        closed = self._model.closed_text(place)
        if closed:
            self.show_message(closed)
            # The Enter after the mark would hide the message.
            self._kept = closed
            return False
        if character == "+":
            self._add_half()
            return True
        if character not in "0123456789.":
            self.show_message(self.tr("这里只填数字；“{}”没有录入。").format(character))
            return False
        if self._just_left == place and self._model.text(place):
            self.show_message(self.tr("这份评分表已到末尾：按 Enter 打开下一份，按 Backspace 改这一格。"))
            return False
        self._set_draft(self._draft.extended(character))
        return True

    def _continues(self, place: Place) -> bool:
        """Return whether a character belongs to the number that a command interrupted in this cell."""
        written = (place, self._model.text(place)) if self._interrupted else None
        return self._draft.text is None and written is not None and written == self._interrupted

    def _continue(self, place: Place, begun: str, character: str) -> bool:
        """Go on with a number that a command interrupted."""
        self._interrupted = None
        self._draft.begin(begun)
        handled = self._type_character(character)
        words = self.tr("刚才录到 {}，接着录成了 {}；要重录这一格，请按 Delete。")
        self._add_message(words.format(begun, self._draft.text or self._model.text(place)))
        return handled

    def _reopen(self, place: Place, character: str) -> None:
        """Add a point or a half to the mark of a cell that was just left."""
        text = self._model.text(place)
        if not text:
            self.show_message(self.tr("请先输入整数，再按 + 加半分。"))
            return
        if "." in text:
            self.show_message(self.tr("前一格已经是 {}；这里只填数字。").format(text))
            return
        self.setCurrentIndex(self._model.index(*place))
        self._set_draft(text + (HALF if character == "+" else "."))

    def _add_half(self) -> None:
        """Add a half point to the whole number that is being typed."""
        if not self._draft.is_whole or not self._model.halves:
            self.show_message(
                self.tr("请先输入整数，再按 + 加半分。") if self._model.halves else self.tr("这里没有半分。")
            )
            return
        self._set_draft(f"{self._draft.text}{HALF}")

    def _set_draft(self, text: str) -> None:
        """Show what is being typed; write it and go to the next cell when no further digit could follow."""
        self._draft.begin(text)
        self._just_left = self._finished_row = None
        place = self._place()
        self.show_message(self._model.absence_text(place[0]))
        self.update(self.currentIndex())
        if not text or self._model.fullness(place, text) is Fullness.OPEN:
            return
        if self.leave():
            self._go_on_typing(place)
            # While cells are read again, a settled cell is closed: nothing can be added to it.
            self._just_left = place if self._model.open_cells is None else None
