"""Operations during which the program is killed, and what must hold afterwards."""

import errno
import os
import random
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from shuping_desktop.operations import ballots, exporting, finalising, importing, recovery, reviews, rows
from shuping_desktop.operations.backups import Backups, State
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.store import Review, StoreError
from shuping_desktop.store.backup import Image
from tests.crashes.killing import Reporter
from tests.helpers import (
    ballot_id,
    behind_its_back,
    contents_of,
    names_in,
    new_review,
    reading,
    sample_review,
    typed_review,
    writing,
)

NAME = "评议.shuping"
OLD = Path(__file__).resolve().parents[1] / "documents"
MOST = 400
"""Operations in one process, far more than there is time for before it is killed."""


class Operation(ABC):
    """One kind of operation: `prepare` a folder, `work` in a process that is killed, `check` the folder.

    Kills are spread over the first `calls` calls that change files and the first `seconds`, which is about
    two operations; `weight` is the kind's share of all kills, less for kinds that take long to check.
    """

    name: str
    calls = 60
    seconds = 0.015
    weight = 1

    @abstractmethod
    def prepare(self, folder: Path) -> None:
        """Fill an empty folder."""

    @abstractmethod
    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        """Carry out operations one after another, confirming each."""

    @abstractmethod
    def check(self, folder: Path, confirmed: list[str]) -> None:
        """Assert that everything confirmed is there, and that nothing is left over after the next use."""


class Session(Operation):
    """Steps on an open review; each confirmation is the journal's last entry with its digest."""

    def prepare(self, folder: Path) -> None:
        self.made(folder)

    def made(self, folder: Path) -> Path:
        """Make the review."""
        return typed_review(folder, NAME)

    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        with writing(folder / NAME) as review:
            steps = self.steps(review, chance)
            self.lead(review, chance)
            reporter.start()
            for _ in range(MOST):
                next(steps)
                reporter.confirm(head_text(review))

    def lead(self, review: Review, chance: random.Random) -> None:
        """Make the steps that come before."""

    @abstractmethod
    def steps(self, review: Review, chance: random.Random) -> Iterator[object]:
        """Make one step for each item."""

    def check(self, folder: Path, confirmed: list[str]) -> None:
        check_session(folder / NAME, confirmed)
        assert names_in(folder) == [NAME]


def head_text(review: Review) -> str:
    """Return the last entry of a review and its digest."""
    return f"{review.head.entry} {review.head.digest}"


def check_session(path: Path, confirmed: list[str], *, at_once: int = 1) -> None:
    """Assert that a review opens with all confirmed entries, and at most those of one operation more."""
    with writing(path) as review:
        assert not review.read_only, review.reason_read_only
        for line in confirmed:
            entry, digest = line.split()
            head = review.head_at(int(entry))
            assert head is not None and head.digest == digest, f"entry {entry} lost"
        if confirmed:
            assert review.head.entry <= int(confirmed[-1].split()[0]) + at_once


class Typing(Session):
    """Marks typed one after another."""

    name = "typing"
    weight = 12

    def steps(self, review: Review, chance: random.Random) -> Iterator[object]:
        yield from marks(review, chance)


def marks(review: Review, chance: random.Random) -> Iterator[object]:
    """Type random marks into one ballot, each another one than there is."""
    ballot = ballot_id(review, "P01")
    people = [person.id for person in review.contents.track_data("college").participants]
    for value in count(1):
        rows.set_mark(review, ballot, chance.choice(people), chance.randrange(6), 50 * (value % 20))
        yield None


class Undo(Session):
    """Undo and redo in turn, over several steps."""

    name = "undo"
    weight = 8

    def lead(self, review: Review, chance: random.Random) -> None:
        typed = marks(review, chance)
        for _ in range(4):
            next(typed)

    def steps(self, review: Review, chance: random.Random) -> Iterator[object]:
        while True:
            yield review.undo() if chance.random() < 0.5 and review.next_undo else review.redo()


class Redo(Undo):
    """Steps undone at first, and brought back."""

    name = "redo"

    def lead(self, review: Review, chance: random.Random) -> None:
        super().lead(review, chance)
        for _ in range(4):
            review.undo()

    def steps(self, review: Review, chance: random.Random) -> Iterator[object]:
        while True:
            yield review.redo() if review.next_redo else review.undo()


class Import(Session):
    """Ballots imported from tables, undone and imported again."""

    name = "import"
    calls = 200
    seconds = 0.12

    def made(self, folder: Path) -> Path:
        return new_review(folder, NAME)

    def steps(self, review: Review, chance: random.Random) -> Iterator[object]:
        tables = [_tables() / name for name in ("officers.csv", "officer-ballots.csv")]
        while True:
            yield importing.import_files(review, tables)
            yield review.undo()


def _tables() -> Path:
    return Path(__file__).resolve().parents[2] / "resources" / "sample"


