"""Journal entries of a damaged file that the chain of digests proves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .journal import SEED, Entry

_ById = Mapping[int, list[Entry]]


class SoundEntries(NamedTuple):
    """The entries that are proved, by id: each has the digest that follows from it and the entry before it.

    `last` is the highest id that an entry is known to have had; `is_cut` is True if others may have followed.
    """

    entries: Mapping[int, Entry]
    last: int
    is_cut: bool

    @property
    def prefix(self) -> list[Entry]:
        """The entries from the first one on without a gap."""
        chain: list[Entry] = []
        while len(chain) + 1 in self.entries:
            chain.append(self.entries[len(chain) + 1])
        return chain

    @property
    def lost(self) -> int:
        """The number of entries that are known to be missing."""
        return self.last - len(self.entries)

    @property
    def is_whole(self) -> bool:
        """True if no entry is missing."""
        return bool(self.entries) and not self.lost and not self.is_cut

    def last_lost(self) -> float:
        """Return the id of the last entry that may be missing: infinite at an open end, 0 if none is."""
        if self.is_cut:
            return float("inf")
        missing = self.last
        while missing in self.entries:
            missing -= 1
        return missing


def prove(found: Iterable[Entry], *, is_cut: bool) -> SoundEntries:
    """Return the entries that are proved, of all that were found anywhere in the file."""
    by_id: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in dict.fromkeys(found):
        by_id[entry.id].append(entry)
    entries, last = {}, _last_id(by_id)
    previous = {SEED}
    for entry_id in range(1, last + 1):
        proved = _proved(entry_id, by_id, previous)
        if proved is not None:
            entries[entry_id] = proved
        previous = {proved.digest} if proved else {entry.digest for entry in by_id.get(entry_id, [])}
    has_strays = any(key > last or key < 1 for key in by_id)
    return SoundEntries(entries, last, is_cut or has_strays)


def _last_id(by_id: _ById) -> int:
    """Return the highest id that has a neighbour; a damaged id is anywhere."""
    return max((key for key in by_id if key == 1 or key - 1 in by_id), default=0)


def _proved(entry_id: int, by_id: _ById, previous: set[bytes]) -> Entry | None:
    """Return the entry with an id that follows one of the digests before it."""
    for entry in by_id.get(entry_id, []):
        for digest in (entry.sealed(before) for before in previous):
            after = by_id.get(entry_id + 1, [])
            # A damaged digest is the right one if the next entry rests on it.
            if digest == entry.digest or any(each.sealed(digest) == each.digest for each in after):
                return entry._replace(digest=digest)
    return None
