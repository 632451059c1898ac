"""Report of an unexpected error that may be passed on.

It holds the kind of error and our own files, lines and functions; never a message, a value or a path,
which may name people and their scores.
"""

import traceback
from collections.abc import Iterator, Sequence
from types import TracebackType

from ..messages import Message, Text, joined, msg

_PACKAGE = "shuping_desktop"
_MOST_FRAMES = 30
_MOST_CAUSES = 5


def report_of(error: BaseException, facts: Sequence[Text]) -> Message:
    """Return the report of an error after facts about program and system, a line each."""
    parts: list[Text] = [*facts, *_lines_of(error)]
    for cause in _causes(error):
        parts += [msg("由此引起："), *_lines_of(cause)]
    return joined(parts, "\n")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the causes of an error, nearest first; their number is limited, since they may be cyclic."""
    for _ in range(_MOST_CAUSES):
        hidden = error.__suppress_context__
        cause = error.__cause__ or (None if hidden else error.__context__)
        if cause is None:
            return
        yield cause
        error = cause


def _lines_of(error: BaseException) -> Iterator[Text]:
    """Yield the kind of an error and our own calls that led to it, the innermost last."""
    yield type(error).__name__
    lines = list(_calls(error.__traceback__))
    left_out = len(lines) - _MOST_FRAMES
    if left_out > 0:
        yield msg("  （略去 {count} 层）", count=left_out)
    yield from lines[-_MOST_FRAMES:]


def _calls(trace: TracebackType | None) -> Iterator[Message]:
    """Yield a line for each of our own calls; calls of other code are counted."""
    others = 0
    for frame, line in traceback.walk_tb(trace):
        module = str(frame.f_globals.get("__name__", ""))
        if module.split(".", maxsplit=1)[0] != _PACKAGE:
            others += 1
            continue
        if others:
            yield msg("  （程序之外 {count} 层）", count=others)
        others = 0
        # The module's name, since the file's path may contain a user's name.
        file = f"{module.replace('.', '/')}.py"
        yield msg("  {file} 第 {line} 行，{function}", file=file, line=line, function=frame.f_code.co_name)
    if others:
        yield msg("  （程序之外 {count} 层）", count=others)
