"""Settings of the user: recent reviews, operator, school, language and colours."""

import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, QStandardPaths

from ..operations.user_data import make_private_folder
from .theme import Look

# Imported lazily to keep start-up fast.
if TYPE_CHECKING:
    from .printing.print_choice import PrintChoice

_KEY = "recent"
_OPERATOR = "operator"
_SCHOOL = "school"
_LANGUAGE = "language"
_LOOK = "look"
_GEOMETRY = "geometry"
_MEMORIES = "memories"
_MOST_REMEMBERED = 24
_MOST = 6
CHINESE, ENGLISH = "zh", "en"


def private_settings() -> QSettings:
    """Return the user's settings, in a file that only the user can read: they name reviews and people."""
    settings = QSettings()
    # Windows has a registry. Qt makes the file readable by all, but keeps the mode of an existing one.
    if sys.platform == "linux":
        path = Path(settings.fileName())
        with suppress(OSError):
            make_private_folder(path.parent)
            path.touch(mode=0o600)
            path.chmod(0o600)
    return settings


class UserSettings:
    """Settings that persist between runs."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def prints(self) -> "PrintChoice":
        """Document and printer used last."""
        from .printing.print_choice import PrintChoice  # noqa: PLC0415

        return PrintChoice(self._settings)

    @property
    def paths(self) -> list[Path]:
        """Recent reviews, the latest first; they may no longer exist."""
        stored = self._settings.value(_KEY, [])
        # Some backends of QSettings return a list of one item as a string.
        names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return [Path(str(name)) for name in names]

    def add(self, path: Path) -> None:
        """Put a review first."""
        others = [known for known in self.paths if known != path]
        self._settings.setValue(_KEY, [str(item) for item in [path, *others][:_MOST]])

    def forget(self, path: Path) -> None:
        """Remove a review from the list; the file stays."""
        self._settings.setValue(_KEY, [str(known) for known in self.paths if known != path])

    @property
    def geometry(self) -> str:
        """Qt's description of the last window's size and place, in hexadecimal; empty before the first."""
        return str(self._settings.value(_GEOMETRY, ""))

    @geometry.setter
    def geometry(self, geometry: str) -> None:
        self._settings.setValue(_GEOMETRY, geometry)

    def memory_of(self, identity: str) -> Mapping[str, Any]:
        """Return what `remember` stored for a review; empty for one that is not known."""
        return next((memory for known, memory in self._memories() if known == _short(identity)), {})

    def remember(self, identity: str, memory: Mapping[str, Any]) -> None:
        """Store a memory for a review, and write it to disk: the process may be killed."""
        others = [known for known in self._memories() if known[0] != _short(identity)]
        stored = [(_short(identity), memory), *others][:_MOST_REMEMBERED]
        self._settings.setValue(_MEMORIES, json.dumps(stored))
        self._settings.sync()

    def _memories(self) -> list[tuple[str, Mapping[str, Any]]]:
        """Return the memories by review, the latest first; those that a user has damaged are left out."""
        try:
            stored = json.loads(str(self._settings.value(_MEMORIES, "[]")))
        except ValueError:
            return []
        pairs = stored if isinstance(stored, list) else []
        return [
            (pair[0], pair[1])
            for pair in pairs
            if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[1], dict)
        ]

    @property
    def school(self) -> str:
        """School of the review that was made last; empty before the first."""
        return str(self._settings.value(_SCHOOL, ""))

    @school.setter
    def school(self, name: str) -> None:
        self._settings.setValue(_SCHOOL, name)

    @property
    def folder(self) -> Path:
        """Folder proposed for a new review: the user's documents, else the home folder."""
        kind = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(kind))
        return documents if documents.is_dir() else Path.home()

    @property
    def operator(self) -> str:
        """Name of the operator who typed last; empty where none was given."""
        return str(self._settings.value(_OPERATOR, ""))

    @operator.setter
    def operator(self, name: str) -> None:
        self._settings.setValue(_OPERATOR, name)

    @property
    def language(self) -> str:
        """Language of the window from the next start on: "zh" (the default) or "en"."""
        return str(self._settings.value(_LANGUAGE, CHINESE))

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue(_LANGUAGE, language)

    @property
    def look(self) -> Look:
        """Colours: light, dark or high contrast; `Look.SYSTEM` (the default) follows the system."""
        stored = self._settings.value(_LOOK, "")
        return Look(stored) if stored in {look.value for look in Look} else Look.SYSTEM

    @look.setter
    def look(self, look: Look) -> None:
        self._settings.setValue(_LOOK, look.value)


def _short(identity: str) -> str:
    """Return as much of a review's identity as tells it from others."""
    return identity[:16]
