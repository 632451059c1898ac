"""Texts of cells as they are shown, with a note where the stored value is another one."""

import re
from collections.abc import Sequence
from datetime import datetime
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache

from ..messages import CLAUSE_MARK, Message, joined, msg
from .number_formats import NumberFormat, Section, Shows, date_of, shown_date, shown_number
from .sheets import CellNote, NoteKind

_FIFTEEN_DIGITS = Context(prec=15)
_LARGEST = Decimal("1e21")
_LONGEST_COMMENT = 120
_HEADER_CODE = re.compile('&"[^"]*"|&[0-9]+|&K[0-9A-Fa-f]{6}|&.')
_PAGE_WORDS = re.compile(r"[第页共总,，.:：/()（）\s0-9—–-]|page|of", re.IGNORECASE)
_WRITTEN = re.compile(r"([^0-9]*?)([+-]?[0-9][0-9,]*(?:\.[0-9]*)?|[+-]?\.[0-9]+)([^0-9]*)")
_SCALE = re.compile("[%％‰十百千万亿]")
_ORDER = (
    NoteKind.ERROR,
    NoteKind.DATE,
    NoteKind.PERCENT,
    NoteKind.STRUCK,
    NoteKind.OTHER,
    NoteKind.ROUNDED,
    NoteKind.COMMENT,
)
"""The kind of several notes on one cell is the first of these."""

Shown = tuple[str, CellNote | None]
"""The text of a cell, and the note on it."""


@lru_cache(maxsize=2_048)
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


@lru_cache(maxsize=2_048)
def shown_value(written: str, layout: NumberFormat, *, from_1904: bool = False) -> Shown:
    """Return the text and note of a stored number with a number format."""
    stored = number_text(written)
    if layout.is_general:
        return stored, None
    try:
        number = Decimal(stored)
    except InvalidOperation:
        return stored, None
    if not abs(number) < _LARGEST:
        return stored, None
    section, number = layout.section_for(number)
    if section.shows in (Shows.DATE, Shows.TIME):
        return _shown_moment(section, number, stored, from_1904=from_1904)
    try:
        shown = shown_number(section, number, stored.removeprefix("-") if number >= 0 else stored)
    except ArithmeticError:
        # A forged format with hundreds of percent signs.
        return stored, None
    return percentage(stored, shown) if section.shows is Shows.PERCENT else compared(stored, shown)


def _shown_moment(section: Section, number: Decimal, stored: str, *, from_1904: bool) -> Shown:
    moment = date_of(float(number), from_1904=from_1904)
    if moment is None:
        return stored, CellNote(NoteKind.DATE, msg("设成了日期，但 {stored} 不是日期", stored=stored))
    # A format may show nothing but an era, which is not rendered.
    shown = shown_date(section, moment, float(number)) or _day(moment)
    if section.shows is Shows.TIME:
        return shown, time_note(shown)
    first_year = 1904 if from_1904 else 1900
    letters = {token.text[0] for token in section.tokens if token.kind == "date"}
    if moment.year <= first_year:
        # A small number, such as a mark, in a cell that has the format of a date.
        return shown, _date_note(_day(moment), stored)
    if moment.day == 1 and "d" not in letters:
        return shown, _date_note(_day(moment), f"{moment.month}-{moment.year % 100:02}")
    return shown, date_note(moment)


def date_note(moment: datetime) -> CellNote:
    """Return the note on a date, with what was probably typed."""
    return _date_note(_day(moment), f"{moment.month}-{moment.day}")


def time_note(shown: str) -> CellNote:
    """Return the note on a time of day or a duration."""
    return CellNote(NoteKind.DATE, msg("是时间 {shown}", shown=shown))


def _date_note(day: str, guess: str) -> CellNote:
    return CellNote(NoteKind.DATE, msg("是日期 {date}，可能原是 {guess}", date=day, guess=guess))


def _day(moment: datetime) -> str:
    day = f"{moment.year}-{moment.month}-{moment.day}"
    return f"{day} {moment.hour}:{moment.minute:02}" if moment.hour or moment.minute else day


