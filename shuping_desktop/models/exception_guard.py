"""Guard that keeps exceptions in overrides of Qt methods from ending the process on Python 3.11.

Before Python 3.12, an exception raised by the interpreter itself, such as IndexError, may be pending
without an exception object. If Python code called Qt and Qt called the override, PySide6 stores the
exception until that call returns; to put the override's name before the message it reads the object's
arguments, and crashes (seen in 6.8.0 to 6.12.0, 6.9.3 included; not in 6.7.3). Passing through an `except`
clause creates the object.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject


def install_exception_guard() -> None:
    """Guard the overrides of every subclass of QObject that is defined from now on."""
    if sys.version_info < (3, 12):
        # The only hook that runs for all subclasses.
        QObject.__init_subclass__ = classmethod(_guard_overrides)  # type: ignore[method-assign, assignment]


def _guard_overrides(cls: type[QObject], /, **named: Any) -> None:
    super(QObject, cls).__init_subclass__(**named)
    qt_class = next(base for base in cls.__mro__ if base.__module__.startswith("PySide6."))
    for name, method in list(vars(cls).items()):
        if isinstance(method, FunctionType) and name[0] != "_" and hasattr(qt_class, name):
            setattr(cls, name, _guarded(method))


def _guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def call(*values: Any, **named: Any) -> Any:
        try:
            return method(*values, **named)
        except BaseException:
            raise

    return call
