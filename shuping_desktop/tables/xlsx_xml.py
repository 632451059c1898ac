"""The XML inside a workbook, read as a stream that counts as it goes: nothing grows beyond its limits.

Only what tells texts and where they stand is looked at: sheets, relations, shared strings, cells, merged
ranges. Styles, pictures, macros, links and whatever else a workbook carries is never parsed. defusedxml's
reader is told to refuse every DOCTYPE, so that there are no entities to expand and nothing to fetch.
(openpyxl would read the same parts into objects; beside lxml, which python-docx brings, it parses most of
them with lxml and not with defusedxml, and it takes in a part whole before anything can be counted.)
"""

import re
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.expatreader import create_parser

from ..messages import MessageError, msg

MOST_ELEMENTS = 200_000
"""In all parts of a workbook together; less than a second's reading."""
MOST_CELLS = 100_000
MOST_ROWS, MOST_COLUMNS = 10_000, 256
MOST_MERGED = 5_000
LONGEST_TEXT = 32_767
"""What a spreadsheet program lets a cell hold."""
MOST_CHARACTERS = 4_000_000
"""In all cells together: a shared string may be pointed at by every one of them."""
_DEEPEST = 40
_LONGEST_PIECE = 400_000

_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TAG_WITHOUT_END = re.compile(rb"<[^<]{%d}" % _LONGEST_PIECE)
_FIFTEEN_DIGITS = Context(prec=15)


class SheetError(MessageError):
    """A part of a workbook that is refused; the message is a clause that follows the file's name."""


@dataclass(frozen=True, slots=True)
class Span:
    """A merged range, by its first and last row and column, all counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


class Budget:
    """What a whole workbook may still use up: every part that is read draws on the same."""

    def __init__(self) -> None:
        self._elements, self._cells, self._characters = MOST_ELEMENTS, MOST_CELLS, MOST_CHARACTERS

    def take_element(self) -> None:
        """Use up an element. Raises SheetError where there is none left."""
        self._elements -= 1
        if self._elements < 0:
            self._refuse()

    def take_cell(self, characters: int) -> None:
        """Use up a cell with so many characters."""
        self._cells -= 1
        self._characters -= characters
        if self._cells < 0 or self._characters < 0:
            self._refuse()

    def _refuse(self) -> None:
        raise SheetError(msg("的内容太多，不像是名单或评分表；请只留下要导入的表，另存后再导入。"))


def parse_part(data: bytes, handler: "PartHandler") -> None:
    """Lead a part's XML through a handler. Raises SheetError for what is no sound XML."""
    if _TAG_WITHOUT_END.search(data):
        raise SheetError(msg("的内容已损坏（一处标记过长），请用 Excel 或 WPS 打开后另存为 .xlsx。"))
    parser = create_parser(forbid_dtd=True)
    parser.setContentHandler(handler)
    try:
        # In one piece: fed in many, an older expat would read a long token again and again.
        parser.feed(data)
        parser.close()
    except DefusedXmlException:
        raise SheetError(
            msg("含有表格里不该有的声明（DOCTYPE 或实体），可能是恶意文件，没有读取。")
        ) from None
    except SheetError:
        raise
    except (SAXException, ValueError, LookupError, ArithmeticError):
        raise SheetError(msg("的内容已损坏，请用 Excel 或 WPS 打开后另存为 .xlsx。")) from None


class PartHandler(ContentHandler):
    """Counts elements and how deep they stand; names come without their prefix."""

    def __init__(self, budget: Budget) -> None:
        super().__init__()
        self.budget = budget
        self.path: list[str] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        self.budget.take_element()
        path = self.path
        if len(path) >= _DEEPEST:
            raise SheetError(msg("的内容嵌套过深，可能是恶意文件，没有读取。"))
        if ":" in name:
            name = name.rpartition(":")[2]
        path.append(name)
        self.opened(name, attrs)

    def endElement(self, name: str) -> None:
        self.closed(self.path.pop())

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """An element begins."""

    def closed(self, name: str) -> None:
        """An element ends."""


