"""Creation of review files."""

import os
from collections.abc import Callable
from pathlib import Path

import apsw

from ..files import replacing
from ..messages import msg
from ..reasons import reason
from . import journal
from .database import write_database
from .errors import StoreError
from .file_checks import check_name
from .review import Edit
from .step import Step, encode


def create_review(path: Path, who: str, step: Step, fill: Callable[[Edit], None]) -> None:
    """Create a review file whose first journal entry is what `fill` writes. Never overwrites a file."""

    def first_entry(connection: apsw.Connection) -> None:
        connection.execute("BEGIN")
        with journal.recording(connection) as recorder:
            fill(Edit(connection, who))
            changeset = recorder.changeset()
        entry = journal.Entry(1, journal.now(), who, encode(step), "create", None, changeset)
        journal.append(connection, entry)
        connection.execute("COMMIT")

    make_file(path, first_entry)


def make_file(path: Path, fill: Callable[[apsw.Connection], None]) -> None:
    """Write a new review file, complete or not at all. Never overwrites an existing file."""
    check_name(path)
    try:
        # Claim the name first, so that two programs cannot create the same file.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError:
        raise StoreError(msg("{path} 已经存在，没有覆盖；请换一个文件名。", path=path)) from None
    except OSError as error:
        refusal = msg("{path} 无法建立（{why}），请检查位置和权限。", path=path, why=reason(error))
        raise StoreError(refusal) from error
    try:
        with replacing(path) as temporary:
            write_database(temporary, fill)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, (apsw.Error, OSError)):
            refusal = msg("{path} 无法写入（{why}），请检查空间和权限。", path=path, why=reason(error))
            raise StoreError(refusal) from error
        raise
