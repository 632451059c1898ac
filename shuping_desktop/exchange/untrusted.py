"""Reading a file's bytes where nothing is known of it yet."""

import stat
from pathlib import Path

from .errors import InputError


def read_bytes(path: Path, largest: int) -> bytes:
    """A regular file's bytes. Raises InputError where there is none, or it has more than `largest`."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise InputError(f"{path} 不是普通文件，请选一个表格文件。")
        if state.st_size > largest:
            raise InputError(f"{path.name} 太大（超过 {largest >> 20} MB），不像是名单或评分表。")
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        raise InputError(f"找不到文件 {path}，请检查文件名。") from None
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"{path} 读不了（{getattr(error, 'strerror', None) or error}）。") from error
    if len(data) > largest:
        raise InputError(f"{path.name} 太大（超过 {largest >> 20} MB），不像是名单或评分表。")
    return data
