"""Rows and columns of a pasted block: by the names and headings in it, else by position."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex

from ..rosters.vocabulary import (
    OTHER_HEADINGS,
    POSITION_HEADINGS,
    TOTAL_HEADINGS,
    begins_like_note,
    heading_of,
)
from ..scoring.names import name_key, ordinary_name
from .ballot_model import BallotModel
from .cell_looks import TYPED, CellKind
from .translation import translate

_NAMES_IN = 3
"""Columns in which names are looked for: a serial number and a position may come first."""


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A line of the clipboard, from 1, the row of the ballot that it goes to, and its texts by column."""

    line: int
    row: int
    texts: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class PastedBlock:
    """Rows of a block, and sentences on how they were placed; or `wrong`, why it cannot be pasted."""

    rows: Sequence[PastedRow] = ()
    placed: Sequence[str] = ()
    wrong: str = ""


@dataclass(slots=True)
class _Reading:
    """A block in the making: its lines by number, the columns of values, and what was found."""

    lines: dict[int, list[str]]
    columns: dict[int, int] = field(default_factory=dict)
    heading: int = 0
    names: int | None = None
    others: dict[int, str] = field(default_factory=dict)
    """Headings of columns without marks."""


def place_block(model: BallotModel, start: QModelIndex, lines: Sequence[Sequence[str]]) -> PastedBlock:
    """Return where the lines of the clipboard go, with the first cell at `start` unless they say otherwise.

    A line with the headings of the form gives the columns; a column of names gives the rows.
    """
    reading = _Reading({number: [text.strip() for text in line] for number, line in enumerate(lines, 1)})
    reading.lines = {number: line for number, line in reading.lines.items() if any(line) or len(lines) == 1}
    wrong = _find_heading(model, reading)
    if wrong:
        return PastedBlock(wrong=wrong)
    reading.names = _name_column(model, reading)
    if reading.names is None and not reading.heading:
        return _by_position(model, start, lines)
    if not reading.columns:
        wrong = _columns_after_names(model, start, reading)
    return PastedBlock(wrong=wrong) if wrong else _placed(model, start, reading)


def _by_position(model: BallotModel, start: QModelIndex, lines: Sequence[Sequence[str]]) -> PastedBlock:
    columns = [column for column in range(start.column(), model.columnCount()) if model.kind(column) in TYPED]
    if max(map(len, lines)) > len(columns) or start.row() + len(lines) > model.rowCount():
        return PastedBlock(wrong=_too_large(lines))
    rows = [
        PastedRow(number, start.row() + number - 1, dict(zip(columns, line, strict=False)))
        for number, line in enumerate(lines, 1)
    ]
    return PastedBlock(rows)


def _find_heading(model: BallotModel, reading: _Reading) -> str:
    """Find the line with the form's headings, and the column of each; return why it cannot be used."""
    headings = {
        key: column
        for column in range(model.columnCount())
        if model.kind(column) in TYPED
        for key in _keys(model.criterion_name((0, column)))
    }
    totals = model.column_of(CellKind.TOTAL)
    headings |= {name_key(word): totals for word in TOTAL_HEADINGS if name_key(word) not in headings}
    for number, line in reading.lines.items():
        found = {at: headings[key] for at, text in enumerate(line) for key in _keys(text) if key in headings}
        if not found:
            continue
        if len(set(found.values())) < len(found):
            return translate("pasting", "剪贴板第 {} 行有重复的列名，没有粘贴。").format(number)
        unknown = [text for at, text in enumerate(line) if text and at not in found and not _is_known(text)]
        marked = [text for text in unknown if _has_values(reading, line.index(text), number)]
        if marked:
            refusal = translate("pasting", "剪贴板第 {} 行的列名“{}”不是这张表的评分项，没有粘贴。")
            return refusal.format(number, marked[0])
        reading.columns, reading.heading = found, number
        reading.others = {at: text for at, text in enumerate(line) if text and at not in found}
        for earlier in [each for each in reading.lines if each <= number]:
            del reading.lines[earlier]
        return ""
    return ""


