"""Printing: a document of a review, made in memory and put in place whole."""

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ..printing import DOCUMENTS, Document
from ..scoring.ballots import TrackData
from ..scoring.snapshot import AcceptedFlag, Snapshot, VoidBallot
from ..scoring.tally import tally
from ..store import Review
from .errors import RefusedError
from .finalising import stamp_of
from .flags import flags_of
from .settings import texts_of


def find_document(name: str) -> Document | None:
    """The document of that name; None where there is none."""
    return next((document for document in DOCUMENTS if document.name == name), None)


def snapshot_of(review: Review, track: str) -> Snapshot:
    """One state of a track: everything its documents say."""
    data = review.contents.track_data(track)
    return Snapshot(
        data,
        tally(data),
        texts_of(review),
        stamp_of(review, track),
        tuple(_accepted_flags(review, data)),
        tuple(_void_ballots(review, data)),
    )


def _accepted_flags(review: Review, data: TrackData) -> Iterator[AcceptedFlag]:
    for flag, acceptance in flags_of(review, data):
        if acceptance:
            yield AcceptedFlag(flag, acceptance.who, acceptance.reason)


def _void_ballots(review: Review, data: TrackData) -> Iterator[VoidBallot]:
    for ballot in data.ballots:
        if ballot.void_reason:
            who, at = review.last_set("ballot", ballot.id, "void_reason")
            yield VoidBallot(ballot.group, ballot.number, ballot.void_reason, who, at)


def render_document(review: Review, document: Document, track: str) -> bytes:
    """A document of one track as PDF."""
    return document.render(snapshot_of(review, track))


def print_document(review: Review, document: Document, track: str, target: Path) -> None:
    """Write a document as a PDF file, complete or not at all. Raises RefusedError."""
    write_whole(review, target, render_document(review, document, track))


def write_whole(review: Review, target: Path, content: bytes) -> None:
    """Put a finished file in place. Never over the review itself."""
    temporary = target.parent / f".~{target.name}.{secrets.token_hex(4)}.tmp"
    try:
        if target.exists() and target.samefile(review.path):
            raise RefusedError(f"不能写到评议文件自己（{target.name}）上，请换一个文件名。")
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise RefusedError(f"{target} 写不成（{error.strerror}），请检查位置、权限和空间。") from error
