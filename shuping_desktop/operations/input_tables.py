"""Reading of input files for an import: recognises each sheet, or gives the reason for refusing it.

Every cell with contents is used by an input, or named by a `NotRead`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..messages import Message, Text, msg
from ..rosters.columns import headings_of, is_name_heading, second_names
from ..rosters.proposal import Proposal, propose
from ..rosters.row_reader import Choices, RowKind
from ..rosters.spec import Meaning
from ..rosters.vocabulary import OTHER_HEADINGS, heading_of
from ..scoring.names import name_key
from ..store import Review
from ..tables.errors import InputError, at_cell, at_place, in_file
from ..tables.named_table import Line, Table, csv_table, sheet_table
from ..tables.sheets import Sheet, SheetRow, Workbook, cell_name, column_name
from ..tables.table_file import refuse_too_long
from ..task import counted
from ..workbooks.filled_template import (
    ballot_table,
    is_extra_sheet,
    is_template,
    template_cells,
    template_layout,
    template_parts,
)
from ..workbooks.layouts import CATEGORY, POSITION, Layout, layouts_of, recognise
from ..workbooks.own_export import is_own_export
from ..workbooks.score_headings import TRACK, score_columns, score_signs
from ..workbooks.score_tables import (
    NotBallotsError,
    OpenQuestionError,
    ScoreTable,
    read_score_tables,
)
from ..workbooks.template_form import Origin, origin_of
from .hidden_parts import HOW_TO_READ, content_cells, shown_whole, visible_part, with_hidden
from .input_sources import Source
from .inputs import (
    BallotInput,
    ImportOptions,
    Input,
    NotRead,
    Place,
    RosterInput,
    SheetChoice,
    SheetId,
)
from .roster_import import participant_spec
from .unused_cells import unused_of_template, unused_parts

_MEANINGS = {CATEGORY: Meaning.CATEGORY, POSITION: Meaning.POSITION}
_ASK = msg("请在窗口的“述职对象”页用“导入名单”打开它，看过再导入。")
_PROSE = (".docx", ".txt")
"""Suffixes of files that need not hold a table, and are left out of a folder if they do not."""
_SHOWN_CELLS = 6
_ROWS_SEARCHED = 40


def read_inputs(review: Review, sources: Sequence[Source], options: ImportOptions) -> Iterator[Input]:
    """Read every sheet of the sources."""
    reader = _InputReader(review, options)
    for place, source in enumerate(counted(sources, msg("辨认各张表"), len(sources))):
        yield from reader.read(place, source)


def refusal_of_scores(review: Review, file: Text, sheet: Sheet) -> InputError | None:
    """Return why a sheet is no roster of participants: it looks like a table of scores; else None."""
    layouts = layouts_of(track for track in review.contents.scheme.tracks)
    signs = score_signs(visible_part(sheet)[0], layouts)
    return _as_roster_refused(file, signs) if signs else None


def _as_roster_refused(file: Text, signs: Sequence[str]) -> InputError:
    fault = msg(
        "有“{columns}”，像是评分表，不能当名单读；评分表请用 评议 → 导入名单或评分表。",
        columns=signs[:_SHOWN_CELLS],
    )
    return in_file(file, fault)


class _InputReader:
    """Reads sources for one review."""

    def __init__(self, review: Review, options: ImportOptions) -> None:
        self._review, self._options = review, options
        self._tracks = [
            track.id for track in review.contents.scheme.tracks if options.track in ("", track.id)
        ]
        self._layouts = layouts_of(review.contents.track_data(track_id).track for track_id in self._tracks)

    def read(self, place: int, source: Source) -> Iterator[Input]:
        """Read one source."""
        if source.error is not None:
            soft = not source.is_named and str(source.name).lower().endswith(_PROSE)
            if soft:
                yield NotRead(source.name, reason=source.error.fault)
            else:
                yield NotRead(source.name, error=source.error)
        elif source.left_out is not None:
            yield NotRead(source.name, reason=source.left_out)
        elif source.book is not None:
            for reason in source.book.left_out:
                yield NotRead(source.book.file, reason=reason)
            yield from self._book(place, source, source.book)

    def _book(self, place: int, source: Source, book: Workbook) -> Iterator[Input]:
        if is_own_export(book):
            fault = msg(
                "是述评导出的工作簿，里面是算好的结果，没有导入；请导入原来的名单或评分表，"
                "或用命令行 export --csv 导出能再导入的表格。"
            )
            yield NotRead(book.file, error=in_file(book.file, fault))
        elif is_template(book):
            yield from self._template(place, book)
        else:
            yield from self._sheets(place, source, book)

    # Sheets of any layout

    def _sheets(self, place: int, source: Source, book: Workbook) -> Iterator[Input]:
        items: list[Input] = []
        unknown: list[NotRead] = []
        for at, sheet in enumerate(book.sheets):
            if sheet.rows or sheet.notes:
                for item in self._sheet((place, at), book, sheet):
                    soft = isinstance(item, NotRead) and isinstance(item.error, NotBallotsError)
                    (unknown if soft else items).append(item)  # type: ignore[arg-type]
        if not items and not unknown:
            yield NotRead(book.file, reason=msg("里面没有内容"), is_minor=True)
        is_read = any(not isinstance(item, NotRead) or item.error is not None for item in items)
        # The ballots may be in the hidden parts.
        is_hidden = any(isinstance(item, NotRead) and not item.is_minor for item in items)
        for item in unknown:
            if source.is_named and not is_read and not is_hidden:
                yield item
            else:
                yield _softened(item)
        has_ballots = any(isinstance(item, BallotInput) for item in items)
        for item in items:
            yield _other_list(book, item) if has_ballots and isinstance(item, RosterInput) else item

    def _sheet(self, sheet_id: SheetId, book: Workbook, sheet: Sheet) -> Iterator[Input]:
        """Read one sheet with contents; yield also what was left out of it."""
        choice = self._options.sheets.get(sheet_id, SheetChoice())
        name: Text = "" if book.is_text else sheet.name
        everything = frozenset(content_cells(sheet) | set(sheet.notes))
        if choice.is_skipped:
            yield NotRead(
                book.file,
                name,
                reason=msg("已选择不导入"),
                cells=everything,
                sheet_id=sheet_id,
                is_minor=True,
            )
            return
        hidden = self._options.hidden or choice.hidden
        if sheet.hidden and not hidden:
            reason = msg("隐藏的工作表，没有读；{how}", how=HOW_TO_READ)
            yield NotRead(book.file, name, reason=reason, cells=everything, sheet_id=sheet_id)
            return
        visible, parts = (shown_whole(sheet), []) if hidden else visible_part(sheet)
        left = [
            NotRead(book.file, name, reason=part.text, cells=part.cells, sheet_id=sheet_id) for part in parts
        ]
        if not content_cells(visible):
            yield from left
            yield from unused_parts(NotRead(book.file, name, sheet_id=sheet_id), visible, set())
            return
        try:
            found = list(self._tables(sheet_id, book, visible, choice))
        except InputError as error:
            if parts and not isinstance(error, OpenQuestionError | NotBallotsError):
                error = with_hidden(error, parts)
            yield NotRead(book.file, name, error=error, cells=everything, sheet_id=sheet_id)
            yield from left
            return
        yield from found
        yield from left
        used = {cell for item in found for cell in item.used}
        yield from unused_parts(NotRead(book.file, name, sheet_id=sheet_id), visible, used)

    def _tables(
        self, sheet_id: SheetId, book: Workbook, sheet: Sheet, choice: SheetChoice
    ) -> Iterator[BallotInput | RosterInput]:
        """Read a sheet as ballots, else as a roster. Raises InputError for any other."""
        tables = (
            read_score_tables(book.file, sheet, self._layouts, choice.answers, is_text=book.is_text)
            if choice.roster is None
            else []
        )
        if tables:
            yield from (_ballot_input(table, sheet_id) for table in tables)
            return
        parts, cells = self._parts_by_track(book, sheet, choice)
        for track, part in parts:
            roster = self._roster(book, part, track, choice)
            yield replace(roster, used=roster.used | cells, sheet_id=sheet_id)

    # Rosters

    def _parts_by_track(
        self, book: Workbook, sheet: Sheet, choice: SheetChoice
    ) -> tuple[list[tuple[str, Sheet]], frozenset[Place]]:
        """Return the parts of a roster by the track that a column names, and the cells of that column.

        Without such a column, the whole is one part.
        """
        place = next(
            (
                (row.number, column)
                for row in sheet.rows[:_ROWS_SEARCHED]
                for column, text in enumerate(row.texts, 1)
                if heading_of(text) == TRACK and len(row.texts) > 1
            ),
            None,
        )
        if place is None:
            return [(choice.answers.track or self._options.track, sheet)], frozenset()
        header, column = place
        tracks = {
            name_key(name): track.id
            for track in self._review.contents.scheme.tracks
            for name in (track.name, track.short_name, track.id)
        }
        parts: dict[str, list[SheetRow]] = {}
        head = [_without_column(row, column) for row in sheet.rows if row.number <= header]
        for row in sheet.rows:
            written = row.text(column).strip()
            if row.number <= header or not written:
                continue
            track = tracks.get(name_key(written))
            if track is None:
                names = [each.short_name for each in self._review.contents.scheme.tracks]
                cells = {} if book.is_text else {TRACK: cell_name(row.number, column)}
                where = Line(row.number, {}, "" if book.is_text else sheet.name, cells).cell(TRACK)
                raise at_cell(
                    book.file, where, written, msg("不是本评议的部分，应为{known}之一。", known=names)
                )
            if self._options.track in ("", track):
                parts.setdefault(track, []).append(_without_column(row, column))
        found = [(track, replace(sheet, rows=(*head, *rows))) for track, rows in parts.items()]
        used = {(row.number, column) for row in (*head, *(row for _, part in found for row in part.rows))}
        return found, frozenset(used)

    def _roster(self, book: Workbook, sheet: Sheet, track: str, choice: SheetChoice) -> RosterInput:
        tracks = [track] if track else self._tracks
        signs = score_signs(sheet, self._layouts) if choice.roster is not None else []
        if signs:
            raise _as_roster_refused(book.file, signs)
        if choice.roster is None:
            exact = self._exact_roster(book, sheet, tracks)
            if exact is not None:
                return exact
        refuse_too_long(Workbook(book.file, (sheet,), book.kind))
        found = self._proposals(book, sheet, tracks, choice.roster)
        if not found:
            raise self._unknown(book, sheet)
        if len(found) > 1:
            names = [self._review.contents.scheme.track(each).name for each, _ in found]
            fault = msg(
                "像是名单，与{tracks}都相符，请加一列“轨道”写明，或用 --track 指明是哪一部分。", tracks=names
            )
            known = [self._review.contents.scheme.track(each) for each, _ in found]
            raise OpenQuestionError(_of_sheet(book, sheet, fault), known)
        track, proposal = found[0]
        self._refuse_score_columns(book, proposal)
        if choice.roster is None:
            self._refuse_side_by_side(book, proposal)
        lines = {
            row.number: Line(row.number, {}, "" if book.is_text else sheet.name) for row in proposal.rows
        }
        return RosterInput(track, proposal, lines, used=_used_by(proposal))

    def _proposals(
        self, book: Workbook, sheet: Sheet, tracks: Sequence[str], choices: Choices | None
    ) -> list[tuple[str, Proposal]]:
        proposals = [
            (track, propose(book.file, sheet, participant_spec(self._review, track), choices))
            for track in tracks
        ]
        known = [
            (track, proposal)
            for track, proposal in proposals
            if proposal.header and (proposal.people or proposal.problems)
        ]
        sure = [(track, proposal) for track, proposal in known if _has_name_heading(proposal)]
        own = [(track, proposal) for track, proposal in sure if _has_own_heading(proposal)]
        best = own or sure or known
        taken = [(track, proposal) for track, proposal in best if proposal.people]
        return taken or best[:1]

    def _unknown(self, book: Workbook, sheet: Sheet) -> InputError:
        if book.is_text:
            table = Table(book.file, tuple(text.strip() for text in sheet.rows[0].texts), ())
            try:
                recognise(table, self._layouts, sheet.rows[0].number)
            except InputError as error:
                return NotBallotsError(error.message, error.fault)
        fault = msg("里没有可以识别的评分表或名单；评分表请用模板填写，名单{ask}", ask=_ASK)
        return NotBallotsError(_of_sheet(book, sheet, fault).message, fault)

    def _refuse_score_columns(self, book: Workbook, proposal: Proposal) -> None:
        """Refuse a supposed roster in which several columns hold scores."""
        headings = headings_of(proposal.sheet, proposal.header)
        unread = [
            column
            for column, meaning in enumerate(proposal.meanings, 1)
            if meaning is Meaning.IGNORED and headings[column - 1] not in OTHER_HEADINGS
        ]
        found = score_columns(proposal.sheet, proposal.header, unread)
        if len(found) > 1:
            columns = [column_name(column) for column in found]
            fault = msg(
                "的 {columns} 列都是分数，像是评分表，没有当作名单读；评分表请用模板填写，"
                "或照 CSV 的列名写列名。",
                columns=columns,
            )
            raise NotBallotsError(_of_sheet(book, proposal.sheet, fault).message, fault)

    def _refuse_side_by_side(self, book: Workbook, proposal: Proposal) -> None:
        """Refuse a roster in which several columns of names hold anything."""
        more = [
            column
            for column in second_names(proposal.sheet, proposal.header, proposal.spec, proposal.meanings)
            if any(row.text(column).strip() for row in proposal.sheet.rows if row.number > proposal.header)
        ]
        if more:
            columns = [column_name(proposal.meanings.index(Meaning.NAME) + 1), *map(column_name, more)]
            fault = msg(
                "的 {columns} 列都像{heading}，像是左右并排的几份名单；请上下接成一份再导入，"
                "或在窗口的“述职对象”页用“导入名单”打开它，选定列。",
                columns=columns,
                heading=proposal.spec.heading,
            )
            raise _of_sheet(book, proposal.sheet, fault)

    def _exact_roster(self, book: Workbook, sheet: Sheet, tracks: Sequence[str]) -> RosterInput | None:
        """Return the roster of a table with the exact headings in its first row; None for any other.

        Raises InputError for a CSV file with a column missing, unknown or repeated.
        """
        layouts = [layout for layout in self._layouts if layout.is_roster and layout.track.id in tracks]
        names = [text.strip() for text in sheet.rows[0].texts]
        named = tuple(name for name in names if name)
        exact = [
            layout
            for layout in layouts
            if set(named) == set(layout.columns) and len(named) == len(set(named))
        ]
        if not exact and not (book.is_text and _is_meant(named, layouts)):
            return None
        if len(exact) > 1:
            fault = msg(
                "的列名与{tracks}都相符，请加一列“轨道”写明，或用 --track 指明是哪一部分。",
                tracks=[layout.track.name for layout in exact],
            )
            raise OpenQuestionError(_of_sheet(book, sheet, fault), [layout.track for layout in exact])
        table = csv_table(book.file, sheet) if book.is_text else sheet_table(book.file, sheet)
        columns = tuple(name for name in table.columns if name)
        layout = recognise(replace(table, columns=columns if exact else table.columns), layouts)
        track = layout.track
        spec = replace(participant_spec(self._review, track.id), as_written=True)
        meanings = {column: _MEANINGS.get(name, Meaning.NAME) for column, name in enumerate(names, 1) if name}
        proposal = propose(book.file, sheet, spec, Choices(header=sheet.rows[0].number, columns=meanings))
        lines = {line.number: line for line in table.lines}
        places = {column: name for column, name in enumerate(names, 1) if name}
        return RosterInput(track.id, proposal, lines, places, is_exact=True, used=_used_by(proposal))

    # Templates

    def _template(self, place: int, book: Workbook) -> Iterator[Input]:
        try:
            layout = template_layout(book, self._layouts, _origins(self._review, self._layouts))
        except InputError as error:
            yield NotRead(book.file, error=error)
            return
        for at, sheet in enumerate(book.sheets):
            if sheet.name not in template_parts(book):
                yield from self._template_sheet((place, at), book, sheet, layout)

    def _template_sheet(
        self, sheet_id: SheetId, book: Workbook, sheet: Sheet, layout: Layout
    ) -> Iterator[Input]:
        choice = self._options.sheets.get(sheet_id, SheetChoice())
        hidden = self._options.hidden or choice.hidden
        cells = frozenset(content_cells(sheet))

        def left_out(reason: Message, *, is_minor: bool = False) -> NotRead:
            return NotRead(
                book.file, sheet.name, reason=reason, cells=cells, sheet_id=sheet_id, is_minor=is_minor
            )

        if not cells:
            yield left_out(msg("空的工作表，没有读"), is_minor=True)
            return
        if choice.is_skipped:
            yield left_out(msg("已选择不导入"), is_minor=True)
            return
        extra = is_extra_sheet(sheet, layout)
        if sheet.hidden and (extra or not hidden):
            reason = (
                msg("隐藏的工作表，没有读") if extra else msg("隐藏的工作表，没有读；{how}", how=HOW_TO_READ)
            )
            # An unfilled form loses nothing.
            yield left_out(reason, is_minor=not extra and not self._is_filled(book, sheet, layout))
            return
        if extra:
            for item in self._sheet(sheet_id, book, sheet):
                yield _softened(item)
            return
        visible, parts = (shown_whole(sheet), []) if hidden else visible_part(sheet)
        try:
            table = ballot_table(book.file, visible, layout)
        except InputError as error:
            yield NotRead(book.file, sheet.name, error, cells=cells, sheet_id=sheet_id)
            return
        used = template_cells(visible, layout)
        if table is not None:
            yield BallotInput(table, layout, (), frozenset(used), sheet_id)
        for part in parts:
            yield NotRead(book.file, sheet.name, reason=part.text, cells=part.cells, sheet_id=sheet_id)
        yield from unused_of_template(NotRead(book.file, sheet.name, sheet_id=sheet_id), visible, used)

    @staticmethod
    def _is_filled(book: Workbook, sheet: Sheet, layout: Layout) -> bool:
        try:
            return ballot_table(book.file, sheet, layout) is not None
        except InputError:
            return True


def _ballot_input(found: ScoreTable, sheet_id: SheetId) -> BallotInput:
    return BallotInput(found.table, found.layout, found.assumed, found.used, sheet_id)


def _is_meant(names: Sequence[str], layouts: Sequence[Layout]) -> bool:
    """Return whether the columns of a CSV file are meant to be those of a roster.

    Without the participants' heading, all but one must be.
    """
    return any(
        layout.track.participant_heading in names
        or (len(set(names) & set(layout.columns)) > 1 and len(set(names) - set(layout.columns)) < 2)
        for layout in layouts
    )


def _used_by(proposal: Proposal) -> frozenset[Place]:
    """Return the cells that a roster's reading used, and the rows that it names as left out."""
    read = [column for column, meaning in enumerate(proposal.meanings, 1) if meaning is not Meaning.IGNORED]
    cells = {(proposal.header, column) for column in read}
    for row in proposal.rows:
        if row.kind is not RowKind.SKIPPED:
            cells |= {(row.number, column) for column in read}
        elif row.number > proposal.header:
            # Its line names the row.
            cells |= {(row.number, column) for column in range(1, len(row.texts) + 1)}
    return frozenset(cells)


