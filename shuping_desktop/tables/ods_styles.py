"""Reading of the styles of an OpenDocument spreadsheet, as far as they hide or cross out."""

from dataclasses import dataclass
from xml.sax.xmlreader import AttributesImpl

from .parts import Budget, PartHandler
from .sheet_builder import LOWEST_ROW, NARROWEST_COLUMN

_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}
_POINTS_PER_CHARACTER = 5.5


@dataclass(slots=True)
class Style:
    """A style: its parent, and what it sets itself; None where it sets nothing."""

    parent: str = ""
    struck: bool | None = None
    hidden: bool | None = None


class OdsStyles(PartHandler):
    """Reader of styles, by family and name; `content.xml` has its own, after those of `styles.xml`."""

    def __init__(self, budget: Budget, styles: "dict[tuple[str, str], Style] | None" = None) -> None:
        super().__init__(budget)
        self.styles: dict[tuple[str, str], Style] = {} if styles is None else styles
        self._style = Style()

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        if name == "style":
            self._style = Style(attributes.get("style:parent-style-name", ""))
            key = (attributes.get("style:family", ""), attributes.get("style:name", ""))
            self.styles[key] = self._style
        elif name.endswith("-style"):
            # Of numbers, lists or a default; their properties belong to no cell.
            self._style = Style()
        elif name == "text-properties":
            line = attributes.get("style:text-line-through-style") or attributes.get(
                "style:text-line-through-type"
            )
            if line is not None:
                self._style.struck = line != "none"
        elif name == "table-properties":
            self._style.hidden = attributes.get("table:display") == "false"
        elif name == "table-row-properties":
            self._style.hidden = _points(attributes.get("style:row-height")) < LOWEST_ROW
        elif name == "table-column-properties":
            least = NARROWEST_COLUMN * _POINTS_PER_CHARACTER
            self._style.hidden = _points(attributes.get("style:column-width")) < least

    def is_hidden(self, family: str, name: str) -> bool:
        """Return whether a sheet, row or column of a style is hidden, or has no height or width."""
        style = self.styles.get((family, name))
        return bool(style and style.hidden)

    def is_struck(self, family: str, name: str) -> bool:
        """Return whether a style crosses out, itself or by its parents."""
        for _ in range(8):
            style = self.styles.get((family, name))
            if style is None:
                return False
            if style.struck is not None:
                return style.struck
            name = style.parent
        return False


def _points(written: str | None) -> float:
    """Return a length in points; a large one if none is written."""
    if written is None or written[-2:] not in _POINTS:
        return 100.0
    try:
        return float(written[:-2]) * _POINTS[written[-2:]]
    except ValueError:
        return 100.0
