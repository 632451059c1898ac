"""A table of marks as one whole number a mark: how hundreds of thousands are read and compared fastest.

A number holds ballot, participant, criterion and value, the foremost highest, so that sorted numbers
stand in the order of the table's key. Where there is one that does not fit its place, there are no
numbers but None, and whoever asked takes the way that serves any value.
"""

import json
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import eq
from typing import cast

import apsw

TABLES = ("mark", "second_mark")
"""The tables that can be packed: their four columns are the same."""

Numbers = list[int] | None
"""Packed marks; None where there is one that does not fit."""
Cells = dict[tuple[int, int], tuple[int | None, ...]]
"""The marks of rows by ballot and participant id."""

_KEY, _CRITERION = 24, 16  # how far to shift for what stands before the value, and before the criterion
_NUMBER = "(ballot << 40) | (participant << 24) | (criterion << 16) | value"
_TOO_LARGE = "(ballot >> 23) | (participant >> 16) | (criterion >> 8) | (value >> 16)"

# How a changeset tells of these tables (sqlite.org/session/changeset.html): how many columns, which of
# them are the key, the name; then, for a row put in, what was done, and a type and eight bytes a column.
_HEAD = b"T\x04\x01\x02\x03\x00%s\x00"
_RECORD = b"\x12\0" + (b"\1" + bytes(8)) * 4
_LENGTHS = {0x12: 38, 0x09: 38, 0x17: 50}  # of a record of a row that was put in, taken away, or changed
_USED = (8, 9, 10, 18, 19, 28, 36, 37)  # the bytes of a record that make a number, highest first
_AT_ONCE = 4096  # records, so that they stay in the processor's cache
_LARGE = 1 << 20


def combined(
    chain: Iterable[bytes], builder: apsw.ChangesetBuilder, large: int = _LARGE
) -> tuple[Mapping[str, Numbers], bytes]:
    """What changesets in a row put into empty tables: the marks, sorted, and one changeset of the rest.

    The marks of a table are None where they cannot be told apart; the rest is without them then too.
    Changesets of more than `large` bytes are taken apart before they are merged. Raises
    apsw.CorruptError for one that is no changeset, or where a text was taken for a table.
    """
    records: dict[str, list[memoryview]] = {table: [] for table in TABLES}
    for changes in chain:
        # Of thousands of marks that came together, only those changed later need to be merged one by one.
        builder.add(_lifted(changes, records) if len(changes) > large else changes)
    rest = _lifted(builder.output(), records)
    found: dict[str, Numbers] = {}
    for table, parts in records.items():
        later, rest = _taken_out(rest, table)
        found[table] = _mended(_numbers(parts), later)
    apsw.Changeset.invert(rest)  # reads it through, which is all that is wanted of it
    return found, rest


def _head(table: str) -> bytes:
    return _HEAD % table.encode()


def _lifted(changes: bytes, records: Mapping[str, list[memoryview]]) -> bytes:
    """A changeset without what it puts into the tables of marks, if it does nothing else to them."""
    for table, parts in records.items():
        at = changes.find(_head(table))
        if at < 0:
            continue
        begin = at + len(_head(table))
        # Whatever else is done to a row begins with another byte, and so does another table.
        done = changes[begin :: len(_RECORD)]
        end = begin + len(_RECORD) * (len(done) - len(done.lstrip(_RECORD[:1])))
        if end > begin and changes[end : end + 1] in (b"", b"T"):
            parts.append(memoryview(changes)[begin:end])
            changes = changes[:at] + changes[end:]
    return changes


def _taken_out(changes: bytes, table: str) -> tuple[bytes | None, bytes]:
    """What a changeset does to a table of marks, as a changeset of its own, and the rest; None if unclear."""
    at = changes.find(_head(table))
    end = at + len(_head(table))
    if at < 0:
        return b"", changes
    while changes[end : end + 1] not in (b"", b"T"):
        if changes[end] not in _LENGTHS:
            return None, changes
        end += _LENGTHS[changes[end]]
    return changes[at:end], changes[:at] + changes[end:]


