"""Cells of a sheet that no input used, and notes on cells, as lines of an import plan."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from ..messages import Message, msg
from ..rosters.vocabulary import OTHER_HEADINGS, begins_like_note, heading_of, is_summary
from ..scoring.names import ordinary_name, ordinary_text, unseen_difference
from ..tables.sheets import NoteKind, Sheet, cell_name, column_name
from ..workbooks.score_headings import EXTRA
from .hidden_parts import content_cells, ranges
from .inputs import NotRead, Place

_SHOWN_CELLS, _SHOWN_TEXTS, _LONGEST = 6, 4, 20
_REMARKS = "备注"
"""Heading of a column that may say what must not be lost, such as 已离任."""
_LEAST_TABLE = 3
_NOTED = (NoteKind.COMMENT, NoteKind.STRUCK, NoteKind.ROUNDED, NoteKind.OTHER)


def unused_parts(at: NotRead, sheet: Sheet, used: set[Place]) -> Iterator[NotRead]:
    """Yield the cells with contents that were not used, in few lines, and the notes on cells.

    `at` has the file and the sheet.
    """
    rest = content_cells(sheet) - used
    rows = {row for row, _ in used}
    above = {cell for cell in rest if cell[0] < min(rows, default=0)}
    beside = {cell for cell in rest if cell[0] in rows}
    # A row of many texts is no title, but may be of another table.
    tables = {cell for cell in above if sum(other[0] == cell[0] for other in above) >= _LEAST_TABLE}
    yield from _cells(at, sheet, tables)
    yield from _cells(replace(at, is_minor=True), sheet, above - tables)
    yield from _columns(at, sheet, beside)
    texts = {row.number: row for row in sheet.rows}
    sums = {cell for cell in rest - beside if cell[0] in texts and is_summary(texts[cell[0]].texts[:4])}
    above -= sums
    yield from _sums(at, sums)
    others = rest - beside - above - sums
    titles = {texts[row].text(column) for row, column in above if row in texts}
    notes = {
        (row, column)
        for row, column in others
        if row in texts and (texts[row].text(column) in titles or begins_like_note(texts[row].text(column)))
    }
    yield from _cells(replace(at, is_minor=True), sheet, notes)
    yield from _cells(at, sheet, others - notes)
    yield from _notes(at, sheet, used)


def unused_of_template(at: NotRead, sheet: Sheet, used: set[Place]) -> Iterator[NotRead]:
    """Yield the cells that were added to a template outside of its form, and the notes on cells."""
    yield from _cells(at, sheet, content_cells(sheet) - used)
    yield from _notes(at, sheet, used)


def _columns(at: NotRead, sheet: Sheet, beside: set[Place]) -> Iterator[NotRead]:
    """Yield the columns that were not read, beside others that were."""
    texts = {row.number: row for row in sheet.rows}
    for column in sorted({column for _, column in beside}):
        cells = sorted(cell for cell in beside if cell[1] == column)
        shown = [_short(texts[row].text(column)) if row in texts else "" for row, _ in cells]
        heading = heading_of(shown[0])
        is_known = heading in OTHER_HEADINGS or heading in EXTRA
        what = msg("{column} 列没有读：{texts}", column=column_name(column), texts=shown[:_SHOWN_TEXTS])
        if is_known or len(shown) > _SHOWN_TEXTS:
            what = msg(
                "{column} 列“{heading}”没有读（{count} 格）",
                column=column_name(column),
                heading=shown[0],
                count=len(shown),
            )
        if heading == _REMARKS:
            what = msg(
                "{column} 列“{heading}”没有读：{texts}",
                column=column_name(column),
                heading=shown[0],
                texts=shown[1 : _SHOWN_TEXTS + 1],
            )
            is_known = len(shown) == 1
        yield replace(at, reason=what, cells=frozenset(cells), is_minor=is_known)


def _sums(at: NotRead, cells: set[Place]) -> Iterator[NotRead]:
    """Yield one line for the rows of sums and means."""
    if cells:
        reason = msg("第 {rows} 行是合计或平均，没有读", rows=ranges({row for row, _ in cells}))
        yield replace(at, reason=reason, cells=frozenset(cells), is_minor=True)


def _cells(at: NotRead, sheet: Sheet, cells: set[Place]) -> Iterator[NotRead]:
    """Yield one line for these cells."""
    if not cells:
        return
    texts = {row.number: row for row in sheet.rows}
    shown = [
        msg("{cell}“{text}”", cell=cell_name(row, column), text=_short(texts[row].text(column)))
        for row, column in sorted(cells)[:_SHOWN_TEXTS]
        if row in texts
    ]
    if len(cells) > len(shown):
        reason = msg("没有读的格：{cells} 等 {count} 格", cells=shown, count=len(cells))
    else:
        reason = msg("没有读的格：{cells}", cells=shown)
    yield replace(at, reason=reason, cells=frozenset(cells))


def _notes(at: NotRead, sheet: Sheet, used: set[Place]) -> Iterator[NotRead]:
    """Yield the notes on cells that are not as they look, those of one kind and text together."""
    groups: dict[tuple[NoteKind, str], tuple[Message, list[Place]]] = {}
    for cell, note in sorted(sheet.notes.items()):
        if note.kind in _NOTED and (cell in used or note.kind is NoteKind.COMMENT):
            text = note.text
            if cell in used and note.kind is NoteKind.STRUCK:
                text = msg("{note}，仍照读", note=text)
            groups.setdefault((note.kind, str(text)), (text, []))[1].append(cell)
    for text, cells in groups.values():
        yield _notice(at, text, cells)
    yield from _odd_characters(at, sheet, used)


def _odd_characters(at: NotRead, sheet: Sheet, used: set[Place]) -> Iterator[NotRead]:
    """Yield the cells that were read without characters that cannot be seen, or that only look usual."""
    groups: dict[str, tuple[Message, list[Place]]] = {}
    for row in sheet.rows:
        for column, text in enumerate(row.texts, 1):
            if text.isascii() or (row.number, column) not in used or not any(map(_is_odd, text)):
                continue
            found = unseen_difference(text, ordinary_name(text))
            if found is not None:
                what = msg("有{characters}，按通常的写法读", characters=found)
                groups.setdefault(str(what), (what, []))[1].append((row.number, column))
    for what, cells in groups.values():
        yield replace(_notice(at, what, cells), is_minor=True)


def _notice(at: NotRead, text: Message, cells: list[Place]) -> NotRead:
    names = [cell_name(*cell) for cell in cells[:_SHOWN_CELLS]]
    where = msg("{cells} 等 {count} 格", cells=names, count=len(cells))
    if len(cells) == len(names):
        where = msg("{cells}", cells=names)
    reason = msg("{where}：{note}", where=where, note=text)
    return replace(at, reason=reason, cells=frozenset(cells), is_notice=True)


def _is_odd(char: str) -> bool:
    return unicodedata.category(char) in ("Cf", "Co") or "\u2e80" <= char <= "\u2fdf"


def _short(text: str) -> str:
    words = ordinary_text(text)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
