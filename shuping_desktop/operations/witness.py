"""Witnesses: the last heads of each review that were seen on this computer, in the folder of the user.

    seen/1f0c….json

A file lies in the folder under the review's identity. Without it, a file that was cut back, replaced by an
older copy or rewritten opens like any other. A witness is written after the review: it may lag behind,
and is never ahead of it.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ..store import Head, Review, now
from ..store.witness import (
    CLOSED,
    COPIED,
    Chain,
    Comparison,
    Seen,
    WitnessStatus,
    compare,
    heads_to_keep,
)
from .user_data import data_folder, make_private_folder

__all__ = ["CLOSED", "COPIED", "WitnessStatus"]

MOST_REVIEWS = 500
_MOST_PLACES = 12
_LARGEST = 1 << 16
_FOLDER, _SUFFIX = "seen", ".json"
_DIGEST_LENGTH = 64
_ALARMING = (WitnessStatus.OLDER, WitnessStatus.FORKED)


@dataclass(frozen=True, slots=True)
class Place:
    """A file of a review as it was last seen there; `at` is local ISO time."""

    path: Path
    entry: int
    digest: str
    at: str


@dataclass(frozen=True, slots=True)
class Witness:
    """Sightings of a review: heads, oldest first, and files, the latest first."""

    identity: str
    title: str = ""
    heads: tuple[Seen, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A review compared with its witness.

    `elsewhere` are other files of the review in which a later or another state was seen, the latest first.
    `was_here` is the last state seen in the same file. `replaced` is the witness of another review that was
    seen in the same file, if this review was never seen.
    """

    name: str
    present: Head
    comparison: Comparison
    elsewhere: tuple[Place, ...] = ()
    was_here: Place | None = None
    replaced: Witness | None = None

    @property
    def status(self) -> WitnessStatus:
        """Status of the review."""
        return self.comparison.status

    @property
    def is_alarming(self) -> bool:
        """True if the review is not, or does not continue, what was seen last."""
        return self.status in _ALARMING or self.replaced is not None


class Witnesses:
    """The witnesses in a folder, by default in that of the user."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = (folder or data_folder()) / _FOLDER

    def of(self, identity: str) -> Witness:
        """Return the witness of a review; an empty one if there is none, or none that can be read."""
        return self._read(self._path(identity)) or Witness(identity)

    def find(self, review: Review) -> Finding:
        """Compare an open review with its witness."""
        witness, path = self.of(review.identity), review.path
        comparison = compare(witness.heads, review)
        here = next((place for place in witness.places if place.path == path), None)
        replaced = self._seen_at(path) if comparison.status is WitnessStatus.NEW else None
        elsewhere = tuple(
            place for place in witness.places if place.path != path and not _is_part(place, review)
        )
        return Finding(path.name, review.head, comparison, elsewhere, here, replaced)

    def note(self, review: Review, occasion: str = "", path: Path | None = None) -> bool:
        """Remember the present head of a review, unless it does not continue what was seen last.

        `path` is the file that has this head, by default the review's own. Return whether it was remembered;
        a folder that cannot be written is no reason to stop the work on a review.
        """
        witness = self.of(review.identity)
        if (review.is_detached and path is None) or compare(witness.heads, review).status in _ALARMING:
            return False
        return self._store(_with_head(witness, review, occasion, path or review.path))

    def accept(self, review: Review) -> bool:
        """Take the present review as the line to go on with, whatever was seen before."""
        path = review.path
        with suppress(OSError):
            self.release(path, but=review.identity)
        return self._store(_with_head(self.of(review.identity), review, "", path))

    def release(self, path: Path, but: str = "") -> None:
        """Forget that other reviews were seen in this file: it was replaced on purpose. Raises OSError."""
        path = Path(os.path.realpath(path))
        for witness in self._all():
            places = tuple(place for place in witness.places if place.path != path)
            if witness.identity != but and len(places) < len(witness.places):
                self._write(replace(witness, places=places))

    def _seen_at(self, path: Path) -> Witness | None:
        """Return the witness of the review that was seen last in a file."""
        found = [
            (place.at, witness) for witness in self._all() for place in witness.places if place.path == path
        ]
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def _all(self) -> Iterator[Witness]:
        for path in self._files():
            witness = self._read(path)
            if witness is not None:
                yield witness

    def _files(self) -> list[Path]:
        try:
            return sorted(path for path in self._folder.iterdir() if path.suffix == _SUFFIX)
        except OSError:
            return []

    def _path(self, identity: str) -> Path:
        return self._folder / f"{identity}{_SUFFIX}"

    def _read(self, path: Path) -> Witness | None:
        try:
            with path.open("rb") as file:
                stored = json.loads(file.read(_LARGEST))
            return _decoded(stored, path.stem)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            # Also a file that a crash of the system left empty: there is no witness then.
            return None

    def _store(self, witness: Witness) -> bool:
        try:
            self._write(witness)
        except OSError:
            return False
        return True

    def _write(self, witness: Witness) -> None:
        make_private_folder(self._folder)
        path = self._path(witness.identity)
        if not path.exists():
            self._thin()
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
        try:
            # Not synced: a few milliseconds for each would be felt while typing, and losing one is harmless.
            with os.fdopen(os.open(temporary, flags, 0o600), "wb") as file:
                file.write(json.dumps(_encoded(witness), ensure_ascii=True).encode())
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise

    def _thin(self) -> None:
        """Remove the witnesses that were not written for longest, and files left by crashes."""
        with suppress(OSError):
            for left in self._folder.glob("*.tmp"):
                left.unlink(missing_ok=True)
            files = sorted(self._files(), key=lambda path: path.stat().st_mtime)
            for path in files[: max(0, len(files) - MOST_REVIEWS + 1)]:
                path.unlink(missing_ok=True)


def _is_part(place: Place, chain: Chain) -> bool:
    """Return whether a file's last known state is a part of the review."""
    head = chain.head_at(place.entry)
    return head is not None and head.digest == place.digest


