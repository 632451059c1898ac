"""Files of a folder or an archive of unknown origin, each with its name or the reason to leave it out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..messages import Message, Text, msg

_READ = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".tsv", ".txt", ".docx", ".shuping")


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file found: its name, from the folder or archive on, and its path or, from an archive, its bytes.

    `left_out` is the reason, a predicate of the file, for one that is not to be read.
    """

    name: Text
    source: Path | bytes
    left_out: Message | None = None


def input_files(path: Path) -> Iterator[InputFile]:
    """Yield the file itself, or every file of a folder and its subfolders, in the order of their names."""
    if not path.is_dir():
        yield InputFile(path.name, path)
        return
    for child in sorted(path.rglob("*")):
        if child.is_dir() or child.name.startswith(("~$", ".")):
            continue
        fault = None if child.suffix.lower() in _READ else msg("不是表格文件，没有读取。")
        yield InputFile(str(child.relative_to(path)), child, fault)
