"""File names that every system accepts, and sentences about those that it does not."""

import os
import re
import sys
import unicodedata
from pathlib import Path

from .messages import Message, msg

LONGEST = 200
"""Bytes of UTF-8 of a name that the program chooses; suffixes of copies fit into the rest of 255."""
_LIMIT = 255
_JOURNAL = len("-journal")
"""SQLite appends this to the name of a file that it writes to."""
_SQLITE_PATH = 504
"""Bytes of the longest path that SQLite opens under Unix: its MAX_PATHNAME, 512, without `-journal`."""
_WINDOWS_PATH = 259
"""UTF-16 units of the longest path that Windows programs open (MAX_PATH without its end)."""
_SHOWN = 20
"""Characters that are shown of a name that is too long."""

_FORBIDDEN = frozenset('\\/:*?"<>|')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
"""Names that Windows reserves, also with a suffix."""
_DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks of writing direction, which can make a name look like another one."""


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
    """Return the text as the name of a file or folder that every system accepts, of at most 200 bytes.

    Forbidden characters become _, and so does an empty name; spaces and dots at the end are dropped, and a
    name that Windows reserves gets a _ before it.
    """
    name = "".join("_" if _is_forbidden(letter) else letter for letter in text)
    name = cut(name, LONGEST).rstrip(". ") or "_"
    return f"_{name}" if _DEVICES.fullmatch(name) else name


def beside(path: Path, addition: str, suffix: str | None = None) -> Path:
    """Return a path in the same folder whose name is the stem with an addition, shortened so that it fits."""
    end = f"{addition}{path.suffix if suffix is None else suffix}"
    return path.with_name(f"{cut(path.stem, _name_limit(path.parent) - _JOURNAL - _size(end))}{end}")


def long_name(path: Path, *, database: bool) -> Message | None:
    """Return a sentence about a name or path that is too long, saying how many characters fit; else None.

    A `database` needs room for the names of the files that SQLite makes beside it.
    """
    room = _JOURNAL if database else 0
    limit = _name_limit(path.parent) - room
    if _size(path.name) > limit:
        return msg(
            "文件名“{start}…”太长：有 {count} 个字，最多 {most} 个字（连同后缀），请改短。",
            start=path.name[:_SHOWN],
            count=len(path.name),
            most=len(cut(path.stem, limit - _size(path.suffix))) + len(path.suffix),
        )
    whole = os.path.abspath(path)  # noqa: PTH100 - Path.absolute keeps ".."
    longest = _path_limit(database=database)
    if _size(whole) <= longest:
        return None
    return msg(
        "文件夹和文件名连起来太长（“{start}…”，要少 {more} 个字），请改短，或换一个层数少的文件夹。",
        start=whole[:_SHOWN],
        more=len(whole) - len(cut(whole, longest)),
    )


def unusable_name(name: str, *, windows: bool = sys.platform == "win32") -> Message | None:
    """Return a sentence about a name that a new file cannot or must not have; else None."""
    if any(unicodedata.category(letter) == "Cc" or letter in _DIRECTIONS for letter in name):
        return msg("文件名 {name} 里有看不见的控制字符，请去掉后再试。", name=ascii(name))
    if not windows:
        return None
    wrong = "".join(sorted(_FORBIDDEN & set(name)))
    if wrong:
        return msg("文件名“{name}”里有不能用的字符 {wrong}，请去掉后再试。", name=name, wrong=wrong)
    if _DEVICES.fullmatch(name):
        return msg("“{name}”是 Windows 留作他用的名字，请换一个文件名。", name=name)
    if name != name.rstrip(". "):
        return msg("文件名“{name}”不能以空格或句点结尾，请去掉后再试。", name=name)
    return None


def cut(text: str, size: int) -> str:
    """Return as much of the beginning of a text as has at most that size as a name."""
    while text and _size(text) > size:
        text = text[:-1]
    return text


def _size(text: str) -> int:
    """Return the length of a name as the system counts it: bytes of UTF-8, under Windows UTF-16 units."""
    if sys.platform == "win32":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text.encode("utf-8", "surrogatepass"))


def _is_forbidden(letter: str) -> bool:
    return letter in _FORBIDDEN or letter in _DIRECTIONS or unicodedata.category(letter) in ("Cc", "Cs")


def _name_limit(folder: Path) -> int:
    """Return the longest name that a folder's file system allows; an encrypted home may have 143 bytes."""
    if sys.platform == "win32":
        return _LIMIT
    try:
        limit = os.pathconf(folder, "PC_NAME_MAX")
    except (OSError, ValueError):
        return _LIMIT
    return limit if limit > 0 else _LIMIT


def _path_limit(*, database: bool) -> int:
    if sys.platform == "win32":
        return _WINDOWS_PATH - (_JOURNAL if database else 0)
    return _SQLITE_PATH if database else os.pathconf("/", "PC_PATH_MAX") - 1
