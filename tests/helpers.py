"""Helpers for the tests of the packages without a window."""

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import apsw

from shuping_desktop.operations import ballots, evaluators, importing, reviews, roster, rows
from shuping_desktop.operations.steps import describe
from shuping_desktop.store import Review, Step, journal, open_review
from shuping_desktop.store.schema import DATA_TABLES

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "resources" / "sample"
SAMPLE_INPUTS = [SAMPLE / name for name in ("officers.csv", "college-ballots.csv", "officer-ballots.csv")]
FULL_MARKS = (2000, 2000, 2000, 1000, 2000, 1000)


def new_review(folder: Path, name: str = "评议.shuping") -> Path:
    """Make a new review with its seven colleges; return its path."""
    return _from_template(folder / name, "new")


def typed_review(folder: Path, name: str = "评议.shuping") -> Path:
    """Make a review with officers, an evaluator, a ballot of each track and an undone change."""
    return _from_template(folder / name, "typed")


def sample_review(folder: Path, name: str = "评议.shuping") -> Path:
    """Make a review with the sample's data that is not a rehearsal."""
    return _from_template(folder / name, "sample")


def _from_template(path: Path, kind: str) -> Path:
    path.write_bytes(_template(kind))
    return path


@cache
def _template(kind: str) -> bytes:
    """Return the bytes of a review; cached, since creating one takes many fsyncs."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.shuping"
        reviews.new_review(path, plan=reviews.ReviewPlan(school="样例职业学院" if kind == "sample" else ""))
        if kind == "sample":
            with writing(path) as review:
                importing.import_files(review, SAMPLE_INPUTS)
        if kind == "typed":
            with writing(path) as review:
                _type_a_little(review)
        return path.read_bytes()


def _type_a_little(review: Review) -> None:
    roster.add_participant(review, roster.NewParticipant("officer", "主席团", "卫𬭎", "执行主席"))
    roster.add_participant(review, roster.NewParticipant("officer", "工作部门负责人", "冯䶮", "部长"))
    evaluators.add_evaluator(review, "officer", "教师代表", "王老师")
    college = ballots.add_ballot(review, "college", "评议小组", "P01")
    for criterion, value in enumerate(FULL_MARKS):
        rows.set_mark(review, college, participant_id(review, "化工学院"), criterion, value - 100)
    rows.set_written_total(review, college, participant_id(review, "化工学院"), 9400)
    officer = ballots.add_ballot(review, "officer", "教师代表", "T01", "王老师")
    rows.set_remark(review, officer, participant_id(review, "卫𬭎"), "未达到要求")
    rows.set_mark(review, officer, participant_id(review, "卫𬭎"), 0, 1850)
    review.undo()


def some_step() -> Step:
    """Return a step for a change whose name does not matter."""
    return Step("", {}, "任意")


def described(step: Step | None) -> str:
    """Return a step in Chinese words, nothing for no step."""
    return "" if step is None else str(describe(step))


def writing(path: Path, who: str = "录入员") -> Review:
    """Open a review for writing."""
    return open_review(path, who, write=True)


def reading(path: Path, who: str = "旁观者") -> Review:
    """Open a review for reading only."""
    return open_review(path, who, write=False)


def participant_id(review: Review, name: str) -> int:
    """Return the id of the participant of that name, of any track."""
    tracks = [review.contents.track_data(track.id) for track in review.contents.scheme.tracks]
    return next(person.id for data in tracks for person in data.participants if person.name == name)


def ballot_id(review: Review, number: str) -> int:
    """Return the id of the ballot with that number, of any track."""
    tracks = [review.contents.track_data(track.id) for track in review.contents.scheme.tracks]
    return next(ballot.id for data in tracks for ballot in data.ballots if ballot.number == number)


def undo_text(review: Review) -> str | None:
    """Return the Chinese description of the step that `undo` would take back; None if there is none."""
    return described(review.next_undo) or None


def contents_of(review: Review) -> tuple[Any, ...]:
    """Return the contents of a review as values to compare, without the random number of its creation."""
    contents = review.contents
    tracks = [track.id for track in contents.scheme.tracks]
    settings = {name: value for name, value in contents.settings.items() if name != "nonce"}
    return (settings, [(contents.track_data(key), contents.groups(key)) for key in tracks])


def contents_in(path: Path) -> tuple[Any, ...]:
    """Open and verify a file; return its contents."""
    with reading(path) as review:
        return contents_of(review)


def tables_of(connection: apsw.Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of every data table, sorted."""
    return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in DATA_TABLES}


def behind_its_back(path: Path, *statements: str) -> None:
    """Execute SQL on a file without the journal, as another program may."""
    with closing(apsw.Connection(str(path))) as connection:
        for statement in statements:
            connection.execute(statement)


def changed_behind_its_back(path: Path, sql: str) -> bytes:
    """Execute one statement without the journal; return its changeset."""
    with closing(apsw.Connection(str(path))) as connection, journal.recording(connection) as recorder:
        connection.execute(sql)
        return recorder.changeset()


def forge(
    path: Path, changeset: bytes, kind: str = "change", target: int | None = None, label: str = "假"
) -> None:
    """Append a journal entry that no operation writes, with a valid digest: digests are not secret."""
    with closing(apsw.Connection(str(path))) as connection:
        key = journal.next_id(connection)
        journal.append(connection, journal.Entry(key, journal.now(), "谁", label, kind, target, changeset))


def sha256(path: Path) -> str:
    """Return the SHA-256 digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names_in(folder: Path) -> list[str]:
    """Return the names of all files in a folder, hidden ones too."""
    return sorted(item.name for item in folder.iterdir())


def environment(**more: str) -> dict[str, str]:
    """Return an environment in which a child process finds the package and buffers its output as usual."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**inherited, "PYTHONPATH": str(ROOT), **more}


def child(code: str, *arguments: object) -> "subprocess.Popen[str]":
    """Start a Python process that runs `code`, with pipes for its input and output."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", env=environment())


def shell(arguments: Sequence[object], **more: str) -> "subprocess.CompletedProcess[bytes]":
    """Run `python -m shuping_desktop` to its end."""
    command = [sys.executable, "-m", "shuping_desktop", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, env=environment(**more), check=False, timeout=60)
