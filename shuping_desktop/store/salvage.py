"""Recovery of all that a damaged review still proves, into a new file. The damaged file is never changed."""

import hashlib
import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import apsw

from ..messages import msg
from ..scoring.fingerprint import fingerprint
from . import journal
from .changes import RowChange, StoredNames, read_names
from .contents import Contents
from .creating import make_file
from .errors import StoreError
from .salvage_file import read_damaged
from .salvage_merge import Merged, fill, merge
from .salvage_source import Source, read_source
from .schema import DATA_TABLES, create_tables
from .step import Step, encode

SALVAGED = "salvaged"
"""Name of the setting with the origin of a salvaged review, as JSON."""
_BEFORE = "before"


class Extent(NamedTuple):
    """Extent of a recovered review: ballots, marks, steps, and the time of the last step."""

    ballots: int
    marks: int
    steps: int
    last_at: str


class Losses(NamedTuple):
    """Row changes that the journal does not prove; see `Merged`. `names` names their keys.

    `lost_steps` are missing from the journal, whose last known entry is `last_step`, and others behind it if
    `is_cut`. `unreadable` counts the parts of tables that could not be read.
    """

    proved: int
    only_in_tables: tuple[RowChange, ...]
    outdated: tuple[RowChange, ...]
    gone: tuple[RowChange, ...]
    contradictions: tuple[RowChange, ...]
    lost_steps: int
    last_step: int
    is_cut: bool
    unreadable: int
    names: StoredNames

    @property
    def is_nothing(self) -> bool:
        """True if the journal proves everything."""
        return not (self.only_in_tables or self.outdated or self.gone)


class Recovery(NamedTuple):
    """Recoverable contents of a damaged file; nothing is written yet.

    `salvaged` is what salvage brings back, `rebuilt` what the journal up to its first break does, None if
    its first entry is damaged. `is_whole` is True if nothing of the journal is missing. `known` is the id of
    the last entry that is known from elsewhere, 0 for none.
    """

    file: str
    digest: str
    salvaged: Extent
    rebuilt: Extent | None
    is_whole: bool
    losses: Losses
    prefix: tuple[journal.Entry, ...]
    changeset: bytes
    known: int


class SalvageSteps(NamedTuple):
    """The steps that a salvage journals, and the reason for which it reopens final versions.

    `reopened` makes the step for a track's name and the number of its version.
    """

    salvaged: Step
    reopened: Callable[[str, int], Step]
    reason: str


def examine(damaged: Path, who: str, *, known: int = 0) -> Recovery:
    """Return what can be recovered of a damaged file. Raises StoreError if nothing can.

    `known` is the id of the last entry that is known from elsewhere to have been in the file.
    """
    data = read_damaged(damaged, who)
    source = read_source(data, known)
    refusal = msg("{file} 里没有能证明的内容，无法抢救，请改用备份。", file=damaged.name)
    for attempt in (source, _without_tables(source)):
        with closing(apsw.Connection(":memory:")) as target:
            create_tables(target)
            merged = fill(merge(attempt), target)
            try:
                Contents(target)
            except (StoreError, KeyError, ValueError):
                # Rows of the tables contradict the rules of the review.
                continue
            recovery = _recovery(damaged.name, data, attempt, merged, target)._replace(known=known)
            if not (recovery.prefix or recovery.salvaged.ballots or read_names(target).participants):
                break
            return recovery
    raise StoreError(refusal)


def write_salvaged(recovery: Recovery, target: Path, who: str, steps: SalvageSteps) -> None:
    """Write a new file with all that is proved. Never overwrites a file.

    The history up to the first break is kept, so that codes on paper stay known; then one step that cannot be
    undone brings the contents to what was recovered. A final version is reopened if its contents differ.
    """

    def write(fresh: apsw.Connection) -> None:
        journal.write_all(recovery.prefix, fresh)
        fresh.execute("BEGIN")
        with journal.recording(fresh) as recorder:
            journal.apply(fresh, recovery.changeset)
            fresh.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (SALVAGED, _origin(recovery)))
            changeset = recorder.changeset()
        _append(fresh, who, steps.salvaged, "create", changeset)
        _reopen(fresh, who, steps)
        fresh.execute("COMMIT")

    make_file(target, write)


