"""Contents of a review at an earlier final version, replayed from its journal."""

from collections.abc import Sequence
from typing import NamedTuple

import apsw

from . import journal
from .contents import Contents

_TRACK, _VERSION = 1, 2
"""Columns of the table `finalisation`."""


class StoredVersion(NamedTuple):
    """A final version: the id of the journal entry that made it, and the contents it was made from."""

    entry_id: int
    contents: Contents


def find_version(chain: Sequence[journal.Entry], track: str, version: int) -> StoredVersion | None:
    """Return a track's final version; None if no entry made one of that number."""
    for place, entry in enumerate(chain, 1):
        if entry.kind == "seal" and _makes(entry, track, version):
            connection = journal.blank()
            journal.apply(connection, journal.combined(chain[:place], connection))
            return StoredVersion(entry.id, Contents(connection))
    return None


def _makes(entry: journal.Entry, track: str, version: int) -> bool:
    for change in apsw.Changeset.iter(entry.changeset):
        new = change.new
        if change.name == "finalisation" and change.op == "INSERT" and new is not None:
            return (new[_TRACK], new[_VERSION]) == (track, version)
    return False