def _with_head(witness: Witness, review: Review, occasion: str, path: Path) -> Witness:
    at, head = now(), review.head
    heads = tuple(heads_to_keep(review, witness.heads, at, occasion))
    path = Path(os.path.realpath(path))
    others = [place for place in witness.places if place.path != path]
    places = (Place(path, head.entry, head.digest, at), *others)[:_MOST_PLACES]
    return Witness(review.identity, review.contents.settings.get("title", ""), heads, places)


def _encoded(witness: Witness) -> dict[str, Any]:
    places = [(os.fspath(place.path), place.entry, place.digest, place.at) for place in witness.places]
    return {"title": witness.title, "heads": witness.heads, "places": places}


def _decoded(stored: Any, identity: str) -> Witness:
    """Return a stored witness. Raises ValueError, KeyError or TypeError for another form."""
    heads = [_checked(Seen(*head)) for head in stored["heads"]]
    places = [Place(Path(path), *_checked(Seen(*head))[:3]) for path, *head in stored["places"]]
    return Witness(identity, str(stored["title"]), tuple(heads), tuple(places))


def _checked(seen: Seen) -> Seen:
    texts = (seen.digest, seen.at, seen.occasion)
    if type(seen.entry) is not int or not all(isinstance(text, str) for text in texts):
        raise ValueError("a head of another form")
    if seen.entry < 1 or len(seen.digest) != _DIGEST_LENGTH:
        raise ValueError("a head of another form")
    datetime.fromisoformat(seen.at)
    return seen


def look(review: Review) -> Finding:
    """Compare a review that the shell has opened with its witness; remember one that continues it."""
    witnesses = Witnesses()
    finding = witnesses.find(review)
    if not finding.is_alarming:
        witnesses.note(review)
    return finding


class WitnessRecorder:
    """Remembers the head of one open review whenever it has changed."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._witnesses = Witnesses()
        self._recorded: Head | None = None

    def record(self, occasion: str = "") -> None:
        """Remember the present head, with the occasion if there is one."""
        head = self._review.head
        if (head != self._recorded or occasion) and self._witnesses.note(self._review, occasion):
            self._recorded = head
