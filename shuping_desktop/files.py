"""Atomic writing of files, and file names that every system accepts."""

import os
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_FORBIDDEN = frozenset('\\/:*?"<>|')
_LONGEST_NAME = 200
"""Bytes of UTF-8. Most file systems allow 255; the rest leaves room for suffixes of copies and backups."""


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield a temporary path beside `target` to write to, then sync the file and move it to `target`.

    If anything fails, the temporary file is removed and `target` is unchanged. Raises OSError.
    """
    temporary = target.with_name(f".~{target.name[: _LONGEST_NAME // 4]}.{secrets.token_hex(4)}.tmp")
    try:
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def write_whole(target: Path, content: bytes) -> None:
    """Write a file, complete or not at all. Raises OSError."""
    with replacing(target) as temporary:
        temporary.write_bytes(content)


class FreeNames:
    """File names given out for one folder, each once; systems may not tell case apart."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def name(self, stem: str, suffix: str) -> str:
        """Return a safe name for the stem, with a number before the suffix if the name was given before."""
        count, stem = 1, safe_name(stem)
        name = f"{stem}{suffix}"
        while unicodedata.normalize("NFC", name).casefold() in self._given:
            count += 1
            name = f"{stem} {count}{suffix}"
        self._given.add(unicodedata.normalize("NFC", name).casefold())
        return name


def safe_name(text: str) -> str:
    """Return the text as the name of a file or folder: forbidden characters as _, cut to 200 bytes."""
    name = "".join("_" if letter in _FORBIDDEN or letter < " " else letter for letter in text)
    while len(name.encode("utf-8", "replace")) > _LONGEST_NAME:
        name = name[:-1]
    return name
