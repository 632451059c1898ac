"""Verification of a review: its pages, declarations, journal, and tables against the journal."""

from contextlib import closing
from pathlib import Path

import apsw

from ..messages import msg
from . import damage, journal, schema
from .connecting import format_version
from .errors import DamagedError


def verify(connection: apsw.Connection, path: Path) -> list[journal.Entry]:
    """Verify pages, declarations, the digests of the journal, and the tables against the journal.

    Return the journal. Raises DamagedError.
    """
    version = format_version(connection)
    (fault,) = next(connection.execute("PRAGMA quick_check(1)"))
    if schema.schema_text(connection) != schema.expected_schema(version):
        message = msg("{file} 的表结构与本程序的不符，可能被其他程序改过，请改用备份。", file=path.name)
        raise DamagedError(message)
    with closing(journal.blank(version)) as replay:
        try:
            chain = list(journal.sound(journal.entries(connection)))
            changeset = journal.combined(chain, replay)
        except journal.BrokenSealError as error:
            message = msg(
                "{file} 的第 {place} 条修改记录与校验值不符，文件已损坏或被改动，请改用备份。",
                file=path.name,
                place=error.place,
            )
            raise DamagedError(message) from error
        if fault != "ok":
            message = msg("{file} 的数据页已损坏，请从修改记录重建。", file=path.name)
            raise DamagedError(message, rebuildable=True)
        journal.apply(replay, changeset)
        found = damage.find_damage(connection, replay)
    if found:
        message = msg("{file} 在述评之外被改动过。请从修改记录重建到新文件，或改用备份。", file=path.name)
        raise DamagedError(message, found, rebuildable=True)
    return chain