def write_rebuilt(recovery: Recovery, target: Path, who: str, steps: SalvageSteps) -> None:
    """Write a new file from the journal up to its first break. Never overwrites a file.

    If the entries leave rows that refer to nothing, which a broken index once allowed, a last step removes
    them.
    """

    def write(fresh: apsw.Connection) -> None:
        journal.write_all(recovery.prefix, fresh)
        fresh.execute("BEGIN")
        with journal.recording(fresh) as recorder:
            _remove_orphans(fresh)
            changeset = recorder.changeset()
        if changeset:
            _append(fresh, who, steps.salvaged, "create", changeset)
            _reopen(fresh, who, steps)
        fresh.execute("COMMIT")

    make_file(target, write)


def _without_tables(source: Source) -> Source:
    return source._replace(tables={})


def _recovery(file: str, data: bytes, source: Source, merged: Merged, target: apsw.Connection) -> Recovery:
    """Return what the merged contents, which `target` has, bring back."""
    proved = source.journal
    prefix = tuple(proved.prefix)
    last = max((entry.at for entry in proved.entries.values()), default="")
    losses = Losses(
        *merged[1:], proved.lost, proved.last, proved.is_cut, source.unreadable, read_names(target)
    )
    rebuilt = None
    with closing(journal.blank()) as before:
        if prefix:
            journal.apply(before, journal.combined(prefix, before))
            rebuilt = Extent(_count(before, "ballot"), _count(before, "mark"), len(prefix), prefix[-1].at)
        changeset = _difference(before, target)
    salvaged = Extent(_count(target, "ballot"), _count(target, "mark"), len(prefix), last)
    digest = hashlib.sha256(data).hexdigest()
    return Recovery(file, digest, salvaged, rebuilt, proved.is_whole, losses, prefix, changeset, 0)


def _count(connection: apsw.Connection, table: str) -> int:
    return int(next(connection.execute(f"SELECT count(*) FROM {table}"))[0])


def _difference(before: apsw.Connection, after: apsw.Connection) -> bytes:
    """Return the changeset that turns the tables of one database into those of another."""
    after.execute(f"ATTACH ':memory:' AS {_BEFORE}")
    after.deserialize(_BEFORE, before.serialize("main"))
    with journal.recording(after) as recorder:
        for table in DATA_TABLES:
            recorder.diff(_BEFORE, table)
        return recorder.changeset()


def _remove_orphans(connection: apsw.Connection) -> None:
    """Delete rows that refer to rows that do not exist."""
    for table in DATA_TABLES:
        for row in list(connection.execute(f"PRAGMA foreign_key_list({table})")):
            parent, column = row[2], row[3]
            (key,) = [item[1] for item in connection.execute(f"PRAGMA table_info({parent})") if item[5]]
            connection.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT {key} FROM {parent})")


def _append(connection: apsw.Connection, who: str, step: Step, kind: str, changeset: bytes) -> None:
    key = journal.next_id(connection)
    journal.append(connection, journal.Entry(key, journal.now(), who, encode(step), kind, None, changeset))


def _reopen(connection: apsw.Connection, who: str, steps: SalvageSteps) -> None:
    """Reopen the final versions whose fingerprint is no longer that of the contents."""
    (identity,) = next(connection.execute("SELECT digest FROM journal WHERE id = 1"))
    contents = Contents(connection)
    for track in contents.scheme.tracks:
        final = contents.final_version(track.id)
        beside = (*contents.heading, repr(contents.accepted_flags_of(track.id)))
        present = fingerprint(bytes(identity).hex(), beside, contents.track_data(track.id))
        if final is None or final.fingerprint == present:
            continue
        with journal.recording(connection) as recorder:
            connection.execute(
                "UPDATE finalisation SET reopened_by = ?, reopened_at = ?, reopened_why = ? "
                "WHERE track = ? AND version = ?",
                (who, journal.now(), steps.reason, track.id, final.version),
            )
            changeset = recorder.changeset()
        _append(connection, who, steps.reopened(track.name, final.version), "seal", changeset)


def _origin(recovery: Recovery) -> str:
    losses = recovery.losses
    counts = {
        "proved": losses.proved,
        "only_in_tables": len(losses.only_in_tables),
        "outdated": len(losses.outdated),
        "gone": len(losses.gone),
    }
    return json.dumps(
        {"file": recovery.file, "sha256": recovery.digest, "at": journal.now(), **counts}, ensure_ascii=False
    )
