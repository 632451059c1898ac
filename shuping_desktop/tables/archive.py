"""ZIP archives of unknown origin, whose sizes and names are checked before anything is unpacked."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from ..messages import msg
from .errors import InputError, in_file
from .parts import SAVE_AGAIN, PartError

LARGEST_PART = 12 << 20
LARGEST_TOTAL = 64 << 20
MOST_MEMBERS = 1_000
HIGHEST_RATIO = 300
RATIO_MATTERS_FROM = 1 << 20
ENTRY = b"PK\x01\x02"
"""Signature of an entry of an archive's directory."""
_TOO_MANY = msg("里有太多文件，不是正常的表格文件，没有读取。")
# Raised by zipfile and zlib for a damaged or forged file, or later because of wrong sizes in it.
UNPACKING = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    ArithmeticError,
)


class Archive:
    """The parts of a file, each of which can be unpacked once; their names are compared without case."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._members = _checked_members(archive)
        self._read: set[str] = set()

    @property
    def names(self) -> list[str]:
        """The names of the parts, in lower case."""
        return list(self._members)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def unpacked(self, name: str) -> bytes:
        """Return the bytes of a part. Raises PartError."""
        key = name.lower()
        info = self._members.get(key)
        if info is None:
            fault = msg("缺少应有的内容（{part}），{save_again}", part=name[:60], save_again=SAVE_AGAIN)
            raise PartError(fault)
        if key in self._read:
            raise PartError(msg("的内容已损坏（两处用了同一个部分），没有读取。"))
        self._read.add(key)
        if info.file_size > LARGEST_PART:
            most = LARGEST_PART >> 20
            raise PartError(msg("的内容展开后超过 {most} MB，不像是名单或评分表。", most=most))
        with self._archive.open(info) as member:
            data = member.read(info.file_size + 1)
        if len(data) != info.file_size:
            fault = msg("的内容与所写的大小不符，已损坏；{save_again}", save_again=SAVE_AGAIN)
            raise PartError(fault)
        return data


@contextmanager
def opened_archive(file: str, data: bytes) -> Iterator[Archive]:
    """Open the archive that a file is; `file` is its name in messages.

    Raises InputError, also for what goes wrong while the parts are read.
    """
    # Count before opening: zipfile builds an object for every entry of the directory.
    if data.count(ENTRY) > MOST_MEMBERS:
        raise in_file(file, _TOO_MANY)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield Archive(archive)
    except InputError:
        raise
    except PartError as error:
        raise in_file(file, error.message) from None
    except UNPACKING:
        raise in_file(file, msg("已损坏，无法打开；{save_again}", save_again=SAVE_AGAIN)) from None


def _checked_members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the members by name. Raises PartError for sizes, compression or names that are not normal."""
    members: dict[str, zipfile.ZipInfo] = {}
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise PartError(_TOO_MANY)
    if sum(info.file_size for info in infos) > LARGEST_TOTAL:
        most = LARGEST_TOTAL >> 20
        raise PartError(msg("的内容展开后超过 {most} MB，可能是恶意文件，没有读取。", most=most))
    for info in infos:
        if info.flag_bits & 0x1:
            raise PartError(msg("设了密码，请先取消密码，再导入。"))
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise PartError(msg("用了表格文件不用的压缩方法，{save_again}", save_again=SAVE_AGAIN))
        large = info.file_size > RATIO_MATTERS_FROM
        if large and info.file_size > HIGHEST_RATIO * max(1, info.compress_size):
            raise PartError(msg("的压缩比高得不正常，可能是恶意文件，没有读取。"))
        # Some programs of Windows write backslashes.
        name = info.filename.replace("\\", "/").lower()
        if name in members:
            raise PartError(msg("里有两个同名的部分，不是正常的表格文件，没有读取。"))
        members[name] = info
    return members
