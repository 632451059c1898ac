"""Random damages of a review that was typed mark by mark, and what becomes of each."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import apsw

from shuping_desktop.operations import ballots, recovery, roster, rows
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.scoring.scheme_reading import read_scheme
from shuping_desktop.store import SALVAGED, DamagedError, Review, StoreError, contents, salvage_pages
from tests.helpers import contents_in, contents_of, sample_review, writing

PAGE = 4096
SECTOR = 512
_SHORTEST = 40
Damage = tuple[str, bytes]
Marks = Mapping[tuple[str, int, int, int], int]


class Counts:
    """Counts of one kind of damage.

    `marks` and `recovered` are of the files that were refused; `stale` are marks that the report names.
    """

    def __init__(self) -> None:
        self.files = self.opened = self.other = self.whole = 0
        self.marks = self.recovered = self.invented = 0

    def add(self, more: "Counts") -> None:
        """Add the counts of another kind."""
        for name, value in vars(more).items():
            setattr(self, name, getattr(self, name) + value)

    @property
    def refused(self) -> int:
        """The number of files that were not opened."""
        return self.files - self.opened


class Outcome(NamedTuple):
    """Counts by kind of damage."""

    kinds: Mapping[str, Counts]

    @property
    def total(self) -> Counts:
        """The counts of all kinds."""
        total = Counts()
        for counts in self.kinds.values():
            total.add(counts)
        return total

    def table(self) -> Iterator[str]:
        """Yield the lines of the table of what was recovered."""
        row = "{:<16}{:>7}{:>8}{:>9}{:>7}{:>34}{:>10}"
        yield row.format("damage", "files", "opened", "refused", "whole", "marks recovered", "invented")
        for kind, each in [*self.kinds.items(), ("all", self.total)]:
            share = 100 * each.recovered / each.marks if each.marks else 100
            marks = f"{each.recovered} / {each.marks} {share:6.2f} %"
            yield row.format(kind, each.files, each.opened, each.refused, each.whole, marks, each.invented)


def typed_mark_by_mark(folder: Path, every: int = 6) -> Path:
    """Make the sample, with every sixth ballot typed again mark by mark, slips and their corrections."""
    path, chance = sample_review(folder), random.Random(5)
    with writing(path) as review:
        received = [
            ballot for track in ("college", "officer") for ballot in review.contents.track_data(track).ballots
        ]
        for ballot in received[::every]:
            with suppress(RefusedError):
                _type_again(review, ballot.id, chance)
        review.undo()
    return path


def _type_again(review: Review, ballot_id: int, chance: random.Random) -> None:
    ballot = review.contents.ballot(ballot_id)
    track = review.contents.track_of_ballot(ballot_id)
    ballots.remove_ballot(review, ballot_id)
    again = ballots.add_ballot(review, track, ballot.group, ballot.number, ballot.evaluator)
    for person, row in ballot.rows.items():
        for criterion, value in enumerate(row.marks):
            if value is not None:
                if chance.random() < 0.1:
                    rows.set_mark(review, again, person, criterion, 0)
                rows.set_mark(review, again, person, criterion, value)
        rows.set_written_total(review, again, person, row.written_total)


class Trial:
    """Damages of one review: each must be refused, or opened with the same contents and no danger."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.good = path.read_bytes()
        self.before = contents_in(path)
        self.marks = _marks(path)
        self._target = path.with_name("salvaged.shuping")
        self._chance = random.Random(1)

    def run(self, damages: Iterator[Damage]) -> Outcome:
        """Try every damage; return the counts by kind."""
        kinds: defaultdict[str, Counts] = defaultdict(Counts)
        # Most pages, and the scheme, are the same from one damage to the next.
        cached_nodes = lru_cache(1000)(salvage_pages.read_node)
        cached_scheme = lru_cache(100)(read_scheme)
        with (
            mock.patch.object(salvage_pages, "read_node", cached_nodes),
            mock.patch.object(contents, "read_scheme", cached_scheme),
        ):
            for kind, data in damages:
                self._try(kind, data, kinds[kind])
        return Outcome(dict(sorted(kinds.items())))

    def _try(self, kind: str, data: bytes, counts: Counts) -> None:
        counts.files += 1
        self.path.write_bytes(data)
        try:
            found = contents_in(self.path)
        except StoreError as error:
            counts.other += not isinstance(error, DamagedError)
            self._salvage(counts)
        else:
            assert found == self.before, kind
            counts.opened += 1
            self._go_on(kind)

    def _salvage(self, counts: Counts) -> None:
        counts.marks += len(self.marks)
        self._target.unlink(missing_ok=True)
        try:
            recovery.salvage(recovery.look_into(self.path), self._target)
        except StoreError:
            return
        settings, *tracks = contents_in(self._target)
        found = _marks(self._target)
        counts.whole += (
            {key: value for key, value in settings.items() if key != SALVAGED},
            *tracks,
        ) == self.before
        right = sum(self.marks.get(key) == value for key, value in found.items())
        counts.recovered += right
        counts.invented += len(found) - right

    def _go_on(self, kind: str) -> None:
        """Change a damaged file that was opened; it must open again with the same contents."""
        with writing(self.path) as review:
            data = review.contents.track_data(self._chance.choice(("college", "officer")))
            for change in self._chance.sample(_CHANGES, 2):
                with suppress(RefusedError, StoreError):
                    change(review, data, self._chance)
            after = contents_of(review)
        assert contents_in(self.path) == after, kind


