"""Streaming readers of a Word document's tables and comments (ECMA-376, part 1, 17)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.xmlreader import AttributesImpl

from ..messages import msg
from .limits import MOST_COLUMNS
from .parts import Budget, PartHandler, refuse_many_sheets
from .sheet_builder import SheetBuilder
from .sheets import CellNote, NoteKind, Sheet
from .shown import comment_note, struck_note

_MOST_TITLES = 3
"""Paragraphs before a table that are read as rows above it."""
_FALSE = ("0", "false", "off", "none")
_DELETED = ("del", "moveFrom")
_OUTSIDE = ("txbxContent", "Fallback")
"""Elements whose text is no text of the paragraph: a text box, and the same for older programs."""

_TABLE_PROPERTIES = ("gridBefore", "gridSpan", "vMerge", "hidden")
_TICKS = ("F052", "F0FE", "F0FC", "00FE", "0052", "00FC")


@dataclass(slots=True)
class _Text:
    """A text while it is read, with the parts that are crossed out, deleted or hidden."""

    pieces: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    paragraphs: int = 0

    @property
    def text(self) -> str:
        """The text without blanks around it."""
        return "".join(self.pieces).strip()

    def notes(self) -> list[CellNote]:
        """Return the notes on the text."""
        notes = []
        if "".join(self.struck).strip():
            notes.append(struck_note(self.text, "".join(self.struck)))
        deleted, hidden = "".join(self.deleted).strip(), "".join(self.hidden).strip()
        if deleted:
            text = msg("有没有接受的修订，删去了“{text}”", text=deleted[:40])
            notes.append(CellNote(NoteKind.OTHER, text))
        if hidden:
            notes.append(CellNote(NoteKind.OTHER, msg("“{text}”设成了隐藏文字", text=hidden[:40])))
        if self.comments:
            notes.append(comment_note("；".join(self.comments)))
        return notes


@dataclass(slots=True)
class _Table:
    """A table while it is read.

    Cells that are merged downwards are known by their first column: `tops` has their first and last row,
    `spans` the last column.
    """

    builder: SheetBuilder
    row: int = 0
    column: int = 1
    width: int = 1
    tops: dict[int, tuple[int, int]] = field(default_factory=dict)
    spans: dict[int, int] = field(default_factory=dict)
    cell: _Text = field(default_factory=_Text)
    merges: str = ""
    titles: int = 0


class DocumentComments(PartHandler):
    """Reader of the comments of a document, by their numbers."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.texts: dict[str, str] = {}
        self._number = ""

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if name == "comment":
            self._number = attributes.get("w:id", "")

    def characters(self, content: str) -> None:
        """Handle text inside an element."""
        if self.path[-1] == "t":
            self.texts[self._number] = self.texts.get(self._number, "") + content


