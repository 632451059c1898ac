"""Bytes of a damaged review, as they are after the change that a crash interrupted was rolled back."""

import shutil
import stat
import tempfile
from pathlib import Path

from ..messages import msg
from ..reasons import reason
from .errors import StoreError
from .file_checks import check_name
from .lock import HeldError, WriterLock
from .recovery import recover

_LARGEST_FILE = 1 << 27
_BESIDE = ("-journal", "-wal")


def read_damaged(path: Path, who: str) -> bytes:
    """Return the bytes of a damaged file, which stays as it is. Raises StoreError."""
    check_name(path)
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise StoreError(msg("{path} 不是普通文件，请选择 .shuping 评议文件。", path=path))
        if state.st_size > _LARGEST_FILE:
            raise StoreError(msg("{file} 太大（超过 128 MB），不是述评的评议文件。", file=path.name))
        lock = _lock(path, who)
        try:
            return _rolled_back(path, who)
        finally:
            if lock is not None:
                lock.release()
    except FileNotFoundError:
        raise StoreError(msg("找不到 {path}，请检查文件名和位置。", path=path)) from None
    except OSError as error:
        raise StoreError(msg("{path} 无法读取（{why}）。", path=path, why=reason(error))) from error


def _lock(path: Path, who: str) -> WriterLock | None:
    """Return the lock, which keeps others from writing meanwhile; None where the folder allows none."""
    try:
        return WriterLock(path, who)
    except HeldError as error:
        refusal = msg("{file}：{holder}正在使用，请先在那里关闭。", file=path.name, holder=error.message)
        raise StoreError(refusal) from error
    except OSError:
        return None


def _rolled_back(path: Path, who: str) -> bytes:
    """Return the bytes without an interrupted change, which SQLite rolls back in a copy."""
    beside = [path.with_name(path.name + suffix) for suffix in _BESIDE]
    if not any(item.is_file() and item.stat().st_size for item in beside):
        return path.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for item in (path, *beside):
            if item.is_file():
                shutil.copyfile(item, copy.with_name(item.name))
        recover(copy, who)
        return copy.read_bytes()
