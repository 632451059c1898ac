"""The journal as a table, newest first, filtered by who, ballot, participant and words."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from ..operations.history import HistoryEntry, history_of
from ..operations.steps import describe
from .base_models import PlainTable
from .desk import Desk
from .roles import LEFT, Index, Role, Tone
from .translation import is_translated, translate, translated

_SHOWN_CELLS = 3


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show; empty and 0 leave a side open. `words` must all occur."""

    who: str = ""
    ballot: int = 0
    participant: int = 0
    words: str = ""

    def takes(self, entry: HistoryEntry, said: str = "") -> bool:
        """Whether an entry is to be shown; `said` is all that stands of it on a screen of another language,
        in small letters.
        """
        if self.who and entry.who != self.who:
            return False
        if self.ballot and all(cell.ballot != self.ballot for cell in entry.cells):
            return False
        if self.participant and all(cell.participant != self.participant for cell in entry.cells):
            return False
        if not self.words.strip():
            return True
        text = "\n".join(
            [str(describe(entry.step)), *(f"{cell.place} {cell.before} {cell.after}" for cell in entry.cells)]
        )
        return all(word in text or word.casefold() in said for word in self.words.split())


class HistoryModel(PlainTable):
    """One row a journalled step: when, who, what, and which cells from what to what."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filter = Filter()
        self._all: list[HistoryEntry] = []
        self._rows: list[HistoryEntry] = []
        self._said: dict[int, str] = {}
        self.reload()

    @property
    def operators(self) -> list[str]:
        """Everyone who ever changed anything, in the order of their first step."""
        return list(dict.fromkeys(entry.who for entry in self._all))

    @property
    def total(self) -> int:
        """How many steps there are, shown or not."""
        return len(self._all)

    def reload(self) -> None:
        """Read the journal again."""
        self._all = history_of(self._desk.review)
        self.show(self._filter)

    def show(self, wanted: Filter) -> None:
        """Show what a filter takes, newest first."""
        self.beginResetModel()
        self._filter = wanted
        in_translation = bool(wanted.words.strip()) and is_translated()
        self._rows = [
            entry
            for entry in reversed(self._all)
            if wanted.takes(entry, self._said_of(entry) if in_translation else "")
        ]
        self.endResetModel()

    def entry(self, row: int) -> HistoryEntry:
        """The step in that row."""
        return self._rows[row]

    def height(self) -> int:
        return len(self._rows)

    def width(self) -> int:
        return 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(entry, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        if role == Role.TONE:
            return Tone.PLAIN if entry.stands and index.column() >= 2 else Tone.QUIET
        return None

    def heading(self, section: int) -> str:
        return (self.tr("时间"), self.tr("谁"), self.tr("做了什么"), self.tr("从什么到什么"))[section]

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return LEFT

    def _said_of(self, entry: HistoryEntry) -> str:
        """A step as the screen shows it, to be searched; no step that was journalled ever changes."""
        if entry.id not in self._said:
            words = f"{translated(describe(entry.step))}\n{cells_text(entry, len(entry.cells))}"
            self._said[entry.id] = words.casefold()
        return self._said[entry.id]

    def _text(self, entry: HistoryEntry, column: int) -> str:
        if column == 0:
            return entry.at[5:19].replace("T", " ")
        if column == 1:
            return entry.who
        if column == 2:
            kinds = {"undo": self.tr("撤销：{}"), "redo": self.tr("重做：{}")}
            what = kinds.get(entry.kind, "{}").format(translated(describe(entry.step)))
            return what if entry.stands else self.tr("{}（已撤销）").format(what)
        return cells_text(entry, _SHOWN_CELLS)


def cells_text(entry: HistoryEntry, most: int) -> str:
    """The cells of a step, from what to what; at most so many are named."""
    words = translate("history", "{}：{} → {}")
    said = (
        words.format(translated(cell.place), translated(cell.before), translated(cell.after))
        for cell in entry.cells[:most]
    )
    text = translate("history", "；").join(said)
    if len(entry.cells) <= most:
        return text
    return translate("history", "{}；等 {} 处").format(text, len(entry.cells))
