"""Streaming readers of the XML parts of a workbook (.xlsx): relations, sheets, texts and cells."""

import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import NamedTuple
from xml.sax.xmlreader import AttributesImpl

from ..messages import msg
from .limits import MOST_COLUMNS
from .parts import Budget, PartHandler, damaged
from .sheet_builder import LOWEST_ROW, NARROWEST_COLUMN, SheetBuilder
from .sheets import CellNote
from .shown import (
    Shown,
    compared,
    date_note,
    error_note,
    hidden_note,
    number_text,
    shown_value,
    struck_note,
)
from .xlsx_styles import PLAIN, CellStyle

_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_FALSE = ("0", "false")


class Relations(PartHandler):
    """Reader of the relations of a part: id -> (last word of the type, target)."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.targets: dict[str, tuple[str, str]] = {}

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))


class SheetList(PartHandler):
    """Reader of a workbook's list of sheets: (name, id of the relation, hidden), and of its calendar."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.sheets: list[tuple[str, str, bool]] = []
        self.from_1904 = False

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if name == "sheet" and self.path[-2:-1] == ["sheets"]:
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), relation, hidden))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904", "0") not in _FALSE


class RichText(NamedTuple):
    """A text, and the parts of it that are crossed out: in any cell, and in one whose font is crossed out."""

    text: str
    struck: str = ""
    struck_by_cell: str = ""


class _Texts(PartHandler):
    """Base of the handlers that collect the text of `t` elements, without phonetic guides (`rPh`)."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self._pieces: list[str] = []
        self._struck: list[str] = []
        self._struck_by_cell: list[str] = []
        self._is_struck = self._has_font = False

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if name == "r":
            self._is_struck = self._has_font = False
        elif name == "rPr":
            self._has_font = True
        elif name == "strike":
            self._is_struck = attributes.get("val", "1") not in _FALSE

    def characters(self, content: str) -> None:
        """Handle text inside an element."""
        if self.path[-1] == "t" and "rPh" not in self.path:
            self._pieces.append(content)
            if self._is_struck:
                self._struck.append(content)
            if self._is_struck or not self._has_font:
                self._struck_by_cell.append(content)

    def gathered(self) -> RichText:
        """Return the collected text, and start over."""
        text = "".join(self._pieces)
        rich = RichText(
            _ESCAPED.sub(_unescaped, text) if "_x" in text else text,
            "".join(self._struck),
            "".join(self._struck_by_cell),
        )
        for pieces in (self._pieces, self._struck, self._struck_by_cell):
            pieces.clear()
        self._is_struck = self._has_font = False
        return rich


class SharedStrings(_Texts):
    """Reader of the texts that cells refer to by number."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.texts: list[RichText] = []

    def closed(self, name: str) -> None:
        """Handle the end of an element."""
        if name == "si":
            self.texts.append(self.gathered())


