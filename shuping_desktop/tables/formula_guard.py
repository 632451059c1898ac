"""Protection of texts that a spreadsheet would take for a formula."""

import unicodedata

_FORMULA_STARTS = tuple("=+-@\t\r'")


def begins_like_a_formula(text: str) -> bool:
    """Return whether a spreadsheet may take a text for a formula when the file is opened or the cell edited.

    Full-width signs count too; an apostrophe counts since spreadsheets drop a leading one.
    """
    return unicodedata.normalize("NFKC", text[:1])[:1] in _FORMULA_STARTS


def guarded(text: str) -> str:
    """Return a text as written to a CSV file: with an apostrophe before a possible formula."""
    return f"'{text}" if begins_like_a_formula(text) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` was given; any other text unchanged."""
    return text[1:] if text[:1] == "'" and begins_like_a_formula(text[1:]) else text
