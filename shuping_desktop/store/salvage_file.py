"""Bytes of a damaged review, as they are after the change that a crash interrupted was rolled back."""

import stat
from pathlib import Path

from ..messages import msg
from ..reasons import reason
from . import schema
from .errors import StoreError
from .file_checks import HEADER_SIZE, LARGEST_FILE, check_name, too_large
from .lock import ForeignLockError, HeldError, WriterLock
from .salvage_source import declared_version
from .viewing import state_of

_MAGIC = b"SQLite format 3\0"


def read_damaged(path: Path, who: str) -> bytes:
    """Return the bytes of a damaged file, which stays as it is. Raises StoreError."""
    check_name(path)
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise StoreError(msg("{path} 不是普通文件，请选择 .shuping 评议文件。", path=path))
        if state.st_size > LARGEST_FILE:
            raise StoreError(too_large(path))
        lock = _lock(path, who)
        try:
            return state_of(path).data
        finally:
            if lock is not None:
                lock.release()
    except FileNotFoundError:
        raise StoreError(msg("找不到 {path}，请检查文件名和位置。", path=path)) from None
    except OSError as error:
        raise StoreError(msg("{path} 无法读取（{why}）。", path=path, why=reason(error))) from error


def is_damaged_header(path: Path) -> bool:
    """Return whether the header is not that of a review, as after damage to the first page.

    A format that the program does not know is damage if the declarations are those of one that it knows.
    """
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_SIZE)
            if not header.startswith(_MAGIC) or header[68:72] != schema.APPLICATION_ID.to_bytes(4, "big"):
                return True
            known = 1 <= int.from_bytes(header[60:64], "big") <= schema.VERSION
            return not known and declared_version(header + file.read(LARGEST_FILE)) > 0
    except OSError:
        return False


def _lock(path: Path, who: str) -> WriterLock | None:
    """Return the lock, which keeps others from writing meanwhile; None where the folder allows none."""
    try:
        return WriterLock(path, who)
    except HeldError as error:
        refusal = msg("{file}：{holder}正在使用，请先在那里关闭。", file=path.name, holder=error.message)
        raise StoreError(refusal) from error
    except (ForeignLockError, OSError):
        return None
