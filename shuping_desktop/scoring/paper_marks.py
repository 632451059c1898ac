"""Texts in a mark's place on the paper that are no valid marks: 21 where the most is 20, 18.3, a word."""

from collections.abc import Iterator

from .ballots import Row
from .numbers import NotANumberError, format_hundredths, parse_hundredths
from .problems import MARK_ILLEGIBLE, MARK_OFF_STEP, MARK_OVER_MAXIMUM
from .scheme import Track
from .second_entry import CellValue


def paper_value(track: Track, criterion: int, text: str) -> CellValue:
    """Return the mark that `text` stands for, or the text itself where it is no valid mark.

    A number is returned in its usual form, so that 021 and 21.0 are the same as 21.
    """
    try:
        exact = parse_hundredths(text)
    except NotANumberError:
        return text
    if exact.denominator != 1:
        return text
    value = int(exact)
    refused = track.refusal(track.criteria[criterion], value)
    return format_hundredths(value) if refused else value


def fault_of(track: Track, criterion: int, text: str) -> str:
    """Return the code of the problem of a text in a mark's place."""
    try:
        value = parse_hundredths(text)
    except NotANumberError:
        return MARK_ILLEGIBLE
    if value < 0:
        return MARK_ILLEGIBLE
    return MARK_OVER_MAXIMUM if value > track.criteria[criterion].maximum else MARK_OFF_STEP


def faults_of(track: Track, row: Row) -> Iterator[tuple[str, int, str]]:
    """Yield the code, the criterion and the text of each such cell of a row."""
    for criterion, text in row.paper_marks:
        yield fault_of(track, criterion, text), criterion, text


def capped_total(track: Track, row: Row) -> int | None:
    """Return a row's sum with marks above the maximum cut to it, in hundredths.

    None where a cell is blank, or has anything else that is no valid mark.
    """
    total = sum(mark for mark in row.marks if mark is not None)
    for code, criterion, _ in faults_of(track, row):
        if code != MARK_OVER_MAXIMUM:
            return None
        total += track.criteria[criterion].maximum
    return total if row.paper_marks and row.is_written_out else None
