"""Review files with random faults of every structure, opened in child processes with limits."""

import json
import os
import random
import resource
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

import apsw

from shuping_desktop.operations import reviews
from shuping_desktop.operations.documents import snapshot_of
from shuping_desktop.operations.history import history_of
from shuping_desktop.operations.results import results_json
from shuping_desktop.papers import DOCUMENTS
from shuping_desktop.store import StoreError, journal
from shuping_desktop.store.schema import DATA_TABLES, tables_of
from tests.helpers import sample_review, typed_review

SECONDS, MEBIBYTES = 3.0, 300
_BATCH = 250
_RENDERED_EVERY = 100
_NUMBERS = (-(2**63), -1, 0, 1, 2, 7, 9, 99, 10_000, 3_000_000, 2**31, 2**53, 2**62, 2**63 - 1)
_TEXTS = (
    *(
        "",
        " ",
        "0",
        "-1",
        "99999999999999999999",
        "²",
        "٣",
        "1e9",
        "NaN",
        "2022-02-30",
        "null",
        "{",
        "{}",
        "[]",
    ),
    *("[[]]", '{"template": "{x}", "values": {}}', "[" * 5_000, '{"a":' * 3_000, "长" * 300, "长" * 70_000),
    *(
        "\0",
        "a\0b",
        "\ud800",
        "\u202e",
        "\n",
        "P01",
        "college",
        "officer",
        "own.1",
        "own.x",
        "columns.college",
    ),
    *("title = 1", "[[tracks]]", "a" * 3_000 + "!", "a.b" * 999, "(a+)+$", "%s%n", "{0.__class__}"),
)
_NAMES = (
    "second_share",
    "second_seed",
    "columns.college",
    "own.1",
    "own.2",
    "rehearsal",
    "scheme",
    "letter",
    "",
)


def run(folder: Path, count: int, seed: int) -> Counter[str]:
    """Open `count` mutated files; return how many were refused and opened. A fault raises AssertionError."""
    outcomes: Counter[str] = Counter()
    sources = [make(folder).read_bytes() for make in (typed_review, sample_review)]
    # The fonts are loaded once, before the batches are forked.
    _open(typed_review(folder), random.Random(0), renders=True)
    for start in range(0, count, _BATCH):
        numbers = range(start, min(start + _BATCH, count))
        outcomes += _in_child(partial(_batch, folder, sources, numbers, seed))
    return outcomes