def _remove_person(review: Review, data: Any, chance: random.Random) -> None:
    roster.remove_participant(review, chance.choice(data.participants).id)


def _remove_ballot(review: Review, data: Any, chance: random.Random) -> None:
    ballots.remove_ballot(review, chance.choice(data.ballots).id)


def _type(review: Review, data: Any, chance: random.Random) -> None:
    key = ballots.add_ballot(review, data.track.id, data.track.groups[0].name, "X99")
    rows.set_mark(
        review, key, chance.choice(review.contents.track_data(data.track.id).participants).id, 0, 500
    )


def _undo(review: Review, _data: Any, _chance: random.Random) -> None:
    review.undo()


_CHANGES: tuple[Callable[[Review, Any, random.Random], None], ...] = (
    _remove_person,
    _remove_ballot,
    _type,
    _undo,
)


def _marks(path: Path) -> Marks:
    """Return all marks of a file, of both readings, by table and key."""
    with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)) as connection:
        return {
            (table, ballot, person, criterion): value
            for table in ("mark", "second_mark")
            for ballot, person, criterion, value in connection.execute(
                f"SELECT ballot, participant, criterion, value FROM {table} ORDER BY 1, 2, 3"
            )
        }


def flips(good: bytes, count: int, seed: int) -> Iterator[Damage]:
    """Yield the file with one bit flipped."""
    chance = random.Random(seed)
    for _ in range(count):
        bad = bytearray(good)
        bad[chance.randrange(len(good))] ^= 1 << chance.randrange(8)
        yield "flipped bit", bytes(bad)


def page_damages(good: bytes, count: int, seed: int) -> Iterator[Damage]:
    """Yield the file with damaged pages, each kind in turn."""
    chance = random.Random(seed)
    kinds = (_zeroed, _swapped, _replaced, _torn, _torn_sectors, _end_missing)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        pages = [good[at : at + PAGE] for at in range(0, len(good), PAGE)]
        yield kind.__name__.strip("_").replace("_", " "), kind(pages, chance)


def cuts(good: bytes, count: int, seed: int) -> Iterator[Damage]:
    """Yield the file cut anywhere: what was behind the cut is nowhere in it."""
    chance = random.Random(seed)
    for _ in range(count):
        yield "cut anywhere", good[: chance.randrange(len(good))]


def _zeroed(pages: list[bytes], chance: random.Random) -> bytes:
    pages[chance.randrange(len(pages))] = bytes(PAGE)
    return b"".join(pages)


def _swapped(pages: list[bytes], chance: random.Random) -> bytes:
    first, second = chance.sample(range(len(pages)), 2)
    pages[first], pages[second] = pages[second], pages[first]
    return b"".join(pages)


def _replaced(pages: list[bytes], chance: random.Random) -> bytes:
    first, second = chance.sample(range(len(pages)), 2)
    pages[first] = pages[second]
    return b"".join(pages)


def _torn(pages: list[bytes], chance: random.Random) -> bytes:
    """Give half a page the bytes of another one."""
    first, second = chance.sample(range(len(pages)), 2)
    half = PAGE // 2
    pages[first] = chance.choice(
        (pages[first][:half] + pages[second][half:], pages[second][:half] + pages[first][half:])
    )
    return b"".join(pages)


def _torn_sectors(pages: list[bytes], chance: random.Random) -> bytes:
    """Zero some sectors of a page."""
    which = chance.randrange(len(pages))
    page = bytearray(pages[which])
    for sector in chance.sample(range(PAGE // SECTOR), chance.randint(1, 7)):
        page[sector * SECTOR : (sector + 1) * SECTOR] = bytes(SECTOR)
    pages[which] = bytes(page)
    return b"".join(pages)


def _end_missing(pages: list[bytes], chance: random.Random) -> bytes:
    """Cut off up to four pages, not at a boundary, as a stick does that is pulled out."""
    return b"".join(pages)[: -chance.randint(1, 4 * PAGE)]
