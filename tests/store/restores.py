"""Backups copied over reviews beside which a hot journal of another time lies, as after a crash."""

import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from shuping_desktop.operations import rows
from shuping_desktop.store import Review, open_review
from tests.helpers import ballot_id, contents_of, participant_id, typed_review, writing

_HEADER = bytes.fromhex("d9d505f920a163d7")
_SECTOR, _NONCE = 512, 12345


def states(folder: Path, steps: int) -> list[bytes]:
    """Return a review's file after each of some steps, two of which add pages."""
    path = typed_review(folder, "history.shuping")
    found = [path.read_bytes()]
    with writing(path) as review:
        ballot, first = ballot_id(review, "P01"), participant_id(review, "化工学院")
        for step in range(steps):
            rows.set_mark(review, ballot, first + step % 7, step // 7 % 6, 100 + 50 * (step % 9))
            found.append(path.read_bytes())
    return found


def journal_between(before: bytes, after: bytes) -> bytes:
    """Return the journal that SQLite has beside a file while it turns one state into another."""
    size = 4096
    count = len(before) // size
    numbers = [at + 1 for at in range(count) if before[at * size :][:size] != after[at * size :][:size]]
    fields = (len(numbers), _NONCE, count, _SECTOR, size)
    header = _HEADER + b"".join(field.to_bytes(4, "big") for field in fields)
    return header.ljust(_SECTOR, b"\0") + b"".join(_record(number, before) for number in numbers)


def _record(number: int, before: bytes) -> bytes:
    page = before[(number - 1) * 4096 : number * 4096]
    checksum = (_NONCE + sum(page[3896:0:-200])) % 2**32
    return number.to_bytes(4, "big") + page + checksum.to_bytes(4, "big")


def run(folder: Path, count: int, seed: int) -> Counter[str]:
    """Restore `count` backups; each must open as it is. Return how many, by the way of opening."""
    chance = random.Random(seed)
    found = states(folder, 60)
    path, outcomes = folder / "restored.shuping", Counter[str]()
    journal = path.with_name(f"{path.name}-journal")
    expected = [_contents(path, state) for state in found]
    for _ in range(count):
        backup, crashed = chance.randrange(len(found)), chance.randrange(len(found) - 1)
        write = chance.random() < 0.5
        path.write_bytes(found[backup])
        journal.write_bytes(journal_between(found[crashed], found[crashed + 1]))
        own = backup in (crashed, crashed + 1)
        with open_review(path, "录入员", write=write) as review:
            assert contents_of(review) == expected[backup], (backup, crashed)
            assert bool(review.notices) != own, (backup, crashed)
        assert path.read_bytes() == found[backup], (backup, crashed)
        outcomes["written" if write else "read"] += 1
        _clear(folder, path)
    return outcomes


def run_crashes(folder: Path, count: int, seed: int) -> Counter[str]:
    """Open `count` files of which a crash let some pages be written; each has a whole step, or none of it."""
    chance = random.Random(seed)
    found = states(folder, 60)
    path, outcomes = folder / "crashed.shuping", Counter[str]()
    expected = [_contents(path, state) for state in found]
    for _ in range(count):
        at = chance.randrange(len(found) - 1)
        path.write_bytes(_torn(found[at], found[at + 1], chance))
        path.with_name(f"{path.name}-journal").write_bytes(journal_between(found[at], found[at + 1]))
        with open_review(path, "录入员", write=chance.random() < 0.5) as review:
            contents = contents_of(review)
            assert contents in expected[at : at + 2] and not review.notices, at
        outcomes["before" if contents == expected[at] else "after"] += 1
        _clear(folder, path)
    return outcomes


def _torn(before: bytes, after: bytes, chance: random.Random) -> bytes:
    """Return a file of which some sectors have their new contents."""
    sectors: list[bytes] = []
    share = chance.random()
    for at in range(0, len(after), _SECTOR):
        old = before[at : at + _SECTOR] or bytes(_SECTOR)
        sectors.append(after[at : at + _SECTOR] if chance.random() < share else old)
    return b"".join(sectors)


def _contents(path: Path, state: bytes) -> Sequence[object]:
    path.write_bytes(state)
    review: Review
    with open_review(path, "录入员", write=False) as review:
        return contents_of(review)


def _clear(folder: Path, path: Path) -> None:
    for item in folder.iterdir():
        if item.stem.startswith(path.stem):
            item.unlink()
