"""Model of a disk that loses power: what was not synced is there, not there, or torn, in any combination."""

import os
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from tests.crashes.file_calls import Call

Item = TypeVar("Item")
SECTOR = 512
_STYLES = ("nothing", "everything", "one", "all but one", "all but one", "any", "any")
_ZERO, _FORMER = b"\0", b"\xa5"
"""Contents of sectors that were never written in a file whose length is already on disk.

FAT shows their former contents. A journal that begins so is renamed with a notice; nothing is lost by that.
"""


class State(NamedTuple):
    """Files found after the power comes back: the number of a file by name, and the contents by number."""

    names: dict[str, int]
    contents: dict[int, bytes]

    def write(self, folder: Path) -> None:
        """Write the files to an empty folder; names of one file become hard links."""
        first: dict[int, Path] = {}
        for name, number in self.names.items():
            path = folder / name
            if number in first:
                os.link(first[number], path)
            else:
                path.write_bytes(self.contents[number])
                first[number] = path


class _Write(NamedTuple):
    """Part of a write within one sector; with `data` None, a change of the file's length to `at`."""

    at: int
    data: bytes | None


class _Rename(NamedTuple):
    """Change of a folder: `old` disappears, `new` becomes the name of a file (empty names: neither)."""

    old: str
    new: str
    number: int


class Disk:
    """Files of one folder, as they are on disk and as the system shows them."""

    def __init__(self, folder: Path) -> None:
        """Start with the files of a folder, all of them synced."""
        self._folder, self._real = str(folder), os.path.realpath(folder)
        paths = sorted(folder.iterdir())
        self._contents = {number: path.read_bytes() for number, path in enumerate(paths)}
        self._names = {path.name: number for number, path in enumerate(paths)}
        self._shown = dict(self._names)
        self._writes: dict[int, list[_Write]] = {}
        self._renames: list[_Rename] = []

    def make(self, call: Call) -> None:
        """Carry out a call; calls on files that are not modelled, such as locks, have no effect."""
        name = Path(call.path).name
        if call.kind == "sync-folder":
            if call.path == self._folder:
                self._names, self._renames = dict(self._shown), []
        elif os.path.realpath(Path(call.path).parent) != self._real:
            # What the program keeps in the user's folder is no part of a review.
            return
        elif call.kind == "create":
            number = len(self._contents)
            self._contents[number] = b""
            self._rename("", name, number)
        elif name in self._shown:
            self._make_on(name, call)

    def _make_on(self, name: str, call: Call) -> None:
        number = self._shown[name]
        if call.kind == "write":
            self._writes.setdefault(number, []).extend(_sectors(call.at, call.data))
        elif call.kind == "truncate":
            self._writes.setdefault(number, []).append(_Write(call.at, None))
        elif call.kind == "sync":
            pending = self._writes.pop(number, [])
            self._contents[number] = _written(self._contents[number], pending, _ZERO)
        elif call.kind == "unlink":
            self._rename(name, "", number)
        else:
            self._rename(name if call.kind == "rename" else "", Path(call.target).name, number)

    def _rename(self, old: str, new: str, number: int) -> None:
        self._shown.pop(old, None)
        if new:
            self._shown[new] = number
        self._renames.append(_Rename(old, new, number))

    def state(self, chance: random.Random) -> State:
        """Return a state that a power cut now may leave."""
        names = dict(self._names)
        for rename in _some(self._renames, chance):
            names.pop(rename.old, None)
            if rename.new:
                names[rename.new] = rename.number
        contents = {}
        for number in sorted(set(names.values())):
            pending, content = self._writes.get(number), self._contents[number]
            if pending:
                hole = _ZERO if self._is_journal(number) else chance.choice((_ZERO, _FORMER))
                content = _written(content, _some(pending, chance), hole)
            contents[number] = content
        return State(names, contents)

    def _is_journal(self, number: int) -> bool:
        return any(name.endswith("-journal") and each == number for name, each in self._shown.items())


def _sectors(at: int, data: bytes) -> list[_Write]:
    """Split a write at the sectors of the disk."""
    ends = [*range((at // SECTOR + 1) * SECTOR, at + len(data), SECTOR), at + len(data)]
    starts = [at, *ends[:-1]]
    return [_Write(start, data[start - at : end - at]) for start, end in zip(starts, ends, strict=True)]


def _written(content: bytes, writes: Sequence[_Write], hole: bytes) -> bytes:
    file = bytearray(content)
    for write in writes:
        if write.data is None:
            del file[write.at :]
            continue
        file.extend(hole * (write.at - len(file)))
        file[write.at : write.at + len(write.data)] = write.data
    return bytes(file)


def _some(items: Sequence[Item], chance: random.Random) -> list[Item]:
    """Return any of the items, in their order."""
    style = chance.choice(_STYLES)
    if not items or style == "nothing":
        return []
    if style == "everything":
        return list(items)
    one = chance.randrange(len(items))
    if style == "one":
        return [items[one]]
    if style == "all but one":
        return [item for place, item in enumerate(items) if place != one]
    share = chance.random()
    return [item for item in items if chance.random() < share]
