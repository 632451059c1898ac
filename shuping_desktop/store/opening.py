"""Creation, opening and rebuilding of review files, which may come from untrusted sources."""

import gc
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import apsw

from ..files import replacing
from ..messages import Message, msg
from . import damage, journal, schema
from .database import in_memory, write_database
from .errors import DamagedError, StoreError
from .lock import HeldError, WriterLock
from .review import Edit, Review
from .step import Step, encode

_HEADER_SIZE = 100
_MAGIC = b"SQLite format 3\0"
_LARGEST_FILE = 1 << 30
_LARGEST_VALUE = 1 << 28
_BUSY_MS = 5000


@contextmanager
def gc_paused() -> Iterator[None]:
    """Pause the cyclic collector: opening allocates hundreds of thousands of acyclic objects."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@gc_paused()
def open_review(path: Path, who: str, *, write: bool) -> Review:
    """Open a review and verify it against its journal.

    With `write` the review is writable, unless another program writes it or the folder does not allow it:
    then it is read-only, with the reason. A file of an older format is converted, with a backup beside it; if
    it cannot be written, it is converted in memory. Raises StoreError for a file that is not a usable
    review, DamagedError if its tables and its journal disagree.
    """
    path = Path(os.path.realpath(path))
    _check_file(path)
    _recover(path, who)
    lock, reason = _try_lock(path, who) if write else (None, msg("以只读方式打开。"))
    connection = None
    try:
        connection = _connect_to_present(path, writable=lock is not None)
        # One transaction, so that commits of another process in between do not look like damage.
        connection.execute("BEGIN")
        chain = _check(connection, path)
        review = Review(path, connection, who, lock, reason, chain=chain)
        connection.execute("COMMIT")
        damage.detach(connection)
        return review
    except BaseException as error:
        if connection is not None:
            connection.close()
        if lock is not None:
            lock.release()
        if isinstance(error, (apsw.Error, ValueError)):
            raise _unreadable(path, error) from error
        raise


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

    _make(path, first_entry)


def rebuild(damaged: Path, target: Path, who: str = "") -> None:
    """Create a new file from the journal of a damaged one. Raises StoreError if that is damaged too."""
    _check_file(damaged)
    _recover(damaged, who)
    connection = _connect(damaged, writable=False)
    try:
        chain = list(journal.sound(journal.entries(connection)))
        _make(target, lambda fresh: journal.write_all(chain, fresh))
    except journal.BrokenSealError as error:
        refusal = msg("{file} 的修改记录也已损坏，不能重建，请改用备份。", file=damaged.name)
        raise StoreError(refusal) from error
    except (apsw.Error, ValueError) as error:
        why = " ".join(str(error).split())
        refusal = msg(
            "{file} 的修改记录无法读取（{why}），不能重建，请改用备份。", file=damaged.name, why=why
        )
        raise StoreError(refusal) from error
    finally:
        connection.close()


def _connect_to_present(path: Path, *, writable: bool) -> apsw.Connection:
    """Return a connection to tables of the present format, converted if the file's is older."""
    if writable:
        _migrate(path)
    connection = _connect(path, writable=writable)
    return connection if _version(connection) == schema.VERSION else _in_memory(connection, path)


def _migrate(path: Path) -> None:
    """Convert a file of an older format to the present one, after a backup. The caller holds the lock."""
    # Imported lazily to keep start-up fast.
    import shutil  # noqa: PLC0415

    with closing(_connect(path, writable=False)) as connection:
        version = _version(connection)
        if version == schema.VERSION:
            return
        _check(connection, path)
        chain = list(journal.entries(connection))
    backup = path.with_name(f"{path.stem}（格式 {version} 的备份）{path.suffix}")
    try:
        if not backup.exists():
            with replacing(backup) as temporary:
                shutil.copy2(path, temporary)
        with replacing(path) as temporary:
            write_database(temporary, lambda empty: journal.write_all(chain, empty))
            shutil.copymode(path, temporary)
    except (OSError, apsw.Error) as error:
        message = msg(
            "{file} 是旧格式，升级没有写入（{why}），原文件没有改动；请检查空间和权限。",
            file=path.name,
            why=error.strerror if isinstance(error, OSError) else str(error),
        )
        raise StoreError(message) from error


def _in_memory(old: apsw.Connection, path: Path) -> apsw.Connection:
    """Convert a file of an older format in memory; close its own connection."""
    with closing(old):
        _check(old, path)
        chain = list(journal.entries(old))
    return in_memory(chain)


def _version(connection: apsw.Connection) -> int:
    (version,) = next(connection.execute("PRAGMA user_version"))
    return int(version)


def _check_file(path: Path) -> None:
    """Refuse a file whose kind, size or header is not that of a review, before SQLite opens it."""
    _check_name(path)
    try:
        state = path.stat()
    except FileNotFoundError:
        raise StoreError(msg("找不到 {path}，请检查文件名和位置。", path=path)) from None
    except OSError as error:
        raise StoreError(msg("{path} 无法读取（{why}）。", path=path, why=error.strerror)) from error
    if not stat.S_ISREG(state.st_mode):
        raise StoreError(msg("{path} 不是普通文件，请选择 .shuping 评议文件。", path=path))
    if state.st_size > _LARGEST_FILE:
        raise StoreError(msg("{file} 太大（超过 1 GB），不是述评的评议文件。", file=path.name))
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except OSError as error:
        refusal = msg("{path} 无法读取（{why}），请检查文件权限。", path=path, why=error.strerror)
        raise StoreError(refusal) from error
    _check_header(path, header)


