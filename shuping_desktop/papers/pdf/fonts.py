"""Faces, each loaded once per process: the bundled ones, the machine's own for official papers.

reportlab's Unicode maps are mended on the way.
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
from .system_fonts import Found, Wanted

SERIF = "NotoSerifSC_400Regular"
SERIF_BOLD = "NotoSerifSC_700Bold"
SANS = "NotoSansSC_400Regular"
SANS_BOLD = "NotoSansSC_700Bold"

# What official papers are set in (GB/T 9704): the machine's 小标宋, 仿宋 and 黑体, else a bundled face.
TITLE, BODY, HEADING = "official-title", "official-body", "official-heading"

ONLY_BUNDLED = "SHUPING_ONLY_BUNDLED_FONTS"
"""The environment variable that keeps the machine's faces out: the same bytes on every machine."""

# Where a face lacks a character, these are asked in turn: the other family's face of the same weight.
_STAND_INS = {
    SERIF: (SANS,),
    SERIF_BOLD: (SANS_BOLD,),
    SANS: (SERIF,),
    SANS_BOLD: (SERIF_BOLD,),
    TITLE: (SERIF_BOLD, SANS_BOLD),
    BODY: (SERIF, SANS),
    HEADING: (SANS, SERIF),
}
_WANTED = {
    TITLE: Wanted(
        ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "小标宋体"),
        ("xbs", "xiaobiaosong", "小标宋"),
    ),
    BODY: Wanted(
        ("仿宋", "FangSong", "仿宋_GB2312", "FangSong_GB2312", "华文仿宋", "STFangsong", "方正仿宋_GBK"),
        ("fang", "fs", "仿宋"),
    ),
    HEADING: Wanted(
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
_TRIED = "关于述职评议结果的公示0123456789（）"  # a face that cannot set these is of no use
_PER_BLOCK = 100  # more entries in one bfchar block are against the PDF standard


class FaceInUse(NamedTuple):
    """What a role of official papers is set in: the role's and the face's names for a person to read."""

    role: Message
    name: Text
    bundled: bool


@dataclass(frozen=True, slots=True)
class Font:
    """A registered face. `widths` are in thousandths of the size, by code point; `glyphs` are indices.

    `name` is reportlab's, `title` is for people to read.
    """

    name: str
    title: Text
    widths: Mapping[int, float]
    glyphs: Mapping[int, int]

    def has(self, char: str) -> bool:
        """Whether the face draws `char` as something other than .notdef."""
        return self.glyphs.get(ord(char), 0) != 0

    def width(self, char: str) -> float:
        """The advance of a character that the face has, in ems."""
        return self.widths[ord(char)] / 1000


def load(name: str) -> Font:
    """The face of that name (one of this module's constants), read and registered at the first call."""
    return _for_role(name) if name in _WANTED else _bundled(name)


@cache
def _bundled(name: str) -> Font:
    data = (RESOURCES / "fonts" / f"{name}.ttf").read_bytes()
    return _registered(name, _BUNDLED[name], data)


def _registered(name: str, title: Text, data: bytes, index: int = 0) -> Font:
    """The face, made known to reportlab under `name`. Raises whatever reportlab raises, and ValueError."""
    _mend_unicode_maps()
    font = ttfonts.TTFont(name, BytesIO(data), subfontIndex=index)
    face = Font(name, title, font.face.charWidths, font.face.charToGlyph)
    if not all(face.has(char) for char in _TRIED):
        raise ValueError(f"{name} lacks ordinary characters")
    font.face.makeSubset([ord(char) for char in _TRIED])
    pdfmetrics.registerFont(font)
    return face


@cache
def _for_role(role: str) -> Font:
    """The machine's best face for the role, or the bundled one that stands in for it."""
    for found in _on_this_machine().get(role, ()):
        with suppress(Exception):  # reportlab tells of a font that it cannot read in many ways
            return _registered(role, found.name, found.path.read_bytes(), found.index)
    return _bundled(_STAND_INS[role][0])


@cache
def _on_this_machine() -> Mapping[str, Sequence[Found]]:
    if os.environ.get(ONLY_BUNDLED):
        return {}
    return system_fonts.find(_WANTED, system_fonts.font_folders())


def faces_in_use() -> list[FaceInUse]:
    """What official papers are set in on this machine, role by role."""
    faces = ((word, load(role)) for role, word in _ROLES.items())
    return [FaceInUse(word, face.title, face.name in _BUNDLED) for word, face in faces]


def for_char(name: str, char: str) -> Font | None:
    """The face to draw `char` with where `name` is wanted: that one, a stand-in, or None."""
    wanted = load(name)
    if wanted.has(char):
        return wanted
    return next((face for face in map(load, _STAND_INS[name]) if face.has(char)), None)


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
