"""Ballots that come back in workbooks: templates filled in, and sheets with the columns of the CSV files.

Either way each becomes a table as a CSV file gives one, whose lines also know their sheet and cells.
"""

from collections.abc import Iterator, Mapping, Sequence

from ..messages import Text, msg
from ..tables.csv_table import Line, Table, refuse_unfit
from ..tables.errors import at_place, in_file
from ..tables.xlsx import Sheet, SheetRow, Workbook, refuse_unsaved
from ..tables.xlsx_xml import cell_name
from .layouts import Layout, recognise
from .template import (
    FACTS,
    FACTS_ROW,
    FIRST_ROW,
    GUIDE,
    HEADS_ROW,
    HIDDEN,
    MARKER,
    VERSION,
    Origin,
    form_columns,
    form_heads,
)


def is_template(book: Workbook) -> bool:
    """Whether a workbook was made to be filled in."""
    return _origin_sheet(book) is not None


def one_by_one(book: Workbook) -> Iterator[Workbook]:
    """A template taken apart, so that a fault on one ballot's sheet says nothing of the others."""
    origin = next(sheet for sheet in book.sheets if _facts_of(sheet))
    for sheet in book.sheets:
        if sheet is not origin and sheet.name not in (HIDDEN, GUIDE):
            yield Workbook(book.file, (origin, sheet))


def template_tables(
    book: Workbook, layouts: Sequence[Layout], origins: Sequence[Origin]
) -> list[tuple[Table, Layout]]:
    """A table for every ballot of a template on which anything was filled in.

    Raises InputError for a template of another review, version or scheme, or whose layout was changed.
    """
    origin = _origin(book, origins)
    layout = next(it for it in layouts if not it.is_roster and it.track.id == origin.track)
    sheets = [sheet for sheet in book.sheets if sheet.name not in (HIDDEN, GUIDE)]
    read = (_form_table(book.file, sheet, layout) for sheet in sheets)
    return [(table, layout) for table in read if table.lines]


def _origin_sheet(book: Workbook) -> Mapping[str, str] | None:
    return next((facts for facts in map(_facts_of, book.sheets) if facts), None)


def _facts_of(sheet: Sheet) -> Mapping[str, str] | None:
    if sheet.rows and sheet.rows[0].number == 1 and sheet.rows[0].text(1) == MARKER:
        return {row.text(1): row.text(2) for row in sheet.rows}
    return None


def _origin(book: Workbook, origins: Sequence[Origin]) -> Origin:
    facts = _origin_sheet(book) or {}
    again = msg("请用本评议重新导出模板再填写。")
    if facts[MARKER] != VERSION:
        fault = msg(
            "是另一版本（{version}）的填写模板，本程序认识的是 {known}；{again}",
            version=facts[MARKER][:20],
            known=VERSION,
            again=again,
        )
        raise in_file(book.file, fault)
    found = Origin(facts.get("评议", ""), facts.get("方案", ""), facts.get("轨道", ""))
    if found.review not in {it.review for it in origins}:
        fault = msg("是另一个评议的填写模板，没有导入；请核对文件，或{again}", again=again)
        raise in_file(book.file, fault)
    if found not in origins:
        fault = msg("的评分项或满分与本评议现在的方案不同，没有导入；{again}", again=again)
        raise in_file(book.file, fault)
    return found


def _form_table(file: Text, sheet: Sheet, layout: Layout) -> Table:
    rows = {row.number: row for row in sheet.rows}
    _check_heads(file, sheet, rows, layout)
    columns = _columns(layout)
    lines = [_form_line(sheet, rows, row, columns) for row in _form_rows(sheet, columns)]
    marked = [name for name in columns if name != layout.track.participant_heading]
    given = {(row.number, columns[name]) for row in lines for name in columns}
    refuse_unsaved(file, sheet, given | {(FACTS_ROW, column) for column in FACTS.values()})
    if not any(line.values[name] for line in lines for name in marked):
        return Table(file, layout.columns, ())
    for line in lines:
        refuse_unfit(file, line)
    return Table(file, layout.columns, tuple(lines))


