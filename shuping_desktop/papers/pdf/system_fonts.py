"""The machine's own faces for official papers, found by the names that the font files give themselves.

No Simplified 仿宋 or 小标宋 may be handed on with a program, but most Chinese machines have them.
"""

import os
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

_MOST_FILES = 5000  # a folder that someone filled with everything is not searched for ever
_MOST_READ = 400  # fonts whose file name says nothing, opened for their names
_MOST_FACES = 64  # of one collection
_MOST_NAMES = 1000
_NAME_IDS = (1, 4, 6, 16)  # family, full name, PostScript name, family of many weights
_RESTRICTED, _MAY_EMBED = 0x0002, 0x000C  # bits of fsType, in table OS/2
_NO_SUBSET_OR_OUTLINE = 0x0300
_MACINTOSH = 1  # platform


@dataclass(frozen=True, slots=True)
class Wanted:
    """A face that is looked for: its names, the best first, and what its file's name may contain."""

    names: tuple[str, ...]
    file_parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A face on this machine: its file, its place in a collection, and the name it was found by."""

    path: Path
    index: int
    name: str


def font_folders() -> list[Path]:
    """Where Windows, macOS and Linux keep fonts, the user's own after the machine's."""
    home = Path.home()
    windows = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    local = os.environ.get("LOCALAPPDATA")
    return [
        windows,
        *([Path(local) / "Microsoft" / "Windows" / "Fonts"] if local else []),
        Path("/System/Library/Fonts"),
        Path("/Library/Fonts"),
        home / "Library" / "Fonts",
        Path("/Applications/Microsoft Word.app/Contents/Resources/DFonts"),
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local" / "share" / "fonts",
        home / ".fonts",
    ]


def find(wanted: Mapping[str, Wanted], folders: Iterable[Path]) -> dict[str, list[Found]]:
    """For each key the faces that may be embedded, the best first; none where the machine has none.

    Files whose name promises something are opened first, others only while something is missing.
    """
    parts = tuple(part for it in wanted.values() for part in it.file_parts)
    files = list(islice(_font_files(folders), _MOST_FILES))
    likely = [path for path in files if any(part in path.name.lower() for part in parts)]
    found = _matching(wanted, likely)
    missing = {key: it for key, it in wanted.items() if not found[key]}
    if missing:
        others = set(files) - set(likely)
        found |= _matching(missing, [path for path in files if path in others][:_MOST_READ])
    return found


def _font_files(folders: Iterable[Path]) -> Iterator[Path]:
    """TrueType files and collections, in an order that does not change from day to day."""
    for folder in folders:
        for place, inner, names in os.walk(folder):
            inner.sort()
            yield from (
                Path(place, name) for name in sorted(names) if name.lower().endswith((".ttf", ".ttc"))
            )


def _matching(wanted: Mapping[str, Wanted], files: Iterable[Path]) -> dict[str, list[Found]]:
    matches: dict[str, list[tuple[int, Found]]] = {key: [] for key in wanted}
    for path in files:
        for index, names in faces_of(path):
            for key, it in wanted.items():
                place = next((place for place, name in enumerate(it.names) if name in names), None)
                if place is not None:
                    matches[key].append((place, Found(path, index, it.names[place])))
    return {key: [face for _, face in sorted(it, key=lambda pair: pair[0])] for key, it in matches.items()}


def faces_of(path: Path) -> list[tuple[int, set[str]]]:
    """The faces of a file that may be embedded and have TrueType outlines: their place and their names.

    A file that is broken or cannot be read has none.
    """
    try:
        with path.open("rb") as file:
            offsets = _face_offsets(file)
            tables = [(index, _tables(file, offset)) for index, offset in enumerate(offsets)]
            usable = [(index, it) for index, it in tables if _is_whole(file, it) and _may_embed(file, it)]
            return [(index, _names(file, it)) for index, it in usable]
    except (OSError, struct.error, KeyError, OverflowError, ValueError):
        return []


def _face_offsets(file: BinaryIO) -> list[int]:
    if file.read(4) != b"ttcf":
        return [0]
    _, count = struct.unpack(">II", file.read(8))
    count = min(count, _MOST_FACES)
    return list(struct.unpack(f">{count}I", file.read(4 * count)))


def _tables(file: BinaryIO, offset: int) -> dict[bytes, tuple[int, int]]:
    """Offset and length of each table of the face."""
    file.seek(offset + 4)
    (count,) = struct.unpack(">H6x", file.read(8))
    records = struct.iter_unpack(">4s4xII", file.read(16 * count))
    return {tag: (start, length) for tag, start, length in records}


def _is_whole(file: BinaryIO, tables: Mapping[bytes, tuple[int, int]]) -> bool:
    """Whether it has TrueType outlines (reportlab embeds no others) and no table is cut off."""
    size = file.seek(0, os.SEEK_END)
    return b"glyf" in tables and all(start + length <= size for start, length in tables.values())


def _may_embed(file: BinaryIO, tables: Mapping[bytes, tuple[int, int]]) -> bool:
    """Whether its maker allows a document to carry a part of it (fsType); the kindest licence counts."""
    file.seek(tables[b"OS/2"][0] + 8)
    (kind,) = struct.unpack(">H", file.read(2))
    restricted = kind & _RESTRICTED and not kind & _MAY_EMBED
    return not restricted and not kind & _NO_SUBSET_OR_OUTLINE


def _names(file: BinaryIO, tables: Mapping[bytes, tuple[int, int]]) -> set[str]:
    """What the face calls itself, in every language."""
    start = tables[b"name"][0]
    file.seek(start)
    _, count, strings = struct.unpack(">HHH", file.read(6))
    count = min(count, _MOST_NAMES)
    records = list(struct.iter_unpack(">HHHHHH", file.read(12 * count)))
    return {
        _name(file, platform, start + strings + offset, length)
        for platform, _, _, name_id, length, offset in records
        if name_id in _NAME_IDS
    }


def _name(file: BinaryIO, platform: int, offset: int, length: int) -> str:
    file.seek(offset)
    return file.read(length).decode("mac-roman" if platform == _MACINTOSH else "utf-16-be", "replace")
