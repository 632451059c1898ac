"""Hidden parts of a sheet: removed before it is read, and described for the import plan."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..messages import CLAUSE_MARK, Message, joined, msg
from ..tables.errors import InputError
from ..tables.sheets import Sheet, SheetRow, column_name

HOW_TO_READ = msg("要读请勾选“读入隐藏的部分”（命令行加 --hidden）")
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class HiddenPart:
    """Hidden rows or columns with contents: a phrase, and the cells (row, column)."""

    text: Message
    cells: frozenset[Place]


def content_cells(sheet: Sheet) -> set[Place]:
    """Return the cells of a sheet that hold a text or a formula."""
    cells = {
        (row.number, column) for row in sheet.rows for column, text in enumerate(row.texts, 1) if text.strip()
    }
    return cells | set(sheet.unsaved)


def visible_part(sheet: Sheet) -> tuple[Sheet, list[HiddenPart]]:
    """Return a sheet without its hidden rows and columns, and what they hold."""
    if not sheet.hidden_rows and not sheet.hidden_columns:
        return sheet, []
    cells = content_cells(sheet)
    rows = frozenset(cell for cell in cells if cell[0] in sheet.hidden_rows)
    columns = frozenset(cell for cell in cells if cell[1] in sheet.hidden_columns) - rows
    gone = rows | columns
    parts = []
    if rows:
        numbers = ranges({row for row, _ in rows})
        parts.append(
            HiddenPart(msg("隐藏或筛选掉的第 {rows} 行没有读；{how}", rows=numbers, how=HOW_TO_READ), rows)
        )
    if columns:
        names = [column_name(column) for column in sorted({column for _, column in columns})]
        parts.append(
            HiddenPart(msg("隐藏的 {columns} 列没有读；{how}", columns=names, how=HOW_TO_READ), columns)
        )
    unsaved_rows = {row for row, _ in sheet.unsaved - gone}
    visible = replace(
        sheet,
        rows=tuple(
            row
            for row in (_without(row, gone) for row in sheet.rows)
            if row.texts or row.number in unsaved_rows
        ),
        unsaved=frozenset(sheet.unsaved - gone),
        notes={cell: note for cell, note in sheet.notes.items() if cell not in gone},
        hidden_rows=frozenset(),
        hidden_columns=frozenset(),
    )
    return visible, parts


def shown_whole(sheet: Sheet) -> Sheet:
    """Return a sheet of which nothing is hidden."""
    return replace(sheet, hidden_rows=frozenset(), hidden_columns=frozenset())


def with_hidden(error: InputError, parts: Sequence[HiddenPart]) -> InputError:
    """Return an error of a sheet whose hidden parts were not read."""
    hidden = joined([part.text for part in parts], CLAUSE_MARK)
    message = msg("{fault}另外，{hidden}。", fault=error.message, hidden=hidden)
    return InputError(message, msg("{fault}另外，{hidden}。", fault=error.fault, hidden=hidden))


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers with runs as ranges: 3、5、9–15."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _without(row: SheetRow, gone: frozenset[Place]) -> SheetRow:
    texts = ["" if (row.number, column) in gone else text for column, text in enumerate(row.texts, 1)]
    while texts and not texts[-1]:
        texts.pop()
    return replace(row, texts=tuple(texts))
