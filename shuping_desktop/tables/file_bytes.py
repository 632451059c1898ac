"""Reading of a file's bytes within a limit."""

import stat
from pathlib import Path

from ..messages import msg
from ..reasons import reason
from .errors import InputError, in_file


def read_bytes(path: Path, largest: int) -> bytes:
    """Return the bytes of a regular file of at most `largest` bytes. Raises InputError."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise InputError(msg("{path} 不是普通文件，请选一个表格文件。", path=path))
        if state.st_size > largest:
            raise _too_large(path, largest)
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        raise InputError(msg("找不到文件 {path}，请检查文件名。", path=path)) from None
    except (OSError, ValueError) as error:
        raise InputError(msg("{path} 无法读取（{why}）。", path=path, why=reason(error))) from error
    if len(data) > largest:
        raise _too_large(path, largest)
    return data


def _too_large(path: Path, largest: int) -> InputError:
    most = largest >> 20
    return in_file(path.name, msg("太大（超过 {most} MB），不像是名单或评分表。", most=most))
