"""Atomic writing of files.

A file is written under a temporary name beside its target, synced, and then given its name. A process that is
killed leaves a temporary file, which the next writing to that folder removes (`sweep`).
"""

import errno
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from .file_names import cut
from .messages import Message, msg

if sys.platform != "win32":
    import fcntl

_GROUP, _READ = 0o070, 0o444
_START = 100
"""Bytes of the target's name in the temporary one, which thus fits where the target's does."""
_TEMPORARY = re.compile(r"\.~.*\.[0-9a-f]{12}\.tmp", re.DOTALL)
_EARLIER_TEMPORARY = re.compile(r"\.~.*\.[0-9a-f]{8}\.tmp(-journal)?", re.DOTALL)
"""Names in earlier versions, which did not lock their temporary files."""
_EARLIER_AGE = 3600
"""Seconds after which a temporary file without a lock is abandoned; writing one takes seconds."""
_RENAMING = 10
"""Seconds after which a closed temporary file is abandoned under Windows."""
_UNSUPPORTED = frozenset(
    (errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EBADF)
)
"""Errors of file systems that have no hard links, or do not sync folders."""


class NotSyncedError(OSError):
    """The file is complete under its name, but its folder could not be synced: a power cut may undo that."""


def not_synced(path: Path) -> Message:
    """Return the sentence about a file that raised NotSyncedError."""
    return msg(
        "{file} 已经写好，但磁盘没有确认存稳，断电后可能不在；请检查磁盘，再存一份到别的盘。", file=path.name
    )


class Access(NamedTuple):
    """Permissions of a file: its mode, and the group that the mode is about (None: any)."""

    mode: int
    group: int | None = None


PRIVATE = Access(0o600)
"""For the user alone."""
_SHARED = Access(0o660)


def write_whole(target: Path, content: bytes, access: Access | None = None) -> None:
    """Write a file, complete or not at all, replacing one of that name. Raises OSError.

    `access` is by default that of the file which is replaced, else of a new file.
    """
    with replacing(target, access) as temporary:
        _fill(temporary, content)


def write_new(target: Path, content: bytes, access: Access | None = None) -> None:
    """Write a file, complete or not at all. Raises OSError; FileExistsError if the name is not free."""
    with _temporary(target, access or new_access(target.parent)) as temporary:
        _fill(temporary.path, content)
        temporary.finish()
        _publish(temporary.path, target)
    _sync_folder(target.parent)


@contextmanager
def replacing(target: Path, access: Access | None = None) -> Iterator[Path]:
    """Yield the path of a temporary file to write to, then sync it and move it to `target`.

    The user alone can read the file until it is complete. If anything fails, the temporary file is removed
    and `target` is unchanged. Raises OSError.
    """
    with _temporary(target, access or access_of(target)) as temporary:
        yield temporary.path
        temporary.finish()
        temporary.path.replace(target)
    _sync_folder(target.parent)


def is_free(path: Path) -> bool:
    """Return True if `write_new` may use the name: there is nothing, or an empty file.

    Earlier versions left an empty file where they were killed.
    """
    try:
        state = path.lstat()
    except (OSError, ValueError):
        return True
    return stat.S_ISREG(state.st_mode) and not state.st_size


def make_folder(folder: Path) -> None:
    """Create a folder for new files, and those above it. Raises OSError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    mode = new_access(folder.parent).mode
    # Those who may read the files may enter the folder.
    folder.mkdir(mode=mode | (mode & _READ) >> 2, exist_ok=True)


def access_of(path: Path) -> Access:
    """Return the access to a file; if there is none, that of a new file."""
    try:
        state = path.stat()
    except OSError:
        return new_access(path.parent)
    return Access(stat.S_IMODE(state.st_mode) & 0o777, state.st_gid)


def new_access(folder: Path) -> Access:
    """Return the access to a new file: for the user alone, since it has scores and names.

    The set-group-id bit of a folder says that a group works in it: the group may then read and write.
    """
    try:
        return _SHARED if folder.stat().st_mode & stat.S_ISGID else PRIVATE
    except OSError:
        return PRIVATE


def sweep(folder: Path) -> None:
    """Remove the temporary files in a folder whose writers are gone. Does nothing if it cannot be read."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if _TEMPORARY.fullmatch(entry.name):
                _remove_abandoned(Path(entry.path))
            elif _EARLIER_TEMPORARY.fullmatch(entry.name):
                _remove_old(Path(entry.path), _EARLIER_AGE)


