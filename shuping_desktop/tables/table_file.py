"""Reading of untrusted tables as sheets of texts: workbooks, CSV files and pasted text."""

from pathlib import Path, PurePath

from ..messages import msg
from .errors import InputError
from .file_bytes import read_bytes
from .input_files import InputFile, input_files
from .limits import LARGEST_FILE, LONGEST_PASTE, MOST_COLUMNS, MOST_ROWS
from .sheets import Workbook
from .text_table import decoded, text_workbook, too_large
from .xlsx import workbook_from_bytes

__all__ = [
    "PASTED",
    "InputFile",
    "input_files",
    "read_file",
    "read_pasted",
    "read_roster_file",
    "refuse_too_long",
]

PASTED = msg("剪贴板")
_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""Of ZIP archives (.xlsx) and compound files (.xls and password-protected .xlsx)."""
_WORKBOOK = ".xlsx"


def read_file(file: InputFile | Path) -> Workbook:
    """Return a file's sheets. Its content decides how it is read, not its name. Raises InputError."""
    name, source = (file.name, file.source) if isinstance(file, InputFile) else (file.name, file)
    data = source if isinstance(source, bytes) else read_bytes(source, LARGEST_FILE)
    path = PurePath(str(name))
    if data.startswith(_SIGNATURES) or path.suffix.lower() == _WORKBOOK:
        return workbook_from_bytes(str(name), data)
    return text_workbook(name, path.stem, decoded(str(name), data))


def read_roster_file(path: Path) -> Workbook:
    """Return a file's sheets. Raises InputError, also for one that is too long for a roster."""
    book = read_file(path)
    refuse_too_long(book)
    return book


def read_pasted(text: str) -> Workbook:
    """Return text from the clipboard as one sheet. Raises InputError for a blank text."""
    if len(text) > LONGEST_PASTE:
        raise InputError(msg("{where}里的内容太多，不像是名单。", where=PASTED))
    if not text.strip():
        raise InputError(msg("{file} 里没有内容。", file=PASTED))
    book = text_workbook(PASTED, PASTED, text)
    refuse_too_long(book)
    return book


def refuse_too_long(book: Workbook) -> None:
    """Raise InputError for a sheet with more rows than a roster can have."""
    if any(sheet.rows and sheet.rows[-1].number > MOST_ROWS for sheet in book.sheets):
        raise too_large(book.file, MOST_ROWS, MOST_COLUMNS)
