"""The program's own backups of reviews, in a folder of the user: list, make, thin, restore and delete.

    backups/1f0c…/20261130T220839+0800-150-9a3e….shuping

A folder has the beginning of the review's identity as its name. The name of a backup has the local time, the
last journal entry and its digest, so that listing opens no file. `about.json` has what names cannot hold, the
title and the paths; without it backups are listed all the same.
"""

import json
import os
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from .. import files
from ..messages import msg
from ..reasons import reason
from ..store import Head, StoreError
from ..store.backup import Image, one_maker
from .backup_thinning import Sized, surplus, thin
from .errors import RefusedError
from .reviews import SUFFIX, operator
from .steps import StepKind
from .user_data import data_folder, make_private_folder
from .witness import note_restored

MEGABYTE = 1 << 20
MOST_OF_ONE = 200 * MEGABYTE
"""Bytes of all backups of one review."""
MOST_OF_ALL = 500 * MEGABYTE
"""Bytes of all backups of all reviews, except that the latest of each review is never dropped."""
MOST_BACKUPS = 200
"""Number of backups of one review."""
_ABOUT = "about.json"
_LARGEST_ABOUT = 1 << 20
_IDENTITY = 16
_NAME = re.compile(r"(\d{8}T\d{6}[+-]\d{4})-(\d{1,18})-([0-9a-f]{64})" + re.escape(SUFFIX), re.ASCII)
_TIME = "%Y%m%dT%H%M%S%z"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup. `made_at` is local ISO time, `entry` and `digest` are of its last journal entry.

    `source` is the file that it was made of, None if that is not known; `size` is in bytes.
    """

    path: Path
    made_at: str
    entry: int
    digest: str
    source: Path | None
    size: int

    @property
    def time(self) -> datetime:
        """The time at which it was made."""
        return datetime.fromisoformat(self.made_at)


@dataclass(frozen=True, slots=True)
class BackedUpReview:
    """A review with backups, newest first. `key` is the beginning of its identity."""

    key: str
    title: str
    backups: list[Backup]

    @property
    def source(self) -> Path | None:
        """Path of the file that the newest backup was made of."""
        return next((backup.source for backup in self.backups if backup.source), None)


@dataclass(frozen=True, slots=True)
class State:
    """Expected state of a review at least: its last journal entry known, its file and title."""

    identity: str
    head: Head
    source: Path
    title: str = ""


@dataclass(slots=True)
class _About:
    """Contents of `about.json`."""

    title: str = ""
    sources: dict[str, str] = field(default_factory=dict)
    """Path of the file that a backup was made of, by the backup's name."""


class Backups:
    """All backups in one folder, which need not exist. Callable in any thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def of(self, identity: str, path: Path | None = None) -> list[Backup]:
        """Return the backups of a review, newest first; by the file's path if the identity is empty."""
        if identity:
            return _listed(self._folder_of(identity))
        if path is None:
            return []
        source = Path(os.path.realpath(path))
        found = (backup for folder in _folders_in(self.folder) for backup in _listed(folder))
        return sorted((backup for backup in found if backup.source == source), key=_age, reverse=True)

    def reviews(self) -> list[BackedUpReview]:
        """Return all reviews with backups, the latest backup first; also those whose file is gone."""
        found = []
        for folder in _folders_in(self.folder):
            backups = _listed(folder)
            if backups:
                title = _read_about(folder).title or _title_in(backups)
                found.append(BackedUpReview(folder.name, title, backups))
        return sorted(found, key=lambda review: _age(review.backups[0]), reverse=True)

    def add(self, image: Image, state: State, now: datetime | None = None) -> Backup | None:
        """Write a state of a review as a backup, and drop backups that are no longer needed.

        Return the backup of this state that there is already, if any, and None if another program is making
        a backup of this review.
        Raises DamagedError for a state that is not sound, and RefusedError or StoreError if it is another
        review or cannot be written; then nothing is dropped.
        """
        now = now or datetime.now().astimezone()
        if image.identity != state.identity or not image.has(state.head):
            refusal = msg("{file} 已经不是打开的那一份，没有备份。", file=state.source.name)
            raise RefusedError(refusal)
        folder = self._folder_of(state.identity)
        try:
            return self._add(folder, image, state, now)
        except files.NotSyncedError as error:
            raise RefusedError(files.not_synced(folder)) from error
        except OSError as error:
            refusal = msg("备份没有写进 {folder}（{why}）。", folder=folder, why=reason(error))
            raise RefusedError(refusal) from error

    def _add(self, folder: Path, image: Image, state: State, now: datetime) -> Backup | None:
        head = image.head
        same = (backup for backup in _listed(folder) if (backup.entry, backup.digest) == head[:2])
        if (made_before := next(same, None)) is not None:
            return made_before
        make_private_folder(folder)
        with one_maker(folder, operator()) as is_alone:
            if not is_alone:
                return None
            image.verify()
            made = folder / f"{now.strftime(_TIME)}-{head.entry}-{head.digest}{SUFFIX}"
            image.write(made)
            _write_about(folder, made, state)
            self._drop_surplus(folder, made, now)
        return next((backup for backup in _listed(folder) if backup.path == made), None)

    def restore(self, backup: Backup, target: Path) -> None:
        """Create a new review file from a backup, with one more step that says so. Raises StoreError."""
        at = backup.made_at[:16].replace("T", " ")
        with Image.of_backup(backup.path) as image:
            image.verify()
            step = StepKind.RESTORED(at=at, entry=backup.entry)
            image.restore(target, operator(), step, backup.made_at)
        note_restored(target)

    def delete(self, identity: str) -> None:
        """Delete all backups of a review; a key does for the identity. Raises RefusedError if one is left."""
        folder = self._folder_of(identity)
        try:
            for path in sorted(folder.iterdir()):
                path.unlink()
            folder.rmdir()
        except FileNotFoundError:
            return
        except OSError as error:
            why = reason(error)
            refusal = msg("{folder} 里的备份没有删完（{why}），请再删一次。", folder=folder, why=why)
            raise RefusedError(refusal) from error

    @staticmethod
    def key(identity: str) -> str:
        """Return the name of a review's folder: the beginning of its identity."""
        return identity[:_IDENTITY]

    def _folder_of(self, identity: str) -> Path:
        return self.folder / self.key(identity)

    def _drop_surplus(self, folder: Path, made: Path, now: datetime) -> None:
        """Thin the backups of one review, then drop the oldest where the limits are exceeded."""
        backups = _listed(folder)
        times = thin((backup.time for backup in backups), now)
        _unlink(backup.path for backup in backups if backup.time not in times and backup.path != made)
        _drop_oldest(_listed(folder), {made}, MOST_OF_ONE, MOST_BACKUPS, now)
        by_review = [_listed(other) for other in _folders_in(self.folder)]
        # The latest of each review stays, so that a large review does not cost another its only backup.
        latest = {backups[0].path for backups in by_review if backups}
        everything = [backup for backups in by_review for backup in backups]
        _drop_oldest(everything, {*latest, made}, MOST_OF_ALL, len(everything), now)


