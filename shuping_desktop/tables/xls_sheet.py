"""Reading of one worksheet of an old workbook (.xls) from its records ([MS-XLS] 2.4)."""

import struct
from collections.abc import Callable, Iterable, Sequence

from ..messages import Message, msg
from .parts import Budget, PartError, damaged
from .sheet_builder import LOWEST_ROW, NARROWEST_COLUMN, SheetBuilder
from .sheets import CellNote
from .shown import comment_note, compared, error_note, hidden_note, number_text, shown_value, struck_note
from .xls_text import CONTINUE, Record, RichText, TextReader, struck_part
from .xlsx_extras import drawing_lines, header_lines, unread_line
from .xlsx_styles import PLAIN, CellStyle

_BOF, _EOF = 0x0809, 0x0A
_FORMULA, _STRING, _NUMBER, _RK, _MUL_RK = 0x06, 0x0207, 0x0203, 0x027E, 0xBD
_LABEL, _RICH_LABEL, _SHARED_LABEL, _BOOL_OR_ERROR = 0x0204, 0xD6, 0xFD, 0x0205
_ROW, _COLUMNS, _MERGED, _NOTE, _WINDOW = 0x0208, 0x7D, 0xE5, 0x1C, 0x023E
_OBJECT, _OBJECT_TEXT, _HEADER, _FOOTER = 0x5D, 0x01B6, 0x14, 0x15
_BESIDE = (_NOTE, _WINDOW, _OBJECT, _HEADER, _FOOTER)
"""Records of what is beside the cells."""
_HIDDEN_ROW, _DEFAULT_HEIGHT, _HIDDEN_COLUMNS, _SHOWS_ZEROS = 0x20, 0x8000, 0x01, 0x10
_CALCULATED_ON_LOAD = 0x02
_CHART, _PICTURE, _COMMENT = 5, 8, 25
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_TWIPS_PER_POINT, _UNITS_PER_CHARACTER = 20, 256


