"""Folder for what the program stores for a user outside the reviews: witnesses and backups.

Works without Qt, so that shell and window use the same folder.
"""

import os
import sys
from pathlib import Path

FOLDER = "SHUPING_DATA"
"""Environment variable with another folder; the tests and the measurements set it."""
_NAME = "shuping-desktop"


def data_folder() -> Path:
    """Return the folder, which need not exist: of the system's kind for the data of a user."""
    chosen = os.environ.get(FOLDER)
    return Path(chosen) if chosen else _system_folder() / _NAME


def _system_folder() -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    # A relative path is invalid by the XDG specification.
    named = Path(os.environ.get("XDG_DATA_HOME") or ".")
    return named if named.is_absolute() else home / ".local" / "share"


def make_private_folder(folder: Path) -> None:
    """Create a folder, and those above it, that only the user can read. Raises OSError."""
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