class Relations(PartHandler):
    """The relations of a part: id -> (the last word of the type, target)."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.found: dict[str, tuple[str, str]] = {}

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))


class SheetList(PartHandler):
    """The sheets that a workbook names: (name, relation's id, whether it is hidden)."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.found: list[tuple[str, str, bool]] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        if name == "sheet" and self.path[-2:-1] == ["sheets"]:
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.found.append((attributes.get("name", ""), relation, hidden))


class _Texts(PartHandler):
    """Gathers the text of `t` elements, but not what is only said of pronunciation."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.pieces: list[str] = []

    def characters(self, content: str) -> None:
        if self.path[-1] == "t" and "rPh" not in self.path:
            self.pieces.append(content)

    def gathered(self) -> str:
        """What was gathered, which begins anew."""
        text = "".join(self.pieces)
        self.pieces.clear()
        if len(text) > LONGEST_TEXT:
            raise SheetError(msg("有一格超过 {longest} 个字，不像是名单或评分表。", longest=LONGEST_TEXT))
        return _ESCAPED.sub(_unescaped, text) if "_x" in text else text


class SharedStrings(_Texts):
    """The texts that cells point at by number."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.found: list[str] = []

    def closed(self, name: str) -> None:
        if name == "si":
            self.found.append(self.gathered())


class SheetCells(_Texts):
    """The texts of a sheet by (row, column), its merged ranges, and formulas never worked out."""

    def __init__(self, budget: Budget, shared: list[str]) -> None:
        super().__init__(budget)
        self.texts: dict[tuple[int, int], str] = {}
        self.merged: list[Span] = []
        self.unsaved: set[tuple[int, int]] = set()
        self._shared = shared
        self._row = self._column = 0
        self._kind, self._has_formula, self._has_value = "n", False, False
        self._value: list[str] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        if name == "c":
            self._open_cell(attributes)
        elif name == "row":
            self._row, self._column = _number(attributes.get("r"), self._row + 1), 0
        elif name == "f":
            self._has_formula = True
        elif name == "v":
            self._has_value = True
        elif name == "mergeCell":
            if len(self.merged) >= MOST_MERGED:
                raise SheetError(msg("合并的单元格超过 {most} 处，不像是名单或评分表。", most=MOST_MERGED))
            self.merged.append(_span(attributes.get("ref", "")))

    def _open_cell(self, attributes: AttributesImpl) -> None:
        if "r" in attributes:
            self._row, self._column = place_of(attributes["r"])
        else:
            self._column += 1
        self._kind, self._has_formula, self._has_value = attributes.get("t", "n"), False, False
        self._value.clear()
        self.pieces.clear()

    def characters(self, content: str) -> None:
        if self.path[-1] == "v":
            self._value.append(content)
        else:
            super().characters(content)

    def closed(self, name: str) -> None:
        if name != "c":
            return
        text = self._text()
        if text:
            self._keep(text)
        elif self._has_formula and not (self._kind == "str" and self._has_value):
            # A text that was worked out to nothing has a value, an empty one.
            self._keep_unsaved()

    def _keep_unsaved(self) -> None:
        if 1 <= self._row <= MOST_ROWS and self._column <= MOST_COLUMNS:
            self.unsaved.add((self._row, self._column))

    def _text(self) -> str:
        value = "".join(self._value).strip()
        if self._kind == "inlineStr":
            return self.gathered()
        if self._kind == "s":
            at = _number(value, -1) if value else -1
            if value and not 0 <= at < len(self._shared):
                raise SheetError(
                    msg("的内容已损坏（一格的文字找不到），请用 Excel 或 WPS 打开后另存为 .xlsx。")
                )
            return self._shared[at] if value else ""
        if self._kind == "n":
            return number_text(value)
        if self._kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value, value)
        if len(value) > LONGEST_TEXT:
            raise SheetError(msg("有一格超过 {longest} 个字，不像是名单或评分表。", longest=LONGEST_TEXT))
        return value

    def _keep(self, text: str) -> None:
        if self._row < 1:
            raise SheetError(msg("的内容已损坏（一格没有位置），请用 Excel 或 WPS 打开后另存为 .xlsx。"))
        if self._row > MOST_ROWS:
            fault = msg(
                "第 {last} 行以后还有内容，不像是名单或评分表；请只留下要导入的部分。", last=MOST_ROWS
            )
            raise SheetError(fault)
        if self._column > MOST_COLUMNS:
            fault = msg(
                "第 {last} 列以后还有内容，不像是名单或评分表；请只留下要导入的部分。", last=MOST_COLUMNS
            )
            raise SheetError(fault)
        self.budget.take_cell(len(text))
        self.texts[self._row, self._column] = text


def number_text(written: str) -> str:
    """A stored number as people read it, exact to the fifteen digits that spreadsheets keep.

    19.899999999999999 is how 19.9 is stored, so it reads "19.9"; 18.0 reads "18". What is no number
    is returned as it stands, for the reader of the column to refuse.
    """
    try:
        number = _FIFTEEN_DIGITS.create_decimal(written)
    except InvalidOperation:
        return written
    if not number.is_finite() or not -15 <= number.adjusted() <= 20:
        return "0" if number == 0 else written
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if Decimal(text) == 0 else text


def place_of(reference: str) -> tuple[int, int]:
    """The row and column, from 1, that "C5" names."""
    match = _PLACE.fullmatch(reference)
    if match is None:
        raise SheetError(msg("的内容已损坏（一格没有位置），请用 Excel 或 WPS 打开后另存为 .xlsx。"))
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def cell_name(row: int, column: int) -> str:
    """What people call a cell: (5, 3) is "C5"."""
    return f"{column_name(column)}{row}"


def column_name(column: int) -> str:
    """What people call a column: 3 is "C", 28 is "AB"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _unescaped(match: re.Match[str]) -> str:
    """The character that _x000D_ stands for; half a character is left as it is written."""
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code < 0xE000 else chr(code)


def _span(reference: str) -> Span:
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = place_of(first), place_of(last or first)
    return Span(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def _number(text: str | None, otherwise: int) -> int:
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdecimal() and len(text) <= 7):
        raise SheetError(msg("的内容已损坏（一处行号或编号不对），请用 Excel 或 WPS 打开后另存为 .xlsx。"))
    return int(text)
