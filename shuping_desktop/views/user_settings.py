"""Settings of the user: recent reviews, operator, school, language and colours."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths

from .theme import Look

# Imported lazily to keep start-up fast.
if TYPE_CHECKING:
    from .printing.print_choice import PrintChoice

_KEY = "recent"
_OPERATOR = "operator"
_SCHOOL = "school"
_LANGUAGE = "language"
_LOOK = "look"
_MOST = 6
CHINESE, ENGLISH = "zh", "en"


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
