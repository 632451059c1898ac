"""Writer lock: the system releases it when its process ends; the file contains the holder's name."""

import json
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from ..messages import Message, MessageError, msg
from ..reasons import reason

if sys.platform == "win32":
    import msvcrt
    from socket import gethostname
else:
    import fcntl

    def gethostname() -> str:
        """Return the host name; the `socket` module is slow to import."""
        return os.uname().nodename


# Windows also prevents reading of a locked byte: lock one far behind the holder's name.
_FAR_BYTE = 1 << 30
_READ_LIMIT = 4096
_LONGEST_WORD = 60
_BEGINNING = b'{"who"'
_SAFE_FLAGS = (
    # Windows has none of these three: it follows no link that a folder's other users could make.
    getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
)
_BINARY = getattr(os, "O_BINARY", 0)


class HeldError(MessageError):
    """Another program has the lock; the message names the holder."""


class ForeignLockError(MessageError):
    """The path of the lock is taken by something that no program of ours made, and is left as it is."""


def lock_path(review: Path) -> Path:
    """Return the path of a review's lock file: hidden, beside it, removed on release."""
    return review.with_name(f".~{review.name}.lock")


class WriterLock:
    """Lock for writing a review, held until `release` or the end of the process."""

    def __init__(self, review: Path, who: str) -> None:
        """Take the lock.

        Raises HeldError with the holder's name, ForeignLockError for a path that is no lock file of ours, or
        OSError if the file cannot be made.
        """
        self._path = lock_path(review)
        self._file = self._acquire()
        self._since = time.strftime("%Y-%m-%d %H:%M")
        # The name is a courtesy to others; a full disk must not prevent the lock.
        with suppress(OSError):
            self.name_holder(who)

    def name_holder(self, who: str) -> None:
        """Write who has the lock, for those who find it held. Raises OSError."""
        holder = {"who": who, "host": gethostname(), "since": self._since}
        self._file.seek(0)
        self._file.truncate(0)
        self._file.write(json.dumps(holder, ensure_ascii=False).encode("utf-8", "replace"))

    def _acquire(self) -> IO[bytes]:
        while True:
            file = _open_lock(self._path, os.O_RDWR | os.O_CREAT)
            try:
                _lock(file)
            except OSError:
                file.close()
                raise HeldError(_holder(self._path)) from None
            except BaseException:
                file.close()
                raise
            # The former holder may have removed the file between our opening and locking it.
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file.fileno()), self._path.lstat()):
                    return file
            file.close()

    def release(self) -> None:
        """Release the lock. May be called twice."""
        if self._file.closed:
            return
        if sys.platform != "win32":
            # The drive may be gone, or read-only by now.
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
        # A disk that fails for good may refuse to close; the descriptor is free all the same.
        with suppress(OSError):
            self._file.close()
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink()


def _open_lock(path: Path, flags: int) -> IO[bytes]:
    """Open a lock file without following links. Raises ForeignLockError, or OSError."""
    if path.is_symlink():
        raise _foreign(path)
    try:
        descriptor = os.open(path, flags | _SAFE_FLAGS | _BINARY, 0o600)
    except IsADirectoryError:
        raise _foreign(path) from None
    try:
        file = os.fdopen(descriptor, "r+b" if flags & os.O_RDWR else "rb", buffering=0)
    except BaseException:
        os.close(descriptor)
        raise
    try:
        if not _is_ours(file):
            raise _foreign(path)
    except BaseException:
        file.close()
        raise
    return file


def _is_ours(file: IO[bytes]) -> bool:
    """Return whether an open file may be a lock: regular, one link, and empty or with a holder's text.

    It has no link if its holder has just removed it. A crash may have left the beginning of a text, or zeros
    in its place.
    """
    state = os.fstat(file.fileno())
    if not stat.S_ISREG(state.st_mode) or state.st_nlink > 1 or state.st_size > _READ_LIMIT:
        return False
    text = file.read(len(_BEGINNING))
    return _BEGINNING.startswith(text) or not text.strip(b"\0")


def _foreign(path: Path) -> ForeignLockError:
    return ForeignLockError(
        msg("旁边的 {name} 不是述评的占用标记，没有动它；请核对后移走，再打开。", name=path.name)
    )


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        file.seek(_FAR_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
    else:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(path: Path) -> Message:
    try:
        with _open_lock(path, os.O_RDONLY) as file:
            file.seek(0)
            holder = json.loads(file.read(_READ_LIMIT))
        words = [_word(holder[key]) for key in ("who", "host", "since")]
        return msg("{who}（{host}，{since} 起）", who=words[0], host=words[1], since=words[2])
    except (OSError, ValueError, KeyError, TypeError, RecursionError, ForeignLockError):
        return msg("另一个程序")


def _word(value: object) -> str:
    """Return a part of a lock's text. Raises ValueError for one that no holder writes."""
    if not isinstance(value, str) or len(value) > _LONGEST_WORD or not value.isprintable():
        raise ValueError(value)
    return value


def lock_holder(path: Path) -> Message | None:
    """Return the name of a review's writer; None if there is none."""
    return _holder(lock_path(path)) if is_held(path) else None


def is_held(path: Path) -> bool:
    """Return whether a program has the lock of a review; nothing is made or written."""
    try:
        with _open_lock(lock_path(path), os.O_RDONLY) as file:
            _lock_shared(file)
    except (FileNotFoundError, ForeignLockError):
        return False
    except OSError:
        return True
    return False


def _lock_shared(file: IO[bytes]) -> None:
    """Take the lock for a moment. Raises OSError if it is held."""
    if sys.platform == "win32":
        _lock(file)
        file.seek(_FAR_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(file.fileno(), fcntl.LOCK_SH | fcntl.LOCK_NB)


def try_lock(path: Path, who: str) -> tuple[WriterLock | None, Message | None]:
    """Return the lock of a review; or None and the reason why it cannot be written."""
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return None, msg("文件或所在文件夹不可写。")
    try:
        return WriterLock(path, who), None
    except HeldError as error:
        return None, msg("{holder}正在使用。", holder=error.message)
    except ForeignLockError as error:
        return None, error.message
    except PermissionError:
        if not lock_path(path).exists():
            return None, msg("文件或所在文件夹不可写。")
        # Another user's program has the file open, or crashed and left its lock.
        return None, msg("旁边的占用标记 {name} 属于另一个用户。", name=lock_path(path).name)
    except OSError as error:
        return None, msg("所在文件夹不可写（{why}）。", why=reason(error))
