"""Errors of input files."""

from ..messages import Message, MessageError, Text, msg


class InputError(MessageError):
    """Refusal of a whole input.

    The message names the file and, where known, line, column and value; `fault` leaves the file out, for
    a list that names it in a column of its own.
    """

    def __init__(self, message: Message, fault: Message | None = None) -> None:
        super().__init__(message)
        self.fault = fault or message


def in_file(file: Text, fault: Message) -> InputError:
    """Return an error of a whole file; `fault` is a predicate of the file."""
    return InputError(msg("{file} {fault}", file=file, fault=fault), fault)


def at_place(file: Text, fault: Message) -> InputError:
    """Return an error at one place; `fault` begins with that place."""
    return InputError(msg("{file} {place_and_fault}", file=file, place_and_fault=fault), fault)


def at_cell(file: Text, where: Message, value: str, wrong: Message) -> InputError:
    """Return an error at the cell that `where` names; `wrong` says what is wrong and what to do."""
    if not value:
        return at_place(file, msg("{where}{wrong}", where=where, wrong=wrong))
    shown = value if len(value) <= 40 else f"{value[:40]}…"
    return at_place(file, msg("{where}的“{value}”{wrong}", where=where, value=shown, wrong=wrong))


def at_line(file: Text, line: int, wrong: Message) -> InputError:
    """Return an error of a whole line."""
    return at_place(file, msg("第 {line} 行{wrong}", line=line, wrong=wrong))
