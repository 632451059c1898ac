"""Files to import, each opened and read once: folders and archives are walked."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..messages import Message, Text, msg
from ..tables.errors import InputError
from ..tables.sheets import Workbook
from ..tables.table_file import InputFile, input_files, read_file
from ..task import counted


@dataclass(frozen=True, slots=True)
class Source:
    """A file and its sheets, or why it was not read: `error`, or the reason to leave it out.

    `is_named` is true for a file that the user named, false for one found in a folder or an archive.
    """

    name: Text
    book: Workbook | None = None
    error: InputError | None = None
    left_out: Message | None = None
    is_named: bool = True


def read_sources(paths: Sequence[Path]) -> list[Source]:
    """Read files, and those in folders and archives."""
    known: dict[bytes, str] = {}
    return [
        source for path in counted(paths, msg("读取文件"), len(paths)) for source in _sources_at(path, known)
    ]


def _sources_at(path: Path, known: dict[bytes, str]) -> list[Source]:
    """Read a file, or the files of a folder or archive, one at a time; `known` has the contents so far."""
    try:
        sources = [_source(file, path) for file in input_files(path, known)]
    except InputError as error:
        return [Source(path.name, error=error)]
    except OSError:
        # Reading the path fails too, with the reason.
        return [_read(path.name, path, is_named=True)]
    if not sources:
        refusal = msg("文件夹 {path} 里没有文件，请检查位置。", path=path)
        return [Source(path.name, error=InputError(refusal))]
    return sources


def _source(file: InputFile, path: Path) -> Source:
    is_named = file.source == path
    if file.left_out is not None:
        return Source(file.name, left_out=file.left_out, is_named=is_named)
    return _read(file.name, file, is_named=is_named)


def _read(name: Text, file: InputFile | Path, *, is_named: bool) -> Source:
    try:
        return Source(name, read_file(file), is_named=is_named)
    except InputError as error:
        return Source(name, error=error, is_named=is_named)
