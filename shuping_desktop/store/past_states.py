"""Earlier states of a review, recomputed from its journal, the latest first."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

import apsw

from ..messages import msg
from ..scoring.fingerprint import BallotDigests, fingerprint
from . import journal
from .contents import Contents
from .errors import StoreError
from .touched import touched_by


class PastState(NamedTuple):
    """Fingerprints after an entry of the journal, by track; only of tracks that the next entry touched."""

    entry: int
    at: str
    fingerprints: dict[str, str]


def fingerprint_of(
    identity: str, contents: Contents, track: str, ballots: BallotDigests | None = None
) -> str:
    """Return the fingerprint of all data that a track's results are computed from."""
    beside = (*contents.heading, repr(contents.accepted_flags_of(track)))
    return fingerprint(identity, beside, contents.track_data(track), ballots)


def past_states(chain: Sequence[journal.Entry]) -> Iterator[PastState]:
    """Yield the states after every entry of a sound journal, the latest first; the last one has all tracks.

    Entries are taken back one after the other in memory, since what was printed lately is asked for most.
    Raises StoreError for a forged journal whose earlier states contradict its scheme.
    """
    with closing(journal.blank()) as tables:
        try:
            yield from _taken_back(chain, tables)
        except apsw.Error as error:
            raise StoreError(msg("修改记录前后矛盾，以前的各步无法重算；文件可能被改写过。")) from error


def _taken_back(chain: Sequence[journal.Entry], tables: apsw.Connection) -> Iterator[PastState]:
    identity, ballots = chain[0].digest.hex(), BallotDigests()
    journal.apply(tables, journal.combined(chain, tables))
    contents = Contents(tables)
    changed = set(contents.finalisations)
    for entry in reversed(chain):
        prints = {track: fingerprint_of(identity, contents, track, ballots) for track in sorted(changed)}
        yield PastState(entry.id, entry.at, prints)
        if entry.id == 1:
            return
        touched = touched_by(entry.changeset)
        changed = contents.tracks_of(touched)
        journal.apply(tables, bytes(apsw.Changeset.invert(entry.changeset)))
        contents.refresh(touched)
        changed |= contents.tracks_of(touched)
