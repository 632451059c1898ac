"""Sheets of texts, the common form of every kind of file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import islice

from ..messages import CLAUSE_MARK, Message, Text, joined, msg
from .errors import at_place
from .limits import MOST_CELLS

UNSAVED = msg("是公式，还没有算出结果")
SAVE_FIRST = msg("请用 Excel 或 WPS 打开、保存一次再导入。")


class FileKind(Enum):
    """Kinds of files that are read."""

    TEXT = auto()
    """CSV, or pasted text."""
    SPREADSHEET = auto()
    WORD = auto()
    """The tables of a document, each as a sheet."""


class NoteKind(Enum):
    """Kinds of cells whose shown value is not simply the stored one."""

    DATE = auto()
    """A date or time; the text is the date as shown."""
    PERCENT = auto()
    """A percentage; the text is "50%"."""
    ERROR = auto()
    """A formula without a result; the text is the error value, such as "#REF!"."""
    COMMENT = auto()
    """A comment is attached to the cell."""
    STRUCK = auto()
    """The text is crossed out."""
    ROUNDED = auto()
    """Fewer digits are shown than are stored; the text is the stored number."""
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class CellNote:
    """A note on a cell; `text` is a predicate of the cell's value, such as 是 50%."""

    kind: NoteKind
    text: Message


@dataclass(frozen=True, slots=True)
class Span:
    """A merged range: its first and last row and column, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of a sheet: its number, from 1, and its texts from column A on without trailing blanks.

    `fields` counts the values of a CSV line, blank ones too; 0 for a row of a workbook.
    """

    number: int
    texts: tuple[str, ...]
    fields: int = 0

    def text(self, column: int) -> str:
        """Return the text of a column, counted from 1; empty for a blank one or one beyond the last."""
        return self.texts[column - 1] if 0 < column <= len(self.texts) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The non-blank rows of a sheet, its merged ranges, and its formulas without a stored value.

    Hidden parts are included: `hidden` is true for a hidden sheet, `hidden_rows` and `hidden_columns` have
    the numbers, from 1, of rows and columns that are hidden, filtered away, or of no height or width.
    `unsaved` and `notes` are by (row, column).
    """

    name: Text
    rows: tuple[SheetRow, ...]
    merged: tuple[Span, ...] = ()
    unsaved: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    hidden: bool = False
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden_columns: frozenset[int] = field(default_factory=frozenset)
    notes: Mapping[tuple[int, int], CellNote] = field(default_factory=dict)

    @property
    def columns(self) -> int:
        """The number of columns of the widest row."""
        return max((len(row.texts) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file's name and its sheets, in their order; a text has one sheet.

    `left_out` names the parts that hold something but are not read as cells, such as text boxes.
    """

    file: Text
    sheets: tuple[Sheet, ...]
    kind: FileKind = FileKind.SPREADSHEET
    left_out: tuple[Message, ...] = ()

    @property
    def is_text(self) -> bool:
        """True for a CSV file or pasted text."""
        return self.kind is FileKind.TEXT


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell: (5, 3) is "C5"."""
    return f"{column_name(column)}{row}"


def column_name(column: int) -> str:
    """Return the name of a column: 3 is "C", 28 is "AB"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def refuse_unsaved(file: Text, sheet: Sheet, cells: Iterable[tuple[int, int]]) -> None:
    """Raise InputError for the first of these cells (row, column) whose formula has no stored value."""
    for row, column in sorted(sheet.unsaved & set(cells)):
        cell, wrong = cell_name(row, column), joined((UNSAVED, SAVE_FIRST), CLAUSE_MARK)
        raise at_place(file, msg("工作表“{sheet}”{cell} {wrong}", sheet=sheet.name, cell=cell, wrong=wrong))


def merged_below(sheet: Sheet) -> dict[tuple[int, int], int]:
    """Return the cells in the first column of merged ranges, below their first row -> that row."""
    last = sheet.rows[-1].number if sheet.rows else 0
    covered = (
        ((row, span.left), span.top)
        for span in sheet.merged
        for row in range(span.top + 1, min(span.bottom, last) + 1)
    )
    # Ranges of an intact sheet never overlap, so that there are no more of them than cells.
    return dict(islice(covered, MOST_CELLS))
