"""Forged reviews of 20 kinds, and by what each is noticed: the opening, the witness, or a printed page.

A forger knows the format and computes digests that are right. What no forger can do is to give an entry that
was seen or printed the same digest with another history before it.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

import apsw

from shuping_desktop.messages import MessageError
from shuping_desktop.operations import ballots, finalising, rows
from shuping_desktop.operations.code_verdicts import CodeStatus
from shuping_desktop.operations.finalising import verify_code
from shuping_desktop.operations.witness import Witnesses
from shuping_desktop.scoring.fingerprint import code_of, head_code
from shuping_desktop.store import Review, journal
from shuping_desktop.store.database import new_content
from shuping_desktop.store.past_states import past_states
from tests.helpers import ballot_id, participant_id, reading, typed_review, writing

Chain = list[journal.Entry]
_OTHER_TIME = "2026-01-01T00:00:00+08:00"
_NAMED_BY_PAGE = (CodeStatus.SHORTER, CodeStatus.FORKED, CodeStatus.UNKNOWN)


class Honest(NamedTuple):
    """The review before it is forged: its file's content, journal, and the foot of a page after each step."""

    content: bytes
    chain: Chain
    feet: dict[int, str]


class Forged(NamedTuple):
    """A forged file: its content, and the first entry whose head is not the honest one."""

    content: bytes
    first: int


class NotPossibleError(Exception):
    """The forgery does not fit the entry that was drawn."""


def honest_review(folder: Path, rng: random.Random) -> Path:
    """Write a review with marks, corrections, undone steps and final versions; about 60 steps."""
    path = typed_review(folder)
    with writing(path) as review:
        people = [person.id for person in review.contents.track_data("college").participants]
        ballot = ballot_id(review, "P01")
        for number in range(2, 5):
            ballots.add_ballot(review, "college", "评议小组", f"P0{number}")
        for _ in range(18):
            _type_mark(review, rng, ballot, people)
        review.undo()
        _finalise(review)
        finalising.reopen(review, "college", "有异议")
        for _ in range(12):
            _type_mark(review, rng, ballot_id(review, f"P0{rng.randint(1, 4)}"), people)
        review.undo()
        review.undo()
        review.redo()
        _finalise(review)
    return path


def _type_mark(review: Review, rng: random.Random, ballot: int, people: list[int]) -> None:
    rows.set_mark(review, ballot, rng.choice(people), rng.randrange(3), 50 * rng.randint(2, 40))


def _finalise(review: Review) -> None:
    finalising.finalise(review, "college", "张三", "李四", finalising.open_points(review, "college"))


def read_honest(path: Path) -> Honest:
    """Read the review, and what would be printed at the foot of a page after each step."""
    with reading(path) as review:
        chain = list(review.entries())
    prints: dict[str, str] = {}
    feet = {}
    for state in past_states(chain):
        prints.update(state.fingerprints)
        head = head_code(chain[state.entry - 1].digest.hex())
        feet[state.entry] = f"校验码 {code_of(prints['college'], 0)}　第{state.entry}步 {head}"
    return Honest(path.read_bytes(), chain, feet)


