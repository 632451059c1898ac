"""Checks of a file of unknown origin before SQLite opens it: name, kind, size and header."""

import os
import stat
from pathlib import Path

from ..file_names import long_name, unusable_name
from ..messages import Message, msg
from ..reasons import reason
from . import schema
from .errors import DamagedError, StoreError

HEADER_SIZE = 100
_MAGIC = b"SQLite format 3\0"
_UTF_8 = 1
LARGEST_FILE = 128 << 20
"""Bytes of a review. One of 200 × 200 has 63 MiB after every cell was typed once, 123 MiB after twice.

Opening them takes 3.8 s and 300 MiB, and 8.1 s and 630 MiB: cost grows with what was recorded.
"""
JOURNAL, LOG, SHARED_MEMORY = "-journal", "-wal", "-shm"
"""Endings of the files that SQLite keeps beside a database."""


def check_file(path: Path) -> None:
    """Refuse a file whose kind, size or header is not that of a review, before SQLite opens it."""
    check_name(path)
    try:
        state = path.stat()
    except FileNotFoundError:
        raise StoreError(msg("找不到 {path}，请检查文件名和位置。", path=path)) from None
    except OSError as error:
        raise StoreError(msg("{path} 无法读取（{why}）。", path=path, why=reason(error))) from error
    if not stat.S_ISREG(state.st_mode):
        raise StoreError(msg("{path} 不是普通文件，请选择 .shuping 评议文件。", path=path))
    if state.st_size > LARGEST_FILE:
        raise StoreError(too_large(path))
    for suffix in (JOURNAL, LOG, SHARED_MEMORY):
        _check_beside(sidecar(path, suffix))
    try:
        header = _header(path)
    except OSError as error:
        refusal = msg("{path} 无法读取（{why}），请检查文件权限。", path=path, why=reason(error))
        raise StoreError(refusal) from error
    _check_header(path, header)


def too_large(path: Path) -> Message:
    """Return the sentence about a file of more than `LARGEST_FILE` bytes."""
    return msg(
        "{file} 太大（超过 {most} MB 的上限），没有打开；请核对它是不是评议文件，或改用较早的备份。",
        file=path.name,
        most=LARGEST_FILE >> 20,
    )


def sidecar(path: Path, suffix: str) -> Path:
    """Return the path of a file that SQLite keeps beside a review: `JOURNAL`, `LOG` or `SHARED_MEMORY`."""
    return path.with_name(f"{path.name}{suffix}")


def _check_beside(path: Path) -> None:
    """Refuse what SQLite would wait for or follow: a pipe, a link, a folder or a device."""
    try:
        state = path.lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreError(msg("{path} 无法读取（{why}）。", path=path, why=reason(error))) from error
    if not stat.S_ISREG(state.st_mode):
        refusal = msg("评议文件旁边的 {name} 不是普通文件，没有打开；请核对后移走，再打开。", name=path.name)
        raise StoreError(refusal)
    if state.st_size > LARGEST_FILE * 2:
        raise StoreError(msg("评议文件旁边的 {name} 太大，没有打开；请核对后移走，再打开。", name=path.name))


def check_name(path: Path) -> None:
    """Refuse a path that SQLite cannot open: not UTF-8, from a foreign archive for example, or too long."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        refusal = msg("文件名 {path} 不是有效的 UTF-8，请改名后再试。", path=ascii(str(path)))
        raise StoreError(refusal) from None
    if too_long := long_name(path, database=True):
        raise StoreError(too_long)


def check_new_name(path: Path) -> None:
    """Refuse a path for a new review file that cannot be opened later, or beside which a journal lies."""
    check_name(path)
    if unusable := unusable_name(path.name):
        raise StoreError(unusable)
    journal = path.with_name(f"{path.name}-journal")
    if os.path.lexists(journal):
        refusal = msg(
            "{file} 旁边有 {journal}，是另一份文件没写完的记录，会改坏写到这里的文件；请换一个文件名。",
            file=path.name,
            journal=journal.name,
        )
        raise StoreError(refusal)


def _check_header(path: Path, header: bytes) -> None:
    application_id = int.from_bytes(header[68:72], "big")
    if not header.startswith(_MAGIC) or len(header) < HEADER_SIZE or application_id != schema.APPLICATION_ID:
        raise StoreError(msg("{file} 不是述评的评议文件，请选择 .shuping 文件。", file=path.name))
    version = int.from_bytes(header[60:64], "big")
    if not 1 <= version <= schema.VERSION:
        refusal = msg(
            "{file} 的文件版本是 {version}，本程序支持的是 {known}；请用相应版本的述评打开。",
            file=path.name,
            version=version,
            known=schema.VERSION,
        )
        raise StoreError(refusal)
    # SQLite takes 4 for 1 when it opens the file, and refuses it when it reads the declarations again.
    if int.from_bytes(header[56:60], "big") != _UTF_8:
        message = msg("{file} 的数据页已损坏，请从修改记录重建。", file=path.name)
        raise DamagedError(message, rebuildable=True)


def _header(path: Path) -> bytes:
    # Without blocking: the file may have become a pipe since it was found to be none.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        return file.read(HEADER_SIZE)


def has_write_ahead_log(path: Path) -> bool:
    """Return True if another program has set the file to WAL mode. Raises OSError."""
    return _header(path)[18:20] != b"\1\1"
