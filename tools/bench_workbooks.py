"""Benchmark: import and export of workbooks, against bare openpyxl on the same cells."""

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl

from shuping_desktop.operations import exporting, reviews, roster, templates
from shuping_desktop.operations.documents import snapshot_of
from shuping_desktop.operations.importing import import_files
from shuping_desktop.store import Review
from shuping_desktop.workbooks.export import workbook
from tools import large_review
from tools.measuring import Row, compared, in_turn, print_rows, wall_time

BALLOTS = 40
PEOPLE, MANY_BALLOTS = 60, 100
RUNS = 9
IMPORT_AT_MOST, EXPORT_AT_MOST = 1.3, 1.5


def rows() -> Iterator[Row]:
    """Yield the rows of import and export."""
    with tempfile.TemporaryDirectory() as folder:
        yield from import_rows(Path(folder))
        yield from export_rows(Path(folder))


def import_rows(folder: Path) -> Iterator[Row]:
    """Yield the import of a template with 40 ballots filled in."""
    path, filled = folder / "in.shuping", folder / "filled.xlsx"
    reviews.new_review(path)
    with reviews.open_for_writing(path) as review:
        templates.export_template(review, folder / "blank.xlsx", "college", count=BALLOTS)
    _fill(folder / "blank.xlsx", filled)
    fresh = path.read_bytes()

    def ours() -> None:
        with reviews.open_for_writing(path) as review:
            assert import_files(review, [filled]).ballots == BALLOTS

    def bare() -> None:
        book = openpyxl.load_workbook(filled, data_only=True)
        cells = sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for _ in row)
        assert cells > BALLOTS * 70

    yield compared(
        f"import of {BALLOTS} ballots from a workbook, written and journalled",
        "the same workbook read by openpyxl",
        in_turn(wall_time(ours, lambda: path.write_bytes(fresh)), wall_time(bare), RUNS),
        IMPORT_AT_MOST,
    )


def _fill(blank: Path, target: Path) -> None:
    book = openpyxl.load_workbook(blank)
    for sheet in book.worksheets[1:-1]:
        for row in range(5, 12):
            for column in range(3, 9):
                sheet.cell(row, column).value = 9.5
            sheet.cell(row, 9).value = 57
    book.save(target)


def export_rows(folder: Path) -> Iterator[Row]:
    """Yield the export of a large review, against its cells written by openpyxl without styles."""
    path = folder / "out.shuping"
    reviews.new_review(path)
    with reviews.open_for_writing(path) as review:
        _type(review)
        snapshots = [snapshot_of(review, track.id) for track in review.contents.scheme.tracks]
        cells = _cells(workbook(snapshots))
        yield compared(
            f"export of {PEOPLE} participants and {MANY_BALLOTS} ballots as a workbook",
            "the same values and formulas written by openpyxl",
            in_turn(wall_time(lambda: exporting.workbook_of(review)), wall_time(lambda: _write(cells)), RUNS),
            EXPORT_AT_MOST,
        )


def _type(review: Review) -> None:
    for at in range(7, PEOPLE):
        roster.add_participant(review, roster.NewParticipant("college", "二级学院", f"学院 {at}"))
    large_review.fill_alike(review, papers=MANY_BALLOTS, first=1850)


def _cells(content: bytes) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def _write(cells: dict[str, list[tuple[object, ...]]]) -> None:
    book = openpyxl.Workbook(write_only=True)
    for title, lines in cells.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.save(io.BytesIO())


if __name__ == "__main__":
    print_rows(rows())
