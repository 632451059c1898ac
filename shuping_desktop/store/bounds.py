"""Bounds of what a review file may hold, beyond those that its tables declare.

The operations write nothing beyond them; a forged file could otherwise ask for millions of missing ballots,
or for days of computing.
"""

from collections.abc import Iterable
from contextlib import closing
from functools import cache
from typing import Any, NamedTuple

import apsw

from ..messages import Message, msg
from . import journal
from .errors import StoreError
from .file_checks import LARGEST_FILE
from .schema import DATA_TABLES

_LARGEST_NUMBER = 1 << 40
_LONGEST_LINE = 4_000
_LARGEST = {("evaluator_group", "issued"): 9_999, ("quota", "value"): 9_999}
"""Bounds of numbers by table and column, if not the general one."""
_LONGEST = {
    ("setting", "value"): 1 << 22,
    ("ruling", "subject"): 1 << 20,
    ("ruling", "before"): 1 << 20,
    ("finalisation", "accepted"): 1 << 24,
    ("opinion", "achievements"): 40_000,
    ("opinion", "shortcomings"): 40_000,
}
"""Bounds of texts by table and column, in bytes of UTF-8, if not the general one."""
_MOST_CELLS = 400_000
"""Ballots times participants: ten reviews of 200 × 200."""
_ROOM = 1 << 20
"""Bytes that remain for the step which a restored file adds, and for indexes that are rebuilt."""


class _Count(NamedTuple):
    """A number of rows, or their sum, with its bound and the sentence for more; {most} is the bound."""

    sql: str
    most: int
    text: Message


_COUNTS = (
    _Count("SELECT count(*) FROM participant", 2_000, msg("述职对象超过 {most} 个")),
    _Count("SELECT count(*) FROM evaluator_group", 200, msg("评委组超过 {most} 个")),
    _Count("SELECT count(*) FROM evaluator", 20_000, msg("评委超过 {most} 位")),
    _Count("SELECT count(*) FROM ballot", 20_000, msg("评分表超过 {most} 份")),
    _Count("SELECT total(issued) FROM evaluator_group", 20_000, msg("发出的评分表合计超过 {most} 份")),
    _Count(
        "SELECT (SELECT count(*) FROM ballot) * (SELECT count(*) FROM participant)",
        _MOST_CELLS,
        msg("评分表与述职对象相乘超过 {most} 行"),
    ),
)


def check_tables(connection: apsw.Connection, tables: Iterable[str] = DATA_TABLES) -> None:
    """Refuse tables with a number or a text out of bounds, and too many rows. Raises StoreError."""
    for count in _COUNTS:
        ((found,),) = list(connection.execute(count.sql))
        if found > count.most:
            raise _refusal(Message(count.text.template, {"most": count.most}))
    for table in tables:
        _check(connection, table, "", ())


def refuse_outgrown(connection: apsw.Connection) -> None:
    """Refuse a change, not yet committed, after which the file would be too large. Raises StoreError.

    SQLite's own `max_page_count` would report a full disk.
    """
    (pages,), (size,) = (next(connection.execute(f"PRAGMA {name}")) for name in ("page_count", "page_size"))
    if pages * size > LARGEST_FILE - _ROOM:
        raise StoreError(
            msg(
                "评议文件已到 {most} MB 的上限，这一步没有写入，以前录的都在；"
                "请导出结果，没有录的另建一份评议。",
                most=LARGEST_FILE >> 20,
            )
        )


def check_ballots(connection: apsw.Connection, tables: Iterable[str], ballots: Iterable[int]) -> None:
    """Refuse numbers and texts out of bounds in the rows of a few ballots. Raises StoreError."""
    ids = tuple(ballots)
    for table in tables:
        column = "id" if table == "ballot" else "ballot"
        for ballot in ids:
            _check(connection, table, f"{column} = ? AND ", (ballot,))


def _check(connection: apsw.Connection, table: str, where: str, bound: tuple[Any, ...]) -> None:
    conditions = _conditions(table)
    sql = f"SELECT 1 FROM {table} WHERE {where}({' OR '.join(conditions.values())}) LIMIT 1"
    if not connection.execute(sql, bound).fetchall():
        return
    for column, condition in conditions.items():
        sql = f"SELECT 1 FROM {table} WHERE {where}({condition}) LIMIT 1"
        if connection.execute(sql, bound).fetchall():
            raise _refusal(msg("{column} 的数或文字", column=f"{table}.{column}"))


@cache
def _conditions(table: str) -> dict[str, str]:
    """Return the SQL that is true for a value out of bounds, by column."""
    with closing(journal.blank()) as connection:
        info = list(connection.execute(f"PRAGMA table_info({table})"))
    found = {}
    for _, name, kind, *_ in info:
        key = (table, str(name))
        if kind == "INTEGER":
            most = _LARGEST.get(key, _LARGEST_NUMBER)
            found[key[1]] = f"{name} NOT BETWEEN -{most} AND {most}"
        else:
            # `length` stops at a zero character.
            found[key[1]] = f"octet_length({name}) > {_LONGEST.get(key, _LONGEST_LINE)}"
    return found


def _refusal(what: Message) -> StoreError:
    return StoreError(
        msg("评议文件的内容超出本程序的范围（{what}）；请改用备份，或分成两份评议。", what=what)
    )
