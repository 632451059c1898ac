"""Checks that a journal with right digests has only steps that the program writes.

Digests are not secret: they can be computed for any altered file. These checks refuse what no operation
writes, and what a later undo or redo would carry out.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache

import apsw

from ..messages import Message, msg
from . import journal
from .journal import Entry
from .step import decode

_NUMBERED = ("participant", "evaluator_group", "evaluator", "ballot", "ruling", "finalisation")
"""Tables whose ids are never reused (AUTOINCREMENT)."""
_MARKS = tuple(name.encode() + b"\0" for name in _NUMBERED)
_FINALISATION = "finalisation"
_FIRST_REOPENED = 9
"""Column of `finalisation` from which on reopening is recorded."""
_SALVAGING = ("SALVAGED", "ORPHANS_REMOVED")
"""Names of the steps of salvage and rebuilding, which have the kind "create" after the first entry."""
_LARGEST_ID = 1 << 31
_LONGEST_LABEL, _LONGEST_NAME = 1_000_000, 1_000


class ForgedStepError(Exception):
    """An entry is none that the program writes; `place` counts from 1."""

    def __init__(self, place: int, why: Message) -> None:
        super().__init__(place)
        self.place = place
        self.why = why


def check_steps(chain: Sequence[Entry], tables: apsw.Connection) -> None:
    """Check kinds, targets, times, and what entries of each kind touch. Raises ForgedStepError.

    `tables` has the declarations of the file's tables.
    """
    done: list[int] = []
    undone: list[int] = []
    for entry in chain:
        why = _fault_of_fields(entry) or _fault_of_target(entry, done, undone)
        if why is None and entry.target is not None:
            why = _fault_of_reversal(entry, chain[entry.target - 1], tables)
        if why is None and (entry.kind == "seal" or b"finalisation\0" in entry.changeset):
            why = _fault_of_seal(entry)
        if why is not None:
            raise ForgedStepError(entry.id, why)
        journal.push_entry(done, undone, entry.id, entry.kind, entry.target)


def foreign_entry(chain: Sequence[Entry], tables: apsw.Connection) -> int:
    """Return the id of the first entry that cannot be replayed; 0 if each can be."""
    for entry in chain:
        try:
            journal.combined([entry], tables)
        except apsw.Error:
            return entry.id
    return 0


def reused_ids(chain: Sequence[Entry], connection: apsw.Connection) -> str:
    """Return the name of a table that would give an id of the journal again; empty if there is none."""
    rows = list(connection.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name"))
    given = dict(rows)
    if len(given) < len(rows) or any(type(last) is not int for last in given.values()):
        return str(rows[0][0])
    for table, highest in _highest_ids(chain).items():
        if not highest <= given.get(table, 0) < _LARGEST_ID:
            return table
    return next((str(table) for table, last in given.items() if not 0 <= last < _LARGEST_ID), "")


def _highest_ids(chain: Sequence[Entry]) -> dict[str, int]:
    """Return the highest id that any entry gave to a row, by table."""
    highest = dict.fromkeys(_NUMBERED, 0)
    for entry in chain:
        changeset = entry.changeset
        # Iterating every changeset would take a quarter of the opening.
        if any(mark in changeset for mark in _MARKS):
            for change in apsw.Changeset.iter(changeset):
                if change.name in highest:
                    highest[change.name] = max(highest[change.name], *_ids(change))
    return highest


def _ids(change: apsw.TableChange) -> Iterator[int]:
    for row in (change.old, change.new):
        if row is not None and isinstance(row[0], int):
            yield row[0]


def _fault_of_fields(entry: Entry) -> Message | None:
    if entry.id == 1 and entry.kind != "create":
        return msg("第一条应是新建评议")
    if entry.id > 1 and entry.kind == "create" and decode(entry.label).name not in _SALVAGING:
        return msg("只有第一条能是新建评议")
    if not _is_time(entry.at):
        return msg("时间不是有效的时间")
    if len(entry.label) > _LONGEST_LABEL or len(entry.who) > _LONGEST_NAME:
        return msg("文字太长")
    return None


@lru_cache(maxsize=16)
def _is_time(text: str) -> bool:
    """Return whether a text is a local ISO time with its offset, as `journal.now` gives it."""
    try:
        return datetime.fromisoformat(text).isoformat(timespec="seconds") == text
    except ValueError:
        return False


def _fault_of_target(entry: Entry, done: Sequence[int], undone: Sequence[int]) -> Message | None:
    if entry.kind == "undo":
        expected = done[-1] if done else 0
    elif entry.kind == "redo":
        expected = undone[-1] if undone else 0
    else:
        return None if entry.target is None else msg("这一步不撤销也不重做，却写明了另一步")
    return None if entry.target == expected and expected else msg("撤销或重做的不是当时可以撤销或重做的一步")


def _fault_of_reversal(entry: Entry, target: Entry, tables: apsw.Connection) -> Message | None:
    """Return why an undo or redo is not the reverse, or the same, of its target."""
    if entry.label != target.label:
        return msg("撤销或重做写的名称不是原来那一步的")
    changeset = target.changeset if entry.kind == "undo" else bytes(apsw.Changeset.invert(target.changeset))
    try:
        # Two changes that cancel out leave nothing.
        left = journal.combined([target._replace(changeset=changeset), entry], tables)
    except apsw.Error:
        return msg("内容无法辨认")
    return msg("撤销或重做的内容与原来那一步不符") if left else None


def _fault_of_seal(entry: Entry) -> Message | None:
    """Return why an entry is no finalising or reopening, which write one row; None if it is one."""
    # A change is valid only until the next one is read.
    changes = [(change.name, _may_seal(change)) for change in apsw.Changeset.iter(entry.changeset)]
    if entry.kind == "create":
        return None
    if entry.kind != "seal":
        touches = any(name == _FINALISATION for name, _ in changes)
        return msg("定稿或重新开放写成了普通的一步") if touches else None
    if len(changes) != 1 or changes[0][0] != _FINALISATION:
        return msg("定稿或重新开放的一步还改了别的内容")
    return None if changes[0][1] else msg("定稿或重新开放的一步改掉了已有的定稿")


def _may_seal(change: apsw.TableChange) -> bool:
    """Return whether a change of a finalisation adds one, or says why one was reopened."""
    new = change.new or ()
    if change.op == "INSERT":
        return not any(new[_FIRST_REOPENED:])
    altered = {at for at, value in enumerate(new) if value is not apsw.no_change}
    return change.op == "UPDATE" and altered - change.pk_columns <= set(range(_FIRST_REOPENED, len(new)))
