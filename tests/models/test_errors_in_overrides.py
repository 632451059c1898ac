"""An exception raised by the interpreter in an override reaches the exception hook; the process goes on."""

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from types import FunctionType

import pytest
from PySide6.QtCore import QObject

import shuping_desktop
from tests.helpers import ROOT, environment
from tests.models.raising_overrides import CASES


def run(package: str, override: str) -> tuple[int, str]:
    """Return the exit code and the output of the program that raises in an override."""
    command = [sys.executable, "-m", "tests.models.raising_overrides", package, override]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


@pytest.mark.parametrize("override", CASES)
def test_an_index_error_reaches_the_exception_hook(override: str) -> None:
    assert run("shuping_desktop.models", override) == (0, "IndexError\n")


def test_the_views_are_guarded_as_well() -> None:
    assert run("shuping_desktop.views", "paintEvent") == (0, "IndexError\n")


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 on no guard is needed")
def test_every_override_of_the_package_is_guarded() -> None:
    for module in pkgutil.walk_packages(shuping_desktop.__path__, "shuping_desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    overrides = list(overrides_of(QObject))
    unguarded = [name for name, method in overrides if not hasattr(method, "__wrapped__")]
    assert not unguarded and len(overrides) > 50


def overrides_of(cls: type) -> Iterator[tuple[str, FunctionType]]:
    """Yield the methods of the package that override one of Qt's, also those that come from a mixin."""
    subclass: type
    for subclass in cls.__subclasses__():
        yield from overrides_of(subclass)
        if not subclass.__module__.startswith("shuping_desktop."):
            continue
        ours = [base for base in subclass.__mro__ if not base.__module__.startswith(("PySide6.", "Shiboken"))]
        qt_class = next(base for base in subclass.__mro__ if base.__module__.startswith("PySide6."))
        for base in ours:
            for name, value in vars(base).items():
                if isinstance(value, FunctionType) and name[0] != "_" and hasattr(qt_class, name):
                    yield f"{subclass.__qualname__}.{name}", value