def _has_own_heading(proposal: Proposal) -> bool:
    """Return whether the names stand below the heading that the track's own form has."""
    headings = headings_of(proposal.sheet, proposal.header)
    return heading_of(str(proposal.spec.heading)) in headings


def _has_name_heading(proposal: Proposal) -> bool:
    """Return whether the names stand below a heading that only names have."""
    headings = headings_of(proposal.sheet, proposal.header)
    return any(is_name_heading(text, proposal.spec) for text in headings)


def _without_column(row: SheetRow, column: int) -> SheetRow:
    texts = list(row.texts)
    if column <= len(texts):
        texts[column - 1] = ""
    return replace(row, texts=tuple(texts))


def _of_sheet(book: Workbook, sheet: Sheet, fault: Message) -> InputError:
    """Return an error of a sheet, of which a file of one sheet need not give the name."""
    if book.is_text or len([each for each in book.sheets if each.rows]) == 1:
        return in_file(book.file, fault)
    return at_place(book.file, msg("工作表“{sheet}”{fault}", sheet=sheet.name, fault=fault))


def _other_list(book: Workbook, found: RosterInput) -> Input:
    """Return a list of people beside ballots as left out if no category in it is known."""
    proposal = found.proposal
    if proposal.people or not proposal.problems or not all(row.needs_category for row in proposal.problems):
        return found
    reason = msg("像是名单，但看不出各人属于哪个类别，没有读")
    return NotRead(book.file, proposal.sheet.name, reason=reason, cells=found.used, sheet_id=found.sheet_id)


def _softened(item: Input) -> Input:
    """Return a sheet without ballots or roster as left out instead of refused."""
    if isinstance(item, NotRead) and isinstance(item.error, NotBallotsError):
        return replace(item, error=None, reason=item.error.fault)
    return item


def _origins(review: Review, layouts: Sequence[Layout]) -> list[Origin]:
    """Return the origins of this review's own templates."""
    return [origin_of(review.identity, layout.track) for layout in layouts if layout.is_roster]
