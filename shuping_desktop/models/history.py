"""Table model of the journal, newest step first, with a filter."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from ..operations.change_texts import CellChange
from ..operations.history import HistoryEntry, history_of
from ..operations.steps import describe
from ..scoring.names import ordinary_text
from .base_models import PlainTable
from .desk import Desk
from .roles import LEFT, Index, Role, Tone
from .translation import is_translated, translate, translated

_SHOWN_CELLS = 3


@dataclass(frozen=True, slots=True)
class Filter:
    """Filter of the history; empty and 0 match everything. All of `words` must occur."""

    who: str = ""
    ballot: int = 0
    participant: int = 0
    words: str = ""

    def matches(self, entry: HistoryEntry, translated: str = "") -> bool:
        """Return True if an entry matches.

        `translated` is the entry's text on a screen of another language, in lower case.
        """
        if self.who and entry.who != self.who:
            return False
        if self.ballot and all(cell.ballot != self.ballot for cell in entry.cells):
            return False
        if self.participant and all(cell.participant != self.participant for cell in entry.cells):
            return False
        words = ordinary_text(self.words).split()
        if not words:
            return True
        text = "\n".join(
            [str(describe(entry.step)), *(f"{cell.place} {cell.before} {cell.after}" for cell in entry.cells)]
        )
        return all(word in text or word.casefold() in translated for word in words)


class HistoryModel(PlainTable):
    """Table of journalled steps: time, operator, step, and the changed cells."""

    def __init__(
        self, desk: Desk, parent: QObject | None = None, entries: list[HistoryEntry] | None = None
    ) -> None:
        """Show `entries` if they were read before, else read the journal."""
        super().__init__(parent)
        self._desk = desk
        self._filter = Filter()
        self._all: list[HistoryEntry] = []
        self._rows: list[HistoryEntry] = []
        self._translated: dict[int, str] = {}
        self.reload(entries)

    @property
    def operators(self) -> list[str]:
        """All operators in the order of their first step."""
        return list(dict.fromkeys(entry.who for entry in self._all))

    @property
    def total(self) -> int:
        """Number of all steps, shown or not."""
        return len(self._all)

    def reload(self, entries: list[HistoryEntry] | None = None) -> None:
        """Show these entries, or read the journal again."""
        self._all = history_of(self._desk.review) if entries is None else entries
        self.show(self._filter)

    def show(self, matching: Filter) -> None:
        """Show the steps that match a filter, newest first."""
        self.beginResetModel()
        self._filter = matching
        in_translation = bool(matching.words.strip()) and is_translated()
        self._rows = [
            entry
            for entry in reversed(self._all)
            if matching.matches(entry, self._translation_of(entry) if in_translation else "")
        ]
        self.endResetModel()

    def entry(self, row: int) -> HistoryEntry:
        """Return the step in a row."""
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
        return (self.tr("时间"), self.tr("录入人"), self.tr("操作"), self.tr("修改内容"))[section]

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return LEFT

    def _translation_of(self, entry: HistoryEntry) -> str:
        """Return a step's text on the screen in lower case; cached, since a journalled step never changes."""
        if entry.id not in self._translated:
            text = f"{translated(describe(entry.step))}\n{cells_text(entry, len(entry.cells))}"
            self._translated[entry.id] = text.casefold()
        return self._translated[entry.id]

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
    """Return the changed cells of a step with their values; at most `most` are named."""
    text = translate("history", "；").join(map(cell_text, entry.cells[:most]))
    if len(entry.cells) <= most:
        return text
    return translate("history", "{}；等 {} 处").format(text, len(entry.cells))


def cell_text(cell: CellChange) -> str:
    """Return a changed cell with its values before and after."""
    place = translated(cell.place)
    if cell.is_addition:
        return translate("history", "{}：新增").format(place)
    if cell.is_removal:
        return translate("history", "{}：删除").format(place)
    values = translated(cell.before), translated(cell.after)
    return translate("history", "{}：{} → {}").format(place, *values)
