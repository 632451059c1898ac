"""What every test of the window needs: no screen, and no file of the user's touched."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# A screen as large as most, so that no window is made smaller to fit it.
SCREEN = os.path.relpath(Path(__file__).parent.parent / "tools" / "screen.json")
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
os.environ.setdefault("SHUPING_ONLY_BUNDLED_FONTS", "1")  # the same bytes and pages on every machine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """The one application object, dressed as `app.run` dresses it."""
    # Imported here, so that the rooms without a window are tested without Qt.
    from shuping_desktop.app import make_application  # noqa: PLC0415

    return make_application(["shuping-desktop"])