class DocumentTables(PartHandler):
    """Reader of the tables of a document; one inside a cell is a sheet of its own."""

    def __init__(self, budget: Budget, comments: Mapping[str, str]) -> None:
        super().__init__(budget)
        self.sheets: list[Sheet] = []
        self.other_text: list[str] = []
        self.boxes: list[str] = []
        self.pictures = 0
        self.has_blank = False
        self._comments = comments
        self._tables: list[_Table] = []
        self._paragraph = _Text()
        self._titles: list[_Text] = []
        self._outside: list[str] = []
        self._box: list[str] = []
        self._deleted = 0
        self._is_struck = self._is_hidden = False
        self._span = 1

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if name in _OUTSIDE or self._outside:
            if name in _OUTSIDE:
                self._outside.append(name)
        elif name in ("tbl", "tr", "tc") or (self._tables and name in _TABLE_PROPERTIES):
            self._open_table_part(name, attributes)
        else:
            self._open_text_part(name, attributes)

    def _open_table_part(self, name: str, attributes: AttributesImpl) -> None:
        value = attributes.get("w:val", "")
        if name == "tbl":
            self._open_table()
            return
        if not self._tables:
            return
        table = self._tables[-1]
        if name == "tr":
            table.row, table.column = table.row + 1, 1
        elif name == "gridBefore":
            table.column += _small(value)
        elif name == "tc":
            table.cell, table.merges, self._span = _Text(), "", 1
        elif name == "gridSpan":
            self._span = max(1, _small(value))
        elif name == "vMerge":
            table.merges = value or "continue"
        elif name == "hidden" and "trPr" in self.path and value not in _FALSE:
            table.builder.hide_rows(table.row, table.row)

    def _open_text_part(self, name: str, attributes: AttributesImpl) -> None:
        if name == "p":
            text = self._text()
            if text.paragraphs and text.pieces:
                text.pieces.append("\n")
            text.paragraphs += 1
        elif name in _DELETED:
            self._deleted += 1
        elif name == "r":
            self._is_struck = self._is_hidden = False
        elif name in ("strike", "dstrike", "vanish") and "rPr" in self.path and "pPr" not in self.path:
            is_on = attributes.get("w:val", "1") not in _FALSE
            self._is_struck = is_on if name != "vanish" else self._is_struck
            self._is_hidden = is_on if name == "vanish" else self._is_hidden
        elif name in ("tab", "br", "cr") and self.path[-2:-1] == ["r"]:
            self._put("\t" if name == "tab" else "\n")
        elif name == "sym":
            self._put("☑" if attributes.get("w:char", "").upper() in _TICKS else "□")
        elif name == "commentReference":
            comment = self._comments.get(attributes.get("w:id", ""))
            if comment:
                self._text().comments.append(comment)
        elif name in ("pic", "imagedata"):
            self.pictures += 1

    def characters(self, content: str) -> None:
        """Handle text inside an element."""
        if self.path[-1] not in ("t", "delText"):
            return
        if "Fallback" in self._outside:
            return
        if self._outside:
            self._box.append(content)
        else:
            self._put(content)

    def _put(self, content: str) -> None:
        text = self._text()
        if self._deleted or self.path[-1] == "delText":
            text.deleted.append(content)
            return
        text.pieces.append(content)
        if self._is_struck:
            text.struck.append(content)
        if self._is_hidden:
            text.hidden.append(content)

    def _text(self) -> _Text:
        """Return the text that is read: that of the innermost cell, or of the paragraph outside tables."""
        return self._tables[-1].cell if self._tables else self._paragraph

    def closed(self, name: str) -> None:
        """Handle the end of an element."""
        if self._outside:
            if name == self._outside[-1]:
                self._outside.pop()
                self._close_box()
        elif name in _DELETED:
            self._deleted = max(0, self._deleted - 1)
        elif name == "p" and not self._tables:
            self._close_paragraph()
        elif name == "tc" and self._tables:
            self._close_cell(self._tables[-1])
        elif name == "tbl" and self._tables:
            self._close_table(self._tables.pop())
        elif name == "body":
            self.other_text += [title.text for title in self._titles]

    def _open_table(self) -> None:
        refuse_many_sheets(len(self.sheets) + len(self._tables) + 1)
        table = _Table(SheetBuilder(self.budget))
        if not self._tables:
            for title in self._titles:
                table.row += 1
                table.builder.add(table.row, 1, title.text, title.notes())
            table.titles = table.row
            self._titles.clear()
        self._tables.append(table)

    def _close_cell(self, table: _Table) -> None:
        cell, first = table.cell, table.column
        last = min(first + self._span - 1, MOST_COLUMNS)
        text = cell.text
        if text:
            table.builder.add(table.row, first, text, cell.notes())
        else:
            for note in cell.notes():
                table.builder.note(table.row, first, note)
        if table.merges == "continue" and first in table.tops:
            top, _ = table.tops[first]
            table.tops[first] = (top, table.row)
        else:
            self._end_merge(table, first)
            if table.merges == "restart":
                table.tops[first] = (table.row, table.row)
            if last > first and table.merges != "restart":
                table.builder.merge(table.row, first, table.row, last)
        table.spans[first] = last
        table.column = last + 1
        table.width = max(table.width, last)
        table.cell, self._span = _Text(), 1

    def _end_merge(self, table: _Table, first: int) -> None:
        top, bottom = table.tops.pop(first, (0, 0))
        last = table.spans.get(first, first)
        if bottom > top or (top and last > first):
            table.builder.merge(top, first, bottom, last)

    def _close_table(self, table: _Table) -> None:
        for first in list(table.tops):
            self._end_merge(table, first)
        for row in range(1, table.titles + 1):
            if table.width > 1:
                table.builder.merge(row, 1, row, table.width)
        if table.builder.is_blank:
            self.has_blank = True
        else:
            number = len(self.sheets) + 1
            self.sheets.append(table.builder.sheet(msg("表格 {number}", number=number)))

    def _close_paragraph(self) -> None:
        if self._paragraph.text:
            self._titles.append(self._paragraph)
            if len(self._titles) > _MOST_TITLES:
                self.other_text.append(self._titles.pop(0).text)
        self._paragraph = _Text()

    def _close_box(self) -> None:
        text = " ".join("".join(self._box).split())
        self._box.clear()
        if text:
            self.boxes.append(text)


def _small(value: str) -> int:
    """Return a number of columns; 0 for anything else."""
    return min(int(value), MOST_COLUMNS) if value.isascii() and value.isdecimal() and len(value) < 6 else 0
