"""Tests of the reasons of system errors: sentences have no words of SQLite, the C library or Windows."""

import ast
import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from shuping_desktop.messages import Message
from shuping_desktop.reasons import reason
from tests.helpers import ROOT

FILES = sorted((ROOT / "shuping_desktop").rglob("*.py"))


class WindowsError(OSError):
    """An error of Windows on any system; its text is in the code page of the computer."""

    def __init__(self, code: int) -> None:
        super().__init__(errno.EACCES, "拒绝访问 Access is denied")
        self.winerror = code


def failures() -> Iterator[BaseException]:
    """Yield an error of every number, and those without one."""
    yield from (OSError(code, os.strerror(code)) for code in range(1, 200))
    yield from (WindowsError(code) for code in range(2000))
    yield from (OSError(), OSError("short read"), MemoryError("no"), ValueError("embedded null byte"))
    yield UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
    yield from (apsw.exception_for(code) for code in range(1, 27))
    yield from (apsw.exception_for(10 | extended << 8) for extended in range(1, 35))
    yield from (apsw.ConnectionClosedError("closed"), apsw.ThreadingViolationError("busy"))


def test_no_reason_has_a_latin_letter() -> None:
    found = {str(reason(error)) for error in failures()}
    assert not [text for text in found if re.search("[A-Za-z]", text)]
    assert all(re.fullmatch(r"[\u4e00-\u9fff]+( \d+)?", text) for text in found)


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "磁盘已满"),
        (PermissionError(errno.EACCES, "Permission denied"), "没有权限"),
        (OSError(errno.EIO, "Input/output error"), "读写出错"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "文件名太长"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "路径不存在"),
        (OSError(199, "Unknown error"), "错误代码 199"),
        (WindowsError(32), "文件被占用"),
        (WindowsError(112), "磁盘已满"),
        (WindowsError(1167), "设备已断开"),
        (WindowsError(5), "没有权限"),
        (apsw.exception_for(apsw.SQLITE_FULL), "磁盘已满"),
        (apsw.exception_for(apsw.SQLITE_IOERR_FSYNC), "读写出错"),
        (apsw.exception_for(apsw.SQLITE_IOERR_NOMEM), "内存不足"),
        (apsw.exception_for(apsw.SQLITE_BUSY), "文件被占用"),
        (apsw.exception_for(apsw.SQLITE_ERROR), "错误代码 1"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_frequent_errors_have_their_reason(error: BaseException, text: str) -> None:
    assert isinstance(reason(error), Message)
    assert str(reason(error)) == text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_sentence_shows_the_text_of_an_error(path: Path) -> None:
    """A caught error is shown by `reason` or, if it is one of ours, by its `message`."""
    for handler in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(handler, ast.ExceptHandler) and handler.name:
            shown = {ast.unparse(use) for use in _shown(handler)}
            assert not shown & {handler.name, f"{handler.name}.strerror"}, (path.name, handler.lineno)


def _shown(handler: ast.ExceptHandler) -> Iterator[ast.expr]:
    """Yield what the handler's f-strings, `str(…)` calls and messages show."""
    for node in ast.walk(handler):
        if isinstance(node, ast.FormattedValue):
            yield node.value
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"str", "repr", "msg", "Message"}:
            yield from node.args
            yield from (keyword.value for keyword in node.keywords)
