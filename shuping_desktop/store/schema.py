"""Tables of a review file. Their declarations are compared at every opening: a change is a new version.

Changesets require a declared primary key on every table. There are no triggers and no stored results. Ids
are never reused (AUTOINCREMENT), so that a key in the journal always means the same row.
"""

from collections.abc import Iterator
from contextlib import closing
from functools import cache
from typing import Any

import apsw

APPLICATION_ID = 0x53505956
VERSION = 4

_TABLES = {
    "setting": """CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    "participant": """CREATE TABLE participant (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    track TEXT NOT NULL,
    category TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    position TEXT NOT NULL,
    place INTEGER NOT NULL,
    report_in INTEGER NOT NULL DEFAULT 0 CHECK (report_in IN (0, 1)),
    countersigned INTEGER NOT NULL DEFAULT 0 CHECK (countersigned IN (0, 1)),
    UNIQUE (track, name)
) STRICT""",
    "evaluator_group": """CREATE TABLE evaluator_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    track TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    number_prefix TEXT NOT NULL,
    place INTEGER NOT NULL,
    issued INTEGER CHECK (issued >= 0),
    UNIQUE (track, name)
) STRICT""",
    "weight": """CREATE TABLE weight (
    evaluator_group INTEGER NOT NULL REFERENCES evaluator_group DEFERRABLE INITIALLY DEFERRED,
    category TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10000),
    PRIMARY KEY (evaluator_group, category)
) STRICT, WITHOUT ROWID""",
    "quota": """CREATE TABLE quota (
    track TEXT NOT NULL,
    grade TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value >= 0),
    PRIMARY KEY (track, grade)
) STRICT, WITHOUT ROWID""",
    "evaluator": """CREATE TABLE evaluator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    evaluator_group INTEGER NOT NULL REFERENCES evaluator_group DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    place INTEGER NOT NULL,
    UNIQUE (evaluator_group, name)
) STRICT""",
    "ballot": """CREATE TABLE ballot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    evaluator_group INTEGER NOT NULL REFERENCES evaluator_group DEFERRABLE INITIALLY DEFERRED,
    number TEXT NOT NULL CHECK (number <> ''),
    evaluator TEXT NOT NULL,
    typed_by TEXT NOT NULL DEFAULT '',
    void_reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (evaluator_group, number)
) STRICT""",
    "ballot_row": """CREATE TABLE ballot_row (
    ballot INTEGER NOT NULL REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    participant INTEGER NOT NULL REFERENCES participant DEFERRABLE INITIALLY DEFERRED,
    written_total INTEGER CHECK (written_total >= 0),
    remark TEXT NOT NULL DEFAULT '',
    abstained INTEGER NOT NULL DEFAULT 0 CHECK (abstained IN (0, 1)),
    as_on_paper INTEGER NOT NULL DEFAULT 0 CHECK (as_on_paper IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (ballot, participant)
) STRICT, WITHOUT ROWID""",
    "mark": """CREATE TABLE mark (
    ballot INTEGER NOT NULL REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    participant INTEGER NOT NULL REFERENCES participant DEFERRABLE INITIALLY DEFERRED,
    criterion INTEGER NOT NULL CHECK (criterion >= 0),
    value INTEGER NOT NULL CHECK (value >= 0),
    PRIMARY KEY (ballot, participant, criterion)
) STRICT, WITHOUT ROWID""",
    "second_entry": """CREATE TABLE second_entry (
    ballot INTEGER NOT NULL PRIMARY KEY REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    who TEXT NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1))
) STRICT""",
    "second_row": """CREATE TABLE second_row (
    ballot INTEGER NOT NULL REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    participant INTEGER NOT NULL REFERENCES participant DEFERRABLE INITIALLY DEFERRED,
    written_total INTEGER CHECK (written_total >= 0),
    abstained INTEGER NOT NULL DEFAULT 0 CHECK (abstained IN (0, 1)),
    remark TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (ballot, participant)
) STRICT, WITHOUT ROWID""",
    "second_mark": """CREATE TABLE second_mark (
    ballot INTEGER NOT NULL REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    participant INTEGER NOT NULL REFERENCES participant DEFERRABLE INITIALLY DEFERRED,
    criterion INTEGER NOT NULL CHECK (criterion >= 0),
    value INTEGER NOT NULL CHECK (value >= 0),
    PRIMARY KEY (ballot, participant, criterion)
) STRICT, WITHOUT ROWID""",
    "paper_mark": """CREATE TABLE paper_mark (
    ballot INTEGER NOT NULL REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    participant INTEGER NOT NULL REFERENCES participant DEFERRABLE INITIALLY DEFERRED,
    reading INTEGER NOT NULL CHECK (reading IN (1, 2)),
    criterion INTEGER NOT NULL CHECK (criterion >= 0),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (ballot, participant, reading, criterion)
) STRICT, WITHOUT ROWID""",
    "accepted_flag": """CREATE TABLE accepted_flag (
    ballot INTEGER NOT NULL REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    participant INTEGER NOT NULL,
    kind TEXT NOT NULL,
    digest TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    who TEXT NOT NULL,
    PRIMARY KEY (ballot, participant, kind)
) STRICT, WITHOUT ROWID""",
    "typist": """CREATE TABLE typist (
    ballot INTEGER NOT NULL REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    reading INTEGER NOT NULL CHECK (reading IN (1, 2)),
    who TEXT NOT NULL,
    PRIMARY KEY (ballot, reading, who)
) STRICT, WITHOUT ROWID""",
    "ruling": """CREATE TABLE ruling (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    track TEXT NOT NULL,
    kind TEXT NOT NULL,
    ballot INTEGER NOT NULL,
    participant INTEGER NOT NULL,
    subject TEXT NOT NULL,
    ground TEXT NOT NULL,
    before TEXT NOT NULL,
    decision TEXT NOT NULL,
    method TEXT NOT NULL,
    detail TEXT NOT NULL,
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL DEFAULT '',
    withdrawn_at TEXT NOT NULL DEFAULT '',
    withdrawn_why TEXT NOT NULL DEFAULT '',
    points INTEGER CHECK (points >= 0)
) STRICT""",
    "ruled_grade": """CREATE TABLE ruled_grade (
    ruling INTEGER NOT NULL REFERENCES ruling DEFERRABLE INITIALLY DEFERRED,
    participant INTEGER NOT NULL,
    grade TEXT NOT NULL CHECK (grade <> ''),
    PRIMARY KEY (ruling, participant)
) STRICT, WITHOUT ROWID""",
    "opinion": """CREATE TABLE opinion (
    participant INTEGER NOT NULL PRIMARY KEY REFERENCES participant DEFERRABLE INITIALLY DEFERRED,
    achievements TEXT NOT NULL,
    shortcomings TEXT NOT NULL,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1))
) STRICT""",
    "finalisation": """CREATE TABLE finalisation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    track TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    fingerprint TEXT NOT NULL,
    first_name TEXT NOT NULL CHECK (first_name <> ''),
    second_name TEXT NOT NULL CHECK (second_name <> '' AND second_name <> first_name),
    accepted TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    reopened_by TEXT NOT NULL DEFAULT '',
    reopened_at TEXT NOT NULL DEFAULT '',
    reopened_why TEXT NOT NULL DEFAULT '',
    UNIQUE (track, version)
) STRICT""",
}

# Without these, checking foreign keys and finding a participant's rows would scan every mark.
_INDEXES = (
    "CREATE INDEX mark_by_participant ON mark (participant)",
    "CREATE INDEX ballot_row_by_participant ON ballot_row (participant)",
    "CREATE INDEX second_mark_by_participant ON second_mark (participant)",
    "CREATE INDEX second_row_by_participant ON second_row (participant)",
)

_JOURNAL = """CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('create', 'change', 'seal', 'undo', 'redo')),
    target INTEGER,
    changeset BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT"""

DATA_TABLES = tuple(_TABLES)
BALLOT_TABLES = (
    "mark",
    "ballot_row",
    "second_mark",
    "second_row",
    "second_entry",
    "paper_mark",
    "accepted_flag",
    "typist",
)
"""Tables with the rows of a ballot, whose id is the first column of the key."""
PARTICIPANT_TABLES = (
    "mark",
    "ballot_row",
    "second_mark",
    "second_row",
    "paper_mark",
    "accepted_flag",
    "opinion",
)
"""Tables with a column for the id of a participant."""


_FIRST_VERSION = {
    **dict.fromkeys(("typist", "ruling", "ruled_grade", "opinion", "finalisation"), 2),
    "paper_mark": 4,
}
"""Version that introduced a table; others are in every version."""
_NOTE = "    note TEXT NOT NULL DEFAULT '',\n"
_ADDED = (
    (2, "second_row", "    remark TEXT NOT NULL DEFAULT '',\n"),
    (2, "journal", "'seal', "),
    (4, "ballot", _NOTE),
    (4, "ballot_row", _NOTE),
    (4, "ruling", ",\n    points INTEGER CHECK (points >= 0)"),
)
"""Parts of declarations that a version added to a table of the version before."""


def _statements(version: int) -> Iterator[str]:
    """Yield the statements that create the tables of a version."""
    for name in tables_of(version):
        yield _as_of(version, name, _TABLES[name])
    yield from _INDEXES
    yield _as_of(version, "journal", _JOURNAL)


def _as_of(version: int, table: str, statement: str) -> str:
    """Return a table's declaration as it was in a version."""
    for since, changed, part in _ADDED:
        if changed == table and version < since:
            statement = statement.replace(part, "")
    return statement


def create_tables(connection: apsw.Connection, version: int = VERSION) -> None:
    """Create every table of a review in an empty database, and set its application id and version."""
    for statement in _statements(version):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")


def create_data_tables(connection: apsw.Connection, version: int = VERSION) -> None:
    """Create the data tables, without indexes and journal."""
    for name in tables_of(version):
        connection.execute(_as_of(version, name, _TABLES[name]))


def tables_of(version: int) -> tuple[str, ...]:
    """Return the names of the data tables of a version."""
    return tuple(name for name in DATA_TABLES if version >= _FIRST_VERSION.get(name, 1))


def schema_text(connection: apsw.Connection) -> list[tuple[Any, ...]]:
    """Return all declarations of a database in a fixed order."""
    return list(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"))


@cache
def expected_schema(version: int = VERSION) -> list[tuple[Any, ...]]:
    """Return the declarations of a review file of a version."""
    with closing(apsw.Connection(":memory:")) as connection:
        create_tables(connection, version)
        return schema_text(connection)
