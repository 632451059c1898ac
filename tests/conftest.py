"""Fixtures and environment for all tests: the offscreen platform and only bundled fonts."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# A screen large enough for every window.
SCREEN = os.path.relpath(Path(__file__).parent.parent / "tools" / "screen.json")
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
os.environ.setdefault("SHUPING_ONLY_BUNDLED_FONTS", "1")  # the same pages on every machine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """Return the application object, set up as by `app.run`."""
    # Imported here so that tests of the rooms without Qt do not load it.
    from shuping_desktop.app import make_application  # noqa: PLC0415

    return make_application(["shuping-desktop"])
