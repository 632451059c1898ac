"""Reading of the styles of a workbook (.xlsx), as far as they tell what a cell shows."""

from dataclasses import dataclass
from xml.sax.xmlreader import AttributesImpl

from .number_formats import GENERAL, NumberFormat, built_in, number_format
from .parts import Budget, PartHandler


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The number format of a cell, and true for a font that is crossed out."""

    layout: NumberFormat
    struck: bool = False


PLAIN = CellStyle(number_format(GENERAL))


class Styles(PartHandler):
    """Reader of the cell styles, in the order of their numbers."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self._layouts: dict[str, str] = {}
        self._fonts: list[bool] = []
        self._cells: list[tuple[str, str]] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        inside = self.path[-2] if len(self.path) > 1 else ""
        if name == "numFmt" and inside == "numFmts":
            self._layouts[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "font" and inside == "fonts":
            self._fonts.append(False)
        elif name == "strike" and inside == "font" and "fonts" in self.path:
            self._fonts[-1] = attributes.get("val", "1") not in ("0", "false")
        elif name == "xf" and inside == "cellXfs":
            self._cells.append((attributes.get("numFmtId", "0"), attributes.get("fontId", "0")))

    def styles(self) -> list[CellStyle]:
        """Return the styles of cells."""
        known: dict[tuple[str, str], CellStyle] = {}
        for layout, font in self._cells:
            if (layout, font) not in known:
                known[layout, font] = CellStyle(self._layout(layout), self._is_struck(font))
        return [known[key] for key in self._cells]

    def _layout(self, index: str) -> NumberFormat:
        if index in self._layouts:
            return number_format(self._layouts[index])
        return built_in(int(index) if index.isascii() and index.isdecimal() and len(index) < 6 else 0)

    def _is_struck(self, index: str) -> bool:
        at = int(index) if index.isascii() and index.isdecimal() and len(index) < 8 else -1
        return 0 <= at < len(self._fonts) and self._fonts[at]
