"""Heights of rows: room for every wrapped text, in its column or merged cells."""

import io
import math

import openpyxl
import pytest

from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import TrackData
from shuping_desktop.scoring.tally import tally
from shuping_desktop.workbooks.export import workbook
from shuping_desktop.workbooks.row_heights import height_of
from tests.papers import builders

LONG = "阿卜杜热合曼·买买提依明江南某某职业技术学院" * 3


def overfull(content: bytes) -> list[str]:
    """Return the cells whose text, all in Chinese characters, needs more room than the row gives."""
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    found = []
    for sheet in book:
        across = {cells.min_row: cells.max_col for cells in sheet.merged_cells.ranges}
        for row in sheet.iter_rows():
            for cell in row:
                text = str(cell.value or "")
                if not cell.alignment.wrap_text or cell.data_type == "n" or len(text) < 20:
                    continue
                last = across.get(cell.row, cell.column) if cell.column == 1 else cell.column
                columns = [openpyxl.utils.get_column_letter(at) for at in range(cell.column, last + 1)]
                width = sum(_width(sheet, letter) for letter in columns)
                lines = math.ceil(len(text) * 2 * cell.font.size / 11 / width)
                if lines * cell.font.size * 1.25 > (sheet.row_dimensions[cell.row].height or 15):
                    found.append(f"{sheet.title}!{cell.coordinate}")
    return found


def _width(sheet: openpyxl.worksheet.worksheet.Worksheet, letter: str) -> float:
    dimension = sheet.column_dimensions[letter]
    return 0 if dimension.hidden else dimension.width


@pytest.mark.parametrize("data", [builders.officers(4, f"{{}}{LONG}".format), builders.colleges(LONG, "甲")])
def test_rows_are_as_high_as_their_texts(data: TrackData) -> None:
    texts = Texts(school=LONG, title=LONG)
    content = workbook([Snapshot(data, tally(data), texts)])
    assert overfull(content) == []


def test_a_row_without_long_texts_keeps_its_height() -> None:
    data = builders.sample("college")
    book = openpyxl.load_workbook(io.BytesIO(workbook([Snapshot(data, tally(data))])))
    sheet = book.worksheets[0]
    assert [sheet.row_dimensions[row].height for row in range(4, 11)] == [22] * 7


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [("甲" * 10, 40, 1), ("甲" * 10, 12, 2), ("甲\n乙\n丙", 40, 3), ("abcdefgh " * 4, 21, 2), ("", 5, 1)],
)
def test_lines_are_counted_by_width(words: str, width: float, lines: int) -> None:
    assert height_of(words, 10, width) == 14 * lines + 4
