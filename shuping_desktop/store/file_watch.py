"""Watch over an open file, which another program may change, replace or remove."""

from pathlib import Path

import apsw


class FileWatch:
    """State of the file after one's own last write, to compare with the present one."""

    def __init__(self, path: Path, connection: apsw.Connection) -> None:
        """Note the present state. Raises OSError or apsw.Error."""
        self._path = path
        self._db = connection
        self._seen_version = self._version()
        self._seen_file = self._state()
        self.is_doubtful = False
        """True if the present state is unknown, since a failed write of one's own may have changed it."""

    def note(self) -> None:
        """Remember the size and time of the file; another device or inode must still be noticed."""
        try:
            self._seen_file = self._seen_file[:2] + self._state()[2:]
        except OSError:
            self.is_doubtful = True

    def accept(self) -> None:
        """Note the present state as one's own, except for another file. Raises OSError or apsw.Error."""
        self._seen_version = self._version()
        self._seen_file = self._seen_file[:2] + self._state()[2:]
        self.is_doubtful = False

    def has_commits(self) -> bool:
        """Return True if another connection committed. Raises apsw.Error."""
        return self._version() != self._seen_version

    def is_replaced(self) -> bool:
        """Return True if another file has the path, or none. Raises OSError if that cannot be found out."""
        try:
            return self._state()[:2] != self._seen_file[:2]
        except (FileNotFoundError, NotADirectoryError):
            return True

    def has_changed(self) -> bool:
        """Return True if another program changed, replaced or removed the file. Raises OSError or apsw.Error.

        File times may be too coarse to tell two writes apart; SQLite's data_version is not.
        """
        return self.is_replaced() or self._state() != self._seen_file or self.has_commits()

    def has_rollback_journal(self) -> bool:
        """Return True if a rollback journal is beside the file; False also if that cannot be found out."""
        try:
            return self._path.with_name(f"{self._path.name}-journal").stat().st_size > 0
        except OSError:
            return False

    def _state(self) -> tuple[int, ...]:
        state = self._path.stat()
        return (state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns)

    def _version(self) -> int:
        return int(self._db.pragma("data_version"))