class SheetCells(_Texts):
    """Reader of a sheet's cells, merged ranges and hidden parts into a builder."""

    def __init__(
        self,
        budget: Budget,
        shared: Sequence[RichText],
        styles: Sequence[CellStyle] = (),
        *,
        from_1904: bool = False,
    ) -> None:
        super().__init__(budget)
        self.builder = SheetBuilder(budget)
        self._shared, self._styles, self._from_1904 = shared, styles, from_1904
        self.header: list[str] = []
        self._hides_zeros = False
        self._row = self._column = 0
        self._kind, self._has_formula, self._has_value = "n", False, False
        self._style = PLAIN
        self._value: list[str] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if name == "c":
            self._open_cell(attributes)
        elif name == "row":
            self._row, self._column = _number(attributes.get("r"), self._row + 1), 0
            if _is_hidden(attributes, "ht", LOWEST_ROW):
                self.builder.hide_rows(self._row, self._row)
        elif name == "f":
            self._has_formula = True
        elif name == "v":
            self._has_value = True
        elif name == "col":
            self._open_columns(attributes)
        elif name == "sheetFormatPr" and _is_hidden(attributes, "defaultColWidth", NARROWEST_COLUMN):
            self.builder.hide_columns(1, MOST_COLUMNS)
        elif name == "mergeCell":
            first_cell, _, last_cell = attributes.get("ref", "").partition(":")
            self.builder.merge(*place_of(first_cell), *place_of(last_cell or first_cell))
        elif name == "sheetView":
            self._hides_zeros = attributes.get("showZeros", "1") in _FALSE
        else:
            super().opened(name, attributes)

    def _open_columns(self, attributes: AttributesImpl) -> None:
        first = _number(attributes.get("min"), 1)
        last = _number(attributes.get("max"), first)
        if _is_hidden(attributes, "width", NARROWEST_COLUMN):
            self.builder.hide_columns(first, last)
        else:
            self.builder.show_columns(first, last)

    def _open_cell(self, attributes: AttributesImpl) -> None:
        if "r" in attributes:
            self._row, self._column = place_of(attributes["r"])
        else:
            self._column += 1
        self._kind, self._has_formula, self._has_value = attributes.get("t", "n"), False, False
        style = _number(attributes.get("s") or None, 0)
        self._style = self._styles[style] if style < len(self._styles) else PLAIN
        self._value.clear()
        self._pieces.clear()

    def characters(self, content: str) -> None:
        """Handle text inside an element."""
        if self.path[-1] == "v":
            self._value.append(content)
        elif "headerFooter" in self.path:
            self.header.append(content)
        else:
            super().characters(content)

    def closed(self, name: str) -> None:
        """Handle the end of an element."""
        if name != "c":
            return
        text, notes = self._text()
        if text:
            self.builder.add(self._row, self._column, text, notes)
        elif self._has_formula and not (self._kind == "str" and self._has_value):
            # A formula whose result is an empty text has an empty value.
            self.builder.mark_unsaved(self._row, self._column)

    def _text(self) -> tuple[str, list[CellNote | None]]:
        """Return the text of the cell that ends, and the notes on it."""
        value = "".join(self._value).strip()
        if self._kind == "inlineStr":
            return self._rich(self.gathered())
        if self._kind == "s":
            return self._rich(self._shared_text(value)) if value else ("", [])
        if self._kind == "str":
            value = _ESCAPED.sub(_unescaped, value) if "_x" in value else value
            return self._rich(RichText(value, "", value))
        text, note = self._plain(value)
        return text, [note, struck_note(text, text) if self._style.struck else None]

    def _shared_text(self, value: str) -> RichText:
        at = _number(value, -1)
        if not 0 <= at < len(self._shared):
            raise damaged(msg("一格的文字找不到"))
        return self._shared[at]

    def _rich(self, rich: RichText) -> tuple[str, list[CellNote | None]]:
        struck = rich.struck_by_cell if self._style.struck else rich.struck
        return rich.text, [
            struck_note(rich.text, struck) if struck.strip() else None,
            hidden_note() if self._style.layout.hides_text else None,
        ]

    def _plain(self, value: str) -> Shown:
        """Return the text and note of a value that is not text."""
        if self._kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value, value), None
        if self._kind == "e":
            return value, error_note(value) if value else None
        if self._kind == "d":
            return _iso_date(value)
        layout = self._style.layout
        if not value:
            return "", None
        if layout.is_general:
            text = number_text(value)
            return compared(text, "") if text == "0" and self._hides_zeros else (text, None)
        return shown_value(value, layout, from_1904=self._from_1904)


def _iso_date(value: str) -> Shown:
    try:
        return value.removesuffix("T00:00:00"), date_note(datetime.fromisoformat(value))
    except ValueError:
        return value, None


def _is_hidden(attributes: AttributesImpl, size: str, least: float) -> bool:
    if attributes.get("hidden", "0") not in _FALSE:
        return True
    written = attributes.get(size)
    if written is None:
        return False
    try:
        return Decimal(written) < Decimal(least)
    except InvalidOperation:
        return False


def place_of(reference: str) -> tuple[int, int]:
    """Return the row and column, from 1, of a cell such as "C5". Raises PartError."""
    match = _PLACE.fullmatch(reference)
    if match is None:
        raise damaged(msg("一格没有位置"))
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _unescaped(match: re.Match[str]) -> str:
    """Return the character of an escape such as _x000D_; half a surrogate pair stays as written."""
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code < 0xE000 else chr(code)


def _number(text: str | None, otherwise: int) -> int:
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdecimal() and len(text) <= 7):
        raise damaged(msg("一处行号或编号不对"))
    return int(text)
