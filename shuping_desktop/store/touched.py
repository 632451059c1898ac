"""The rows that a change touched."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import apsw

from .schema import BALLOT_TABLES

_OF_BALLOTS = {"ballot", *BALLOT_TABLES}


class Touched(NamedTuple):
    """Primary keys by table. Empty `keys` mean that anything may have changed."""

    keys: Mapping[str, frozenset[tuple[Any, ...]]]

    @property
    def only_ballots(self) -> bool:
        """True if participants, groups and settings are unchanged."""
        return bool(self.keys) and self.keys.keys() <= _OF_BALLOTS

    @property
    def ballots(self) -> set[int]:
        """Ids of the ballots of which any row was touched."""
        ids = (key[0] for table in _OF_BALLOTS for key in self.keys.get(table, ()))
        # A forged journal may hold a key of any type.
        return {key for key in ids if isinstance(key, int)}

    @property
    def ballot_list(self) -> bool:
        """True if a ballot was added or removed, or its number, evaluator or void reason changed."""
        return not self.only_ballots or "ballot" in self.keys


def touched_by(changeset: bytes) -> Touched:
    """Return the rows that a changeset touches."""
    keys: dict[str, set[tuple[Any, ...]]] = {}
    for change in apsw.Changeset.iter(changeset):
        values = change.old or change.new or ()
        key = tuple(values[index] for index in sorted(change.pk_columns))
        keys.setdefault(change.name, set()).add(key)
    return Touched({table: frozenset(found) for table, found in keys.items()})