def _check_name(path: Path) -> None:
    """Refuse a path that is not UTF-8, from a foreign archive for example: SQLite cannot open it."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        refusal = msg("文件名 {path} 不是有效的 UTF-8，请改名后再试。", path=ascii(str(path)))
        raise StoreError(refusal) from None


def _check_header(path: Path, header: bytes) -> None:
    application_id = int.from_bytes(header[68:72], "big")
    if not header.startswith(_MAGIC) or len(header) < _HEADER_SIZE or application_id != schema.APPLICATION_ID:
        raise StoreError(msg("{file} 不是述评的评议文件，请选择 .shuping 文件。", file=path.name))
    version = int.from_bytes(header[60:64], "big")
    if not 1 <= version <= schema.VERSION:
        refusal = msg(
            "{file} 的文件版本是 {version}，本程序支持的是 {known}；请用相应版本的述评打开。",
            file=path.name,
            version=version,
            known=schema.VERSION,
        )
        raise StoreError(refusal)


def _recover(path: Path, who: str) -> None:
    """Roll back a change interrupted by a crash, and leave WAL mode, which another program may have set.

    A read-only connection can do neither. Nothing is done while a writer holds the lock, since the
    rollback journal then belongs to a change in progress.
    """
    journal_file = path.with_name(f"{path.name}-journal")
    if not journal_file.exists() and not _has_write_ahead_log(path):
        return
    lock, _ = _try_lock(path, who)
    if lock is None:
        return
    try:
        # Errors are reported when the file is opened afterwards.
        with suppress(StoreError, apsw.Error), closing(_connect(path, writable=True)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            # SQLite has used the journal by now; it would leave an empty one behind.
            journal_file.unlink(missing_ok=True)
            connection.execute("ROLLBACK")
    finally:
        lock.release()


def _has_write_ahead_log(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(_HEADER_SIZE)[18:20] != b"\1\1"


def _try_lock(path: Path, who: str) -> tuple[WriterLock | None, Message | None]:
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return None, msg("文件或所在文件夹不可写。")
    try:
        return WriterLock(path, who), None
    except HeldError as error:
        return None, msg("{holder}正在使用。", holder=error.message)
    except OSError as error:
        return None, msg("所在文件夹不可写（{why}）。", why=error.strerror)


def _connect(path: Path, *, writable: bool) -> apsw.Connection:
    flags = apsw.SQLITE_OPEN_READWRITE if writable else apsw.SQLITE_OPEN_READONLY
    try:
        connection = apsw.Connection(str(path), flags=flags)
        _harden(connection)
        if writable:
            # EXTRA also syncs the folder after the rollback journal is deleted: no committed change is lost.
            connection.pragma("journal_mode", "delete")
            connection.pragma("synchronous", "extra")
        connection.pragma("foreign_keys", True)
    except apsw.Error as error:
        raise _unreadable(path, error) from error
    return connection


def _harden(connection: apsw.Connection) -> None:
    """Apply the settings for a file from an untrusted source."""
    connection.set_busy_timeout(_BUSY_MS)
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0)
    connection.pragma("trusted_schema", False)
    connection.pragma("cell_size_check", True)
    connection.pragma("mmap_size", 0)


def _check(connection: apsw.Connection, path: Path) -> list[journal.Entry]:
    """Verify pages, declarations, the digests of the journal, and the tables against the journal.

    Return the journal. Raises DamagedError.
    """
    version = _version(connection)
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
            pages = " ".join(str(fault).split())
            message = msg("{file} 的数据页已损坏（{pages}），请从修改记录重建。", file=path.name, pages=pages)
            raise DamagedError(message, rebuildable=True)
        journal.apply(replay, changeset)
        found = damage.find_damage(connection, replay)
    if found:
        message = msg("{file} 在述评之外被改动过。请从修改记录重建到新文件，或改用备份。", file=path.name)
        raise DamagedError(message, found, rebuildable=True)
    return chain


def _unreadable(path: Path, error: Exception) -> StoreError:
    """Return the error for a failure of SQLite or of decoding its texts."""
    if isinstance(error, apsw.BusyError):
        return StoreError(msg("{file} 正被其他程序占用，请稍后再试。", file=path.name))
    if isinstance(error, (apsw.NotADBError, apsw.CorruptError)):
        why = " ".join(str(error).split())
        message = msg("{file} 已损坏（{why}），请从修改记录重建，或改用备份。", file=path.name, why=why)
        return DamagedError(message, rebuildable=True)
    if isinstance(error, ValueError):
        return DamagedError(msg("{file} 已损坏，有无法辨认的内容，请改用备份。", file=path.name))
    message = msg("{file} 无法打开（{why}），请检查文件和所在文件夹的权限。", file=path.name, why=str(error))
    return StoreError(message)


def _make(path: Path, fill: Callable[[apsw.Connection], None]) -> None:
    """Write a new review file, complete or not at all. Never overwrites an existing file."""
    _check_name(path)
    try:
        # Claim the name first, so that two programs cannot create the same file.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError:
        raise StoreError(msg("{path} 已经存在，没有覆盖；请换一个文件名。", path=path)) from None
    except OSError as error:
        refusal = msg("{path} 无法建立（{why}），请检查位置和权限。", path=path, why=error.strerror)
        raise StoreError(refusal) from error
    try:
        with replacing(path) as temporary:
            write_database(temporary, fill)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, (apsw.Error, OSError)):
            refusal = msg("{path} 无法写入（{why}），请检查空间和权限。", path=path, why=str(error))
            raise StoreError(refusal) from error
        raise
