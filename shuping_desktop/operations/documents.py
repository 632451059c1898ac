"""Documents of a review: snapshots of its tracks, rendered and written to files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ..file_names import FreeNames, safe_name
from ..messages import Message, msg
from ..papers import DOCUMENTS, Document, find_document
from ..papers.content.snapshot import Snapshot, VoidBallot
from ..scoring.ballots import TrackData
from ..scoring.flags import Acceptance, Flag
from ..scoring.scheme import Track
from ..scoring.tally import tally
from ..store import Review
from ..task import begin_stage
from .document_warnings import warnings_of, without_opinion
from .errors import RefusedError
from .finalising import stamp_of
from .flags import flags_of
from .output import write_output
from .reissue import replaced_version
from .settings import dated_track, texts_of

__all__ = ["DOCUMENTS", "find_document"]

PDF, WORD = ".pdf", ".docx"


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of an export: its name, and a function that makes its content, callable in any thread."""

    name: str
    make: Callable[[], bytes]


def file_name(document: Document, snapshot: Snapshot, suffix: str) -> str:
    """Return a file name that sorts as the documents do: 03 述职评议结果汇总表 二级学院 暂定.pdf."""
    return safe_name(document.file_stem(snapshot)) + suffix


def output_files(review: Review, *, leave_out_unfinished: bool = False) -> list[OutputFile]:
    """Return every document of every track, as PDF and, if there is one, as Word file.

    The documents of a track share one snapshot. Unless unfinished opinions are left out, there is no document
    that would lack them.
    """
    result, names = [], FreeNames()
    for track in review.contents.scheme.tracks:
        snapshot = snapshot_of(review, track.id)
        for document in DOCUMENTS:
            if not leave_out_unfinished and without_opinion(snapshot, document):
                continue
            name = names.name(document.file_stem(snapshot), PDF)
            result.append(OutputFile(name, partial(document.render, snapshot)))
            if document.has_word:
                name = names.name(document.file_stem(snapshot), WORD)
                result.append(OutputFile(name, partial(document.render_word, snapshot)))
    return result


def export_all(
    review: Review, folder: Path, written: list[Path], *, leave_out_unfinished: bool = False
) -> None:
    """Write every document of every track into a folder, and add each file to `written` once it is complete.

    Raises RefusedError or CancelledError; the files written before stay.
    """
    files = output_files(review, leave_out_unfinished=leave_out_unfinished)
    for file in files:
        begin_stage(file.name, len(files), len(written))
        write_output(review, folder / file.name, file.make())
        written.append(folder / file.name)


def face_lines() -> list[Message]:
    """Return a line for each typeface that official papers are set in on this machine."""
    # Imported lazily to keep start-up fast.
    from ..papers.pdf import fonts  # noqa: PLC0415

    return [
        msg("{role}：{face}（自带，本机没有公文字体）", role=face.role, face=face.name)
        if face.bundled
        else msg("{role}：{face}", role=face.role, face=face.name)
        for face in fonts.official_faces()
    ]


def snapshot_of(review: Review, track: str) -> Snapshot:
    """Return a snapshot of a track: everything that its documents are made from."""
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
        replaced_version(review, track),
    )


def _spoken_before(review: Review, track: Track) -> tuple[str, int]:
    """Return the tracks that speak before this one in the same meeting, and the minutes they take.

    There are none while the meeting's time is not set.
    """
    texts = texts_of(review)
    tracks = review.contents.scheme.tracks
    earlier = tracks[: [other.id for other in tracks].index(track.id)]
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


def _accepted_flags(review: Review, data: TrackData) -> Iterator[tuple[Flag, Acceptance]]:
    for flag, acceptance in flags_of(review, data):
        if acceptance:
            yield flag, acceptance


def _void_ballots(review: Review, data: TrackData) -> Iterator[VoidBallot]:
    void = [ballot for ballot in data.ballots if ballot.void_reason]
    setters = review.last_set("ballot", "void_reason") if void else {}
    for ballot in void:
        who, at = setters.get(ballot.id, ("", ""))
        yield VoidBallot(ballot.group, ballot.number, ballot.void_reason, who, at)


def warnings_of_all(review: Review) -> list[Message]:
    """Return the warnings on every document of every track, equal ones once."""
    snapshots = [snapshot_of(review, track.id) for track in review.contents.scheme.tracks]
    found = (warnings_of(snapshot, document) for snapshot in snapshots for document in DOCUMENTS)
    return list({str(warning): warning for each in found for warning in each}.values())


def render_document(review: Review, document: Document, track: str) -> bytes:
    """Return a document of one track as PDF."""
    return document.render(snapshot_of(review, track))


def print_document(
    review: Review, document: Document, track: str, target: Path, *, leave_out_unfinished: bool = False
) -> list[Message]:
    """Write a document: as a Word file where the name ends in .docx, else as PDF; return warnings on it.

    Raises RefusedError, also for a document with unfinished opinions that are not to be left out.
    """
    as_word = target.suffix.lower() == WORD
    if as_word and not document.has_word:
        raise RefusedError(msg("这份文书没有 Word 文件，请用 PDF。"))
    snapshot = snapshot_of(review, track)
    names = without_opinion(snapshot, document)
    if names and not leave_out_unfinished:
        raise RefusedError(
            msg(
                "{names}的综合评价意见还没有写完，没有打印；请先写完，"
                "或加 --leave-out-unfinished 不印没有写完的意见。",
                names=names,
            )
        )
    write_output(review, target, document.render_word(snapshot) if as_word else document.render(snapshot))
    return warnings_of(snapshot, document, as_word=as_word)
