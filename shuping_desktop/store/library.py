"""Which SQLite reads and writes the files."""

import apsw


def sqlite_version() -> str:
    """The version of the one SQLite in this process, "3.50.4"."""
    return apsw.sqlite_lib_version()
