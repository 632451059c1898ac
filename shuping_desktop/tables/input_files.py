"""Files of a folder or an archive of unknown origin, each with its name or the reason to leave it out.

Nothing of an archive is written to disk: a member is unpacked in memory, one at a time.
"""

import hashlib
import io
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..messages import Message, Text, msg
from ..reasons import reason
from .archive import ENTRY, HIGHEST_RATIO, RATIO_MATTERS_FROM, UNPACKING
from .compound import SIGNATURE
from .errors import InputError
from .file_bytes import read_bytes
from .file_kinds import is_archive, is_document, refusal_of
from .limits import LARGEST_FILE

MOST_FILES = 2_000
"""In a folder with its subfolders and archives; a large review has some hundred forms."""
LARGEST_ARCHIVE = 256 << 20
LARGEST_UNPACKED = 512 << 20
DEEPEST_FOLDER = 8
_PASSED_OVER = ("__MACOSX", ".", "~$")
"""Beginnings of names that systems and office programs write beside a user's files."""
_OF_WINDOWS = ("thumbs.db", "ehthumbs.db", "desktop.ini")
_HEAD = 4_096


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file found: its name, from the folder or archive on, and its path or, from an archive, its bytes.

    `left_out` is the reason, a predicate of the file, for one that is not to be read.
    """

    name: Text
    source: Path | bytes
    left_out: Message | None = None


def input_files(path: Path, known: dict[bytes, str] | None = None) -> Iterator[InputFile]:
    """Yield a file, or every file of a folder or an archive, in the order of their names.

    A file that is no table, or whose content came before, has the reason to leave it out. Folders are
    followed into subfolders, archives one level deep. `known` is the memory of contents, the same one for
    all paths of an import.
    """
    finder = _Finder({} if known is None else known)
    if path.is_dir():
        yield from finder.in_folder(path, path.name)
    else:
        yield from finder.at(path, path.name, is_named=True)


class _Finder:
    """Finds files within limits, and remembers the digests of their contents."""

    def __init__(self, known: dict[bytes, str]) -> None:
        self._known = known
        self._count = 0
        self._unpacked = 0

    def in_folder(self, folder: Path, label: str, depth: int = 0) -> Iterator[InputFile]:
        """Yield the files of a folder and its subfolders, which are named from that folder on."""
        try:
            children = sorted(os.scandir(folder), key=lambda child: child.name)
        except OSError as error:
            yield InputFile(label, folder, msg("是文件夹，打不开（{why}）。", why=reason(error)))
            return
        for child in children:
            if child.name.startswith(_PASSED_OVER):
                continue
            path = Path(child.path)
            name = f"{label}/{child.name}" if depth else child.name
            if child.is_symlink():
                yield InputFile(name, path, msg("是指向别处的链接，没有读；请导入它指向的文件。"))
            elif not child.is_dir():
                if self._count >= MOST_FILES:
                    yield InputFile(label, folder, _too_many())
                    return
                if child.name.lower() in _OF_WINDOWS:
                    yield InputFile(name, path, msg("是 Windows 自己的文件，不是表格。"))
                    continue
                yield from self.at(path, name)
            elif depth >= DEEPEST_FOLDER:
                yield InputFile(name, path, msg("是文件夹，套得太深，里面的文件没有读。"))
            else:
                yield from self.in_folder(path, name, depth + 1)

    def at(self, path: Path, name: str, *, is_named: bool = False) -> Iterator[InputFile]:
        """Yield a file, or the files of an archive; a file that the user named is left for its reader."""
        self._count += 1
        try:
            head = head_of(path)
            if head.startswith(b"PK"):
                data = read_bytes(path, LARGEST_ARCHIVE)
                if not _is_document(data):
                    yield from self._in_archive(data, name, path)
                    return
            fault = None if head.startswith(SIGNATURE) else refusal_of(name, head)
            if fault is None:
                data = read_bytes(path, LARGEST_FILE)
                fault = refusal_of(name, data)
        except InputError as error:
            fault = error.fault
        # The reader of a file that the user named gives the reason itself.
        left_out = None if is_named else fault
        yield InputFile(name, path, left_out if fault else self._repeated(name, data))

    def _repeated(self, name: str, data: bytes) -> Message | None:
        """Return why a file is left out whose content came before; None for a new one."""
        digest = hashlib.sha256(data).digest()
        first = self._known.setdefault(digest, name)
        return None if first == name else msg("与“{first}”的内容完全相同，只读了那一个。", first=first)

    def _in_archive(self, data: bytes, label: str, path: Path) -> Iterator[InputFile]:
        """Yield the files of an archive, named from the archive on."""
        if data.count(ENTRY) > MOST_FILES:
            yield InputFile(label, path, _too_many())
            return
        found = False
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for info in sorted(archive.infolist(), key=_name_of):
                    name = _name_of(info)
                    if info.is_dir() or any(part.startswith(_PASSED_OVER) for part in name.split("/")):
                        continue
                    found = True
                    if self._count >= MOST_FILES:
                        yield InputFile(label, path, _too_many())
                        return
                    if self._unpacked + info.file_size > LARGEST_UNPACKED:
                        most = LARGEST_UNPACKED >> 20
                        fault = msg("展开后超过 {most} MB，后面的没有读；请分几次导入。", most=most)
                        yield InputFile(label, path, fault)
                        return
                    yield self._member(archive, info, f"{label}/{name}")
        except UNPACKING:
            yield InputFile(label, path, msg("是压缩文件，已损坏，无法打开；请重新拿一份，或解压后再导入。"))
            return
        if not found:
            yield InputFile(label, path, msg("是压缩文件，里面没有文件。"))

    def _member(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> InputFile:
        """Return a file of an archive; one that cannot be unpacked is left out."""
        self._count += 1
        fault = self._member_fault(info)
        if fault is None:
            try:
                with archive.open(info) as member:
                    data = member.read(LARGEST_FILE + 1)
            except UNPACKING:
                return InputFile(name, b"", msg("在压缩文件里已损坏，解不开；请重新拿一份。"))
            self._unpacked += len(data)
            if len(data) > LARGEST_FILE:
                fault = _too_large()
            elif is_archive(data) and not _is_document(data):
                fault = msg("是压缩文件里的压缩文件，没有读；请先解压。")
            else:
                fault = refusal_of(name, data) or self._repeated(name, data)
                return InputFile(name, data, fault)
        return InputFile(name, b"", fault)

    @staticmethod
    def _member_fault(info: zipfile.ZipInfo) -> Message | None:
        """Return why a file of an archive is not unpacked."""
        if info.flag_bits & 0x1:
            return msg("设了解压密码，请先解压，再导入。")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            return msg("的压缩方法无法读取，请先解压，再导入。")
        large = info.file_size > RATIO_MATTERS_FROM
        if large and info.file_size > HIGHEST_RATIO * max(1, info.compress_size):
            return msg("的压缩比高得不正常，可能是恶意文件，没有读。")
        if info.file_size > LARGEST_FILE:
            return _too_large()
        return None


def _too_large() -> Message:
    return msg("太大（超过 {most} MB），不像是名单或评分表。", most=LARGEST_FILE >> 20)


def _too_many() -> Message:
    return msg("里的文件太多（超过 {most} 个），后面的没有读；请分几次导入。", most=MOST_FILES)


def head_of(path: Path) -> bytes:
    """Return the beginning of a regular file. Raises InputError."""
    try:
        if path.is_file():
            with path.open("rb") as file:
                return file.read(_HEAD)
    except OSError:
        # Reading it whole fails too, with the reason.
        pass
    return read_bytes(path, LARGEST_FILE)


def _is_document(data: bytes) -> bool:
    """Return whether an archive is an office document; true for one that cannot be opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except UNPACKING:
        return True
    return is_document(names)


def _name_of(info: zipfile.ZipInfo) -> str:
    """Return a member's name: Windows writes it in GB 18030, without saying so, and others in UTF-8."""
    # `filename` has each backslash replaced on Windows, also one inside a Chinese character.
    name = info.orig_filename
    if not info.flag_bits & 0x800:
        try:
            packed = name.encode("cp437")
        except UnicodeEncodeError:
            packed = b""
        for codec in ("utf-8", "gb18030"):
            try:
                name = packed.decode(codec) if packed else name
            except UnicodeDecodeError:
                continue
            break
    name = name.replace("\\", "/")
    return "".join(character if character.isprintable() else "·" for character in name)