class Forger:
    """Makes forgeries of an honest review; `rng` chooses the places."""

    def __init__(self, honest: Honest, rng: random.Random, folder: Path) -> None:
        self._honest, self._rng, self._folder = honest, rng, folder
        self._chain = honest.chain

    def cut_back(self) -> Forged:
        return self._of(self._chain[: self._place() - 1])

    def older_copy(self) -> Forged:
        """Restore what was the whole file at the end of an earlier evening."""
        return self._of(self._chain[: len(self._chain) // 2 + self._rng.randint(0, 5)])

    def changed_mark(self) -> Forged:
        return self._changed(self._place(), "UPDATE mark SET value = value + 50 WHERE {}")

    def changed_last_mark(self) -> Forged:
        return self._changed(len(self._chain) - 1, "UPDATE mark SET value = value + 50 WHERE {}")

    def step_removed(self) -> Forged:
        place = self._place(kinds=("change",))
        return self._of([*self._chain[: place - 1], *self._chain[place:]])

    def finalising_removed(self) -> Forged:
        place = self._place(kinds=("seal",))
        return self._of([*self._chain[: place - 1], *self._chain[place:]])

    def steps_exchanged(self) -> Forged:
        place = self._place(last=len(self._chain) - 1)
        one, two = self._chain[place - 1 : place + 1]
        return self._of([*self._chain[: place - 1], two, one, *self._chain[place + 1 :]])

    def times_changed(self) -> Forged:
        place = self._place()
        return self._of(
            [entry._replace(at=_OTHER_TIME) if entry.id >= place else entry for entry in self._chain]
        )

    def name_changed(self) -> Forged:
        return self._replaced(self._place(), who="王五")

    def label_changed(self) -> Forged:
        return self._replaced(self._place(), label=self._rng.choice(self._chain).label + " ")

    def finalisers_replaced(self) -> Forged:
        return self._changed(self._place(kinds=("seal",)), "UPDATE finalisation SET second_name = '王五'")

    def seal_with_a_mark(self) -> Forged:
        return self._changed(self._place(kinds=("seal",)), "UPDATE mark SET value = value + 50 WHERE {}")

    def count_set_back(self) -> Forged:
        """Let SQLite give ids again that the journal has used, in the honest file."""
        path = self._write(self._honest.content)
        with closing(apsw.Connection(str(path))) as connection:
            connection.execute("UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'ballot'")
        return Forged(path.read_bytes(), len(self._chain) + 1)

    def fork_that_went_on(self) -> Forged:
        place = self._place()
        path = self._write(self._of(self._chain[: place - 1]).content)
        with writing(path, "王五") as review:
            if finalising.final_version(review, "college"):
                finalising.reopen(review, "college", "再改")
            ballot = ballots.add_ballot(review, "college", "评议小组", "P77")
            person = participant_id(review, "化工学院")
            while review.head.entry <= len(self._chain) + 3:
                rows.set_mark(review, ballot, person, 0, 50 + 50 * (review.head.entry % 9))
        return Forged(path.read_bytes(), place)

    def another_review(self) -> Forged:
        """Put the contents of another review behind the first entry."""
        with closing(_replay(self._chain[:1])) as tables, journal.recording(tables) as recorder:
            tables.execute("UPDATE setting SET value = '另一次评议' WHERE name = 'title'")
            tables.execute("UPDATE participant SET name = name || '乙'")
            contents = recorder.changeset()
        entry = self._chain[1]._replace(changeset=contents, kind="change", target=None)
        return self._of([self._chain[0], entry])

    def undo_forgotten(self) -> Forged:
        """Let an undoing look like an ordinary change."""
        return self._replaced(self._place(kinds=("undo",)), kind="change", target=None)

    def last_step_replaced(self) -> Forged:
        return self._replaced(len(self._chain), who="王五", at=_OTHER_TIME)

    def same_number(self) -> Forged:
        """Cut the journal back and fill it up with harmless steps to the old number."""
        place = self._place()
        chain = self._chain[: place - 1]
        with closing(_replay(chain)) as tables:
            while len(chain) < len(self._chain):
                with journal.recording(tables) as recorder:
                    text = f"第{len(chain)}次"
                    tables.execute("INSERT OR REPLACE INTO setting VALUES ('meeting_place', ?)", (text,))
                    step = recorder.changeset()
                template = self._chain[min(place, len(self._chain)) - 1]
                chain.append(template._replace(changeset=step, kind="change", target=None, label="其他"))
        return self._of(chain)

    def one_entry(self) -> Forged:
        """Put everything into the entry that creates the review, which changes the identity."""
        with closing(_replay([])) as tables:
            everything = journal.combined(self._chain, tables)
        return self._of([self._chain[0]._replace(changeset=everything)])

    def first_entry_changed(self) -> Forged:
        return self._replaced(1, who="王五")

    def _place(self, last: int = 0, kinds: tuple[str, ...] = ()) -> int:
        places = [entry.id for entry in self._chain if entry.id > 1 and (not kinds or entry.kind in kinds)]
        return self._rng.choice([place for place in places if not last or place <= last])

    def _replaced(self, place: int, **values: object) -> Forged:
        chain = list(self._chain)
        chain[place - 1] = chain[place - 1]._replace(**values)  # type: ignore[arg-type]
        return self._of(chain)

    def _changed(self, place: int, sql: str) -> Forged:
        """Let an entry do one thing more, `sql`, in which {} stands for a mark that is there."""
        entry = self._chain[place - 1]
        with closing(_replay(self._chain[: place - 1])) as tables, journal.recording(tables) as recorder:
            journal.apply(tables, entry.changeset)
            keys = list(tables.execute("SELECT ballot, participant, criterion FROM mark ORDER BY 1, 2, 3"))
            if not keys:
                raise NotPossibleError
            key = dict(zip(("ballot", "participant", "criterion"), self._rng.choice(keys), strict=True))
            where = " AND ".join(f"{name} = {value}" for name, value in key.items())
            tables.execute(sql.format(where))
            changeset = recorder.changeset()
        return self._of(
            [*self._chain[: place - 1], entry._replace(changeset=changeset), *self._chain[place:]]
        )

    def _of(self, chain: Chain) -> Forged:
        """Return a file with these entries, renumbered and with right digests."""
        new_ids = {entry.id: number for number, entry in enumerate(chain, 1)}
        sealed: Chain = []
        for number, entry in enumerate(chain, 1):
            forged = entry._replace(id=number, target=new_ids.get(entry.target or 0, entry.target))
            before = sealed[-1].digest if sealed else journal.SEED
            sealed.append(forged._replace(digest=forged.sealed(before)))
        try:
            _replay(sealed).close()
            content = new_content(lambda empty: journal.write_all(sealed, empty))
        except apsw.Error as error:
            raise NotPossibleError from error
        return Forged(content, self._first_difference(content))

    def _first_difference(self, content: bytes) -> int:
        path = self._write(content)
        with closing(apsw.Connection(str(path))) as connection:
            digests = [entry.digest for entry in journal.entries(connection)]
        pairs = zip(digests, (entry.digest for entry in self._chain), strict=False)
        return next((at for at, (one, two) in enumerate(pairs, 1) if one != two), len(digests) + 1)

    def _write(self, content: bytes) -> Path:
        path = self._folder / "伪造.shuping"
        path.write_bytes(content)
        return path


def _replay(chain: Chain) -> apsw.Connection:
    tables = journal.blank()
    for entry in chain:
        journal.apply(tables, entry.changeset)
    return tables


KINDS: tuple[Callable[[Forger], Forged], ...] = (
    Forger.cut_back,
    Forger.older_copy,
    Forger.changed_mark,
    Forger.changed_last_mark,
    Forger.step_removed,
    Forger.finalising_removed,
    Forger.steps_exchanged,
    Forger.times_changed,
    Forger.name_changed,
    Forger.label_changed,
    Forger.finalisers_replaced,
    Forger.seal_with_a_mark,
    Forger.count_set_back,
    Forger.fork_that_went_on,
    Forger.another_review,
    Forger.undo_forgotten,
    Forger.last_step_replaced,
    Forger.same_number,
    Forger.one_entry,
    Forger.first_entry_changed,
)


class Counts(NamedTuple):
    """Forgeries of one kind: how many, and how many are named by each of the witnesses alone.

    `within` are those that change something before the page was printed, `page` those of them that it names.
    """

    kind: str
    made: int
    opening: int
    settings: int
    within: int
    page: int


def run_forgeries(folder: Path, count: int, seed: int = 1) -> Iterator[Counts]:
    """Make `count` forgeries, as many of each kind, and yield the counts by kind.

    Asserts that each is named by the opening or the witness in the user's folder, and by a printed page if
    it changes anything up to that page.
    """
    rng = random.Random(seed)
    path = honest_review(folder, rng)
    honest = read_honest(path)
    witnesses = Witnesses(folder / "用户")
    with reading(path) as review:
        assert witnesses.note(review)
    forger = Forger(honest, rng, folder)
    for kind in KINDS:
        tried = [_try(forger, kind, honest, path, witnesses, rng) for _ in range(max(1, count // len(KINDS)))]
        opening, settings, within, page = (sum(column) for column in zip(*tried, strict=True))
        yield Counts(kind.__name__, len(tried), opening, settings, within, page)


def _try(
    forger: Forger,
    kind: Callable[[Forger], Forged],
    honest: Honest,
    path: Path,
    witnesses: Witnesses,
    rng: random.Random,
) -> tuple[bool, bool, bool, bool]:
    forged = _made(forger, kind)
    printed = rng.choice(list(honest.feet))
    path.write_bytes(forged.content)
    try:
        review = reading(path)
    except MessageError as error:
        assert str(error)
        return True, False, False, False
    with review:
        settings = witnesses.find(review).is_alarming
        assert settings, kind.__name__
        within = forged.first <= printed
        page = verify_code(review, honest.feet[printed]).status in _NAMED_BY_PAGE
        assert page == within, (kind.__name__, forged.first, printed)
        return False, settings, within, page


def _made(forger: Forger, kind: Callable[[Forger], Forged]) -> Forged:
    for _ in range(200):
        with suppress(NotPossibleError):
            return kind(forger)
    raise AssertionError(f"no place for {kind.__name__}")


def table(counts: list[Counts]) -> str:
    """Return the counts as a table; the last column is of those that nothing names but a witness."""
    lines: list[tuple[str, ...]] = [
        ("forgery", "made", "opening", "settings", "page, of those before it", "only witnesses")
    ]
    for each in counts:
        by_page, unnamed = f"{each.page} of {each.within}", each.made - each.opening
        lines.append((each.kind, *map(str, each[1:4]), by_page, str(unnamed)))
    return "\n".join(f"{a:20}{b:>6}{c:>9}{d:>10}{e:>26}{f:>16}" for a, b, c, d, e, f in lines)