class Finalise(Session):
    """A track finalised and reopened in turn."""

    name = "finalise"
    calls = 80
    seconds = 0.04

    def made(self, folder: Path) -> Path:
        return sample_review(folder, NAME)

    def steps(self, review: Review, chance: random.Random) -> Iterator[object]:
        while True:
            points = finalising.open_points(review, "officer")
            finalising.finalise(review, "officer", "周子涵", "吴一诺", points)
            yield None
            finalising.reopen(review, "officer", "改一格")
            yield None


class Files(Operation):
    """New files made one after another; each confirmation is the number of one."""

    calls = 16
    seconds = 0.03

    def prepare(self, folder: Path) -> None:
        typed_review(folder, NAME)

    @abstractmethod
    def make(self, folder: Path, target: Path) -> None:
        """Make one file."""

    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        reporter.start()
        for number in range(MOST):
            self.make(folder, folder / f"{number}.shuping")
            reporter.confirm(str(number))

    def check(self, folder: Path, confirmed: list[str]) -> None:
        interrupted = folder / f"{len(confirmed)}.shuping"
        if not interrupted.exists() or not interrupted.stat().st_size:
            # The name must be free for the next attempt.
            self.make(folder, interrupted)
        names = [f"{number}.shuping" for number in range(len(confirmed) + 1)]
        if (folder / NAME).exists():
            names.append(NAME)
        for name in names[-3:]:
            with writing(folder / name) as review:
                assert not review.read_only and self.is_right(contents_of(review))
        assert names_in(folder) == sorted(names)

    def is_right(self, contents: tuple[Any, ...]) -> bool:
        """Return whether a file has the contents that it was made with."""
        return contents == contents_of_kind("typed")


@cache
def contents_of_kind(kind: str) -> tuple[Any, ...]:
    """Return the contents of a kind of review: new, or typed."""
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        path = (new_review if kind == "new" else typed_review)(Path(folder))
        with reading(path) as review:
            return contents_of(review)


class Create(Files):
    """New reviews."""

    name = "create"
    weight = 6

    def prepare(self, folder: Path) -> None:
        """Leave the folder empty."""

    def make(self, folder: Path, target: Path) -> None:
        reviews.new_review(target)

    def is_right(self, contents: tuple[Any, ...]) -> bool:
        return contents == contents_of_kind("new")


class CreateWithoutLinks(Create):
    """New reviews on a file system without hard links."""

    name = "create without links"
    weight = 2

    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        with patch.object(os, "link", side_effect=OSError(errno.EPERM, "no links")):
            super().work(folder, reporter, chance)


class Rebuild(Files):
    """Reviews rebuilt from a journal."""

    name = "rebuild"
    seconds = 0.15

    def make(self, folder: Path, target: Path) -> None:
        recovery.rebuild_whole(folder / NAME, target)


class Salvage(Files):
    """Reviews salvaged from one with a damaged journal."""

    name = "salvage"
    seconds = 0.2

    def prepare(self, folder: Path) -> None:
        path = folder.with_name(f"{folder.name}.damaged")
        typed_review(folder.parent, path.name)
        behind_its_back(path, "UPDATE journal SET digest = zeroblob(32) WHERE id = 5")

    def make(self, folder: Path, target: Path) -> None:
        recovery.salvage(recovery.look_into(folder.with_name(f"{folder.name}.damaged")), target)

    def check(self, folder: Path, confirmed: list[str]) -> None:
        super().check(folder, confirmed)
        folder.with_name(f"{folder.name}.damaged").unlink()
        assert not list(folder.parent.glob(".~*"))

    def is_right(self, contents: tuple[Any, ...]) -> bool:
        # The settings say that the file was salvaged.
        return bool(contents[1] == contents_of_kind("typed")[1])


class Copy(Files):
    """Copies of an open review under new names."""

    name = "save copy"
    weight = 4

    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        with writing(folder / NAME) as review:
            reporter.start()
            for number in range(MOST):
                review.save_copy(folder / f"{number}.shuping")
                reporter.confirm(str(number))

    def make(self, folder: Path, target: Path) -> None:
        with writing(folder / NAME) as review:
            review.save_copy(target)


class CopyOver(Operation):
    """A mark typed, then a copy saved over the former one, in turn."""

    name = "copy over"
    calls = 80
    seconds = 0.03
    weight = 2

    def prepare(self, folder: Path) -> None:
        shutil.copy(typed_review(folder, NAME), folder / "副本.shuping")

    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        with writing(folder / NAME) as review:
            typed = marks(review, chance)
            reporter.start()
            for _ in range(MOST):
                next(typed)
                review.save_copy(folder / "副本.shuping")
                reporter.confirm(head_text(review))

    def check(self, folder: Path, confirmed: list[str]) -> None:
        check_session(folder / "副本.shuping", confirmed)
        check_session(folder / NAME, confirmed)
        assert names_in(folder) == sorted([NAME, "副本.shuping"])


