"""Temporary folder for copies of the sample."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from ..messages import MessageError
from ..store.lock import WriterLock, is_held, lock_path

_PREFIX = "shuping-"
"""Beginning of the names that `QTemporaryDir` chooses: the application's name."""
_HELD = "sample"


class SampleFolder:
    """A folder that is removed when closed or, after a kill, by the next program that calls `sweep`."""

    def __init__(self) -> None:
        """Make the folder, which only the user can read. Raises OSError."""
        self._folder = QTemporaryDir()
        if not self._folder.isValid():
            raise OSError(self._folder.errorString())
        self.path = Path(self._folder.path())
        self._lock: WriterLock | None = None
        # Without a lock, the folder is kept after a kill.
        with suppress(OSError, MessageError):
            self._lock = WriterLock(self.path / _HELD, "")

    def sweep(self) -> None:
        """Remove the folders of programs that were killed."""
        # Imported lazily to keep start-up fast.
        import shutil  # noqa: PLC0415

        with suppress(OSError), os.scandir(self.path.parent) as found:
            for entry in found:
                folder = Path(entry.path)
                if not entry.name.startswith(_PREFIX) or not entry.is_dir(follow_symlinks=False):
                    continue
                if os.path.lexists(lock_path(folder / _HELD)) and not is_held(folder / _HELD):
                    shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """Remove the folder."""
        if self._lock is not None:
            self._lock.release()
        self._folder.remove()
