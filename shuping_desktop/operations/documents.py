"""Printing: a document of a review, made in memory and put in place whole."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
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


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of an export: its name, and what makes its bytes (any thread may call it)."""

    file_name: str
    make: Callable[[], bytes]


def all_documents() -> tuple[Document, ...]:
    """Every document, in the order of the secretary's days."""
    return DOCUMENTS


def title_of(document: Document, snapshot: Snapshot) -> str:
    """A document's title as it is listed for a track."""
    return document.title


def file_name(name: str, snapshot: Snapshot, suffix: str) -> str:
    """A file's name that sorts as the documents do: 03 述职评议结果汇总表 二级学院.pdf."""
    place = [document.name for document in DOCUMENTS].index(name)
    title = title_of(DOCUMENTS[place], snapshot)
    return plain_name(f"{place + 1:02d} {title} {snapshot.data.track.short_name}{suffix}")


def plain_name(name: str) -> str:
    """A name that every system takes."""
    return "".join("_" if letter in '\\/:*?"<>|' or letter < " " else letter for letter in name)


def pieces(review: Review) -> list[Piece]:
    """Every document of every track, as PDF and where there is one as Word, each track from one snapshot."""
    found = []
    for track in review.contents.scheme.tracks:
        snapshot = snapshot_of(review, track.id)
        for document in DOCUMENTS:
            name = file_name(document.name, snapshot, ".pdf")
            found.append(Piece(name, partial(document.render, snapshot)))
            if has_word(document.name):
                name = file_name(document.name, snapshot, ".docx")
                found.append(Piece(name, partial(word_document, document.name, snapshot)))
    return found


def export_all(review: Review, folder: Path) -> int:
    """Write every document into a folder; returns how many files. Raises RefusedError."""
    made = pieces(review)
    for piece in made:
        write_whole(review, folder / piece.file_name, piece.make())
    return len(made)


def has_word(name: str) -> bool:
    """Whether there is a Word file of that document."""
    return False


def word_document(name: str, snapshot: Snapshot) -> bytes:
    """A document as a Word file."""
    raise RefusedError("这份文书没有 Word 文件。")


def faces_in_use() -> list[str]:
    """Which typefaces the documents are set in, a line each."""
    return []


def undrawable(snapshot: Snapshot) -> list[str]:
    """Characters that cannot be printed, a sentence each."""
    return []


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
