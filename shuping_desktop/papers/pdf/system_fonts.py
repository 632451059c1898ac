"""Search for the machine's own faces for official papers, by the names inside the font files.

No Simplified 仿宋 or 小标宋 may be distributed with a program, but most Chinese machines have them.
"""

import os
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

_MOST_FILES = 5000  # listed at most
_MOST_READ = 400  # opened at most, of those whose file name matches no face
_MOST_FACES = 64  # of one collection
_MOST_NAMES = 1000
_NAME_IDS = (1, 4, 6, 16)  # family, full name, PostScript name, family of many weights
_RESTRICTED, _MAY_EMBED = 0x0002, 0x000C  # bits of fsType, in table OS/2
_NO_SUBSET_OR_OUTLINE = 0x0300
_MACINTOSH = 1  # platform


@dataclass(frozen=True, slots=True)
class FaceSpec:
    """Description of a face: its names, the best first, and parts that its file name may contain."""

    names: tuple[str, ...]
    file_parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FaceFile:
    """A face on this machine: its file, its place in a collection, and the matching name."""

    path: Path
    index: int
    name: str


def font_folders() -> list[Path]:
    """Return the font folders of Windows, macOS and Linux, the user's own after the machine's."""
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


def find(specs: Mapping[str, FaceSpec], folders: Iterable[Path]) -> dict[str, list[FaceFile]]:
    """Return for each key the faces that may be embedded, the best first; an empty list for none.

    Files with a matching name are opened first, others only if a key has no face yet.
    """
    parts = tuple(part for spec in specs.values() for part in spec.file_parts)
    files = list(islice(_font_files(folders), _MOST_FILES))
    likely = [path for path in files if any(part in path.name.lower() for part in parts)]
    faces = _matching(specs, likely)
    missing = {key: spec for key, spec in specs.items() if not faces[key]}
    if missing:
        others = set(files) - set(likely)
        faces |= _matching(missing, [path for path in files if path in others][:_MOST_READ])
    return faces


def _font_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield TrueType files and collections in a stable order."""
    for folder in folders:
        for place, inner, names in os.walk(folder):
            inner.sort()
            yield from (
                Path(place, name) for name in sorted(names) if name.lower().endswith((".ttf", ".ttc"))
            )


def _matching(specs: Mapping[str, FaceSpec], files: Iterable[Path]) -> dict[str, list[FaceFile]]:
    matches: dict[str, list[tuple[int, FaceFile]]] = {key: [] for key in specs}
    for path in files:
        for index, names in faces_of(path):
            for key, spec in specs.items():
                place = next((place for place, name in enumerate(spec.names) if name in names), None)
                if place is not None:
                    matches[key].append((place, FaceFile(path, index, spec.names[place])))
    return {
        key: [face for _, face in sorted(pairs, key=lambda pair: pair[0])] for key, pairs in matches.items()
    }


def faces_of(path: Path) -> list[tuple[int, set[str]]]:
    """Return place and names of each face in a file that may be embedded and has TrueType outlines.

    A file that is broken or cannot be read gives none.
    """
    try:
        with path.open("rb") as file:
            offsets = _face_offsets(file)
            tables = [(index, _tables(file, offset)) for index, offset in enumerate(offsets)]
            return [
                (index, _names(file, table))
                for index, table in tables
                if _is_whole(file, table) and _may_embed(file, table)
            ]
    except (OSError, struct.error, KeyError, OverflowError, ValueError):
        return []


def _face_offsets(file: BinaryIO) -> list[int]:
    if file.read(4) != b"ttcf":
        return [0]
    _, count = struct.unpack(">II", file.read(8))
    count = min(count, _MOST_FACES)
    return list(struct.unpack(f">{count}I", file.read(4 * count)))


def _tables(file: BinaryIO, offset: int) -> dict[bytes, tuple[int, int]]:
    """Return offset and length of each table of a face, by its tag."""
    file.seek(offset + 4)
    (count,) = struct.unpack(">H6x", file.read(8))
    records = struct.iter_unpack(">4s4xII", file.read(16 * count))
    return {tag: (start, length) for tag, start, length in records}


def _is_whole(file: BinaryIO, tables: Mapping[bytes, tuple[int, int]]) -> bool:
    """Return whether a face has TrueType outlines (reportlab embeds no others) and complete tables."""
    size = file.seek(0, os.SEEK_END)
    return b"glyf" in tables and all(start + length <= size for start, length in tables.values())


def _may_embed(file: BinaryIO, tables: Mapping[bytes, tuple[int, int]]) -> bool:
    """Return whether fsType allows embedding a subset; of several bits the most permissive counts."""
    file.seek(tables[b"OS/2"][0] + 8)
    (kind,) = struct.unpack(">H", file.read(2))
    restricted = kind & _RESTRICTED and not kind & _MAY_EMBED
    return not restricted and not kind & _NO_SUBSET_OR_OUTLINE


def _names(file: BinaryIO, tables: Mapping[bytes, tuple[int, int]]) -> set[str]:
    """Return the names of a face in every language."""
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
