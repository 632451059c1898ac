"""Errors of the open file in sentences: what happened, whether the step is written, and what to do."""

from pathlib import Path

import apsw

from ..messages import msg
from ..reasons import reason
from .errors import FileChangedError, StoreError, UncertainError, WriteFailedError, WrittenError

_BUSY = (apsw.BusyError, apsw.LockedError)
_MEMORY = (MemoryError, apsw.NoMemError)
_OF_THE_STEP = (apsw.ConstraintError, apsw.AbortError, apsw.SQLError, apsw.MismatchError)
OTHER_CONTENTS = (apsw.CorruptError, apsw.NotADBError, apsw.SQLError, apsw.SchemaChangeError)
"""Errors of SQLite in reading a file whose contents another program exchanged."""


def is_busy(error: BaseException) -> bool:
    """Return True if another program holds a lock on the file."""
    return isinstance(error, _BUSY)


def not_written(error: BaseException) -> StoreError:
    """Return the error for a step of which nothing is in the file."""
    if isinstance(error, apsw.FullError):
        return WriteFailedError(msg("磁盘已满，这一步没有写入；请腾出空间后再试一次，或另存副本到别的盘。"))
    if is_busy(error):
        return StoreError(msg("评议文件正被其他程序占用，这一步没有写入；请稍后再试一次。"))
    if isinstance(error, _MEMORY):
        return StoreError(msg("内存不足，这一步没有写入；请关闭其他程序后再试一次。"))
    message = msg(
        "评议文件无法写入（{why}），这一步没有写入；请检查磁盘和文件权限，或另存副本到别的盘。",
        why=reason(error),
    )
    return (StoreError if isinstance(error, _OF_THE_STEP) else WriteFailedError)(message)


def written(error: BaseException) -> WrittenError:
    """Return the error for a step that is in the file although committing reported an error."""
    message = msg("这一步已经写入，但磁盘随后出错（{why}）；请另存副本到别的盘。", why=reason(error))
    return WrittenError(message)


def uncertain(error: BaseException) -> UncertainError:
    """Return the error for a step whose commit failed, in a file that cannot be read any more."""
    message = msg(
        "写入时磁盘出错（{why}），文件也读不回来，不知道这一步写进去没有；"
        "请另存副本到别的盘，录过的都在副本里。",
        why=reason(error),
    )
    return UncertainError(message)


def changed(path: Path, *, step: bool) -> StoreError:
    """Return the error for a file that another program changed; `step` if a step is refused for it."""
    if step:
        message = msg(
            "{file} 在打开期间被其他程序改动、替换或移走了，这一步没有写入。"
            "请先另存副本，录过的都在副本里；再打开原文件核对。",
            file=path.name,
        )
        return FileChangedError(message)
    message = msg(
        "{file} 在打开期间被其他程序改动、替换或移走了。请先另存副本，录过的都在副本里；再打开原文件核对。",
        file=path.name,
    )
    return StoreError(message)


def replaced_while_reading(path: Path) -> StoreError:
    """Return the error for a review open for reading whose file was replaced or removed."""
    message = msg("{file} 已被替换或移走，现在看到的是之前的内容；请重新打开。", file=path.name)
    return StoreError(message)


def unreachable(error: BaseException, *, step: bool) -> StoreError:
    """Return the error for a file that cannot be read; `step` if a step is refused for it."""
    if step and is_busy(error):
        return not_written(error)
    if is_busy(error):
        return StoreError(msg("评议文件正被其他程序占用，请稍后再试一次。"))
    if step:
        message = msg(
            "评议文件现在读不到（{why}），这一步没有写入；"
            "请检查磁盘是否接好，或另存副本到别的盘，录过的都在副本里。",
            why=reason(error),
        )
        return WriteFailedError(message)
    return StoreError(msg("评议文件现在读不到（{why}）；请检查磁盘是否接好，再试一次。", why=reason(error)))
