"""Streaming readers of the XML parts of a workbook, with a budget of elements, cells and characters.

Only sheets, relations, shared strings, cells and merged ranges are parsed. defusedxml's parser refuses every
DOCTYPE, so that no entity is expanded and nothing is fetched. (openpyxl reads a part whole before anything
can be counted, and prefers lxml, which python-docx installs, to defusedxml.)
"""

import re
from decimal import Context, Decimal, InvalidOperation
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.expatreader import create_parser

from ..messages import MessageError, msg
from .limits import LONGEST_TEXT, MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from .sheets import Span

MOST_ELEMENTS = 200_000
"""In all parts of a workbook together; they are read in less than a second."""
MOST_MERGED = 5_000
MOST_CHARACTERS = 4_000_000
"""In all cells together, since every cell may refer to the same long shared string."""
_DEEPEST = 40
_LONGEST_PIECE = 400_000

_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TAG_WITHOUT_END = re.compile(rb"<[^<]{%d}" % _LONGEST_PIECE)
_FIFTEEN_DIGITS = Context(prec=15)


class SheetError(MessageError):
    """Refusal of a part of a workbook; the message is a clause that follows the file's name."""


class Budget:
    """The elements, cells and characters left for a workbook, shared by all of its parts."""

    def __init__(self) -> None:
        self._elements, self._cells, self._characters = MOST_ELEMENTS, MOST_CELLS, MOST_CHARACTERS

    def take_element(self) -> None:
        """Count an element. Raises SheetError if none is left."""
        self._elements -= 1
        if self._elements < 0:
            self._refuse()

    def take_cell(self, characters: int) -> None:
        """Count a cell with that many characters. Raises SheetError if none is left."""
        self._cells -= 1
        self._characters -= characters
        if self._cells < 0 or self._characters < 0:
            self._refuse()

    def _refuse(self) -> None:
        raise SheetError(msg("的内容太多，不像是名单或评分表；请只留下要导入的表，另存后再导入。"))


def parse_part(data: bytes, handler: "PartHandler") -> None:
    """Parse the XML of a part with a handler. Raises SheetError for XML that is not well-formed."""
    if _TAG_WITHOUT_END.search(data):
        raise SheetError(msg("的内容已损坏（一处标记过长），请用 Excel 或 WPS 打开后另存为 .xlsx。"))
    parser = create_parser(forbid_dtd=True)
    parser.setContentHandler(handler)
    try:
        # Feed the data at once: expat before 2.6 rescans a long token with every piece.
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
    """Base of the handlers: counts elements and their depth, and drops the prefixes of names."""

    def __init__(self, budget: Budget) -> None:
        super().__init__()
        self.budget = budget
        self.path: list[str] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        """Count an element and pass it on without its prefix."""
        self.budget.take_element()
        path = self.path
        if len(path) >= _DEEPEST:
            raise SheetError(msg("的内容嵌套过深，可能是恶意文件，没有读取。"))
        if ":" in name:
            name = name.rpartition(":")[2]
        path.append(name)
        self.opened(name, attrs)

    def endElement(self, name: str) -> None:
        """Pass the end of an element on without its prefix."""
        self.closed(self.path.pop())

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""

    def closed(self, name: str) -> None:
        """Handle the end of an element."""


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
    """Reader of a workbook's list of sheets: (name, id of the relation, hidden)."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.sheets: list[tuple[str, str, bool]] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if name == "sheet" and self.path[-2:-1] == ["sheets"]:
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), relation, hidden))


class _Texts(PartHandler):
    """Base of the handlers that collect the text of `t` elements, without phonetic guides (`rPh`)."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.pieces: list[str] = []

    def characters(self, content: str) -> None:
        """Handle text inside an element."""
        if self.path[-1] == "t" and "rPh" not in self.path:
            self.pieces.append(content)

    def gathered(self) -> str:
        """Return the collected text and start over."""
        text = "".join(self.pieces)
        self.pieces.clear()
        if len(text) > LONGEST_TEXT:
            raise SheetError(msg("有一格超过 {longest} 个字，不像是名单或评分表。", longest=LONGEST_TEXT))
        return _ESCAPED.sub(_unescaped, text) if "_x" in text else text


class SharedStrings(_Texts):
    """Reader of the texts that cells refer to by number."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.texts: list[str] = []

    def closed(self, name: str) -> None:
        """Handle the end of an element."""
        if name == "si":
            self.texts.append(self.gathered())


class SheetCells(_Texts):
    """Reader of a sheet: texts by (row, column), merged ranges, formulas without a stored value."""

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
        """Handle the start of an element."""
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
        """Handle text inside an element."""
        if self.path[-1] == "v":
            self._value.append(content)
        else:
            super().characters(content)

    def closed(self, name: str) -> None:
        """Handle the end of an element."""
        if name != "c":
            return
        text = self._text()
        if text:
            self._add(text)
        elif self._has_formula and not (self._kind == "str" and self._has_value):
            # A formula whose result is an empty text has an empty value.
            self._add_unsaved()

    def _add_unsaved(self) -> None:
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

    def _add(self, text: str) -> None:
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
    """Return a stored number as a spreadsheet shows it, rounded to fifteen digits.

    19.9 is stored as 19.899999999999999; 18.0 becomes "18". A text that is no number is returned
    unchanged, for the reader of the column to refuse.
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
    """Return the row and column, from 1, of a cell such as "C5". Raises SheetError."""
    match = _PLACE.fullmatch(reference)
    if match is None:
        raise SheetError(msg("的内容已损坏（一格没有位置），请用 Excel 或 WPS 打开后另存为 .xlsx。"))
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _unescaped(match: re.Match[str]) -> str:
    """Return the character of an escape such as _x000D_; half a surrogate pair stays as written."""
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
