"""What an import would do, ballot by ballot, before anything is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from ..messages import Text, msg
from ..rosters.csv_roster import parse_roster
from ..scoring.ballot_number import BallotNumber
from ..store import Review
from ..tables.csv_table import Table
from ..tables.errors import InputError
from ..workbooks.ballot_table import IncomingBallot, parse_ballots
from ..workbooks.layouts import Layout
from ..workbooks.returned_templates import is_template, one_by_one
from .importing import difference_from_review
from .incoming import expanded, tables_in, tables_of, workbook_at


class Standing(Enum):
    """What becomes of a ballot or a roster that comes in."""

    NEW = "new"
    SAME = "same"
    DIFFERENT = "different"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One ballot, roster or fault: where it stands, whose it is, how many rows are filled in.

    `text` is the difference or what is wrong; `what` is the ballot's group and number, or the roster's
    name. `key` is the same for what may stand in the inputs once only; empty for a fault.
    """

    standing: Standing
    file: Text
    sheet: Text = ""
    what: Text = ""
    evaluator: str = ""
    rows: int = 0
    text: Text = ""
    key: tuple[str, ...] = ()


def preview(review: Review, paths: Sequence[Path]) -> list[PreviewLine]:
    """A line for every ballot in every input, faults among them; a fault hides no other ballot."""
    read: list[tuple[Table, Layout]] = []
    faults: list[PreviewLine] = []
    for path in _files(paths, faults):
        for outcome in _read(review, path):
            if isinstance(outcome, PreviewLine):
                faults.append(outcome)
            else:
                read.append(outcome)
    names = _names(review, read)
    lines = [line for table, layout in read for line in _lines(review, table, layout, names)]
    return [*faults, *_once(lines)]


def _files(paths: Sequence[Path], faults: list[PreviewLine]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        try:
            found += expanded([path])
        except InputError as error:
            faults.append(PreviewLine(Standing.PROBLEM, path.name, text=error.fault))
    return found


def _read(review: Review, path: Path) -> Iterator[tuple[Table, Layout] | PreviewLine]:
    try:
        book = workbook_at(path)
        if book is None or not is_template(book):
            yield from tables_of(review, book) if book else tables_in(review, path)
            return
    except InputError as error:
        yield PreviewLine(Standing.PROBLEM, path.name, text=error.fault)
        return
    for piece in one_by_one(book):
        try:
            yield from tables_of(review, piece)
        except InputError as error:
            yield PreviewLine(Standing.PROBLEM, path.name, piece.sheets[-1].name, text=error.fault)


def _names(review: Review, read: Sequence[tuple[Table, Layout]]) -> dict[str, list[str]]:
    """The participants' names by track, those on the way in too."""
    found = {}
    for track in review.contents.scheme.tracks:
        found[track.id] = [person.name for person in review.contents.track_data(track.id).participants]
    for table, layout in read:
        if layout.is_roster:
            found[layout.track.id] += [line.values[layout.track.participant_heading] for line in table.lines]
    return found


def _lines(
    review: Review, table: Table, layout: Layout, names: dict[str, list[str]]
) -> Iterator[PreviewLine]:
    sheet = table.lines[0].sheet if table.lines else ""
    try:
        if layout.is_roster:
            people = parse_roster(table, layout)
            what = msg("{track} 名单", track=layout.track.short_name)
            key = (layout.track.id,)
            yield PreviewLine(Standing.NEW, table.file, sheet, what, rows=len(people), key=key)
            return
        for ballot in parse_ballots(table, layout, names[layout.track.id]):
            yield _of_ballot(review, ballot, sheet, names[layout.track.id])
    except InputError as error:
        yield PreviewLine(Standing.PROBLEM, table.file, sheet, text=error.fault)


def _of_ballot(review: Review, ballot: IncomingBallot, sheet: Text, names: Sequence[str]) -> PreviewLine:
    difference = difference_from_review(review, ballot, names)
    standing = Standing.NEW if difference is None else Standing.DIFFERENT if difference else Standing.SAME
    rows = sum(not row.is_empty for row in ballot.rows.values())
    what = f"{ballot.group} {ballot.number}"
    key = (ballot.track.id, ballot.group, BallotNumber(ballot.number).normal)
    return PreviewLine(standing, ballot.file, sheet, what, ballot.evaluator, rows, difference or "", key)


def _once(lines: Sequence[PreviewLine]) -> Iterator[PreviewLine]:
    """The lines, those marked whose ballot stands in the inputs before."""
    seen: dict[tuple[str, ...], PreviewLine] = {}
    for line in lines:
        first = seen.setdefault(line.key, line) if line.key else line
        if first is line or line.text:
            yield line
        else:
            where = msg("{file} {sheet}", file=first.file, sheet=first.sheet) if first.sheet else first.file
            text = msg("与 {where} 是同一票号；两份不同时整批不会导入，请核对票号。", where=where)
            yield replace(line, text=text)
