"""Official papers as Word files: page, fonts and paragraphs after GB/T 9704, in reproducible bytes."""

import re
import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm, Pt

from ..content.snapshot import Snapshot
from . import parts as word_parts

WIDTH, HEIGHT = 210, 297
SIZE = 16.0
"""Size of the text in points (三号)."""

_LATIN = "Times New Roman"
_BODY_FONT, _TITLE_FONT, _HEAD_FONT, _PART_FONT = "仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"
_NOT_XML = re.compile("[^\x09\x0a\x0d\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_CLOSER = 0.25  # points less between characters: 28 of 三号 then fill the 156 mm
_TITLE_PARTS = ("述职评议", "结果", "学生会")
_STAMP_FROM_EDGE, _NUMBER_UNDER_TEXT = 7, 7  # millimetres


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style of the file; sizes and spaces in points, `indent` in characters."""

    name: str
    font: str = _BODY_FONT
    size: float = SIZE
    leading: float = 29
    align: str = "left"
    indent: int = 0
    bold: bool = False
    before: float = 0
    after: float = 0


TITLE = ParagraphStyle("公文标题", _TITLE_FONT, 22, 34, "center", after=14)
STATE = ParagraphStyle("公文状态", _HEAD_FONT, 12, 20, "center", after=10)
BODY = ParagraphStyle("公文正文", align="justify", indent=2)
LINE = ParagraphStyle("公文条目", indent=2)
FLUSH = ParagraphStyle("公文主送")
SECTION = ParagraphStyle("公文一级标题", _HEAD_FONT, indent=2)
PART = ParagraphStyle("公文二级标题", _PART_FONT, indent=2)
ABOVE_TABLE = ParagraphStyle("公文表题", indent=2, after=5)
SIGNED = ParagraphStyle("公文落款", align="right")
TABLE_HEAD = ParagraphStyle("表头", _HEAD_FONT, 14, 18, "center", before=4, after=4)
TABLE_CELL = ParagraphStyle("表格", _BODY_FONT, 14, 18, "center", before=4, after=4)
SMALL_HEAD = ParagraphStyle("小表头", _HEAD_FONT, 12, 15, "center", before=3, after=3)
SMALL_CELL = ParagraphStyle("小表格", _BODY_FONT, 12, 15, "center", before=3, after=3)
NOTE = ParagraphStyle("表注", _BODY_FONT, 10.5, 15, before=4, after=4)
_NUMBER = ParagraphStyle("页码", "宋体", 14, 20)
_STAMP = ParagraphStyle("校验码", _HEAD_FONT, 7.5, 10, "center")
_HEADER = ParagraphStyle("页眉标记", _HEAD_FONT, 16, 20, "center", bold=True)
_STYLES = (
    *(TITLE, STATE, BODY, LINE, FLUSH, SECTION, PART, ABOVE_TABLE, SIGNED),
    *(TABLE_HEAD, TABLE_CELL, SMALL_HEAD, SMALL_CELL, NOTE, _NUMBER, _STAMP, _HEADER),
)


def clean(words: str) -> str:
    """Return `words` on one line, with only characters that a Word file can hold.

    All spaces but U+3000 become plain ones. Control and formatting characters and variation selectors are
    dropped, as in PDF. Characters that XML forbids, such as an unpaired surrogate, become □.
    """
    spaced = "".join(" " if char.isspace() and char != "\u3000" else char for char in words)
    shaped = "".join(char for char in spaced if unicodedata.category(char) not in ("Cc", "Cf"))
    return _NOT_XML.sub("□", _VARIATION.sub("", shaped)).strip(" ")


class Paper:
    """A Word file, written from the first line to the last."""

    def __init__(self, snapshot: Snapshot, title: str) -> None:
        """Set up margins, the foot (page number, version and code) and, until final, the head (暂定)."""
        self._document: Any = Document()
        word_parts.strip(self._document)
        texts = snapshot.texts
        word_parts.set_properties(self._document, clean(title), clean(texts.issuer or texts.school))
        word_parts.set_default_fonts(self._document, _LATIN, _BODY_FONT, SIZE)
        for style in _STYLES:
            self._add_style(style)
        self.margins = texts.page_margins
        self._set_page()
        self._write_foot(snapshot.stamp.text)
        if not snapshot.stamp.is_final:
            self._write_head("　".join(str(snapshot.stamp.finality.words)))

    @property
    def text_width(self) -> float:
        """The width between the side margins, in millimetres."""
        _, left, _, right = self.margins
        return WIDTH - left - right

    def add(self, words: str, style: ParagraphStyle, *, keep: bool = False) -> Any:
        """Add a paragraph; with `keep` it stays on the page of the next one."""
        paragraph = self._document.add_paragraph()
        _write(paragraph, words, style)
        paragraph.paragraph_format.keep_with_next = keep or None
        return paragraph

    def add_title(self, words: str) -> None:
        """Add a title, broken before a phrase where it does not fit on one line."""
        words = clean(words)
        room = self.text_width / 25.4 * 72 / TITLE.size
        cut = 0
        if _ems(words) > room:
            cuts = (words.find(phrase) for phrase in _TITLE_PARTS)
            fitting = (cut for cut in cuts if cut > 0 and max(_ems(words[:cut]), _ems(words[cut:])) <= room)
            cut = next(fitting, 0)
        paragraph = self.add(words[:cut] if cut else words, TITLE)
        if cut:
            paragraph.runs[0].add_break()
            _run(paragraph, words[cut:], TITLE)

    def add_page(self) -> None:
        """Start a new page, numbered 1."""
        self._document.add_section(WD_SECTION.NEW_PAGE)

    def add_table(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        styles: tuple[ParagraphStyle, ParagraphStyle],
    ) -> Any:
        """Add a ruled table with its first row repeated on each page; `widths` are proportions."""
        table = self._document.add_table(0, len(widths))
        table.autofit = False
        word_parts.rule(table)
        scale = self.text_width / sum(widths)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width * scale)
        for number, words in enumerate(rows):
            row = table.add_row()
            word_parts.keep_whole(row, repeated=number == 0)
            for cell, text, width in zip(row.cells, words, widths, strict=True):
                cell.width = Mm(width * scale)
                word_parts.centre(cell)
                _write_lines(cell, text, styles[0] if number == 0 else styles[1])
        return table

    def add_signed(self, signed: Sequence[str]) -> None:
        """Add issuer and date: the date four characters from the right margin, the issuer centred over it."""
        issuer, date = (clean(words) for words in signed)
        room = self.text_width / 25.4 * 72 / SIZE
        middle = max(4 + _ems(date) / 2, 2 + _ems(issuer) / 2)
        fits = max(_ems(issuer), _ems(date)) <= room - 8
        for words, keep in ((issuer, True), (date, False)):
            paragraph = self.add(words, SIGNED, keep=keep)
            if fits:
                paragraph.paragraph_format.right_indent = Pt((middle - _ems(words) / 2) * SIZE)

    def to_bytes(self) -> bytes:
        """Return the file; the same content gives the same bytes at any time."""
        buffer = BytesIO()
        self._document.save(buffer)
        return _without_times(buffer.getvalue())

    def _add_style(self, style: ParagraphStyle) -> None:
        entry = self._document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
        entry.quick_style = True
        entry.font.size, entry.font.bold = Pt(style.size), style.bold or None
        word_parts.set_fonts(entry.element.get_or_add_rPr(), _LATIN, style.font)
        layout = entry.paragraph_format
        layout.alignment = _ALIGN[style.align]
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(style.leading)
        layout.space_before, layout.space_after = Pt(style.before), Pt(style.after)
        layout.widow_control = False
        if style.size == SIZE:
            word_parts.set_closer(entry.element.get_or_add_rPr(), _CLOSER)
        if style.indent:
            word_parts.indent_first_line(entry.element.get_or_add_pPr(), style.indent, style.size)

    def _set_page(self) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(WIDTH), Mm(HEIGHT)
        top, left, bottom, right = self.margins
        section.top_margin, section.left_margin = Mm(top), Mm(left)
        section.bottom_margin, section.right_margin = Mm(bottom), Mm(right)
        section.header_distance, section.footer_distance = Mm(min(15, top / 2)), Mm(_STAMP_FROM_EDGE)
        self._document.settings.odd_and_even_pages_header_footer = True
        word_parts.number_from_one(section)

    def _write_foot(self, stamp: str) -> None:
        """Write — 1 — as on official papers, odd pages right and even ones left, and the stamp under it."""
        section = self._document.sections[0]
        gap = self.margins[2] - _STAMP_FROM_EDGE - _NUMBER_UNDER_TEXT
        gap_points = max(0.0, gap / 25.4 * 72 - _NUMBER.leading - _STAMP.leading)
        for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
            footer.is_linked_to_previous = False
            number = footer.paragraphs[0]
            number.style = _NUMBER.name
            _run(number, "— ", _NUMBER)
            word_parts.add_field(_run(number, "", _NUMBER), "PAGE")
            _run(number, " —", _NUMBER)
            layout = number.paragraph_format
            layout.alignment, layout.space_after = _ALIGN[side], Pt(gap_points)
            layout.left_indent = layout.right_indent = Pt(_NUMBER.size)
            _write(footer.add_paragraph(), stamp, _STAMP)

    def _write_head(self, words: str) -> None:
        section = self._document.sections[0]
        for header in (section.header, section.even_page_header):
            header.is_linked_to_previous = False
            _write(header.paragraphs[0], words, _HEADER)


def _write_lines(cell: Any, words: str, style: ParagraphStyle) -> None:
    first, *more = words.split("\n")
    _write(cell.paragraphs[0], first, style)
    for line in more:
        _write(cell.add_paragraph(), line, style)


def _write(paragraph: Any, words: str, style: ParagraphStyle) -> None:
    paragraph.style = style.name
    _run(paragraph, clean(words), style)


def _run(paragraph: Any, words: str, style: ParagraphStyle) -> Any:
    run = paragraph.add_run(words)
    word_parts.set_fonts(run._element.get_or_add_rPr(), _LATIN, style.font)
    return run


def _ems(words: str) -> float:
    """Estimate the width in ems: one for each Chinese character, half for others."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5 for char in words)


def _without_times(content: bytes) -> bytes:
    """Return a zip archive with the same entries in the same order, all with the same fixed time."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(entry, source.read(name))
    return buffer.getvalue()
