"""Writing files whole, and names that every system accepts."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_FORBIDDEN = frozenset('\\/:*?"<>|')
_LONGEST_NAME = 200
"""In bytes of UTF-8: of the 255 that most file systems allow, a copy's or a temporary name takes some."""


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target` to write to; then sync it and put it in place.

    Where the block or the replacing fails, the temporary file is removed and `target` stays as it was.
    Raises OSError.
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


def safe_name(text: str) -> str:
    """Return the text as the name of a file or folder: forbidden characters as _, cut to 200 bytes."""
    name = "".join("_" if letter in _FORBIDDEN or letter < " " else letter for letter in text)
    while len(name.encode("utf-8", "replace")) > _LONGEST_NAME:
        name = name[:-1]
    return name
