"""Reading of input files for an import: recognises each table, or gives the reason for refusing it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..messages import Message, Text, msg
from ..rosters.columns import headings_of
from ..rosters.proposal import Proposal, propose, propose_best
from ..rosters.row_reader import Choices
from ..rosters.spec import Meaning
from ..rosters.vocabulary import heading_of
from ..store import Review
from ..tables.errors import InputError, in_file
from ..tables.named_table import Line, Table, column_names, csv_table, sheet_table
from ..tables.sheets import Sheet, Workbook
from ..tables.table_file import read_file, refuse_too_long
from ..workbooks.filled_template import ballot_sheets, ballot_table, is_template, template_layout
from ..workbooks.layouts import CATEGORY, POSITION, Layout, is_layout, layouts_of, recognise
from ..workbooks.template import Origin, origin_of
from .roster_import import participant_spec

FILE_KINDS = (".xlsx", ".csv")
"""Suffixes of the files that are read in a folder."""
_MEANINGS = {CATEGORY: Meaning.CATEGORY, POSITION: Meaning.POSITION}
_NUMBERED_EVALUATOR = re.compile("评委[0-9一二三四五六七八九十]+号?")
_ASK = msg("请在窗口的“述职对象”页用“导入名单”打开它，看过再导入。")


@dataclass(frozen=True, slots=True)
class BallotInput:
    """A table of ballots and its layout."""

    table: Table
    layout: Layout


@dataclass(frozen=True, slots=True)
class RosterInput:
    """A roster of a track; `lines` are its rows by number, as named in messages.

    `is_exact` is true for a table with the exact headings, whose blank positions replace those of the review.
    """

    track: str
    proposal: Proposal
    lines: dict[int, Line]
    columns: dict[int, str] = field(default_factory=dict)
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file or sheet that is refused (`error`), or left out for a reason."""

    file: Text
    sheet: Text = ""
    error: InputError | None = None
    reason: Message | None = None


Input = BallotInput | RosterInput | NotRead


def read_inputs(review: Review, paths: Sequence[Path], track: str = "") -> Iterator[Input]:
    """Read files, and those in folders, each once; only as inputs of `track` if it is given."""
    reader = _InputReader(review, track)
    for path in paths:
        try:
            files = _files_at(path)
        except InputError as error:
            yield NotRead(path.name, error=error)
            continue
        for file in files:
            yield from reader.read(file)


def _files_at(path: Path) -> list[Path]:
    """Return the path itself, or the files in a folder, by name. Raises InputError for an empty folder."""
    try:
        if not path.is_dir():
            return [path]
        found = sorted(child for child in path.iterdir() if _is_input(child))
    except OSError:
        # Reading the path will fail too, with the reason.
        return [path]
    if not found:
        raise InputError(msg("文件夹 {path} 里没有 .xlsx 或 .csv 文件，请检查位置。", path=path))
    return found


def _is_input(path: Path) -> bool:
    # Excel keeps a file "~$name.xlsx" beside an open workbook.
    return path.suffix.lower() in FILE_KINDS and not path.name.startswith(("~$", "."))


