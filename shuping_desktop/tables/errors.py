"""What can be wrong with a file that comes in."""

from ..messages import say


class InputError(ValueError):
    """An input that is refused whole: the message names the file and, where known, line, column and value."""


def at_cell(file: str, where: str, value: str, wrong: str) -> InputError:
    """An input error at one cell, which `where` names; `wrong` says what is wrong and what to do."""
    shown = value if len(value) <= 40 else f"{value[:40]}…"
    return InputError(
        say("{file} {where}的“{value}”{wrong}", file=file, where=where, value=shown, wrong=wrong)
    )


def at_line(file: str, line: int, wrong: str) -> InputError:
    """An input error of a whole line."""
    return InputError(say("{file} 第 {line} 行{wrong}", file=file, line=line, wrong=wrong))