class _Temporary:
    """A new temporary file beside a target, locked while this process writes it."""

    def __init__(self, target: Path, access: Access) -> None:
        self._access = access
        while True:
            self.path = target.with_name(f".~{cut(target.name, _START)}.{secrets.token_hex(6)}.tmp")
            self._descriptor = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE.mode)
            if _lock(self._descriptor):
                break
            # Another process swept the file before it was locked.
            os.close(self._descriptor)

    def finish(self) -> None:
        """Give the file its access and sync it."""
        if sys.platform != "win32":
            os.fchmod(self._descriptor, self._mode())
        os.fsync(self._descriptor)
        if sys.platform == "win32":
            # Windows does not rename open files.
            self.close()

    def _mode(self) -> int:
        """Return the file's mode, without the group's part if the group cannot be given to it."""
        mode, group = self._access
        if sys.platform != "win32" and group is not None and os.fstat(self._descriptor).st_gid != group:
            try:
                os.fchown(self._descriptor, -1, group)
            except OSError:
                mode &= ~_GROUP
        return mode

    def close(self) -> None:
        """Release the lock. May be called twice."""
        if self._descriptor >= 0:
            # The file is synced, or not wanted: an error of closing says nothing about it.
            with suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = -1


@contextmanager
def _temporary(target: Path, access: Access) -> Iterator[_Temporary]:
    """Make a temporary file for a target; remove it if the block fails."""
    sweep(target.parent)
    temporary = _Temporary(target, access)
    try:
        yield temporary
    except BaseException:
        temporary.close()
        with suppress(OSError):
            temporary.path.unlink(missing_ok=True)
        raise
    finally:
        temporary.close()


def _fill(path: Path, content: bytes) -> None:
    with path.open("rb+") as file:
        file.write(content)


def _lock(descriptor: int) -> bool:
    """Lock a new file, so that others see that its writer lives; False if one has removed it."""
    if sys.platform == "win32":
        # Windows does not delete open files.
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        # The file system has no locks: `sweep` goes by the age of the file.
        return True
    return os.fstat(descriptor).st_nlink > 0


def _publish(temporary: Path, target: Path) -> None:
    """Give a temporary file the target's name. Raises FileExistsError if the name is not free."""
    while True:
        try:
            _rename_to_new(temporary, target)
        except FileExistsError:
            if not _remove_empty(target):
                raise
        else:
            return


def _rename_to_new(temporary: Path, target: Path) -> None:
    """Rename a file. Raises FileExistsError if there is anything of the new name."""
    if sys.platform == "win32":
        # Refuses an existing target.
        temporary.rename(target)
        return
    try:
        os.link(temporary, target)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
        _rename_without_links(temporary, target)
    else:
        # The file has its name; `sweep` removes the other one if this fails.
        with suppress(OSError):
            temporary.unlink()


def _rename_without_links(temporary: Path, target: Path) -> None:
    """Rename a file where there are no hard links, as on the FAT and exFAT of USB sticks.

    The name is claimed by an empty file, which a kill leaves; such a name is free.
    """
    descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE.mode)
    try:
        if not _lock(descriptor):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        try:
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                target.unlink()
            raise
    finally:
        os.close(descriptor)


def _remove_empty(path: Path) -> bool:
    """Remove an empty file; return False if it is not empty.

    The lock keeps it from removing what another process has put in its place since it was found empty.
    """
    if not is_free(path):
        return False
    if sys.platform == "win32":
        path.unlink(missing_ok=True)
        return True
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    except FileNotFoundError:
        return True
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        state = os.fstat(descriptor)
        if state.st_size:
            return False
        if os.path.samestat(state, path.lstat()):
            path.unlink()
    except FileNotFoundError:
        return True
    finally:
        os.close(descriptor)
    return True


def _remove_abandoned(path: Path) -> None:
    """Remove a temporary file unless its writer lives."""
    with suppress(OSError):
        state = path.lstat()
        if not stat.S_ISREG(state.st_mode):
            return
        if sys.platform == "win32":
            # Open files cannot be removed there; a writer's is closed for a moment before it is renamed.
            _remove_old(path, _RENAMING)
            return
        # A second link is the published file, on which closing a descriptor would drop SQLite's locks.
        if state.st_nlink > 1:
            path.unlink()
            return
        descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
        except BlockingIOError:
            return
        except OSError:
            _remove_old(path, _EARLIER_AGE)
        finally:
            os.close(descriptor)


def _remove_old(path: Path, age: float) -> None:
    """Remove a temporary file that is too old, in seconds, to be still in the making."""
    with suppress(OSError):
        state = path.lstat()
        if stat.S_ISREG(state.st_mode) and time.time() - state.st_mtime > age:
            path.unlink()


def _sync_folder(folder: Path) -> None:
    """Sync the names in a folder, where the system can. Raises NotSyncedError if the disk fails."""
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise NotSyncedError(error.errno, error.strerror) from error
