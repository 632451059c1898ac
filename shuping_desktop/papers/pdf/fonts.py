"""Fonts, loaded once per process: the bundled faces, and the machine's own for official papers.

Also replaces reportlab's ToUnicode maps, which are wrong beyond U+FFFF.
"""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics, ttfonts

from ... import RESOURCES
from ...messages import Message, Text, msg
from . import system_fonts
from .system_fonts import FaceFile, FaceSpec

SERIF = "NotoSerifSC_400Regular"
SERIF_BOLD = "NotoSerifSC_700Bold"
SANS = "NotoSansSC_400Regular"
SANS_BOLD = "NotoSansSC_700Bold"

# Roles of official papers (GB/T 9704): the machine's 小标宋, 仿宋 and 黑体, else a bundled face.
TITLE, BODY, HEADING = "official-title", "official-body", "official-heading"

ONLY_BUNDLED = "SHUPING_ONLY_BUNDLED_FONTS"
"""Environment variable that disables the machine's faces, for the same bytes on every machine."""

# Fallbacks for characters that a face lacks: the other family's face of the same weight.
_STAND_INS = {
    SERIF: (SANS,),
    SERIF_BOLD: (SANS_BOLD,),
    SANS: (SERIF,),
    SANS_BOLD: (SERIF_BOLD,),
    TITLE: (SERIF_BOLD, SANS_BOLD),
    BODY: (SERIF, SANS),
    HEADING: (SANS, SERIF),
}
_SPECS = {
    TITLE: FaceSpec(
        ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "小标宋体"),
        ("xbs", "xiaobiaosong", "小标宋"),
    ),
    BODY: FaceSpec(
        ("仿宋", "FangSong", "仿宋_GB2312", "FangSong_GB2312", "华文仿宋", "STFangsong", "方正仿宋_GBK"),
        ("fang", "fs", "仿宋"),
    ),
    HEADING: FaceSpec(
        ("黑体", "SimHei", "华文黑体", "STHeiti", "Heiti SC", "黑体-简", "方正黑体_GBK"),
        ("hei", "fzht", "黑"),
    ),
}
_ROLES = {TITLE: msg("标题"), BODY: msg("正文"), HEADING: msg("小标题")}
_BUNDLED = {
    SERIF: msg("思源宋体"),
    SERIF_BOLD: msg("思源宋体 粗体"),
    SANS: msg("思源黑体"),
    SANS_BOLD: msg("思源黑体 粗体"),
}
_REQUIRED = "关于述职评议结果的公示0123456789（）"  # a face without these is not used
_PER_BLOCK = 100  # entries of a bfchar block that the PDF standard allows


class OfficialFace(NamedTuple):
    """The face of a role of official papers; `role` and `name` are for people to read."""

    role: Message
    name: Text
    bundled: bool


@dataclass(frozen=True, slots=True)
class Font:
    """A registered face: `name` is reportlab's, `title` is for people to read.

    `widths` are by code point, in thousandths of the size; `glyphs` are glyph indices by code point.
    """

    name: str
    title: Text
    widths: Mapping[int, float]
    glyphs: Mapping[int, int]

    def has(self, char: str) -> bool:
        """Return whether the face has a glyph for `char` other than .notdef."""
        return self.glyphs.get(ord(char), 0) != 0

    def width(self, char: str) -> float:
        """Return the advance in ems of a character that the face has."""
        return self.widths[ord(char)] / 1000


def load(name: str) -> Font:
    """Return the face of that name (a constant of this module), read and registered at the first call."""
    return _for_role(name) if name in _SPECS else _bundled(name)


@cache
def _bundled(name: str) -> Font:
    data = (RESOURCES / "fonts" / f"{name}.ttf").read_bytes()
    return _registered(name, _BUNDLED[name], data)


def _registered(name: str, title: Text, data: bytes, index: int = 0) -> Font:
    """Register a face with reportlab under `name`. Raises reportlab's errors, and ValueError."""
    _replace_unicode_maps()
    font = ttfonts.TTFont(name, BytesIO(data), subfontIndex=index)
    face = Font(name, title, font.face.charWidths, font.face.charToGlyph)
    if not all(face.has(char) for char in _REQUIRED):
        raise ValueError(f"{name} lacks ordinary characters")
    font.face.makeSubset([ord(char) for char in _REQUIRED])
    pdfmetrics.registerFont(font)
    return face


@cache
def _for_role(role: str) -> Font:
    """Return the machine's best face for a role, else the bundled one that stands in for it."""
    for face in _on_this_machine().get(role, ()):
        with suppress(Exception):  # reportlab raises many kinds of errors for fonts that it cannot read
            return _registered(role, face.name, face.path.read_bytes(), face.index)
    return _bundled(_STAND_INS[role][0])


@cache
def _on_this_machine() -> Mapping[str, Sequence[FaceFile]]:
    if os.environ.get(ONLY_BUNDLED):
        return {}
    return system_fonts.find(_SPECS, system_fonts.font_folders())


def official_faces() -> list[OfficialFace]:
    """Return the face of each role of official papers on this machine."""
    faces = ((title, load(role)) for role, title in _ROLES.items())
    return [OfficialFace(title, face.title, face.name in _BUNDLED) for title, face in faces]


def for_char(name: str, char: str) -> Font | None:
    """Return the face that draws `char` in text set in `name`: that face, a stand-in, or None."""
    preferred = load(name)
    if preferred.has(char):
        return preferred
    return next((face for face in map(load, _STAND_INS[name]) if face.has(char)), None)


def to_unicode_map(fontname: str, subset: Sequence[int]) -> str:
    """Return a ToUnicode CMap for a subset's code points, those beyond U+FFFF as surrogate pairs."""
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


def _replace_unicode_maps() -> None:
    """Replace reportlab's maps, which have U+2CB4E as <2CB4E>: 𬭎 is printed, but copied as Ⲵ."""
    ttfonts.makeToUnicodeCMap = to_unicode_map