class Migrate(Operation):
    """A file of an older format opened."""

    name = "migrate"
    calls = 14
    seconds = 0.06
    weight = 2

    def prepare(self, folder: Path) -> None:
        shutil.copy(_old(folder), folder / NAME)

    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        reporter.start()
        writing(folder / NAME).close()
        reporter.confirm("converted")

    def check(self, folder: Path, confirmed: list[str]) -> None:
        old = _old(folder)
        backup = f"评议（格式 {old.stem[-1]} 的备份）.shuping"
        assert not confirmed or (folder / backup).exists()
        with writing(folder / NAME) as review:
            assert not review.read_only and contents_of(review) == _old_contents(old)
        assert (folder / backup).read_bytes() == old.read_bytes()
        assert names_in(folder) == sorted([NAME, backup])


def _old(folder: Path) -> Path:
    """Return the file of an older format that is used in a folder."""
    return OLD / f"version-{1 + sum(folder.name.encode()) % 3}.shuping"


@cache
def _old_contents(old: Path) -> tuple[Any, ...]:
    with reading(old) as review:
        return contents_of(review)


class Export(Operation):
    """Tables exported again and again to the same folder."""

    name = "export"
    calls = 80
    seconds = 0.02

    def prepare(self, folder: Path) -> None:
        typed_review(folder, NAME)

    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        with writing(folder / NAME) as review:
            reporter.start()
            for _ in range(MOST):
                exporting.export_tables(review, folder / "out")
                reporter.confirm("exported")

    def check(self, folder: Path, confirmed: list[str]) -> None:
        out, whole = folder / "out", _exported()
        found = names_in(out) if out.is_dir() else []
        assert all((out / name).read_bytes() == whole[name] for name in found if not name.startswith(".~"))
        assert not confirmed or whole.keys() <= set(found)
        with writing(folder / NAME) as review:
            exporting.export_tables(review, out)
        assert names_in(folder) == sorted([NAME, "out"])
        assert names_in(out) == sorted(whole)


@cache
def _exported() -> dict[str, bytes]:
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        path, out = typed_review(Path(folder)), Path(folder) / "out"
        with reading(path) as review:
            exporting.export_tables(review, out)
        return {each.name: each.read_bytes() for each in out.iterdir()}


class BackUp(Operation):
    """A mark typed, then a backup made, in turn."""

    name = "back up"
    calls = 120
    seconds = 0.06

    def prepare(self, folder: Path) -> None:
        typed_review(folder, NAME)

    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        with writing(folder / NAME) as review:
            typed = marks(review, chance)
            reporter.start()
            for _ in range(MOST):
                next(typed)
                _back_up(review, folder)
                reporter.confirm(head_text(review))

    def check(self, folder: Path, confirmed: list[str]) -> None:
        check_session(folder / NAME, confirmed)
        with writing(folder / NAME) as review:
            made = Backups(folder / "data").of(review.identity)
            newest = max((backup.entry for backup in made), default=0)
            assert not confirmed or newest >= int(confirmed[-1].split()[0])
            for backup in made:
                with reading(backup.path) as restored:
                    assert restored.head.digest == backup.digest
            # The next backup of another state clears what is left.
            review.undo()
            _back_up(review, folder)
            (place,) = [each for each in (folder / "data").iterdir() if each.is_dir()]
            listed = {backup.path.name for backup in Backups(folder / "data").of(review.identity)}
        assert {name for name in names_in(place) if name != "about.json"} == listed
        assert names_in(folder) == sorted([NAME, "data"])


def _back_up(review: Review, folder: Path) -> None:
    state = State(review.identity, review.head, review.path)
    with Image.of_review(review) as image:
        Backups(folder / "data").add(image, state)


class Mixed(Session):
    """Steps of all kinds, at random."""

    name = "steps of all kinds"
    calls = 100
    seconds = 0.02
    weight = 2

    def steps(self, review: Review, chance: random.Random) -> Iterator[object]:
        from tests.operations.random_operations import _OPERATIONS  # noqa: PLC0415

        while True:
            received = review.contents.track_data("officer").ballots
            with suppress(StoreError, RefusedError):
                if not received:
                    ballots.add_ballot(review, "officer", "教师代表", "T01")
                else:
                    chance.choice(_OPERATIONS)(review, chance.choice(received), chance)
            yield None


OPERATIONS: tuple[Operation, ...] = (
    *(Typing(), Undo(), Redo(), Import(), Finalise(), Mixed()),
    *(
        Create(),
        CreateWithoutLinks(),
        Rebuild(),
        Salvage(),
        Copy(),
        CopyOver(),
        Migrate(),
        Export(),
        BackUp(),
    ),
)