def own_backups() -> Backups:
    """Return the backups of this user on this computer."""
    return Backups(data_folder() / "backups")


def _drop_oldest(
    backups: Sequence[Backup], fixed: Container[Path], most_bytes: int, most: int, now: datetime
) -> None:
    sizes = [Sized(backup.time, backup.size, backup.path in fixed) for backup in backups]
    _unlink(backups[index].path for index in surplus(sizes, most_bytes, most, now))


def _listed(folder: Path) -> list[Backup]:
    """Return the backups in a folder, newest first; other files are left out."""
    sources = _read_about(folder).sources
    found = []
    for path in _paths_in(folder):
        parts = _NAME.fullmatch(path.name)
        # Another process may be dropping it.
        with suppress(OSError, ValueError):
            if parts:
                made_at = datetime.strptime(parts[1], _TIME).isoformat()
                source = Path(sources[path.name]) if path.name in sources else None
                found.append(Backup(path, made_at, int(parts[2]), parts[3], source, path.lstat().st_size))
    return sorted(found, key=_age, reverse=True)


def _age(backup: Backup) -> tuple[datetime, int]:
    return backup.time, backup.entry


def _paths_in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _folders_in(folder: Path) -> Iterator[Path]:
    # The methods of Path raise OSError for a folder that cannot be looked at; these do not.
    return (path for path in _paths_in(folder) if os.path.isdir(path) and not os.path.islink(path))  # noqa: PTH112, PTH114


def _unlink(paths: Iterable[Path]) -> None:
    for path in paths:
        # What cannot be dropped now is dropped after the next backup.
        with suppress(OSError):
            path.unlink()


def _read_about(folder: Path) -> _About:
    """Return the contents of `about.json`; empty where it is missing or damaged."""
    try:
        with (folder / _ABOUT).open("rb") as file:
            stored: Any = json.loads(file.read(_LARGEST_ABOUT))
    except (OSError, ValueError, RecursionError):
        return _About()
    if not isinstance(stored, Mapping) or not isinstance(stored.get("sources"), Mapping):
        return _About()
    sources = {str(name): str(path) for name, path in stored["sources"].items()}
    return _About(str(stored.get("title", "")), sources)


def _write_about(folder: Path, made: Path, state: State) -> None:
    """Add a backup to `about.json`, and remove those that are gone."""
    there = {path.name for path in _paths_in(folder)}
    sources = {name: path for name, path in _read_about(folder).sources.items() if name in there}
    sources[made.name] = str(state.source)
    stored = json.dumps({"title": state.title, "sources": sources}, ensure_ascii=False, indent=1)
    files.write_whole(folder / _ABOUT, stored.encode("utf-8", "surrogateescape"), files.PRIVATE)


def _title_in(backups: Iterable[Backup]) -> str:
    """Return the title in the newest readable backup."""
    for backup in backups:
        with suppress(StoreError), Image.of_backup(backup.path) as image:
            return image.title
    return ""