class SheetRecords:
    """Reader of a worksheet's records into a builder."""

    def __init__(
        self,
        budget: Budget,
        styles: Sequence[CellStyle],
        shared: Sequence[RichText],
        is_struck: Callable[[int], bool],
        *,
        code_page: str = "",
        from_1904: bool = False,
    ) -> None:
        self.builder = SheetBuilder(budget)
        self._styles, self._shared, self._is_struck = styles, shared, is_struck
        self._code_page, self._from_1904 = code_page, from_1904
        self._formula: tuple[int, int, CellStyle] | None = None
        self._zeros: list[tuple[int, int]] = []
        self._object = (0, 0)
        self._object_texts: dict[int, str] = {}
        self._box_texts: list[str] = []
        self._header: list[str] = []
        self._has_unread = False
        self._pictures = self._charts = 0
        self._readers: dict[int, Callable[[bytes], None]] = {
            _FORMULA: self._read_formula,
            _NUMBER: self._read_number,
            _RK: self._read_packed,
            _MUL_RK: self._read_packed_row,
            _SHARED_LABEL: self._read_shared,
            _BOOL_OR_ERROR: self._read_bool_or_error,
            _ROW: self._read_row,
            _COLUMNS: self._read_columns,
            _MERGED: self._read_merged,
            _NOTE: self._read_note,
            _WINDOW: self._read_window,
            _OBJECT: self._read_object,
            _HEADER: self._read_header,
            _FOOTER: self._read_header,
        }

    def read(self, found: Iterable[Record]) -> None:
        """Read the records up to the end of the sheet, without those of charts inside it."""
        depth = 0
        waiting: tuple[int, list[bytes]] | None = None
        for kind, data in found:
            if kind == CONTINUE and waiting is not None:
                waiting[1].append(data)
                continue
            self._finish(waiting)
            waiting = None
            if kind == _BOF:
                depth += 1
            elif kind == _EOF:
                depth -= 1
                if depth <= 0:
                    return
            elif depth > 1:
                continue
            elif kind in (_STRING, _OBJECT_TEXT, _LABEL, _RICH_LABEL):
                waiting = (kind, [data])
            elif kind in _BESIDE:
                self._read_beside(kind, [data])
            elif kind in self._readers:
                self._readers[kind](data)
        raise damaged(msg("内容不全"))

    def left_out(self, name: str) -> list[Message]:
        """Return lines for text boxes, pictures, charts and headers, which are not read."""
        drawn = drawing_lines(name, self._box_texts, self._pictures, self._charts)
        unread = [unread_line(name)] if self._has_unread else []
        return [*drawn, *header_lines(name, " ".join(self._header)), *unread]

    def _finish(self, waiting: tuple[int, list[bytes]] | None) -> None:
        """Read a record together with those that continue it."""
        if waiting is None:
            return
        kind, pieces = waiting
        if kind == _OBJECT_TEXT:
            self._read_beside(kind, pieces)
        elif kind == _STRING:
            self._read_result(pieces)
        else:
            self._read_label(pieces)

    def _read_beside(self, kind: int, pieces: list[bytes]) -> None:
        """Read a record of what is beside the cells; a faulty one does not spoil the sheet."""
        try:
            if kind == _OBJECT_TEXT:
                self._read_object_text(pieces)
            else:
                self._readers[kind](pieces[0])
        except (PartError, struct.error, LookupError):
            self._has_unread = True

    def _style(self, number: int) -> CellStyle:
        return self._styles[number] if number < len(self._styles) else PLAIN

    def _cell(self, data: bytes) -> tuple[int, int, CellStyle]:
        """Return the row and column of a cell, from 1, and its style."""
        row, column, style = struct.unpack_from("<HHH", data)
        return row + 1, column + 1, self._style(style)

    def _add_number(self, row: int, column: int, style: CellStyle, value: float) -> None:
        written = repr(value)
        if style.layout.is_general:
            text, note = number_text(written), None
            if text == "0":
                self._zeros.append((row, column))
        else:
            text, note = shown_value(written, style.layout, from_1904=self._from_1904)
        self._add(row, column, style, text, note)

    def _add_text(self, row: int, column: int, style: CellStyle, rich: RichText) -> None:
        text, struck = rich[0], struck_part(rich, self._is_struck, by_cell=style.struck)
        notes = [
            struck_note(text, struck) if struck.strip() else None,
            hidden_note() if style.layout.hides_text else None,
        ]
        if text:
            self.builder.add(row, column, text, notes)

    def _add(self, row: int, column: int, style: CellStyle, text: str, note: CellNote | None = None) -> None:
        if text:
            self.builder.add(row, column, text, [note, struck_note(text, text) if style.struck else None])

    def _add_bool_or_error(
        self, row: int, column: int, style: CellStyle, value: int, *, is_error: bool
    ) -> None:
        if is_error:
            text = _ERRORS.get(value, "#ERROR!")
            self._add(row, column, style, text, error_note(text))
        else:
            self._add(row, column, style, "TRUE" if value else "FALSE")

    def _read_number(self, data: bytes) -> None:
        self._add_number(*self._cell(data), struct.unpack_from("<d", data, 6)[0])

    def _read_packed(self, data: bytes) -> None:
        self._add_number(*self._cell(data), _unpacked(struct.unpack_from("<I", data, 6)[0]))

    def _read_packed_row(self, data: bytes) -> None:
        row, first = struct.unpack_from("<HH", data)
        for at in range((len(data) - 6) // 6):
            style, packed = struct.unpack_from("<HI", data, 4 + 6 * at)
            self._add_number(row + 1, first + at + 1, self._style(style), _unpacked(packed))

    def _read_label(self, pieces: Sequence[bytes]) -> None:
        reader = TextReader([pieces[0][6:], *pieces[1:]], self._code_page)
        self._add_text(*self._cell(pieces[0]), reader.rich_text("H"))

    def _read_shared(self, data: bytes) -> None:
        at = struct.unpack_from("<I", data, 6)[0]
        if at >= len(self._shared):
            raise damaged(msg("一格的文字找不到"))
        self._add_text(*self._cell(data), self._shared[at])

    def _read_bool_or_error(self, data: bytes) -> None:
        self._add_bool_or_error(*self._cell(data), data[6], is_error=bool(data[7]))

    def _read_formula(self, data: bytes) -> None:
        row, column, style = self._cell(data)
        result, flags = data[6:14], struct.unpack_from("<H", data, 14)[0]
        if result[6:8] != b"\xff\xff":
            self._add_number(row, column, style, struct.unpack("<d", result)[0])
        elif result[0] == 0:
            self._formula = (row, column, style)
        elif result[0] in (1, 2):
            self._add_bool_or_error(row, column, style, result[2], is_error=result[0] == 2)
        elif flags & _CALCULATED_ON_LOAD:
            # An empty result that is to be calculated on loading is how libraries write a formula.
            self.builder.mark_unsaved(row, column)

    def _read_result(self, pieces: Sequence[bytes]) -> None:
        """Read the text that is the result of the formula before."""
        if self._formula is not None:
            self._add_text(*self._formula, TextReader(pieces, self._code_page).rich_text("H"))
            self._formula = None

    def _read_row(self, data: bytes) -> None:
        row, _, _, height = struct.unpack_from("<HHHH", data)
        flags = struct.unpack_from("<H", data, 12)[0]
        is_low = not height & _DEFAULT_HEIGHT and height < LOWEST_ROW * _TWIPS_PER_POINT
        if flags & _HIDDEN_ROW or is_low:
            self.builder.hide_rows(row + 1, row + 1)

    def _read_columns(self, data: bytes) -> None:
        first, last, width, _, flags = struct.unpack_from("<HHHHH", data)
        if flags & _HIDDEN_COLUMNS or width < NARROWEST_COLUMN * _UNITS_PER_CHARACTER:
            self.builder.hide_columns(first + 1, last + 1)

    def _read_merged(self, data: bytes) -> None:
        for at in range(struct.unpack_from("<H", data)[0]):
            top, bottom, left, right = struct.unpack_from("<HHHH", data, 2 + 8 * at)
            self.builder.merge(top + 1, left + 1, bottom + 1, right + 1)

    def _read_window(self, data: bytes) -> None:
        if not struct.unpack_from("<H", data)[0] & _SHOWS_ZEROS:
            note = compared("0", "")[1]
            for place in self._zeros:
                if note is not None:
                    self.builder.note(*place, note)

    def _read_header(self, data: bytes) -> None:
        if len(data) > 2:
            self._header.append(TextReader([data], self._code_page).text("B" if self._code_page else "H"))

    def _read_object(self, data: bytes) -> None:
        if len(data) < 8:
            return
        kind, number = struct.unpack_from("<HH", data, 4)
        self._object = (kind, number)
        self._pictures += kind == _PICTURE
        self._charts += kind == _CHART

    def _read_object_text(self, pieces: Sequence[bytes]) -> None:
        count = struct.unpack_from("<H", pieces[0], 10)[0] if len(pieces[0]) >= 12 else 0
        if not count or len(pieces) < 2 or not pieces[1]:
            return
        reader = TextReader(pieces[1:])
        text = reader.characters(count, reader.number("B"))
        kind, number = self._object
        if kind == _COMMENT:
            self._object_texts[number] = text
        elif text.strip():
            self._box_texts.append(" ".join(text.split()))

    def _read_note(self, data: bytes) -> None:
        row, column, length, number = struct.unpack_from("<HHHH", data.ljust(8, b"\0"))
        text = self._object_texts.get(number, "")
        if self._code_page:
            text = data[6 : 6 + length].decode(self._code_page, "replace")
        if text.strip():
            self.builder.note(row + 1, column + 1, comment_note(text))


def _unpacked(packed: int) -> float:
    """Return a number from four bytes: an integer or the upper half of a float, perhaps hundredfold."""
    if packed & 2:
        whole = (packed >> 2) - (1 << 30 if packed & 0x80000000 else 0)
        value = float(whole)
    else:
        value = struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFFFFFC))[0]
    return value / 100 if packed & 1 else value