def _in_child(work: Callable[[], Counter[str]]) -> Counter[str]:
    """Run a batch in a forked process, so that memory is counted from the start and a death is noticed."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        try:
            answer: object = dict(work())
        except BaseException as error:
            answer = f"{type(error).__name__}: {error}"
        with os.fdopen(writer, "w") as file:
            json.dump(answer, file)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as file:
        text = file.read()
    os.waitpid(child, 0)
    answer = json.loads(text) if text else "the process died"
    assert isinstance(answer, dict), answer
    return Counter(answer)


def _batch(folder: Path, sources: list[bytes], numbers: range, seed: int) -> Counter[str]:
    outcomes: Counter[str] = Counter()
    for number in numbers:
        chance = random.Random(f"{seed} {number}")
        # The sample is larger and takes longer: one in thirty.
        source = sources[chance.random() < 1 / 30]
        path = folder / f"m{number}.shuping"
        kind, mutate = chance.choice(KINDS)
        path.write_bytes(source)
        with suppress(apsw.Error, UnicodeError):
            mutate(path, chance)
        before, memory = time.process_time(), _memory()
        try:
            outcome = _open(path, chance, renders=number % _RENDERED_EVERY == 0)
        except BaseException as error:
            raise AssertionError(f"{kind} {number}: {type(error).__name__} {error!s:.300}") from error
        seconds, growth = time.process_time() - before, _memory() - memory
        assert seconds < SECONDS, (kind, number, seconds)
        assert growth < MEBIBYTES, (kind, number, growth)
        outcomes[outcome] += 1
        for item in folder.iterdir():
            if item.name.startswith((path.stem, f".~{path.stem}")):
                item.unlink() if not item.is_dir() or item.is_symlink() else item.rmdir()
    return outcomes


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _open(path: Path, chance: random.Random, *, renders: bool) -> str:
    opening = chance.choice((reviews.open_for_writing, reviews.open_for_reading))
    try:
        review = opening(path)
    except StoreError as error:
        assert "\n" not in str(error), str(error)
        return "refused"
    with review:
        results_json(review)
        for track in review.contents.scheme.tracks:
            if renders:
                chance.choice([each for each in DOCUMENTS if each]).render(snapshot_of(review, track.id))
        if renders:
            history_of(review)
        for step in (review.undo, review.redo):
            with suppress(StoreError):
                step()
    return "opened"


def _value(chance: random.Random) -> Any:
    kind = chance.randrange(5)
    if kind < 2:
        return chance.choice(_NUMBERS)
    if kind < 4:
        return chance.choice(_TEXTS).encode("utf-8", "surrogatepass").decode("utf-8", "ignore")
    return chance.choice((None, b"", b"\xff\xfe", 1.5))


def cells(path: Path, chance: random.Random) -> None:
    """Change cells of tables, and journal the change with right digests, as a forger may."""
    with closing(apsw.Connection(str(path))) as connection:
        with journal.recording(connection) as recorder:
            for _ in range(chance.randint(1, 3)):
                with suppress(apsw.Error):
                    _change_cell(connection, chance)
            changeset = recorder.changeset()
        kind = chance.choice(("change", "change", "seal", "create"))
        _append(connection, kind, None, changeset)


def _change_cell(connection: apsw.Connection, chance: random.Random) -> None:
    table = chance.choice(DATA_TABLES)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    rows = list(connection.execute(f"SELECT * FROM {table}"))
    column = chance.choice(columns)
    if rows and chance.random() < 0.6:
        row = chance.choice(rows)
        where = " AND ".join(f"{name} IS ?" for name in columns)
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", (_value(chance), *row))
    elif rows and chance.random() < 0.3:
        connection.execute(
            f"DELETE FROM {table} WHERE {column} = ?", (chance.choice(rows)[columns.index(column)],)
        )
    else:
        row = list(chance.choice(rows)) if rows else [_value(chance) for _ in columns]
        for at in range(len(row)):
            if chance.random() < 0.5:
                row[at] = _value(chance)
        if table == "setting" and chance.random() < 0.7:
            row = [chance.choice(_NAMES), _value(chance)]
        connection.execute(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _append(
    connection: apsw.Connection, kind: str, target: int | None, changeset: bytes, label: str = "假"
) -> None:
    key = journal.next_id(connection)
    journal.append(connection, journal.Entry(key, journal.now(), "谁", label, kind, target, changeset))


def settings(path: Path, chance: random.Random) -> None:
    """Replace settings, the scheme in particular, with right digests."""
    with closing(apsw.Connection(str(path))) as connection:
        text = next(connection.execute("SELECT value FROM setting WHERE name = 'scheme'"))[0]
        lines = text.splitlines()
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(lines))
            action = chance.randrange(5)
            if action == 0:
                del lines[at]
            elif action == 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            elif action == 2:
                name = lines[at].split("=")[0]
                lines[at] = (
                    f"{name}= {chance.choice((*_NUMBERS, '0x' + 'f' * 9999, '1e99', 'true', '[]', 'nan'))}"
                )
            elif action == 3:
                lines[at] = lines[at].replace('"', "", 1)
            else:
                lines[at] = chance.choice(("[[tracks]]", "[" * 3000, "a." * 3000 + "b=1", "", "x = {y = 1}"))
        with journal.recording(connection) as recorder:
            sql = "UPDATE setting SET value = ? WHERE name = 'scheme'"
            connection.execute(sql, ("\n".join(lines),))
            changeset = recorder.changeset()
        _append(connection, "change", None, changeset)


def journal_rows(path: Path, chance: random.Random) -> None:
    """Change, remove, repeat or add entries, then compute all digests again."""
    with closing(apsw.Connection(str(path))) as connection:
        chain = list(journal.entries(connection))
        at = chance.randrange(len(chain))
        action = chance.randrange(8)
        field = chance.choice(("at", "who", "label", "kind", "target", "changeset"))
        if action == 0:
            del chain[at]
        elif action == 1:
            chain.insert(chance.randrange(len(chain)), chain[at])
        elif action < 5:
            kinds = ("create", "change", "seal", "undo", "redo")
            values: dict[str, Any] = {
                "at": chance.choice((*_TEXTS, "9999-12-31T23:59:59+14:00")),
                "who": chance.choice(_TEXTS),
                "label": chance.choice(
                    (*_TEXTS, '{"step": "CELL", "values": {}}', '{"step": "X", "values": 1}')
                ),
                "kind": chance.choice(kinds),
                "target": chance.choice((None, 0, 1, 2, at, at + 1, len(chain), 2**62, -1)),
                "changeset": _bad_changeset(chain[at].changeset, chance),
            }
            chain[at] = chain[at]._replace(**{field: values[field]})
        else:
            kind = chance.choice(("undo", "redo"))
            target = chance.choice(chain)
            changeset = target.changeset
            with suppress(apsw.Error):
                changeset = bytes(apsw.Changeset.invert(changeset)) if chance.random() < 0.5 else changeset
            chain.append(target._replace(kind=kind, target=target.id, changeset=changeset))
        _rewrite(connection, chain)


def _bad_changeset(changeset: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.2:
        return chance.choice(
            (b"", b"T", b"T\xff\xff\xff\xff\xff\xff\xff\xff\xff", b"P\x01\x01x\0", changeset * 50)
        )
    data = bytearray(changeset or b"T\x02\x01\0setting\0")
    for _ in range(chance.randint(1, 3)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data[: chance.randint(1, len(data))]) if chance.random() < 0.2 else bytes(data)


def _rewrite(connection: apsw.Connection, chain: list[journal.Entry]) -> None:
    """Write a journal with right ids and digests, and as far as possible the tables that it gives."""
    connection.execute("DELETE FROM journal")
    for key, entry in enumerate(chain, 1):
        with suppress(apsw.Error, ValueError):
            journal.append(
                connection,
                entry._replace(id=key, label=_plain(entry.label), who=_plain(entry.who), at=_plain(entry.at)),
            )
    with suppress(apsw.Error), closing(journal.blank()) as replay:
        journal.apply(replay, journal.combined(chain, replay))
        for table in tables_of(4):
            connection.execute(f"DELETE FROM {table}")
            for row in replay.execute(f"SELECT * FROM {table}"):
                connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _plain(text: str) -> str:
    return text.encode("utf-8", "ignore").decode()


def schema_sql(path: Path, chance: random.Random) -> None:
    """Alter a declaration: a CHECK, a generated column, an index on an expression, a trigger, a view."""
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        endless = "(WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c)"
        old, new = chance.choice(
            (
                ("value >= 0", "value >= length(hex(zeroblob(99999999)))"),
                ("TEXT NOT NULL", "TEXT NOT NULL DEFAULT (randomblob(99999999))"),
                ("place INTEGER", "place INTEGER AS (length(hex(zeroblob(99999999))))"),
                ("(participant)", "(participant, abs(-9223372036854775808))"),
                ("CREATE", "CREATE " * 9999),
                ("STRICT", chance.choice(("", "STRICT, STRICT", "WITHOUT ROWID"))),
                ("CHECK (", "CHECK (" + "(" * chance.choice((5, 500, 50_000))),
            )
        )
        table = chance.choice((*DATA_TABLES, "journal", "mark_by_participant"))
        sql = "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?"
        connection.execute(sql, (old, new, table))
        if chance.random() < 0.3:
            name = chance.choice(("v", "mark2", "sqlite_x"))
            kind = chance.choice(("view", "trigger", "table", "index"))
            text = f"CREATE VIEW {name} AS SELECT {endless}"
            connection.execute(
                "INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", (kind, name, name, 0, text)
            )
        if chance.random() < 0.2:
            connection.execute(
                "UPDATE sqlite_schema SET rootpage = ? WHERE name = ?", (chance.randrange(60), table)
            )


def header(path: Path, chance: random.Random) -> None:
    """Change fields of the header."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 2)):
        at = chance.choice((16, 18, 19, 20, 21, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 92, 96))
        width = 1 if at in (18, 19, 20, 21) else 4
        value = chance.choice((0, 1, 2, 3, 4, 255, 4096, 65535, 2**31 - 1, 2**32 - 1)) % 256**width
        data[at : at + width] = value.to_bytes(width, "big")
    path.write_bytes(data)


