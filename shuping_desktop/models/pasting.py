"""Ranges of cells on the clipboard: tab-separated lines, as Excel and WPS write them."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex

from ..scoring.numbers import format_hundredths
from ..scoring.second_entry import Cell, CellValue
from .ballot_model import BallotModel
from .cell_looks import TYPED, CellKind, Place
from .fullness import parse_cell
from .pasted_block import place_block
from .translation import translate


@dataclass(frozen=True, slots=True)
class PastePlan:
    """Cells that a paste would write, and the texts it would overwrite; or `wrong`, why it is refused.

    `placed` has a sentence for each row that went by its name, or for a line of headings.
    """

    cells: Mapping[Cell, CellValue] = field(default_factory=dict)
    overwritten: Sequence[str] = ()
    wrong: str = ""
    placed: Sequence[str] = ()


def copied_text(model: BallotModel, indexes: Sequence[QModelIndex]) -> str:
    """Return a range as tab-separated lines, without the live sum, which is computed and not typed."""
    rows = sorted({index.row() for index in indexes})
    columns = sorted({index.column() for index in indexes} - _columns(model, CellKind.SUM))
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
    writer.writerows([model.text((row, column)) for column in columns] for row in rows)
    return stream.getvalue()


def plan_paste(model: BallotModel, start: QModelIndex, text: str) -> PastePlan:
    """Return the plan of pasting `text` with its first cell at `start`. Nothing is written."""
    lines = _lines(text)
    # Without an open ballot there is no current cell.
    first, after = (start.column(), model.columnCount()) if start.isValid() else (0, 0)
    columns = [column for column in range(first, after) if model.kind(column) in TYPED]
    if not columns:
        return PastePlan(wrong=translate("pasting", "请先站到要粘贴的第一格上。"))
    if not lines:
        return PastePlan(wrong=translate("pasting", "剪贴板里没有可以粘贴的格子。"))
    block = place_block(model, start, lines)
    if block.wrong:
        return PastePlan(wrong=block.wrong)
    cells: dict[Cell, CellValue] = {}
    overwritten: list[str] = []
    for row in block.rows:
        for column, value_text in row.texts.items():
            wrong = _add_cell(model, (row.row, column), value_text, cells, overwritten)
            if wrong:
                where = f"{model.participant(row.row).name} {model.criterion_name((row.row, column))}"
                refusal = translate("pasting", "剪贴板第 {} 行（{}）：{}，没有粘贴。")
                return PastePlan(wrong=refusal.format(row.line, where, wrong))
    return PastePlan(cells, overwritten, placed=block.placed)


def _lines(text: str) -> list[list[str]]:
    """Return the cells of the clipboard, line by line; none where it holds no cells."""
    try:
        return list(csv.reader(io.StringIO(text.rstrip("\r\n"), newline=""), delimiter="\t"))
    except csv.Error:
        return []


def _add_cell(
    model: BallotModel,
    place: Place,
    text: str,
    cells: dict[Cell, CellValue],
    overwritten: list[str],
) -> str:
    """Add one pasted cell to the plan; return why it cannot be pasted, empty where it can."""
    value, wrong = parse_cell(text)
    if wrong:
        return wrong
    wrong = model.value_wrong(place, value) if model.is_open(place) else ""
    if wrong:
        return wrong
    if not model.is_open(place):
        return "" if value is None else translate("pasting", "这一行不能填写")
    old = model.text(place)
    new = "" if value is None else format_hundredths(value)
    if old != new:
        cells[model.cell(place)] = value
        if old:
            blank = translate("pasting", "空白")
            words = translate("pasting", "{}：{} → {}")
            overwritten.append(words.format(model.participant(place[0]).name, old, new or blank))
    return ""


def _columns(model: BallotModel, kind: CellKind) -> set[int]:
    return {column for column in range(model.columnCount()) if model.kind(column) is kind}
