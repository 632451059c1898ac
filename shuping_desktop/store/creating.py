"""Creation of review files."""

from collections.abc import Callable
from pathlib import Path

import apsw

from .. import files
from ..messages import msg
from ..reasons import reason
from . import journal
from .database import new_content
from .edit import Edit
from .errors import StoreError
from .file_checks import check_new_name
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
    """Write a new review file, complete or not at all. Never overwrites a file. Raises StoreError."""
    check_new_name(path)
    try:
        if not files.is_free(path):
            raise FileExistsError
        files.write_new(path, new_content(fill))
    except FileExistsError:
        raise StoreError(msg("{path} 已经存在，没有覆盖；请换一个文件名。", path=path)) from None
    except files.NotSyncedError as error:
        raise StoreError(files.not_synced(path)) from error
    except (apsw.Error, OSError) as error:
        refusal = msg("{path} 无法建立（{why}），请检查位置、权限和空间。", path=path, why=reason(error))
        raise StoreError(refusal) from error
