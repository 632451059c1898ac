"""Reasons of failed system calls and of SQLite in the words of the program.

The texts of the C library, of Windows and of SQLite are in English or in the encoding of the system: no
sentence for the user contains them.
"""

import errno
from collections.abc import Iterable

from .messages import Message, msg

_FULL = msg("磁盘已满")
_DENIED = msg("没有权限")
_READ_ONLY = msg("磁盘或文件是只读的")
_GONE = msg("设备已断开")
_OFFLINE = msg("网络已断开")
_IN_USE = msg("文件被占用")
_IO = msg("读写出错")
_LONG_NAME = msg("文件名太长")
_NO_PATH = msg("路径不存在")
_BAD_NAME = msg("文件名不能用")
_EXISTS = msg("同名文件已经存在")
_NO_MEMORY = msg("内存不足")
_TOO_LARGE = msg("文件太大")
_UNSUPPORTED = msg("磁盘不支持这样读写")
_DAMAGED = msg("文件内容已损坏")

_OF_ERRNO = (
    (_FULL, ("ENOSPC", "EDQUOT")),
    (_DENIED, ("EACCES", "EPERM")),
    (_READ_ONLY, ("EROFS",)),
    (_GONE, ("ENODEV", "ENXIO", "ESTALE", "ENOMEDIUM", "EREMOTEIO", "EHOSTDOWN", "ESHUTDOWN", "ENOTCONN")),
    (_OFFLINE, ("ENETDOWN", "ENETUNREACH", "EHOSTUNREACH", "ECONNRESET", "ECONNABORTED", "ETIMEDOUT")),
    (_IN_USE, ("EBUSY", "ETXTBSY", "EAGAIN", "EDEADLK")),
    (_IO, ("EIO", "EINTR", "EPIPE", "EBADF")),
    (_LONG_NAME, ("ENAMETOOLONG",)),
    (_NO_PATH, ("ENOENT", "ENOTDIR")),
    (_EXISTS, ("EEXIST",)),
    (msg("这是文件夹"), ("EISDIR",)),
    (msg("文件夹不是空的"), ("ENOTEMPTY",)),
    (msg("链接绕成了圈"), ("ELOOP",)),
    (_TOO_LARGE, ("EFBIG", "EOVERFLOW")),
    (msg("打开的文件太多"), ("EMFILE", "ENFILE")),
    (_NO_MEMORY, ("ENOMEM",)),
    (msg("不在同一个磁盘上"), ("EXDEV",)),
    (_UNSUPPORTED, ("ENOSYS", "ENOTSUP", "EOPNOTSUPP", "ENOLCK", "EMLINK")),
)
# Python maps most of these to EACCES or EINVAL. Numbers from winerror.h.
_OF_WINDOWS = (
    (_FULL, (39, 112)),
    (_READ_ONLY, (19,)),
    (_GONE, (15, 20, 21, 55, 433, 1112, 1167)),
    (_OFFLINE, (51, 53, 54, 59, 64, 65, 67, 121, 1231)),
    (_IN_USE, (32, 33, 170)),
    (_IO, (23, 25, 27, 29, 30, 31, 1117)),
    (_LONG_NAME, (111, 206)),
    (_BAD_NAME, (123, 161)),
    (_DAMAGED, (1392, 1393)),
)
# Primary result codes of SQLite.
_OF_SQLITE = (
    (_DENIED, (3, 23)),
    (_IN_USE, (5, 6, 15)),
    (_NO_MEMORY, (7,)),
    (_READ_ONLY, (8,)),
    (msg("操作被中断"), (9,)),
    (_IO, (10,)),
    (_DAMAGED, (11, 24, 26)),
    (_FULL, (13,)),
    (msg("文件打不开"), (14,)),
    (msg("内容太长"), (18,)),
    (msg("内容互相矛盾"), (4, 19, 20)),
    (_UNSUPPORTED, (22,)),
)
_IO_NO_MEMORY = 10 | 12 << 8


def _by_code(table: Iterable[tuple[Message, tuple[int, ...]]]) -> dict[int, Message]:
    return {code: message for message, codes in table for code in codes}


_ERRNO = {
    getattr(errno, name): message for message, names in _OF_ERRNO for name in names if hasattr(errno, name)
}
_WINDOWS, _SQLITE = _by_code(_OF_WINDOWS), _by_code(_OF_SQLITE)


def reason(error: BaseException) -> Message:
    """Return why a system call or SQLite failed; an unknown error has only its code."""
    if isinstance(error, MemoryError):
        return _NO_MEMORY
    if isinstance(error, UnicodeError):
        return msg("有不能辨认的文字")
    if isinstance(error, OSError):
        return _of_system(error)
    if isinstance(error, ValueError):
        # `open` and `stat` raise it for a path with a null character.
        return _BAD_NAME
    # apsw.Error has the codes of SQLite; a closed or deserted connection has none.
    code = getattr(error, "result", None)
    if getattr(error, "extendedresult", None) == _IO_NO_MEMORY:
        return _NO_MEMORY
    if isinstance(code, int):
        return _SQLITE.get(code, msg("错误代码 {code}", code=code))
    return _IO


def _of_system(error: OSError) -> Message:
    windows = getattr(error, "winerror", None)
    if windows in _WINDOWS:
        return _WINDOWS[windows]
    if error.errno is None and windows is None:
        return _IO
    code = windows if error.errno is None else error.errno
    return _ERRNO.get(code, msg("错误代码 {code}", code=code))
