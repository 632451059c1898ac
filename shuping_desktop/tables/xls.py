"""Reading of workbooks in compound files (.xls, .et; BIFF8 and BIFF5) of unknown origin.

The records are read by this module rather than by python-calamine, which gives neither hidden rows nor
formats nor comments, and allocates the whole area between two distant cells. The tests compare the values
with python-calamine's.
"""

import struct
from collections.abc import Iterator

from ..messages import Message, msg
from .compound import CompoundFile
from .errors import in_file
from .number_formats import NumberFormat, built_in, number_format
from .parts import SAVE_AGAIN, Budget, PartError, damaged, refuse_many_sheets
from .sheets import Sheet, Workbook
from .xls_sheet import SheetRecords
from .xls_text import CONTINUE, RichText, TextReader, records, shared_texts
from .xlsx_styles import CellStyle

_STREAMS = ("Workbook", "WORKBOOK", "Book", "BOOK")
_BOF, _EOF = 0x0809, 0x0A
_BIFF8, _BIFF5 = 0x0600, 0x0500
_SHARED = 0xFC
_STRUCK = 0x0008
_MISSING_FONT = 4
"""Number that no font has."""
_WORKSHEET = 0
_OTHER_SHEETS = {1: msg("宏"), 2: msg("图表"), 6: msg("宏")}
_UTF_16 = 1200


def old_workbook(file: str, data: bytes) -> Workbook:
    """Return every sheet of a workbook as texts; `file` is its name in messages. Raises InputError."""
    try:
        compound = CompoundFile(data)
        stream = next(name for name in _STREAMS if name in compound.entries)
        reader = _Reader(compound.stream(stream))
        sheets = tuple(reader.sheets())
    except PartError as error:
        raise in_file(file, error.message) from None
    except (StopIteration, struct.error, ValueError, LookupError, ArithmeticError):
        raise in_file(file, msg("已损坏，无法打开；{save_again}", save_again=SAVE_AGAIN)) from None
    left_out = list(reader.left_out)
    if any(name.startswith("_VBA_PROJECT") for name in compound.entries):
        left_out.append(msg("里面的宏没有运行，也没有读"))
    if any(name.startswith("MBD") for name in compound.entries):
        left_out.append(msg("里面嵌入的对象（如 Word 文档）没有读"))
    return Workbook(file, sheets, left_out=tuple(left_out))


class _Reader:
    """Reader of a workbook's stream: first what all sheets share, then each sheet from its place."""

    def __init__(self, stream: bytes) -> None:
        self._stream, self._budget = stream, Budget()
        self._fonts: list[bool] = []
        self._layouts: dict[int, NumberFormat] = {}
        self._cell_styles: list[tuple[int, int]] = []
        self._places: list[tuple[int, int, int, str]] = []
        self._shared: list[RichText] = []
        self._code_page = ""
        self._from_1904 = False
        self.left_out: list[Message] = []

    def sheets(self) -> Iterator[Sheet]:
        """Yield every worksheet."""
        self._read_globals()
        refuse_many_sheets(len(self._places))
        if len({place for place, *_ in self._places}) < len(self._places):
            raise PartError(msg("的内容已损坏（两处用了同一个部分），没有读取。"))
        styles = self._styles()
        for place, state, kind, name in self._places:
            if kind != _WORKSHEET:
                what = _OTHER_SHEETS.get(kind, msg("对话框"))
                line = msg("工作表“{sheet}”是{kind}，不是表格，没有读", sheet=name, kind=what)
                self.left_out.append(line)
                continue
            reader = SheetRecords(
                self._budget,
                styles,
                self._shared,
                self._is_struck,
                code_page=self._code_page,
                from_1904=self._from_1904,
            )
            reader.read(records(self._stream, place, self._budget))
            self.left_out += reader.left_out(name)
            yield reader.builder.sheet(name, hidden=bool(state))
        if all(kind != _WORKSHEET for _, _, kind, _ in self._places):
            raise PartError(msg("里没有工作表。"))

    def _read_globals(self) -> None:
        shared: list[bytes] = []
        is_shared = False
        for at, (kind, data) in enumerate(records(self._stream, 0, self._budget)):
            if at == 0:
                self._read_version(kind, data)
            elif kind == CONTINUE and is_shared:
                shared.append(data)
            elif kind == _SHARED:
                shared, is_shared = [data], True
            elif kind == _EOF:
                break
            else:
                is_shared = False
                self._read_global(kind, data)
        if shared:
            self._shared = shared_texts(shared, self._budget)

    def _read_version(self, kind: int, data: bytes) -> None:
        version = struct.unpack_from("<H", data)[0] if kind == _BOF else 0
        if version not in (_BIFF8, _BIFF5):
            raise damaged(msg("文件头不对"))
        self._code_page = "" if version == _BIFF8 else "gb18030"

    def _read_global(self, kind: int, data: bytes) -> None:
        match kind:
            case 0x2F:  # FilePass
                raise PartError(msg("设了密码或工作簿保护，请先取消，再导入。"))
            case 0x42:  # CodePage
                self._read_code_page(struct.unpack_from("<H", data)[0])
            case 0x22:  # Date1904
                self._from_1904 = bool(struct.unpack_from("<H", data)[0])
            case 0x31:  # Font
                self._fonts.append(bool(struct.unpack_from("<H", data, 2)[0] & _STRUCK))
            case 0x041E:  # Format
                number = struct.unpack_from("<H", data)[0]
                code = TextReader([data[2:]], self._code_page).text("B" if self._code_page else "H")
                self._layouts[number] = number_format(code)
            case 0xE0:  # XF
                font, layout = struct.unpack_from("<HH", data)
                self._cell_styles.append((font, layout))
            case 0x85:  # BoundSheet8
                place, state, sheet = struct.unpack_from("<IBB", data)
                name = TextReader([data[6:]], self._code_page).text("B")
                self._places.append((place, state & 3, sheet, name))

    def _read_code_page(self, number: int) -> None:
        """Choose the encoding of a BIFF5 file; one that Python does not know reads as Chinese."""
        if self._code_page and number not in (936, _UTF_16):
            codec = f"cp{number}"
            try:
                "".encode(codec)
            except LookupError:
                return
            self._code_page = codec

    def _styles(self) -> list[CellStyle]:
        known: dict[tuple[int, int], CellStyle] = {}
        for font, layout in self._cell_styles:
            if (font, layout) not in known:
                shown = self._layouts.get(layout) or built_in(layout)
                known[font, layout] = CellStyle(shown, self._is_struck(font))
        return [known[key] for key in self._cell_styles]

    def _is_struck(self, font: int) -> bool:
        at = font - (font > _MISSING_FONT)
        return font != _MISSING_FONT and at < len(self._fonts) and self._fonts[at]
