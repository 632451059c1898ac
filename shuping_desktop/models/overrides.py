"""An error in what Qt calls of ours is told, and does not end the program.

Before Python 3.12 an error that the interpreter itself raises, such as IndexError, may be handed on
without an object being made of it. PySide 6 takes one for granted where it puts its own words before
the message of what escapes an override (seen in 6.10 to 6.12), and the process is gone without a word.
Going through an `except` makes the object.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject


def hand_errors_on_whole() -> None:
    """Have every class of Qt objects that is made from now on hand its overrides' errors on as objects."""
    if sys.version_info < (3, 12):
        # There is no other place that all classes come by.
        QObject.__init_subclass__ = classmethod(_wrap_overrides)  # type: ignore[method-assign, assignment]


def _wrap_overrides(cls: type[QObject], /, **named: Any) -> None:
    super(QObject, cls).__init_subclass__(**named)
    above = next(it for it in cls.__mro__ if it.__module__.startswith("PySide6."))
    for name, method in list(vars(cls).items()):
        if isinstance(method, FunctionType) and name[0] != "_" and hasattr(above, name):
            setattr(cls, name, _whole(method))


def _whole(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def handing_on(*values: Any, **named: Any) -> Any:
        try:
            return method(*values, **named)
        except BaseException:
            raise

    return handing_on
