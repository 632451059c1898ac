"""Writer lock: the system releases it when its process ends; the file contains the holder's name."""

import json
import os
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


class HeldError(MessageError):
    """Another program has the lock; the message names the holder."""


def lock_path(review: Path) -> Path:
    """Return the path of a review's lock file: hidden, beside it, removed on release."""
    return review.with_name(f".~{review.name}.lock")


class WriterLock:
    """Lock for writing a review, held until `release` or the end of the process."""

    def __init__(self, review: Path, who: str) -> None:
        """Take the lock. Raises HeldError with the holder's name, or OSError if the file cannot be made."""
        self._path = lock_path(review)
        self._file = self._acquire()
        self._since = time.strftime("%Y-%m-%d %H:%M")
        self.name_holder(who)

    def name_holder(self, who: str) -> None:
        """Write who has the lock, for those who find it held."""
        holder = {"who": who, "host": gethostname(), "since": self._since}
        self._file.truncate(0)
        self._file.write(json.dumps(holder, ensure_ascii=False).encode("utf-8", "replace"))
        self._file.flush()

    def _acquire(self) -> IO[bytes]:
        while True:
            file = self._path.open("a+b")
            try:
                _lock(file)
            except OSError:
                file.close()
                raise HeldError(_holder(self._path)) from None
            # The former holder may have removed the file between our opening and locking it.
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file.fileno()), self._path.stat()):
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
        self._file.close()
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink()


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        file.seek(_FAR_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
    else:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(path: Path) -> Message:
    try:
        with path.open("rb") as file:
            holder = json.loads(file.read(_READ_LIMIT))
        return msg(
            "{who}（{host}，{since} 起）", who=holder["who"], host=holder["host"], since=holder["since"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return msg("另一个程序")


def try_lock(path: Path, who: str) -> tuple[WriterLock | None, Message | None]:
    """Return the lock of a review; or None and the reason why it cannot be written."""
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return None, msg("文件或所在文件夹不可写。")
    try:
        return WriterLock(path, who), None
    except HeldError as error:
        return None, msg("{holder}正在使用。", holder=error.message)
    except OSError as error:
        return None, msg("所在文件夹不可写（{why}）。", why=reason(error))
