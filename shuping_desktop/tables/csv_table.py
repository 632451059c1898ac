"""A CSV file as a table of named values: UTF-8 with or without BOM, first line the column names."""

import csv
import io
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..messages import Message, Text, msg
from .errors import InputError, at_cell, at_line, in_file

_LARGEST = 64 << 20
_LONGEST_VALUE = 200
_LIKE_A_FORMULA = tuple("=+-@\t\r'")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number in the file (the column names stand on line 1) and its values by column.

    A line of a workbook also names its sheet, and the cell in which each column's value stands.
    """

    number: int
    values: Mapping[str, str]
    sheet: Text = ""
    cells: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> Message:
        """The place of the line in its file."""
        if self.sheet:
            return msg("工作表“{sheet}”第 {line} 行", sheet=self.sheet, line=self.number)
        return msg("第 {line} 行", line=self.number)

    def spot(self, column: str) -> Message:
        """Return the place of a column's cell if the line has cells, else that of the line."""
        return self.cell(column) if self.cells else self.place

    def cell(self, column: str) -> Message:
        """Return the place of a column's value."""
        if column in self.cells:
            return msg(
                "工作表“{sheet}”{cell}（{column}）", sheet=self.sheet, cell=self.cells[column], column=column
            )
        return msg("{line}“{column}”列", line=self.place, column=column)


@dataclass(frozen=True, slots=True)
class Table:
    """A file's name, its column names as they stand, and its lines; empty lines are left out."""

    file: Text
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def read_table(path: Path) -> Table:
    """Read a CSV file. Raises InputError where it is none, or a line does not fit the column names."""
    reader = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        columns = tuple(unguarded(name.strip()) for name in next(reader, []))
        if not any(columns):
            raise in_file(path.name, msg("是空的，第一行应是列名。"))
        return Table(path.name, columns, tuple(_lines(path.name, columns, reader)))
    except csv.Error as error:
        wrong = msg("不是有效的 CSV（{why}），请检查引号。", why=str(error))
        raise at_line(path.name, reader.line_num, wrong) from error


def begins_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula when it is opened or typed anew.

    Full-width signs are taken so too, and an apostrophe at the beginning is taken for no part of it.
    """
    return unicodedata.normalize("NFKC", text[:1])[:1] in _LIKE_A_FORMULA


def guarded(text: str) -> str:
    """A text as it goes into a CSV file, with an apostrophe before what might be a formula."""
    return f"'{text}" if begins_like_a_formula(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded; any other stays as it is."""
    return text[1:] if text[:1] == "'" and begins_like_a_formula(text[1:]) else text


def _text(path: Path) -> str:
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise InputError(msg("{path} 不是普通文件，请给出 CSV 文件。", path=path))
        if state.st_size > _LARGEST:
            most = _LARGEST >> 20
            raise in_file(path.name, msg("太大（超过 {most} MB），不像是名单或评分表。", most=most))
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise InputError(msg("找不到文件 {path}，请检查文件名。", path=path)) from None
    except UnicodeDecodeError:
        fault = msg("不是 UTF-8 编码，请用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”后再导入。")
        raise in_file(path.name, fault) from None
    except OSError as error:
        raise InputError(msg("{path} 读不了（{why}）。", path=path, why=error.strerror)) from error


def _lines(file: str, columns: tuple[str, ...], reader: Any) -> Iterator[Line]:
    number = reader.line_num + 1
    for fields in reader:
        values = [unguarded(value.strip()) for value in fields]
        if any(values):
            if len(values) != len(columns):
                wrong = msg(
                    "有 {cells} 格，列名有 {columns} 个，请补齐或去掉多余的逗号。",
                    cells=len(values),
                    columns=len(columns),
                )
                raise at_line(file, number, wrong)
            line = Line(number, dict(zip(columns, values, strict=True)))
            refuse_unfit(file, line)
            yield line
        number = reader.line_num + 1


def refuse_unfit(file: Text, line: Line) -> None:
    """Raise InputError for a value that is too long, or holds a line break or a control character."""
    for column, value in line.values.items():
        if len(value) > _LONGEST_VALUE:
            wrong = msg("超过 {longest} 个字，请缩短。", longest=_LONGEST_VALUE)
            raise at_cell(file, line.cell(column), value, wrong)
        if any(unicodedata.category(character) == "Cc" for character in value):
            wrong = msg("含有换行或控制字符，请改正。")
            raise at_cell(file, line.cell(column), repr(value)[1:-1], wrong)
