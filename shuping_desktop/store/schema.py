"""The tables of a review file. Their text is compared on every opening, so a change is a new version.

Changesets ask for an explicit primary key on every table, and for no triggers and no stored results.
Ids are never reused (AUTOINCREMENT), so that a key in the journal always means the same thing.
"""

from contextlib import closing
from functools import cache
from typing import Any

import apsw

APPLICATION_ID = 0x53505956
VERSION = 1

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
    UNIQUE (evaluator_group, number)
) STRICT""",
    "ballot_row": """CREATE TABLE ballot_row (
    ballot INTEGER NOT NULL REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    participant INTEGER NOT NULL REFERENCES participant DEFERRABLE INITIALLY DEFERRED,
    written_total INTEGER CHECK (written_total >= 0),
    remark TEXT NOT NULL DEFAULT '',
    abstained INTEGER NOT NULL DEFAULT 0 CHECK (abstained IN (0, 1)),
    as_on_paper INTEGER NOT NULL DEFAULT 0 CHECK (as_on_paper IN (0, 1)),
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
    PRIMARY KEY (ballot, participant)
) STRICT, WITHOUT ROWID""",
    "second_mark": """CREATE TABLE second_mark (
    ballot INTEGER NOT NULL REFERENCES ballot DEFERRABLE INITIALLY DEFERRED,
    participant INTEGER NOT NULL REFERENCES participant DEFERRABLE INITIALLY DEFERRED,
    criterion INTEGER NOT NULL CHECK (criterion >= 0),
    value INTEGER NOT NULL CHECK (value >= 0),
    PRIMARY KEY (ballot, participant, criterion)
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
}

# Foreign keys and "all rows of a participant" would otherwise scan every mark of the review.
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
    kind TEXT NOT NULL CHECK (kind IN ('create', 'change', 'undo', 'redo')),
    target INTEGER,
    changeset BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT"""

DATA_TABLES = tuple(_TABLES)
BALLOT_TABLES = ("mark", "ballot_row", "second_mark", "second_row", "second_entry", "accepted_flag")
"""What hangs on a ballot, keyed by it first."""
PARTICIPANT_TABLES = ("mark", "ballot_row", "second_mark", "second_row", "accepted_flag")
"""What hangs on a participant as well."""


def create_tables(connection: apsw.Connection) -> None:
    """Make every table of a review in an empty database, and say what kind of file it is."""
    for statement in (*_TABLES.values(), *_INDEXES, _JOURNAL):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def schema_text(connection: apsw.Connection) -> list[tuple[Any, ...]]:
    """All that a database declares, in a fixed order."""
    return list(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"))


@cache
def expected_schema() -> list[tuple[Any, ...]]:
    """What a review file of this version declares."""
    with closing(apsw.Connection(":memory:")) as connection:
        create_tables(connection)
        return schema_text(connection)
