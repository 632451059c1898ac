"""Exported workbooks: LibreOffice computes from the formulas what the program computes."""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.operations import documents
from shuping_desktop.operations.rows import with_value
from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.scoring.ballots import Ballot, Participant, Row, TrackData
from shuping_desktop.scoring.numbers import round_half_up
from shuping_desktop.scoring.second_entry import value_of
from shuping_desktop.scoring.tally import tally
from shuping_desktop.workbooks.check_sheet import checks_of
from shuping_desktop.workbooks.export import workbook
from shuping_desktop.workbooks.layout_plan import FIRST_ROW, TrackPlan, plan_of
from shuping_desktop.workbooks.sums_values import TOLERANCE
from shuping_desktop.workbooks.writer import Book
from tests.helpers import SAMPLE, reading, sample_review
from tests.scoring.builders import CHAIRS, HEADS, OFFICER, TEACHERS
from tests.strategies import MODEST
from tests.workbooks.office import check_lines, disagreements, recalculated
from tests.workbooks.ruled_reviews import snapshots, with_row

A_BOOK = 13
"""Tracks in one workbook: LibreOffice takes seconds to start and little for each more."""
Sheets = dict[str, list[tuple[Any, ...]]]


def sample_snapshots(folder: Path) -> list[Snapshot]:
    with reading(sample_review(folder)) as review:
        return [documents.snapshot_of(review, track.id) for track in review.contents.scheme.tracks]


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def plans(shots: Sequence[Snapshot]) -> list[TrackPlan]:
    """Return the places in the workbook of these snapshots."""
    book = Book()
    book.free_name("核对")
    return [plan_of(book, each) for each in shots]


def computed(sheets: Sheets) -> list[Any]:
    """Return the formulas' results in the order of 核对, nothing as None."""
    return [row[3] if row[3] != "" else None for row in check_lines(sheets)]


def expected(shots: Sequence[Snapshot]) -> list[Any]:
    """Return the same results from the program."""
    values = [check.value for plan in plans(shots) for check in checks_of(plan)]
    return [
        each if each is None or isinstance(each, str) else pytest.approx(float(each), abs=1e-9)
        for each in values
    ]


def test_formulas_give_the_expected_results_of_the_sample(tmp_path: Path) -> None:
    path = written(tmp_path, "a.xlsx", workbook(sample_snapshots(tmp_path)))
    (sheets,) = recalculated([path], tmp_path / "out")
    found = iter(check_lines(sheets))
    for track in json.loads((SAMPLE / "expected.json").read_text("utf-8"))["tracks"].values():
        for person in track["participants"]:
            means = [
                each for group in person["groups"].values() for each in (group["mean"], group["ballots"])
            ]
            for value in (*means, person["score"], person["rank"], person["grade"]):
                line = next(found)
                assert line[1] == person["name"]
                shown = f"{line[3]:.2f}" if isinstance(value, str) and value[0].isdigit() else line[3]
                assert (shown, line[5]) == (value, "一致")
    assert next(found, None) is None
    assert sheets["核对"][1][0] == "全部一致，共 134 项"


def run_random(count: int, seed: int, folder: Path, *, edited: int) -> int:
    """Random tracks, the first `edited` books also with rows changed; returns how many results agreed."""
    random, shots = Random(seed), list(snapshots(count, seed))
    books = [shots[at : at + A_BOOK] for at in range(0, count, A_BOOK)]
    files, results = [], []
    for at, book in enumerate(books):
        path = written(folder, f"{seed}-{at}.xlsx", workbook(book))
        files.append(path)
        results.append(expected(book))
        if at < edited:
            later = [changed(each, random) for each in book]
            files.append(edit(path, folder / f"{seed}-{at}-edited.xlsx", book, later))
            results.append(expected(later))
    found = recalculated(files, folder / f"out-{seed}")
    for sheets, values in zip(found, results, strict=True):
        assert computed(sheets) == values
    as_exported = (sheets for path, sheets in zip(files, found, strict=True) if "edited" not in path.name)
    assert not [line for sheets in as_exported for line in disagreements(sheets)]
    return sum(map(len, results))


def changed(shot: Snapshot, random: Random) -> Snapshot:
    """Return the track with one row of one ballot filled in, emptied, or changed by a mark."""
    data = shot.data
    if not data.ballots or not data.participants:
        return shot
    ballot, person = random.choice(data.ballots), random.choice(data.participants)
    width = len(data.track.criteria)
    row = ballot.rows.get(person.id, Row((None,) * width))
    at, mark = random.randrange(width), random.choice([None, 0, 500, 850, 1000])
    row = with_value(row, at, mark)
    if random.random() < 0.3:
        row = row._replace(
            marks=(950,) * width, paper_marks=(), remark=random.choice(["", data.track.unmet_remark])
        )
    data = with_row(data, ballot.id, person.id, row)
    return Snapshot(data, tally(data))