def pages(path: Path, chance: random.Random) -> None:
    """Change bytes, swap, repeat or empty pages, or cut the file."""
    data, size = bytearray(path.read_bytes()), 4096
    for _ in range(chance.randint(1, 3)):
        one, other = (chance.randrange(len(data) // size) * size for _ in "ab")
        action = chance.randrange(5)
        if action == 0:
            data[one : one + size], data[other : other + size] = (
                data[other : other + size],
                data[one : one + size],
            )
        elif action == 1:
            data[one : one + size] = bytes(size)
        elif action == 2:
            data[one : one + size] = data[other : other + size]
        elif action == 3:
            for _ in range(9):
                data[chance.randrange(len(data))] = chance.randrange(256)
        else:
            # The beginning of a page has the counts and pointers.
            data[one + chance.randrange(40)] = chance.randrange(256)
    if chance.random() < 0.1:
        del data[chance.randrange(len(data)) :]
    path.write_bytes(data)


def sequences(path: Path, chance: random.Random) -> None:
    """Alter the counters of ids."""
    with closing(apsw.Connection(str(path))) as connection:
        value = chance.choice((0, -1, 1, 2**31, 2**63 - 1, "x", None, b"", 1.5))
        connection.execute("UPDATE sqlite_sequence SET seq = ?", (value,))
        if chance.random() < 0.3:
            connection.execute(
                "INSERT INTO sqlite_sequence VALUES (?, ?)", (chance.choice((None, "mark", "ballot")), 1)
            )


def sidecars(path: Path, chance: random.Random) -> None:
    """Put a journal, log, index or lock of every kind beside the file."""
    names = [f"{path.name}{suffix}" for suffix in ("-journal", "-wal", "-shm")] + [f".~{path.name}.lock"]
    for name in chance.sample(names, chance.randint(1, 2)):
        item = path.with_name(name)
        magic = bytes.fromhex("d9d505f920a163d7")
        content = magic + bytes(chance.randrange(256) for _ in range(40))
        counts = chance.choice((0, 1, 2**32 - 1)).to_bytes(4, "big")
        sound = (
            magic
            + counts
            + bytes(4)
            + (34).to_bytes(4, "big")
            + (512).to_bytes(4, "big")
            + (4096).to_bytes(4, "big")
        )
        page = path.read_bytes()[:4096]
        record = (1).to_bytes(4, "big") + page + sum(page[3896:0:-200]).to_bytes(4, "big")
        make = chance.randrange(9)
        if make == 0:
            os.mkfifo(item)
        elif make == 1:
            item.symlink_to(path)
        elif make == 2:
            item.mkdir()
        elif make == 3:
            item.write_bytes(b"")
        elif make == 4:
            item.write_bytes(content + bytes(chance.randrange(9000)))
        elif make == 5:
            item.write_bytes(sound.ljust(512, b"\0") + record)
        elif make == 6:
            item.write_bytes(bytes(8) + content)
        elif make == 7:
            item.write_text(
                chance.choice(("[" * 4000, '{"who": [], "host": 1}', '{"who"', "x" * 9000, '{"who":' * 500))
            )
        else:
            item.write_bytes(page + path.read_bytes())


KINDS = [
    (kind.__name__, kind)
    for kind in (
        cells,
        cells,
        settings,
        journal_rows,
        journal_rows,
        schema_sql,
        header,
        pages,
        sequences,
        sidecars,
    )
]