class _InputReader:
    """Reads files for one review."""

    def __init__(self, review: Review, track: str) -> None:
        self._review = review
        self._tracks = [
            scheme_track.id
            for scheme_track in review.contents.scheme.tracks
            if track in ("", scheme_track.id)
        ]
        self._layouts = layouts_of(review.contents.track_data(track_id).track for track_id in self._tracks)

    def read(self, path: Path) -> Iterator[Input]:
        """Read one file."""
        try:
            book = read_file(path)
        except InputError as error:
            yield NotRead(path.name, error=error)
            return
        if book.is_text:
            yield self._exact(book, book.sheets[0])
        elif is_template(book):
            yield from self._template(book)
        else:
            yield from self._worksheets(book)

    def _exact(self, book: Workbook, sheet: Sheet) -> Input:
        """Read a table whose column names must be those of a layout."""
        name: Text = "" if book.is_text else sheet.name
        try:
            table = csv_table(book.file, sheet) if book.is_text else sheet_table(book.file, sheet)
            layout = recognise(table, self._layouts)
            return (
                self._exact_roster(table, layout, sheet) if layout.is_roster else BallotInput(table, layout)
            )
        except InputError as error:
            return NotRead(book.file, name, error)

    def _exact_roster(self, table: Table, layout: Layout, sheet: Sheet) -> RosterInput:
        track = layout.track
        spec = replace(participant_spec(self._review, track.id), as_written=True)
        columns = {column: _MEANINGS.get(name, Meaning.NAME) for column, name in enumerate(table.columns, 1)}
        proposal = propose(table.file, sheet, spec, Choices(header=sheet.rows[0].number, columns=columns))
        lines = {line.number: line for line in table.lines}
        return RosterInput(track.id, proposal, lines, dict(enumerate(table.columns, 1)), is_exact=True)

    def _template(self, book: Workbook) -> Iterator[Input]:
        try:
            layout = template_layout(book, self._layouts, _origins(self._review, self._layouts))
        except InputError as error:
            yield NotRead(book.file, error=error)
            return
        for sheet in ballot_sheets(book):
            if not sheet.rows:
                continue
            try:
                table = ballot_table(book.file, sheet, layout)
            except InputError as error:
                yield NotRead(book.file, sheet.name, error)
                continue
            if table is not None:
                yield BallotInput(table, layout)

    def _worksheets(self, book: Workbook) -> Iterator[Input]:
        """Read the sheets that have a layout's columns; a workbook without any as a roster."""
        filled = [sheet for sheet in book.sheets if sheet.rows]
        exact = [
            sheet for sheet in filled if not sheet.hidden and is_layout(column_names(sheet), self._layouts)
        ]
        if not exact:
            yield from self._roster(book, filled)
            return
        for sheet in filled:
            if sheet in exact:
                yield self._exact(book, sheet)
            else:
                reason = (
                    msg("隐藏的工作表，没有读") if sheet.hidden else msg("列名不是名单也不是评分表，没有读")
                )
                yield NotRead(book.file, sheet.name, reason=reason)

    def _roster(self, book: Workbook, filled: Sequence[Sheet]) -> Iterator[Input]:
        """Read the roster that a workbook holds, if there is only one way to read it."""
        try:
            refuse_too_long(book)
            track, proposal = self._only_reading(book)
        except InputError as error:
            yield NotRead(book.file, error=error)
            return
        lines = {row.number: Line(row.number, {}, proposal.sheet.name) for row in proposal.rows}
        yield RosterInput(track, proposal, lines)
        for sheet in filled:
            if sheet is not proposal.sheet:
                yield NotRead(book.file, sheet.name, reason=msg("没有识别出名单，没有读取"))

    def _only_reading(self, book: Workbook) -> tuple[str, Proposal]:
        found = [
            (track, proposal)
            for track in self._tracks
            for proposal in propose_best(book, participant_spec(self._review, track))
            if proposal.header and proposal.people
        ]
        if not found:
            fault = msg("里没有认得的评分表或名单；评分表请用模板填写，名单{ask}", ask=_ASK)
            raise in_file(book.file, fault)
        if len(found) > 1 or found[0][1].problems:
            fault = msg("像是名单，但不止一种读法或有要处理的行；{ask}", ask=_ASK)
            raise in_file(book.file, fault)
        scored = self._score_headings(found[0][1])
        if len(scored) > 1:
            fault = msg(
                "有“{columns}”这些列，像是评分表，没有当作名单来读；"
                "评分表请用模板填写，或照 CSV 的列名从第一行写起。",
                columns=scored,
            )
            raise in_file(book.file, fault)
        return found[0]

    def _score_headings(self, proposal: Proposal) -> list[str]:
        """Return the headings of a supposed roster that name a criterion, or one of several evaluators."""
        tracks = self._review.contents.scheme.tracks
        criteria = {heading_of(criterion.name) for track in tracks for criterion in track.criteria}
        headings = headings_of(proposal.sheet, proposal.header)
        return [text for text in headings if text in criteria or _NUMBERED_EVALUATOR.fullmatch(text)]


def _origins(review: Review, layouts: Sequence[Layout]) -> list[Origin]:
    """Return the origins of this review's own templates."""
    return [origin_of(review.identity, layout.track) for layout in layouts if layout.is_roster]
