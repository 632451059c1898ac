"""Reading of untrusted tables as sheets of texts: workbooks, documents, CSV files and pasted text."""

from pathlib import Path, PurePath

from ..messages import msg
from .archive import Archive, opened_archive
from .compound import SIGNATURE
from .errors import InputError, in_file
from .file_bytes import read_bytes
from .file_kinds import is_archive, is_document, is_old_workbook, package_refusal, refusal_of
from .input_files import InputFile, head_of, input_files
from .limits import LARGEST_FILE, LONGEST_PASTE, MOST_COLUMNS, MOST_ROWS
from .sheets import Workbook
from .text_table import decoded, text_workbook, too_large

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


def read_file(file: InputFile | Path) -> Workbook:
    """Return a file's sheets. Its content decides how it is read, not its name. Raises InputError."""
    if isinstance(file, Path):
        file = InputFile(file.name, file)
    if file.left_out is not None:
        raise in_file(file.name, file.left_out)
    name = str(file.name)
    if isinstance(file.source, bytes):
        return workbook_of(name, file.source)
    head = head_of(file.source)
    fault = None if head.startswith(SIGNATURE) else refusal_of(name, head)
    if fault is not None:
        # A video is called one, however large.
        raise in_file(name, fault)
    return workbook_of(name, read_bytes(file.source, LARGEST_FILE))


def workbook_of(file: str, data: bytes) -> Workbook:
    """Return the sheets of a file with these bytes; `file` is its name. Raises InputError."""
    fault = refusal_of(file, data)
    if fault is not None:
        raise in_file(file, fault)
    # Readers of workbooks and documents are imported lazily: every start on the sample reads CSV files.
    if is_old_workbook(data):
        from .xls import old_workbook

        return old_workbook(file, data)
    if is_archive(data):
        with opened_archive(file, data) as archive:
            return _package(file, archive)
    return text_workbook(file, PurePath(file).stem, decoded(file, data))


def _package(file: str, archive: Archive) -> Workbook:
    """Return the sheets of a document that is an archive. Raises InputError and PartError."""
    names = archive.names
    fault = package_refusal(names)
    if fault is not None:
        raise in_file(file, fault)
    if not is_document(names):
        raise in_file(file, msg("是压缩文件，请先解压，再导入其中的表格。"))
    if "content.xml" in archive or "mimetype" in archive:
        from .ods import read_open_document

        return read_open_document(file, archive)
    if any(name.startswith("word/") for name in names):
        from .docx import read_document

        return read_document(file, archive)
    from .xlsx import read_workbook

    return read_workbook(file, archive)


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
