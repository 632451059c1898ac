"""The bundled fonts: each loaded once per process, and reportlab's Unicode maps mended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

from reportlab.pdfbase import pdfmetrics, ttfonts

SERIF = "NotoSerifSC_400Regular"
SERIF_BOLD = "NotoSerifSC_700Bold"
SANS = "NotoSansSC_400Regular"
SANS_BOLD = "NotoSansSC_700Bold"

# Where a face lacks a character, the other family's face of the same weight is asked.
_STAND_IN = {SERIF: SANS, SERIF_BOLD: SANS_BOLD, SANS: SERIF, SANS_BOLD: SERIF_BOLD}
_PER_BLOCK = 100  # more entries in one bfchar block are against the PDF standard


@dataclass(frozen=True, slots=True)
class Font:
    """A registered face. `widths` are in thousandths of the size, by code point; `glyphs` are indices."""

    name: str
    widths: Mapping[int, float]
    glyphs: Mapping[int, int]

    def has(self, char: str) -> bool:
        """Whether the face draws `char` as something other than .notdef."""
        return self.glyphs.get(ord(char), 0) != 0

    def width(self, char: str) -> float:
        """The advance of a character that the face has, in ems."""
        return self.widths[ord(char)] / 1000


@cache
def load(name: str) -> Font:
    """The face of that name (one of this module's constants), read and registered at the first call."""
    _mend_unicode_maps()
    data = (files("shuping_desktop") / "resources" / "fonts" / f"{name}.ttf").read_bytes()
    font = ttfonts.TTFont(name, BytesIO(data))
    pdfmetrics.registerFont(font)
    return Font(name, font.face.charWidths, font.face.charToGlyph)


def for_char(name: str, char: str) -> Font | None:
    """The face to draw `char` with where `name` is wanted: that one, its stand-in, or None."""
    wanted = load(name)
    if wanted.has(char):
        return wanted
    stand_in = load(_STAND_IN[name])
    return stand_in if stand_in.has(char) else None


def to_unicode_map(fontname: str, subset: Sequence[int]) -> str:
    """A ToUnicode CMap for a subset's code points, those beyond U+FFFF as UTF-16BE surrogate pairs."""
    pairs = [f"<{code:02X}> <{_utf16(point)}>" for code, point in enumerate(subset) if point]
    blocks = [pairs[start : start + _PER_BLOCK] for start in range(0, len(pairs), _PER_BLOCK)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({fontname}) /Ordering ({fontname}) /Supplement 0 >> def",
            f"/CMapName /{fontname} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be", "surrogatepass").hex().upper()


def _mend_unicode_maps() -> None:
    """reportlab writes U+2CB4E as <2CB4E>: 𬭎 prints right, but is copied and searched as Ⲵ."""
    ttfonts.makeToUnicodeCMap = to_unicode_map