def _columns(layout: Layout) -> dict[str, int]:
    """The sheet's column of each column of the layout that stands in the rows."""
    track, places = layout.track, form_columns(layout.track)
    found = {track.participant_heading: places.name}
    found |= {item.name: places.first_mark + at for at, item in enumerate(track.criteria)}
    found[track.total_heading] = places.total
    return found | ({track.remark_heading: places.remark} if places.remark else {})


def _check_heads(file: Text, sheet: Sheet, rows: Mapping[int, SheetRow], layout: Layout) -> None:
    labels = {column - 1: f"{name}：" for name, column in FACTS.items()}
    expected = {(FACTS_ROW, column): text for column, text in labels.items()}
    expected |= {(HEADS_ROW, at): text for at, text in enumerate(form_heads(layout.track), 1)}
    for (row, column), text in expected.items():
        found = rows[row].text(column) if row in rows else ""
        if "".join(found.split()) != "".join(text.split()):
            fault = msg(
                "工作表“{sheet}”{cell} 应为“{expected}”，现为“{found}”："
                "版式改动过，请用模板重新填写，另加的工作表请删去。",
                sheet=sheet.name,
                cell=cell_name(row, column),
                expected=text,
                found=found[:40],
            )
            raise at_place(file, fault)


def _form_rows(sheet: Sheet, columns: Mapping[str, int]) -> Iterator[SheetRow]:
    """The rows of participants, and any other on which something stands where theirs do."""
    for row in sheet.rows:
        if row.number >= FIRST_ROW and any(row.text(column).strip() for column in columns.values()):
            yield row


def _form_line(sheet: Sheet, rows: Mapping[int, SheetRow], row: SheetRow, columns: Mapping[str, int]) -> Line:
    values = {name: row.text(column).strip() for name, column in columns.items()}
    cells = {name: cell_name(row.number, column) for name, column in columns.items()}
    for name, column in FACTS.items():
        values[name] = rows[FACTS_ROW].text(column).strip()
        cells[name] = cell_name(FACTS_ROW, column)
    return Line(row.number, values, sheet.name, cells)


def column_tables(book: Workbook, layouts: Sequence[Layout]) -> list[tuple[Table, Layout]]:
    """The sheets that have exactly the columns of a CSV file; other sheets are passed over.

    Raises InputError for one that has most of the columns of a ballots' file and not all.
    """
    sheets = (sheet for sheet in book.sheets if sheet.rows and not sheet.hidden)
    tables = [_as_table(book.file, sheet) for sheet in sheets if _is_meant(_heads(sheet), layouts)]
    return [(table, recognise(table, layouts)) for table in tables]


def _heads(sheet: Sheet) -> tuple[str, ...]:
    return tuple(text.strip() for text in sheet.rows[0].texts)


def _is_meant(heads: Sequence[str], layouts: Sequence[Layout]) -> bool:
    present = set(heads)
    if any(present == set(layout.columns) for layout in layouts):
        return True
    return any(len(present & set(it.columns)) * 2 > len(it.columns) for it in layouts if not it.is_roster)


def _as_table(file: Text, sheet: Sheet) -> Table:
    """A sheet's rows under the names in its first; error messages name the sheet with the file."""
    columns, rows = _heads(sheet), sheet.rows[1:]
    refuse_unsaved(file, sheet, sheet.unsaved)
    lines = []
    for row in rows:
        values = {name: row.text(at).strip() for at, name in enumerate(columns, 1)}
        cells = {name: cell_name(row.number, at) for at, name in enumerate(columns, 1)}
        if any(text.strip() for text in row.texts):
            line = Line(row.number, values, sheet.name, cells)
            _refuse_beyond(file, row, len(columns), sheet)
            refuse_unfit(file, line)
            lines.append(line)
    return Table(file, columns, tuple(lines))


def _refuse_beyond(file: Text, row: SheetRow, width: int, sheet: Sheet) -> None:
    for at, text in enumerate(row.texts[width:], width + 1):
        if text.strip():
            fault = msg(
                "工作表“{sheet}”{cell} 的“{value}”在没有列名的一列，请补上列名或删去。",
                sheet=sheet.name,
                cell=cell_name(row.number, at),
                value=text[:40],
            )
            raise at_place(file, fault)