def _mended(numbers: Numbers, later: bytes | None) -> Numbers:
    """Numbers after what was done to the marks later; None where it was not done to exactly these."""
    if numbers is None or later is None:
        return None
    gone: set[int] = set()
    come: list[int] = []
    for change in apsw.Changeset.iter(later):
        old, new = change.old, change.new
        ballot, person, criterion = place = cast("tuple[int, int, int]", (old or new or ())[:3])
        values = [cast(int, row[3]) for row in (old, new) if row is not None]
        # What was made up may be anything that takes as many bytes.
        if not all(isinstance(it, int) for it in (*place, *values)):
            return None
        if any((ballot >> 23, person >> 16, criterion >> 8, *(value >> 16 for value in values))):
            return None
        key = (ballot << 16 | person) << 8 | criterion
        first, last = bisect_left(numbers, key << 16), bisect_left(numbers, key + 1 << 16)
        if numbers[first:last] != ([key << 16 | values[0]] if old else []):
            return None
        if old and new:
            numbers[first] = key << 16 | values[-1]
        elif old:
            gone.add(first)
        else:
            come.append(key << 16 | values[-1])
    if not gone and not come:
        return numbers
    return sorted([*(number for at, number in enumerate(numbers) if at not in gone), *come])


def _numbers(parts: Sequence[memoryview]) -> Numbers:
    """Byte by byte for many records together, each of which is as long as the next."""
    numbers = array("q")
    step = _AT_ONCE * len(_RECORD)
    for some in (bytes(part[at : at + step]) for part in parts for at in range(0, len(part), step)):
        count = len(some) // len(_RECORD)
        packed, expected = bytearray(8 * count), bytearray(_RECORD * count)
        for place, byte in enumerate(_USED):
            packed[place::8] = expected[byte :: len(_RECORD)] = some[byte :: len(_RECORD)]
        if some != expected:
            return None
        numbers.frombytes(packed)
    if sys.byteorder == "little":
        numbers.byteswap()
    found = sorted(numbers)
    # Of marks that came twice one was taken away between, and nobody knows here which.
    return None if len(parts) > 1 and _come_twice(found) else found


def _come_twice(numbers: Sequence[int]) -> bool:
    keys = [number >> _CRITERION for number in numbers]
    return any(map(eq, keys, keys[1:]))


def of_table(connection: apsw.Connection, table: str) -> Numbers:
    """The marks of a table, sorted."""
    # As texts, a few for all of them: a row handed over for each mark takes three times as long.
    sql = (
        f"SELECT json_group_array({_NUMBER}), count(*) FILTER (WHERE {_TOO_LARGE}) "
        f"FROM {table} NOT INDEXED GROUP BY ballot ORDER BY ballot"
    )
    numbers: list[int] = []
    for text, large in connection.execute(sql):
        if large:
            return None
        numbers += json.loads(str(text))
    numbers.sort()
    return numbers


def cells(numbers: Sequence[int], widths: Mapping[int, int]) -> Cells:
    """The marks of each row, from sorted numbers.

    `widths` says by participant id how many there can be. Raises KeyError or IndexError where one stands
    outside.
    """
    values = tuple([number & 0xFFFF for number in numbers])
    found: Cells = {}
    at = 0
    while at < len(numbers):
        key = numbers[at] >> _KEY
        person = key & 0xFFFF
        width = widths[person]
        end = at + width
        if end <= len(numbers) and numbers[end - 1] >> _CRITERION == key << 8 | width - 1:
            found[key >> 16, person] = values[at:end]
        else:
            end = _end(numbers, at, key)
            found[key >> 16, person] = _with_gaps(numbers[at:end], width)
        at = end
    return found


def _end(numbers: Sequence[int], at: int, key: int) -> int:
    """Where the numbers of a row end that begins at `at`."""
    while at < len(numbers) and numbers[at] >> _KEY == key:
        at += 1
    return at


def _with_gaps(numbers: Sequence[int], width: int) -> tuple[int | None, ...]:
    marks: list[int | None] = [None] * width
    for number in numbers:
        marks[number >> _CRITERION & 0xFF] = number & 0xFFFF
    return tuple(marks)
