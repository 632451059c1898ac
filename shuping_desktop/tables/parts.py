"""Parts of files in several parts (.xlsx, .ods, .docx): XML read by handlers, with a budget of what it holds.

defusedxml's parser refuses every DOCTYPE, so that no entity is expanded and nothing is fetched. (openpyxl
and python-docx read a part whole, with lxml, before anything can be counted.)
"""

import re
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.expatreader import create_parser

from ..messages import Message, MessageError, msg
from ..task import check_cancelled
from .limits import LONGEST_TEXT, MOST_CELLS, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS

MOST_ELEMENTS = 200_000
"""In all parts of a file together; they are read in less than a second."""
MOST_MERGED = 5_000
MOST_SHEETS = 64
SAVE_AGAIN = msg("请用 Office 或 WPS 打开后另存一份，再导入。")
_DEEPEST = 40
_LONGEST_PIECE = 400_000
_TAG_WITHOUT_END = re.compile(rb"<[^<]{%d}" % _LONGEST_PIECE)


class PartError(MessageError):
    """Refusal of a part of a file; the message is a clause that follows the file's name."""


def damaged(reason: Message) -> PartError:
    """Return the refusal of a damaged file."""
    return PartError(msg("的内容已损坏（{reason}），{save_again}", reason=reason, save_again=SAVE_AGAIN))


class Budget:
    """The elements, cells and characters left for a file, shared by all of its parts."""

    def __init__(self) -> None:
        # Characters are counted by cell, since every cell may refer to the same long shared string.
        self._elements, self._cells, self._characters = MOST_ELEMENTS, MOST_CELLS, MOST_CHARACTERS
        self._merged = MOST_MERGED

    def take_element(self) -> None:
        """Count an element. Raises PartError if none is left, CancelledError if the user cancelled."""
        check_cancelled()
        self._elements -= 1
        if self._elements < 0:
            raise self._refusal()

    def take_cell(self, row: int, column: int, characters: int) -> None:
        """Count a cell with that many characters. Raises PartError if none is left, or it is far outside."""
        if row > MOST_ROWS:
            fault = msg(
                "第 {last} 行以后还有内容，不像是名单或评分表；请只留下要导入的部分。", last=MOST_ROWS
            )
            raise PartError(fault)
        if column > MOST_COLUMNS:
            fault = msg(
                "第 {last} 列以后还有内容，不像是名单或评分表；请只留下要导入的部分。", last=MOST_COLUMNS
            )
            raise PartError(fault)
        if characters > LONGEST_TEXT:
            raise PartError(msg("有一格超过 {longest} 个字，不像是名单或评分表。", longest=LONGEST_TEXT))
        self._cells -= 1
        self._characters -= characters
        if self._cells < 0 or self._characters < 0:
            raise self._refusal()

    def take_merged(self) -> None:
        """Count a merged range. Raises PartError if none is left."""
        self._merged -= 1
        if self._merged < 0:
            raise PartError(msg("合并的单元格超过 {most} 处，不像是名单或评分表。", most=MOST_MERGED))

    @staticmethod
    def _refusal() -> PartError:
        return PartError(msg("的内容太多，不像是名单或评分表；请只留下要导入的表，另存后再导入。"))


def refuse_many_sheets(count: int) -> None:
    """Raise PartError for more sheets than a workbook for an import has."""
    if count > MOST_SHEETS:
        raise PartError(msg("有 {count} 张工作表，请只留下要导入的，另存后再导入。", count=count))


def parse_part(data: bytes, handler: "PartHandler") -> None:
    """Parse the XML of a part with a handler. Raises PartError for XML that is not well-formed."""
    if _TAG_WITHOUT_END.search(data):
        raise damaged(msg("一处标记过长"))
    parser = create_parser(forbid_dtd=True)
    parser.setContentHandler(handler)
    try:
        # Feed the data at once: expat before 2.6 rescans a long token with every piece.
        parser.feed(data)
        parser.close()
    except DefusedXmlException:
        raise PartError(msg("含有表格里不该有的声明（DOCTYPE 或实体），可能是恶意文件，没有读取。")) from None
    except PartError:
        raise
    except (SAXException, ValueError, LookupError, ArithmeticError):
        raise damaged(msg("XML 有错")) from None


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
            raise PartError(msg("的内容嵌套过深，可能是恶意文件，没有读取。"))
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
