"""Printing: a document of a review, made in memory and put in place whole."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ..messages import Message, msg
from ..papers import DOCUMENTS, Document
from ..papers.content.snapshot import REHEARSAL, AcceptedFlag, Snapshot, VoidBallot
from ..scoring.ballots import TrackData
from ..scoring.scheme import Track
from ..scoring.tally import tally
from ..store import Review
from .errors import RefusedError
from .finalising import stamp_of
from .flags import flags_of
from .settings import dated_track, texts_of

__all__ = ["DOCUMENTS"]

_WORD = ("announcement", "feedback")


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of an export: its name, and what makes its bytes (any thread may call it)."""

    file_name: str
    make: Callable[[], bytes]


def file_name(name: str, snapshot: Snapshot, suffix: str) -> str:
    """A file's name that sorts as the documents do: 03 述职评议结果汇总表 二级学院.pdf."""
    place = [document.name for document in DOCUMENTS].index(name)
    mark = f"{REHEARSAL} " if snapshot.stamp.rehearsal else ""
    title, track = DOCUMENTS[place].title, snapshot.data.track.short_name
    return plain_name(f"{mark}{place + 1:02d} {title!s} {track}{suffix}")


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


def has_word(name: str) -> bool:
    """Whether there is a Word file of that document, for the office that edits it."""
    return name in _WORD


def word_document(name: str, snapshot: Snapshot) -> bytes:
    """A document as a Word file. Raises RefusedError where there is none of it."""
    if not has_word(name):
        raise RefusedError(msg("这份文书没有 Word 文件，请用 PDF。"))
    # Loaded here: the library takes long to load, and can wait.
    from ..papers.word.announcement import announcement_docx  # noqa: PLC0415
    from ..papers.word.feedback import feedback_docx  # noqa: PLC0415

    return announcement_docx(snapshot) if name == _WORD[0] else feedback_docx(snapshot)


def faces_in_use() -> list[Message]:
    """Return the typefaces that official papers are set in on this machine, a line each."""
    from ..papers.pdf import fonts  # noqa: PLC0415

    return [
        msg("{role}：{face}（自带，本机没有公文字体）", role=face.role, face=face.name)
        if face.bundled
        else msg("{role}：{face}", role=face.role, face=face.name)
        for face in fonts.faces_in_use()
    ]


def undrawable(snapshot: Snapshot) -> list[Message]:
    """Return a sentence for each field with characters that are printed as □."""
    from ..papers.pdf import undrawable as found  # noqa: PLC0415

    return found.undrawable(snapshot)


def find_document(name: str) -> Document | None:
    """The document of that name; None where there is none."""
    return next((document for document in DOCUMENTS if document.name == name), None)


def snapshot_of(review: Review, track: str) -> Snapshot:
    """One state of a track: everything its documents say."""
    data = review.contents.track_data(track)
    dated = dated_track(review, data.track)
    return Snapshot(
        data if dated is data.track else replace(data, track=dated),
        tally(data),
        texts_of(review),
        stamp_of(review, track),
        tuple(_accepted_flags(review, data)),
        tuple(_void_ballots(review, data)),
        _spoken_before(review, dated),
    )


def _spoken_before(review: Review, track: Track) -> tuple[str, int]:
    """Who speaks before a track in the one meeting whose time is given, and for how many minutes."""
    texts = texts_of(review)
    tracks = review.contents.scheme.tracks
    earlier = tracks[: [it.id for it in tracks].index(track.id)]
    if not texts.meeting_time.strip() or not earlier:
        return ("", 0)
    names, minutes = [], 0
    for other in earlier:
        same_day = texts.meeting_date.strip() or dated_track(review, other).meeting == track.meeting
        results = tally(review.contents.track_data(other.id)).participants if same_day else ()
        speaking = sum(not result.absence for result in results)
        minutes += speaking * other.minutes
        names += [other.short_name] if speaking else []
    return ("、".join(names), minutes)


def _accepted_flags(review: Review, data: TrackData) -> Iterator[AcceptedFlag]:
    for flag, acceptance in flags_of(review, data):
        if acceptance:
            yield AcceptedFlag(flag, acceptance.who, acceptance.reason)


def _void_ballots(review: Review, data: TrackData) -> Iterator[VoidBallot]:
    void = [ballot for ballot in data.ballots if ballot.void_reason]
    setters = review.last_set("ballot", "void_reason") if void else {}
    for ballot in void:
        who, at = setters.get(ballot.id, ("", ""))
        yield VoidBallot(ballot.group, ballot.number, ballot.void_reason, who, at)


def render_document(review: Review, document: Document, track: str) -> bytes:
    """A document of one track as PDF."""
    return document.render(snapshot_of(review, track))


def print_document(review: Review, document: Document, track: str, target: Path) -> None:
    """Write a document, as a Word file where the name ends in .docx and else as PDF, complete or not at all.

    Raises RefusedError.
    """
    snapshot = snapshot_of(review, track)
    as_word = target.suffix.lower() == ".docx"
    write_whole(
        review, target, word_document(document.name, snapshot) if as_word else document.render(snapshot)
    )


def write_whole(review: Review | None, target: Path, content: bytes) -> None:
    """Put a finished file in place. Never over the review itself."""
    temporary = target.parent / f".~{target.name}.{secrets.token_hex(4)}.tmp"
    try:
        if review is not None and target.exists() and target.samefile(review.path):
            raise RefusedError(msg("不能写到评议文件自己（{file}）上，请换一个文件名。", file=target.name))
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        refusal = msg("{path} 写不成（{why}），请检查位置、权限和空间。", path=target, why=error.strerror)
        raise RefusedError(refusal) from error
