"""What a change touched, so that each reader decides for itself what to look at again."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from .schema import BALLOT_TABLES

_OF_BALLOTS = {"ballot", *BALLOT_TABLES}


class Touched(NamedTuple):
    """Primary keys by table. Empty `keys` means that anything may have changed."""

    keys: Mapping[str, frozenset[tuple[Any, ...]]]

    @property
    def only_ballots(self) -> bool:
        """Whether participants, groups and settings are as they were."""
        return bool(self.keys) and self.keys.keys() <= _OF_BALLOTS

    @property
    def ballots(self) -> set[int]:
        """The ids of the ballots of which anything was touched."""
        return {int(key[0]) for table in _OF_BALLOTS for key in self.keys.get(table, ())}

    @property
    def ballot_list(self) -> bool:
        """Whether a ballot came, went, or changed its head."""
        return not self.only_ballots or "ballot" in self.keys
