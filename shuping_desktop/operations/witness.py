"""Witnesses: the last heads of each review that were seen on this computer, in the folder of the user.

    seen/1f0c….json

A file lies in the folder under the review's identity. Without it, a file that was cut back, replaced by an
older copy or rewritten opens like any other. A witness is written after the review: it may lag behind,
and is never ahead of it.
"""

import json
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ..store import Head, Review, Step, StoreError, now, open_review
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
from .steps import StepKind
from .user_data import data_folder, make_private_folder

__all__ = ["CLOSED", "COPIED", "WitnessStatus"]

MOST_REVIEWS = 500
_MOST_PLACES = 12
_LARGEST = 1 << 16
_FOLDER, _SUFFIX = "seen", ".json"
_DIGEST_LENGTH = 64
_MOST_ENTRIES = 1 << 62
# A pipe must not make the opening of a review wait, nor a link lead out of the folder.
_READING = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)
_ALARMING = (WitnessStatus.OLDER, WitnessStatus.FORKED)
_MAKING = {kind.name for kind in (StepKind.RESTORED, StepKind.SALVAGED, StepKind.ORPHANS_REMOVED)}


@dataclass(frozen=True, slots=True)
class Place:
    """A file of a review as it was last seen there; `at` is local ISO time.

    `is_branch` tells a file that this program made of an earlier state, and that goes on beside the review.
    """

    path: Path
    entry: int
    digest: str
    at: str
    is_branch: bool = False


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
    seen in the same file, if this review was never seen. `is_branch` tells a file that was made on purpose
    from an earlier state of the review, and continues what was seen in it. `made_by` is the step by which
    it was made, and its entry.
    """

    name: str
    present: Head
    comparison: Comparison
    elsewhere: tuple[Place, ...] = ()
    was_here: Place | None = None
    replaced: Witness | None = None
    is_branch: bool = False
    made_by: tuple[int, Step] | None = None

    @property
    def status(self) -> WitnessStatus:
        """Status of the review."""
        return self.comparison.status

    @property
    def is_fresh_branch(self) -> bool:
        """True if nothing was done in the file since it was made from an earlier state."""
        return self.is_branch and self.made_by is not None and self.made_by[0] == self.present.entry

    @property
    def is_alarming(self) -> bool:
        """True if the review is not, or does not continue, what was seen last."""
        return (self.status in _ALARMING and not self.is_branch) or self.replaced is not None


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
        is_branch = comparison.status in _ALARMING and _is_continued_branch(here, review)
        made_by = _made_by(comparison, review) if comparison.status in _ALARMING else None
        return Finding(path.name, review.head, comparison, elsewhere, here, replaced, is_branch, made_by)

    def note(self, review: Review, occasion: str = "", path: Path | None = None) -> bool:
        """Remember the present head of a review, unless it does not continue what was seen last.

        `path` is the file that has this head, by default the review's own. Return whether it was remembered;
        a folder that cannot be written is no reason to stop the work on a review.
        """
        witness = self.of(review.identity)
        if review.is_detached and path is None:
            return False
        if compare(witness.heads, review).status not in _ALARMING:
            return self._store(_with_head(witness, review, occasion, path or review.path))
        here = next((place for place in witness.places if place.path == review.path), None)
        if not _is_continued_branch(here, review):
            return False
        return self._store(_with_place(witness, review, path or review.path, is_branch=True))

    def note_branch(self, review: Review) -> bool:
        """Remember a file that was made on purpose from an earlier state; the review itself goes on."""
        with suppress(OSError):
            self.release(review.path, but=review.identity)
        return self._store(_with_place(self.of(review.identity), review, review.path, is_branch=True))

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
            with os.fdopen(os.open(path, _READING), "rb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    return None
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


def _is_continued_branch(here: Place | None, chain: Chain) -> bool:
    """Return whether a file was made on purpose from an earlier state, and is or continues what was seen."""
    return here is not None and here.is_branch and _is_part(here, chain)


def _made_by(comparison: Comparison, review: Review) -> tuple[int, Step] | None:
    """Return the step, and its entry, by which the program made the file from an earlier state, if any."""
    first = comparison.common.entry + 1 if comparison.common is not None else 1
    last = comparison.differing or review.head
    for entry in range(first, last.entry + 1):
        step = review.step(entry)
        if step.name in _MAKING:
            return entry, step
    return None


def _with_head(witness: Witness, review: Review, occasion: str, path: Path) -> Witness:
    heads = tuple(heads_to_keep(review, witness.heads, now(), occasion))
    return replace(_with_place(witness, review, path), heads=heads)


def _with_place(witness: Witness, review: Review, path: Path, *, is_branch: bool = False) -> Witness:
    head, path = review.head, Path(os.path.realpath(path))
    others = [place for place in witness.places if place.path != path]
    places = (Place(path, head.entry, head.digest, now(), is_branch), *others)[:_MOST_PLACES]
    title = review.contents.settings.get("title", "")
    return Witness(review.identity, title, witness.heads, places)


def _encoded(witness: Witness) -> dict[str, Any]:
    places = [
        (os.fspath(place.path), place.entry, place.digest, place.at, place.is_branch)
        for place in witness.places
    ]
    return {"title": witness.title, "heads": witness.heads, "places": places}


def _decoded(stored: Any, identity: str) -> Witness:
    """Return a stored witness. Raises ValueError, KeyError or TypeError for another form."""
    heads = [_checked(Seen(*head)) for head in stored["heads"]]
    places = [_place(*fields) for fields in stored["places"]]
    return Witness(identity, str(stored["title"]), tuple(heads), tuple(places))


def _place(path: str, entry: int, digest: str, at: str, is_branch: object = False) -> Place:
    """Return a stored place. Raises ValueError or TypeError for one that no file can have."""
    if b"\0" in os.fsencode(path):
        raise ValueError("a path with a null character")
    return Place(Path(path), *_checked(Seen(entry, digest, at))[:3], is_branch=is_branch is True)


def _checked(seen: Seen) -> Seen:
    texts = (seen.digest, seen.at, seen.occasion)
    if type(seen.entry) is not int or not all(isinstance(text, str) for text in texts):
        raise ValueError("a head of another form")
    if not 1 <= seen.entry <= _MOST_ENTRIES or len(seen.digest) != _DIGEST_LENGTH:
        raise ValueError("a head of another form")
    datetime.fromisoformat(seen.at)
    return seen


def note_restored(path: Path) -> None:
    """Remember a file that was just restored from a backup; the review itself goes on beside it."""
    with suppress(StoreError), open_review(path, "", write=False) as review:
        witnesses = Witnesses()
        if witnesses.find(review).is_alarming:
            witnesses.note_branch(review)


def note_recovered(path: Path) -> None:
    """Remember a file that was just recovered from a damaged one as the one to go on with.

    A file that cannot be read at once is written all the same; what is not remembered is asked about later.
    """
    with suppress(StoreError), open_review(path, "", write=False) as review:
        Witnesses().accept(review)


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
