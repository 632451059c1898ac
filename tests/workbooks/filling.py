"""Templates filled in as evaluators would, by openpyxl standing in for Excel."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from shuping_desktop.workbooks.template_form import FACTS_ROW, FIRST_ROW
from tests.helpers import SAMPLE, new_review
from tests.workbooks.shell import call

Paper = list[dict[str, str]]
COUNTS = {"college": 25, "officer": 8}


def review_with_officers(folder: Path, name: str = "评议.shuping") -> Path:
    """Return a review with colleges and officers and no ballot."""
    path = new_review(folder, name)
    assert call("import", path, SAMPLE / "officers.csv") == 0
    return path


def blank(review: Path, track: str, target: Path) -> Path:
    """Return a template with a sheet for every ballot that the sample may have."""
    assert call("template", review, target, "--track", track, "--count", COUNTS[track]) == 0
    return target


def papers(track: str) -> dict[str, Paper]:
    """Return the sample's ballots of a track by number, each the lines of the CSV file."""
    found: dict[str, Paper] = {}
    with (SAMPLE / f"{track}-ballots.csv").open(encoding="utf-8-sig", newline="") as file:
        for line in csv.DictReader(file):
            found.setdefault(line["票号"], []).append(line)
    return found


def fill(path: Path, target: Path, filled: dict[str, Paper]) -> Path:
    """Type ballots into the sheets of their numbers."""
    book = openpyxl.load_workbook(path)
    for number, paper in filled.items():
        type_paper(book[number], paper)
    book.save(target)
    return target


def type_paper(sheet: Any, paper: Paper) -> None:
    """One ballot into its sheet: rows by name, columns by heading."""
    sheet.cell(FACTS_ROW, 6).value = paper[0]["评委"] or None
    heads = {str(cell.value).split("（")[0]: cell.column for cell in sheet[FIRST_ROW - 1]}
    name = "汇报人" if "汇报人" in heads else "二级学院"
    rows = {sheet.cell(row, heads[name]).value: row for row in range(FIRST_ROW, sheet.max_row + 1)}
    for line in paper:
        for head, column in heads.items():
            if line.get(head) and head not in (name, "职务"):
                sheet.cell(rows[line[name]], column).value = _as_typed(line[head])


def _as_typed(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def columns_workbook(target: Path, lines: Sequence[Sequence[str]], title: str = "汇总") -> Path:
    """Return a workbook with one sheet that has a CSV file's lines."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = title
    for line in lines:
        book.active.append([_as_typed(text) if text else None for text in line])
    book.save(target)
    return target


def edited(path: Path, change: Callable[[Any], object]) -> Path:
    """Return the workbook after a change to it."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path
