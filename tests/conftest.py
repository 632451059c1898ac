"""Fixtures and environment for all tests: the offscreen platform, only bundled fonts, no data of the user."""

import gc
import os
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

# A screen large enough for every window.
SCREEN = os.path.relpath(Path(__file__).parent.parent / "tools" / "screen.json")
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
os.environ.setdefault("SHUPING_ONLY_BUNDLED_FONTS", "1")  # the same pages on every machine
_USER_DATA = tempfile.TemporaryDirectory(prefix="shuping-tests-")
_FOLDERS = (Path(_USER_DATA.name) / str(number) for number in count())
os.environ["SHUPING_DATA"] = str(next(_FOLDERS))

# One profile for all tests: on a busy machine an example may take any time.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def user_data(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for the data of a user, another one for each test; it does not exist yet."""
    folder = next(_FOLDERS)
    monkeypatch.setenv("SHUPING_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def garbage_collected() -> Iterator[None]:
    """Collect garbage after a test once the application object has turned Python's own collector off."""
    yield
    if not gc.isenabled():
        from shuping_desktop.views.garbage_collector import collect_if_due  # noqa: PLC0415

        collect_if_due()


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """Return the application object, set up as by `app.run`."""
    # Imported here so that tests of the rooms without Qt do not load it.
    from shuping_desktop.app import make_application  # noqa: PLC0415

    return make_application(["shuping-desktop"])
