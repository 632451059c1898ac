"""The user's settings: reviews open lately, who was typing, the folder, language and colours."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths

from .theme import Look

# What is about printers is loaded when something is printed, so that the window is there sooner.
if TYPE_CHECKING:
    from .printing.print_choice import PrintChoice

_KEY = "recent"
_OPERATOR = "operator"
_SCHOOL = "school"
_LANGUAGE = "language"
_LOOK = "look"
_MOST = 6
CHINESE, ENGLISH = "zh", "en"


class Recent:
    """A short list of files, the latest first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def prints(self) -> "PrintChoice":
        """What was printed last, and how."""
        from .printing.print_choice import PrintChoice  # noqa: PLC0415

        return PrintChoice(self._settings)

    @property
    def paths(self) -> list[Path]:
        """The files, whether they still exist or not."""
        stored = self._settings.value(_KEY, [])
        # A list of one comes back from some backends as a bare string.
        names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return [Path(str(name)) for name in names]

    def add(self, path: Path) -> None:
        """Put a file first."""
        others = [known for known in self.paths if known != path]
        self._settings.setValue(_KEY, [str(item) for item in [path, *others][:_MOST]])

    def forget(self, path: Path) -> None:
        """List a file no longer; the file itself stays where it is."""
        self._settings.setValue(_KEY, [str(known) for known in self.paths if known != path])

    @property
    def school(self) -> str:
        """The school of the last review that was made; empty before the first."""
        return str(self._settings.value(_SCHOOL, ""))

    @school.setter
    def school(self, name: str) -> None:
        self._settings.setValue(_SCHOOL, name)

    @property
    def folder(self) -> Path:
        """Where a new review is proposed to go: among the user's documents, or their home without any."""
        kind = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(kind))
        return documents if documents.is_dir() else Path.home()

    @property
    def operator(self) -> str:
        """Who typed last; empty where nobody said."""
        return str(self._settings.value(_OPERATOR, ""))

    @operator.setter
    def operator(self, name: str) -> None:
        self._settings.setValue(_OPERATOR, name)

    @property
    def language(self) -> str:
        """What the window speaks from the next start on: "zh" (unless told otherwise) or "en"."""
        return str(self._settings.value(_LANGUAGE, CHINESE))

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue(_LANGUAGE, language)

    @property
    def look(self) -> Look:
        """Light, dark or high contrast where it was asked for; as the system says unless told otherwise."""
        stored = self._settings.value(_LOOK, "")
        return Look(stored) if stored in {look.value for look in Look} else Look.SYSTEM

    @look.setter
    def look(self, look: Look) -> None:
        self._settings.setValue(_LOOK, look.value)