def edit(path: Path, target: Path, before: Sequence[Snapshot], after: Sequence[Snapshot]) -> Path:
    """Return the workbook with the cells changed in which the tracks differ."""
    book = openpyxl.load_workbook(path)
    for plan, later in zip(plans(before), after, strict=True):
        sheet, people = book[plan.ballots.name], plan.data.participants
        for number, (old, new) in enumerate(zip(plan.data.ballots, later.data.ballots, strict=True)):
            for at, person in enumerate(people):
                if old.rows.get(person.id) != new.rows.get(person.id):
                    line = FIRST_ROW + number * len(people) + at
                    retype(sheet, plan, line, new.rows[person.id])
    book.save(target)
    return target


def retype(sheet: Any, plan: TrackPlan, line: int, row: Row) -> None:
    """Type a row's cells as in Excel."""
    columns = plan.ballots.columns
    for at in range(len(row.marks)):
        mark = value_of(row, at)
        sheet[f"{columns[f'mark{at}']}{line}"].value = mark / 100 if isinstance(mark, int) else mark
    sheet[f"{columns['remark']}{line}"].value = row.remark or None


@pytest.mark.timeout(600)
def test_formulas_follow_random_reviews_and_changes(tmp_path: Path) -> None:
    assert run_random(20, 1, tmp_path, edited=1) > 400


def on_edges(count: int, random: Random) -> Snapshot:
    """Officers whose scores lie on half a cent exactly, or as little off it as there can be."""
    n = 7
    people: list[Participant] = []
    teachers: list[int] = []
    chairs: list[int] = []
    for _ in range(count // 3):
        teacher = random.randrange(n * 6000, n * 9900)
        k = -(-(2 * 9999 * teacher - n * 10_000) // (n * 20_000))
        exact = n * 10_000 * k + n * 5_000 - 9999 * teacher
        if 0 < exact < n * 10_000:
            for chair in (exact - 1, exact, exact + 1):
                people.append(Participant(len(people) + 1, f"甲{len(people)}", "", CHAIRS))
                teachers.append(teacher)
                chairs.append(chair)
    weights = {TEACHERS: 9999, CHAIRS: 1, HEADS: 0}
    track = OFFICER.with_groups(OFFICER.groups, {CHAIRS: weights, HEADS: weights})
    ballots = [*_split(people, teachers, n, TEACHERS, 1), *_split(people, chairs, n, CHAIRS, 100)]
    data = TrackData(track, tuple(people), tuple(ballots))
    return Snapshot(data, tally(data))


def _split(
    people: Sequence[Participant], sums: Sequence[int], n: int, group: str, first: int
) -> list[Ballot]:
    """Return a group's ballots whose rows add up to these sums."""
    ballots = []
    for at in range(n):
        rows = {}
        for person, total in zip(people, sums, strict=True):
            mine = total // n + (at < total % n)
            rows[person.id] = Row(_marks(mine))
        ballots.append(Ballot(first + at, group, f"{group[0]}{at}", "", rows))
    return ballots


def _marks(total: int) -> tuple[int, ...]:
    marks = []
    for criterion in OFFICER.criteria:
        marks.append(min(total, criterion.maximum))
        total -= marks[-1]
    return tuple(marks)


def test_halves_and_nearest_values_round_alike(tmp_path: Path) -> None:
    shot = on_edges(150, Random(5))
    halves = [
        each for each in shot.results.participants if each.exact_score and (each.exact_score * 200) % 2 == 1
    ]
    assert len(halves) >= 30
    path = written(tmp_path, "a.xlsx", workbook([shot]))
    (sheets,) = recalculated([path], tmp_path / "out")
    assert disagreements(sheets) == []
    assert computed(sheets) == expected([shot])


@MODEST
@given(
    st.lists(st.tuples(st.integers(1, 150), st.integers(0, 10_000)), min_size=1, max_size=5),
    st.integers(0, 4),
    st.data(),
)
def test_steps_of_the_formulas_are_exact_in_floats(
    groups: list[tuple[int, int]], decimals: int, data: st.DataObject
) -> None:
    # The steps of `sums_sheet` in binary floats, as a spreadsheet computes them.
    shares = [data.draw(st.integers(0, 2000)) for _ in groups[1:]]
    weights = [10_000 - sum(shares), *shares]
    sums = [float(count * each + data.draw(st.integers(0, count - 1))) for count, each in groups]
    wholes, rests = [], []
    for (count, _), weight, total in zip(groups, weights, sums, strict=True):
        wholes.append(math.floor(weight * total / count))
        rests.append((weight * total - wholes[-1] * count) / count)
    whole = sum(wholes) + math.floor(sum(rests) + float(TOLERANCE))
    unit = 10.0 ** (6 - decimals)
    terms = (Fraction(w * int(s), n) for (n, _), w, s in zip(groups, weights, sums, strict=True))
    score = sum(terms, Fraction(0)) / 10**6
    assert math.floor((whole + unit / 2) / unit) == round_half_up(score, decimals) * 10**decimals


def test_no_evaluation_is_missing_before_typing_has_begun(tmp_path: Path) -> None:
    empty = []
    for shot in sample_snapshots(tmp_path):
        data = replace(shot.data, ballots=())
        empty.append(replace(shot, data=data, results=tally(data)))
    book = openpyxl.load_workbook(written(tmp_path, "a.xlsx", workbook(empty)), data_only=True)
    cells = (str(cell) for sheet in book.worksheets[:2] for row in sheet.values for cell in row)
    assert not [cell for cell in cells if cell.startswith("缺")]
