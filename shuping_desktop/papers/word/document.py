"""Official papers as Word files: page, fonts and paragraphs after GB/T 9704, in reproducible bytes."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm, Pt

from ..content.snapshot import Snapshot
from . import parts as word_parts
from .page_filling import HEIGHT, WIDTH
from .styles import (
    BODY_FONT,
    HEADER,
    LATIN,
    NUMBER,
    SIGNED,
    SIZE,
    STAMP,
    STYLES,
    TITLE,
    ParagraphStyle,
    Spacing,
    break_title,
    clean,
    ems,
    points,
)

_PROVISIONAL = "暂　定"
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_STAMP_FROM_EDGE, _NUMBER_UNDER_TEXT = 7, 7  # millimetres


class Paper:
    """A Word file, written from the first line to the last."""

    def __init__(self, snapshot: Snapshot, title: str, spacing: Spacing) -> None:
        """Set up margins, the foot (page number, version and code) and, until final, the head (暂定)."""
        self._document: Any = Document()
        word_parts.strip(self._document)
        texts = snapshot.texts
        word_parts.set_properties(self._document, clean(title), clean(texts.issuer or texts.school))
        word_parts.set_default_fonts(self._document, LATIN, BODY_FONT, SIZE)
        for style in STYLES:
            self._add_style(spacing.applied(style))
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
        first, *more = break_title(words, points(self.text_width))
        paragraph = self.add(first, TITLE)
        for line in more:
            paragraph.runs[-1].add_break()
            _run(paragraph, line, TITLE)

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
        room = points(self.text_width) / SIZE
        middle = max(4 + ems(date) / 2, 2 + ems(issuer) / 2)
        fits = max(ems(issuer), ems(date)) <= room - 8
        for words, keep in ((issuer, True), (date, False)):
            paragraph = self.add(words, SIGNED, keep=keep)
            if fits:
                paragraph.paragraph_format.right_indent = Pt((middle - ems(words) / 2) * SIZE)

    def to_bytes(self) -> bytes:
        """Return the file; the same content gives the same bytes at any time."""
        buffer = BytesIO()
        self._document.save(buffer)
        return _without_times(buffer.getvalue())

    def _add_style(self, style: ParagraphStyle) -> None:
        entry = self._document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
        entry.quick_style = True
        entry.font.size, entry.font.bold = Pt(style.size), style.bold or None
        word_parts.set_fonts(entry.element.get_or_add_rPr(), LATIN, style.font)
        layout = entry.paragraph_format
        layout.alignment = _ALIGN[style.align]
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(style.leading)
        layout.space_before, layout.space_after = Pt(style.before), Pt(style.after)
        layout.widow_control = True
        word_parts.close_up_numbers(entry.element.get_or_add_pPr())
        if style.closer:
            word_parts.set_closer(entry.element.get_or_add_rPr(), style.closer)
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
        gap_points = max(0.0, points(gap) - NUMBER.leading - STAMP.leading)
        for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
            footer.is_linked_to_previous = False
            number = footer.paragraphs[0]
            number.style = NUMBER.name
            _run(number, "— ", NUMBER)
            word_parts.add_field(_run(number, "", NUMBER), "PAGE")
            _run(number, " —", NUMBER)
            layout = number.paragraph_format
            layout.alignment, layout.space_after = _ALIGN[side], Pt(gap_points)
            layout.left_indent = layout.right_indent = Pt(NUMBER.size)
            _write(footer.add_paragraph(), stamp, STAMP)

    def _write_head(self, words: str) -> None:
        section = self._document.sections[0]
        for header in (section.header, section.even_page_header):
            header.is_linked_to_previous = False
            _write(header.paragraphs[0], words, HEADER)


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
    word_parts.set_fonts(run._element.get_or_add_rPr(), LATIN, style.font)
    return run


def _without_times(content: bytes) -> bytes:
    """Return a zip archive with the same entries in the same order, all with the same fixed time."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(entry, source.read(name))
    return buffer.getvalue()
