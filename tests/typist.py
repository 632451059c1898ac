"""Shortest keys for the cells of the grid, and real presses of them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shuping_desktop.models.fullness import Fullness, fullness
from shuping_desktop.scoring.scheme import Track
from shuping_desktop.views.entry.mark_grid import MarkGrid

ENTER = "\n"
HALF = ".5"


def keys_of_cell(text: str, maximum: int, step: int) -> str:
    """Return the keys for one cell: its digits, + for a half, Enter where the cell is not full."""
    if not text:
        return ENTER
    if text.endswith(HALF):
        return text.removesuffix(HALF) + "+"
    return text if fullness(text, maximum, step) is Fullness.FULL else text + ENTER


def keys_of_row(track: Track, cells: list[str]) -> str:
    """Return the keys for one row: its marks and its written total, or * where all of it is blank."""
    if not any(cells):
        return "*"
    limits = [*(criterion.maximum for criterion in track.criteria), track.full_marks]
    return "".join(keys_of_cell(text, limit, track.step) for text, limit in zip(cells, limits, strict=True))


def press(grid: MarkGrid, keys: str) -> int:
    """Press the keys one by one on the grid; return their number."""
    for key in keys:
        if key == ENTER:
            QTest.keyClick(grid, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(grid, key)
    return len(keys)


def spreadsheet_keys(cells: list[str]) -> int:
    """Return the number of keys for the same row in a spreadsheet: its characters, and one more a cell."""
    return sum(len(text) + 1 for text in cells)
