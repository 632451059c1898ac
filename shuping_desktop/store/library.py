"""Version of the SQLite library."""

import apsw


def sqlite_version() -> str:
    """Return the version of the only SQLite library in this process, such as 3.50.4."""
    return apsw.sqlite_lib_version()