def _has_values(reading: _Reading, at: int, heading: int) -> bool:
    """Return whether a column has numbers below the heading."""
    below = [line[at] for number, line in reading.lines.items() if number > heading and at < len(line)]
    return any(text and not any(char.isalpha() for char in text) for text in below)


def _name_column(model: BallotModel, reading: _Reading) -> int | None:
    """Return the column of names: every line has a word there, and no value; None without one."""
    known = {name_key(model.participant(row).name) for row in range(model.rowCount())}
    candidates = []
    for at in range(_NAMES_IN):
        texts = [line[at] if at < len(line) else "" for line in reading.lines.values()]
        words = [text for text in texts if any(char.isalpha() for char in text)]
        if at not in reading.columns and words and len(words) * 2 > len(texts):
            candidates.append((sum(name_key(word) in known for word in words), -at))
    return -max(candidates)[1] if candidates else None


def _columns_after_names(model: BallotModel, start: QModelIndex, reading: _Reading) -> str:
    """Give the columns after the names their columns of the form; return why they do not fit."""
    names = reading.names or 0
    width = max(len(line) for line in reading.lines.values()) - names - 1
    typed = [column for column in range(model.columnCount()) if model.kind(column) in TYPED]
    fitting = typed if width >= len(typed) - 1 else [at for at in typed if at >= start.column()]
    if width > len(fitting) or width < 1:
        return _too_large(list(reading.lines.values()))
    reading.columns = {names + 1 + at: column for at, column in enumerate(fitting[:width])}
    return ""


def _placed(model: BallotModel, start: QModelIndex, reading: _Reading) -> PastedBlock:
    """Return the rows by their names, or from the current row on below a heading."""
    rows_of = {name_key(model.participant(row).name): row for row in range(model.rowCount())}
    rows: list[PastedRow] = []
    placed: list[str] = []
    if reading.heading:
        placed.append(translate("pasting", "第 {} 行是列名，照它对应各列").format(reading.heading))
        left = [text for at, text in reading.others.items() if at != reading.names]
        if left:
            placed.append(translate("pasting", "没有粘贴的列：{}").format("、".join(left)))
    for place, (number, line) in enumerate(reading.lines.items()):
        texts = {column: line[at] if at < len(line) else "" for at, column in reading.columns.items()}
        row = start.row() + place
        if reading.names is not None:
            name = line[reading.names] if reading.names < len(line) else ""
            if not any(texts.values()) and (begins_like_note(name) or name_key(name) not in rows_of):
                placed.append(translate("pasting", "第 {} 行没有分，没有粘贴：{}").format(number, name))
                continue
            found = rows_of.get(name_key(name))
            if found is None:
                return PastedBlock(wrong=_unknown_name(number, name))
            if any(earlier.row == found for earlier in rows):
                refusal = translate("pasting", "剪贴板里“{}”有两行，没有粘贴。")
                return PastedBlock(wrong=refusal.format(name))
            row = found
            placed.append(translate("pasting", "{} → 第 {} 行").format(ordinary_name(name), row + 1))
        if row >= model.rowCount():
            return PastedBlock(wrong=_too_large(list(reading.lines.values())))
        rows.append(PastedRow(number, row, texts))
    return PastedBlock(rows, placed)


def _keys(text: str) -> set[str]:
    return {key for key in (name_key(text), name_key(heading_of(text))) if key}


def _is_known(text: str) -> bool:
    """Return whether a heading is one of the form that holds no marks."""
    return heading_of(text) in OTHER_HEADINGS | POSITION_HEADINGS


def _too_large(lines: Sequence[Sequence[str]]) -> str:
    too_large = translate("pasting", "剪贴板里有 {} 行 {} 列，从这一格起放不下，没有粘贴。")
    return too_large.format(len(lines), max(map(len, lines)))


def _unknown_name(number: int, name: str) -> str:
    if not name:
        return translate("pasting", "剪贴板第 {} 行没有姓名或单位，没有粘贴。").format(number)
    return translate("pasting", "剪贴板第 {} 行的“{}”不在这张表里，没有粘贴。").format(number, name)
