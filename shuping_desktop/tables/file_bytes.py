"""Reading a file's bytes where nothing is known of it yet."""

import stat
from pathlib import Path

from ..messages import say
from .errors import InputError


def read_bytes(path: Path, largest: int) -> bytes:
    """A regular file's bytes. Raises InputError where there is none, or it has more than `largest`."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise InputError(say("{path} 不是普通文件，请选一个表格文件。", path=path))
        if state.st_size > largest:
            raise _too_large(path, largest)
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        raise InputError(say("找不到文件 {path}，请检查文件名。", path=path)) from None
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        why = getattr(error, "strerror", None) or str(error)
        raise InputError(say("{path} 读不了（{why}）。", path=path, why=why)) from error
    if len(data) > largest:
        raise _too_large(path, largest)
    return data


def _too_large(path: Path, largest: int) -> InputError:
    most = largest >> 20
    return InputError(say("{file} 太大（超过 {most} MB），不像是名单或评分表。", file=path.name, most=most))
