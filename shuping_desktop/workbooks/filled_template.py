"""Reading of templates that evaluators filled in: each ballot's sheet becomes a table."""

from collections.abc import Iterator, Mapping, Sequence

from ..messages import Text, msg
from ..tables.errors import at_place, in_file
from ..tables.named_table import Line, Table, refuse_unfit
from ..tables.sheets import Sheet, SheetRow, Workbook, cell_name, refuse_unsaved
from .layouts import Layout
from .template_form import (
    FACTS,
    FACTS_ROW,
    FIRST_ROW,
    GUIDE,
    HEADS_ROW,
    HIDDEN,
    MARKER,
    SIGNATURE,
    VERSION,
    Origin,
    form_columns,
    form_heads,
    note_lines,
)


def is_template(book: Workbook) -> bool:
    """Return whether a workbook was made from a template."""
    return _origin_facts(book) is not None


def template_layout(book: Workbook, layouts: Sequence[Layout], origins: Sequence[Origin]) -> Layout:
    """Return the layout of a template's ballots.

    Raises InputError for a template of another review, version or scheme.
    """
    track = _origin(book, origins).track
    return next(layout for layout in layouts if not layout.is_roster and layout.track.id == track)


def ballot_table(file: Text, sheet: Sheet, layout: Layout) -> Table | None:
    """Return the ballot on a sheet as a table; None if nothing was filled in.

    Raises InputError for a sheet whose layout was changed, or a value that cannot be read.
    """
    rows = {row.number: row for row in sheet.rows}
    _check_heads(file, sheet, rows, layout)
    columns = _columns(layout)
    lines = [_line(sheet, rows, row, columns) for row in _rows(sheet, columns)]
    marked = [name for name in columns if name != layout.track.participant_heading]
    used = {(line.number, column) for line in lines for column in columns.values()}
    refuse_unsaved(file, sheet, used | {(FACTS_ROW, column) for column in FACTS.values()})
    if not any(line.values[name] for line in lines for name in marked):
        return None
    for line in lines:
        refuse_unfit(file, line)
    return Table(file, layout.columns, tuple(lines), sheet.name)


def template_parts(book: Workbook) -> frozenset[str]:
    """Return the names of a template's sheets that hold no ballot: the guide and the facts."""
    facts = {str(sheet.name) for sheet in book.sheets if _facts_of(sheet)}
    return frozenset({HIDDEN, GUIDE} | facts)


def is_extra_sheet(sheet: Sheet, layout: Layout) -> bool:
    """Return whether a sheet was added to a template: fewer than half of its headings are there."""
    row = next((row for row in sheet.rows if row.number == HEADS_ROW), SheetRow(HEADS_ROW, ()))
    heads = form_heads(layout.track)
    found = sum(_same(row.text(column), text) for column, text in enumerate(heads, 1))
    return found * 2 < len(heads)


def template_cells(sheet: Sheet, layout: Layout) -> set[tuple[int, int]]:
    """Return the cells (row, column) of a ballot's sheet that are read, or stand in every template."""
    width = form_columns(layout.track).last
    own = set(note_lines(layout.track)) | {SIGNATURE}
    keys = {"".join(text.split()) for text in own}
    read = {row.number for row in _rows(sheet, _columns(layout))}
    cells = set()
    for row in sheet.rows:
        for column, text in enumerate(row.texts, 1):
            is_title = row.number < FACTS_ROW and column == 1
            is_fact = row.number == FACTS_ROW and column <= max(FACTS.values())
            is_row = (row.number == HEADS_ROW or row.number in read) and column <= width
            is_serial = row.number >= FIRST_ROW and column == 1 and text.strip().isdecimal()
            if is_title or is_fact or is_row or is_serial or "".join(text.split()) in keys:
                cells.add((row.number, column))
    return cells | {cell for cell in sheet.unsaved if cell[1] == form_columns(layout.track).sum}


def _same(found: str, text: str) -> bool:
    return "".join(found.split()) == "".join(text.split())


def _origin_facts(book: Workbook) -> Mapping[str, str] | None:
    return next((facts for facts in map(_facts_of, book.sheets) if facts), None)


def _facts_of(sheet: Sheet) -> Mapping[str, str] | None:
    if sheet.rows and sheet.rows[0].number == 1 and sheet.rows[0].text(1) == MARKER:
        return {row.text(1): row.text(2) for row in sheet.rows}
    return None


def _origin(book: Workbook, origins: Sequence[Origin]) -> Origin:
    facts = _origin_facts(book) or {}
    again = msg("用本评议重新导出模板再填写。")
    if facts[MARKER] != VERSION:
        fault = msg(
            "是另一版本（{version}）的填写模板，本程序支持的是 {known}；请{again}",
            version=facts[MARKER][:20],
            known=VERSION,
            again=again,
        )
        raise in_file(book.file, fault)
    found = Origin(facts.get("评议", ""), facts.get("方案", ""), facts.get("轨道", ""))
    if found.review not in {origin.review for origin in origins}:
        fault = msg("是另一个评议的填写模板，没有导入；请核对文件，或{again}", again=again)
        raise in_file(book.file, fault)
    if found not in origins:
        fault = msg("的评分项或满分与本评议现在的方案不同，没有导入；请{again}", again=again)
        raise in_file(book.file, fault)
    return found


def _columns(layout: Layout) -> dict[str, int]:
    """Return the sheet's column of each column of the layout that is in the participants' rows."""
    track, places = layout.track, form_columns(layout.track)
    columns = {track.participant_heading: places.name}
    columns |= {criterion.name: places.first_mark + index for index, criterion in enumerate(track.criteria)}
    columns[track.total_heading] = places.total
    return columns | ({track.remark_heading: places.remark} if places.remark else {})


def _check_heads(file: Text, sheet: Sheet, rows: Mapping[int, SheetRow], layout: Layout) -> None:
    labels = {column - 1: f"{name}：" for name, column in FACTS.items()}
    expected = {(FACTS_ROW, column): text for column, text in labels.items()}
    expected |= {(HEADS_ROW, column): text for column, text in enumerate(form_heads(layout.track), 1)}
    for (row, column), text in expected.items():
        found = rows[row].text(column) if row in rows else ""
        if not _same(found, text):
            fault = msg(
                "工作表“{sheet}”{cell} 应为“{expected}”，现为“{found}”：版式改动过，请用模板重新填写。",
                sheet=sheet.name,
                cell=cell_name(row, column),
                expected=text,
                found=found[:40],
            )
            raise at_place(file, fault)


def _rows(sheet: Sheet, columns: Mapping[str, int]) -> Iterator[SheetRow]:
    """Yield the participants' rows, and any other with a value in one of their columns."""
    for row in sheet.rows:
        if row.number >= FIRST_ROW and any(row.text(column).strip() for column in columns.values()):
            yield row


def _line(sheet: Sheet, rows: Mapping[int, SheetRow], row: SheetRow, columns: Mapping[str, int]) -> Line:
    values = {name: row.text(column).strip() for name, column in columns.items()}
    cells = {name: cell_name(row.number, column) for name, column in columns.items()}
    for name, column in FACTS.items():
        values[name] = rows[FACTS_ROW].text(column).strip() if FACTS_ROW in rows else ""
        cells[name] = cell_name(FACTS_ROW, column)
    notes = {
        name: sheet.notes[row.number, column]
        for name, column in columns.items()
        if (row.number, column) in sheet.notes
    }
    return Line(row.number, values, sheet.name, cells, notes)
