"""Reading of what a worksheet (.xlsx) has beside its cells: comments, and drawings that are left out."""

import re
from xml.sax.xmlreader import AttributesImpl

from ..messages import Message, msg
from .parts import Budget, PartHandler
from .shown import header_text
from .xlsx_xml import place_of

_SHOWN = 40
_PLACEHOLDER = re.compile(r"\[(?:Threaded comment|线程批注|串连的批注)\]")


class Comments(PartHandler):
    """Reader of a sheet's comments, old or threaded, by (row, column)."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.texts: dict[tuple[int, int], list[str]] = {}
        self._place = (0, 0)
        self._pieces: list[str] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if name in ("comment", "threadedComment"):
            self._place = place_of(attributes.get("ref", ""))

    def characters(self, content: str) -> None:
        """Handle text inside an element."""
        if self.path[-1] == "t" or self.path[-2:] == ["threadedComment", "text"]:
            self._pieces.append(content)

    def closed(self, name: str) -> None:
        """Handle the end of an element."""
        if name in ("comment", "threadedComment"):
            text = "".join(self._pieces).strip()
            # Excel writes a comment with an explanation beside every threaded one, for older versions.
            if text and not _PLACEHOLDER.match(text):
                self.texts.setdefault(self._place, []).append(text)
            self._pieces.clear()


class Drawing(PartHandler):
    """Reader of a sheet's drawing: the texts of its shapes, and the numbers of pictures and charts."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.texts: list[str] = []
        self.pictures = self.charts = 0
        self._pieces: list[str] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if "Fallback" not in self.path:
            self.pictures += name == "pic"
            self.charts += name == "graphicFrame"

    def characters(self, content: str) -> None:
        """Handle text inside an element."""
        if self.path[-1] == "t" and "Fallback" not in self.path:
            self._pieces.append(content)

    def closed(self, name: str) -> None:
        """Handle the end of an element."""
        if name == "sp":
            text = " ".join("".join(self._pieces).split())
            self._pieces.clear()
            if text:
                self.texts.append(text)


def left_out_of(sheet: str, drawing: Drawing) -> list[Message]:
    """Return a line for each kind of thing that a drawing holds."""
    return drawing_lines(sheet, drawing.texts, drawing.pictures, drawing.charts)


def drawing_lines(sheet: str, texts: list[str], pictures: int, charts: int) -> list[Message]:
    """Return a line for text boxes, for pictures and for charts of a sheet that are not read."""
    lines = []
    if texts:
        shown = " ".join(texts)
        lines.append(
            msg(
                "工作表“{sheet}”里的文本框没有读：“{text}”",
                sheet=sheet,
                text=shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…",
            )
        )
    if pictures:
        lines.append(msg("工作表“{sheet}”里的 {count} 张图片没有读", sheet=sheet, count=pictures))
    if charts:
        lines.append(msg("工作表“{sheet}”里的 {count} 个图表没有读", sheet=sheet, count=charts))
    return lines


def header_lines(sheet: str, coded: str) -> list[Message]:
    """Return the line for the header and footer of a sheet; none where they only number the pages."""
    text = header_text(coded)
    short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return [msg("工作表“{sheet}”的页眉页脚没有读：“{text}”", sheet=sheet, text=short)] if text else []


def object_line(sheet: str) -> Message:
    """Return the line for objects that are embedded in a sheet."""
    return msg("工作表“{sheet}”里嵌入的对象（如 Word 文档）没有读", sheet=sheet)


def unread_line(sheet: str) -> Message:
    """Return the line for comments or drawings that cannot be read."""
    return msg("工作表“{sheet}”里的批注、图形或页眉无法读取", sheet=sheet)
