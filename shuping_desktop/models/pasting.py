"""A range of cells to and from the clipboard: tab-separated lines, as Excel and WPS write them."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex

from ..scoring.numbers import format_hundredths
from ..scoring.second_entry import Cell
from .ballot_grid import BallotGridModel
from .cell_looks import CellKind
from .fullness import parse_cell
from .translation import translate

_TYPED = (CellKind.MARK, CellKind.TOTAL)


@dataclass(frozen=True, slots=True)
class PastePlan:
    """What a paste would write. `overwritten` names what it would replace; `wrong` why it cannot be done."""

    cells: Mapping[Cell, int | None] = field(default_factory=dict)
    overwritten: Sequence[str] = ()
    wrong: str = ""


def copied_text(model: BallotGridModel, indexes: Sequence[QModelIndex]) -> str:
    """A range as tab-separated lines. The live sum is left out: it is computed, not typed."""
    rows = sorted({index.row() for index in indexes})
    columns = sorted({index.column() for index in indexes} - _columns(model, CellKind.SUM))
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
    writer.writerows([model.text(model.index(row, column)) for column in columns] for row in rows)
    return stream.getvalue()


def plan_paste(model: BallotGridModel, at: QModelIndex, text: str) -> PastePlan:
    """What pasting `text` with its first cell at `at` would write. Nothing is written yet."""
    lines = _lines(text)
    # Without a ballot there is no cell to stand on.
    first, after = (at.column(), model.columnCount()) if at.isValid() else (0, 0)
    columns = [c for c in range(first, after) if model.kind(c) in _TYPED]
    if not columns:
        return PastePlan(wrong=translate("pasting", "请先站到要粘贴的第一格上。"))
    if not lines:
        return PastePlan(wrong=translate("pasting", "剪贴板里没有可以粘贴的格子。"))
    if max(map(len, lines)) > len(columns) or at.row() + len(lines) > model.rowCount():
        too_large = translate("pasting", "剪贴板里有 {} 行 {} 列，从这一格起放不下，没有粘贴。")
        return PastePlan(wrong=too_large.format(len(lines), max(map(len, lines))))
    cells: dict[Cell, int | None] = {}
    overwritten: list[str] = []
    for row, line in enumerate(lines, at.row()):
        for column, value_text in zip(columns, line, strict=False):
            wrong = _take(model, model.index(row, column), value_text, cells, overwritten)
            if wrong:
                where = f"{model.participant(row).name} {model.criterion_name(model.index(row, column))}"
                refusal = translate("pasting", "剪贴板第 {} 行（{}）：{}，没有粘贴。")
                return PastePlan(wrong=refusal.format(row - at.row() + 1, where, wrong))
    return PastePlan(cells, overwritten)


def _lines(text: str) -> list[list[str]]:
    """The cells of the clipboard, line by line; none where it holds something else than cells."""
    try:
        return list(csv.reader(io.StringIO(text.rstrip("\r\n"), newline=""), delimiter="\t"))
    except csv.Error:
        return []


def _take(
    model: BallotGridModel,
    index: QModelIndex,
    text: str,
    cells: dict[Cell, int | None],
    overwritten: list[str],
) -> str:
    """Take one pasted cell into the plan; returns why it cannot be, empty where it can."""
    value, wrong = parse_cell(text)
    if wrong:
        return wrong
    wrong = model.value_wrong(index, value) if model.is_open(index) else ""
    if wrong:
        return wrong
    if not model.is_open(index):
        return "" if value is None else translate("pasting", "这一行不能填写")
    old = model.text(index)
    new = "" if value is None else format_hundredths(value)
    if old != new:
        cells[model.cell(index)] = value
        if old:
            blank = translate("pasting", "空白")
            words = translate("pasting", "{}：{} → {}")
            overwritten.append(words.format(model.participant(index.row()).name, old, new or blank))
    return ""


def _columns(model: BallotGridModel, kind: CellKind) -> set[int]:
    return {column for column in range(model.columnCount()) if model.kind(column) is kind}