def percentage(stored: str, shown: str) -> Shown:
    """Return the text and note of a percentage."""
    if compared(_hundredfold(stored), shown.replace("%", ""))[1] is None:
        return shown, CellNote(NoteKind.PERCENT, msg("是 {percent}", percent=shown))
    text = msg("是 {percent}，存的是 {stored}", percent=shown, stored=stored)
    return shown or stored, CellNote(NoteKind.PERCENT, text)


def _hundredfold(stored: str) -> str:
    try:
        return number_text(str(Decimal(stored) * 100))
    except InvalidOperation:
        return stored


def compared(stored: str, shown: str) -> Shown:
    """Return the text and note of a number that is shown in another way than it is stored.

    The text is the stored number where the shown one is the same, is rounded or has a unit after it, and the
    shown text where it says something else, such as P03 for 3.
    """
    if not shown:
        return stored, CellNote(NoteKind.OTHER, msg("设成了不显示，存的是 {stored}", stored=stored))
    if shown == stored:
        return stored, None
    number = Decimal(stored)
    match = _WRITTEN.fullmatch(shown)
    other = CellNote(NoteKind.OTHER, msg("显示为 {shown}，存的是 {stored}", shown=shown, stored=stored))
    if not any(character.isalnum() for character in shown):
        # A dash for zero, as formats of accounting have it.
        return stored, other
    if match is None:
        return _written_as_power(stored, shown) or (shown, other)
    before, digits, after = match[1].strip(), match[2].replace(",", ""), match[3].strip()
    written = Decimal(digits) if digits.strip("+-") != "." else number
    if before.endswith("(") or "-" in before:
        written, before = -abs(written), before.strip("(-")
        after = after.removeprefix(")")
    whole = digits.lstrip("+-").partition(".")[0]
    if any(character.isalnum() for character in before) or (len(whole) > 1 and whole.startswith("0")):
        return shown, other
    if _SCALE.search(after):
        return shown, other
    if abs(written) == abs(number):
        is_plain = written == number and not before and not after
        return stored, None if is_plain else other
    decimals = len(digits.partition(".")[2])
    if number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) == written:
        rounded = msg("显示为 {shown}，存的是 {stored}", shown=shown, stored=stored)
        return stored, CellNote(NoteKind.ROUNDED, rounded)
    return shown, other


def _written_as_power(stored: str, shown: str) -> Shown | None:
    try:
        same = Decimal(shown) == Decimal(stored)
    except InvalidOperation:
        return None
    return (stored, None) if same else None


def error_note(error: str) -> CellNote:
    """Return the note on a formula without a result."""
    return CellNote(NoteKind.ERROR, msg("公式出错 {error}", error=error))


def comment_note(comment: str) -> CellNote:
    """Return the note on a cell with a comment."""
    text = " ".join(comment.split())
    shown = text if len(text) <= _LONGEST_COMMENT else f"{text[:_LONGEST_COMMENT]}…"
    return CellNote(NoteKind.COMMENT, msg("批注：{comment}", comment=shown))


def struck_note(text: str, struck: str) -> CellNote:
    """Return the note on a cell of which all, or the part `struck`, is crossed out."""
    if struck.strip() == text.strip():
        return CellNote(NoteKind.STRUCK, msg("划掉了"))
    return CellNote(NoteKind.STRUCK, msg("其中“{struck}”划掉了", struck=struck.strip()[:40]))


def header_text(coded: str) -> str:
    """Return the text of a header or footer without its codes; empty for page numbers only."""
    text = " ".join(_HEADER_CODE.sub(" ", coded).split())
    return text if _PAGE_WORDS.sub("", text).strip() else ""


def hidden_note() -> CellNote:
    """Return the note on a text that the format of its cell hides."""
    return CellNote(NoteKind.OTHER, msg("设成了不显示"))


def covered_note() -> CellNote:
    """Return the note on a value under a merged range, which shows only its first cell."""
    return CellNote(NoteKind.OTHER, msg("被合并的单元格盖住，表里看不见"))


def merged_note(notes: Sequence[CellNote]) -> CellNote:
    """Return several notes on one cell as one."""
    if len(notes) == 1:
        return notes[0]
    ordered = sorted(notes, key=lambda note: _ORDER.index(note.kind))
    texts: list[Message] = [note.text for note in ordered]
    return CellNote(ordered[0].kind, joined(texts, CLAUSE_MARK))
