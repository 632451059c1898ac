"""Values stored with the formulas of workbooks: those that LibreOffice computes, none missing."""

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import unescape

import openpyxl
import pytest
from openpyxl.utils.escape import unescape as unescape_cell

from shuping_desktop.operations import exporting
from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.scoring.ballots import Ballot, Row, TrackData
from shuping_desktop.scoring.rulings import CAPPED, ROW, Ruling
from shuping_desktop.scoring.scheme import Band
from shuping_desktop.scoring.tally import tally
from shuping_desktop.workbooks.export import workbook
from shuping_desktop.workbooks.writer import Book
from tests import snapshots
from tests.helpers import reading, sample_review
from tests.papers import builders
from tests.workbooks.office import recalculated
from tests.workbooks.ruled_reviews import snapshots as random_snapshots

_CELL = re.compile(r'<c r="(\w+)" s="\d+"( t="str")?><f>[^<]+</f><v>([^<]*)</v></c>')
HOSTILE = ("=1+1", "<r><t>甲</t></r>", "_x0041_", "#N/A", "TRUE", " 两  个空格 ", "\x01")


def shot(data: TrackData) -> Snapshot:
    return Snapshot(data, tally(data))


def half_typed(track: str) -> TrackData:
    """Return the sample with rows and ballots taken out, as in the middle of the evening."""
    data = builders.sample(track)
    ballots = [replace(each, rows=dict(list(each.rows.items())[::2])) for each in data.ballots[::3]]
    return replace(data, ballots=tuple(ballots))


def one_band(data: TrackData) -> TrackData:
    bands = (Band("合格", 0, 10_000),)
    return replace(data, track=data.track._replace(grading=bands))


def as_on_paper() -> TrackData:
    """Return an officer with a text in the place of a mark, once open and once ruled on."""
    good = Row((1500, 800, 1500, 1500, 800, 1500), 8000)
    odd = good._replace(marks=(None, *good.marks[1:]), paper_marks=((0, "21"),))
    data = builders.officers(1)
    capped = Ruling(1, ROW, 12, 1, "", "", "", CAPPED, "", "", "甲", "", "甲", "2022-12-01", points=8100)
    ballots = [
        Ballot(at, "教师代表", f"T0{at}", "", {1: row}) for at, row in ((10, good), (11, odd), (12, odd))
    ]
    ballots[2] = replace(ballots[2], ruled={1: capped})
    return replace(data, ballots=(*ballots, *data.ballots[2:]), rulings=(capped,))


def namesakes() -> TrackData:
    """Return officers, the first with a teacher's name, the second declared to be a teacher."""
    data = builders.sample("officer")
    teachers = [ballot for ballot in data.ballots if ballot.group == "教师代表"][:2]
    first, second, *_ = data.participants
    changed = {
        teachers[0].id: replace(teachers[0], evaluator=first.name),
        teachers[1].id: replace(teachers[1], own=second.id),
    }
    return replace(data, ballots=tuple(changed.get(ballot.id, ballot) for ballot in data.ballots))


def books() -> dict[str, list[Snapshot]]:
    """Return the snapshots of workbooks by what they try; each workbook has several tracks."""
    return {
        "sample": [shot(builders.sample("college")), shot(builders.sample("officer"))],
        "empty": [shot(builders.colleges()), shot(builders.officers(0))],
        "half typed": [shot(half_typed("college")), shot(half_typed("officer"))],
        "ruled": [shot(snapshots.ruled("college")), shot(snapshots.ruled("officer"))],
        "absent": [snapshots.snapshot(snapshots.absent(builders.sample("officer")))],
        "sixty": [shot(builders.officers(60)), shot(one_band(builders.officers(3)))],
        "hostile": [
            shot(builders.renamed(builders.officers(7), *HOSTILE)),
            shot(builders.colleges(*HOSTILE)),
        ],
        "as on paper": [shot(as_on_paper()), shot(namesakes())],
        "random": list(random_snapshots(8, 7)),
    }


def stored(content: bytes, titles: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return the values stored in each sheet's formula cells, by place."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(f"xl/worksheets/sheet{number}.xml") for number, _ in enumerate(titles, 1)]
    return {
        title: {place: _value(kind, text) for place, kind, text in _CELL.findall(part.decode())}
        for title, part in zip(titles, parts, strict=True)
    }


def _value(kind: str, text: str) -> Any:
    return unescape(unescape_cell(text)) if kind else float(text)


@pytest.mark.timeout(300)
def test_every_stored_value_is_what_libreoffice_computes(tmp_path: Path) -> None:
    contents = {name: workbook(shots) for name, shots in books().items()}
    paths = [tmp_path / f"{name}.xlsx" for name in contents]
    for path, content in zip(paths, contents.values(), strict=True):
        path.write_bytes(content)
    for (name, content), sheets in zip(contents.items(), recalculated(paths, tmp_path / "out"), strict=True):
        for title, values in stored(content, sheets).items():
            computed = {place: _at(sheets[title], place) for place in values}
            wrong = {place: value for place, value in values.items() if not _same(value, computed[place])}
            assert wrong == {}, (name, title, {place: computed[place] for place in wrong})


def _same(value: Any, computed: Any) -> bool:
    if isinstance(value, str) or isinstance(computed, str):
        return bool(value == (computed or ""))
    return computed is not None and abs(value - computed) < 1e-9


def _at(rows: list[tuple[Any, ...]], place: str) -> Any:
    row, column = openpyxl.utils.cell.coordinate_to_tuple(place)
    return rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else None


@pytest.mark.parametrize("name", ["sample", "empty", "half typed", "hostile"])
def test_no_formula_lacks_a_value(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(books()[name]))) as archive:
        parts = [archive.read(part).decode() for part in archive.namelist() if "/worksheets/" in part]
    formulas = [cell for part in parts for cell in re.findall(r"<c [^>]*><f>.*?</c>", part)]
    complete = re.compile(
        r'<c r="\w+" s="\d+"(?: t="str"><f>[^<]+</f><v>[^<]*|><f>[^<]+</f><v>[-0-9.e]+)</v></c>'
    )
    assert formulas and [cell for cell in formulas if not complete.fullmatch(cell)] == []


def test_the_same_review_gives_the_same_bytes() -> None:
    shots = books()["ruled"]
    assert workbook(shots, "ab12") == workbook(shots, "ab12")


def test_the_workbook_names_its_review(tmp_path: Path) -> None:
    with reading(sample_review(tmp_path)) as review:
        book = openpyxl.load_workbook(io.BytesIO(exporting.workbook_of(review)))
        assert book.custom_doc_props["shuping_export"].value == f"1 {review.identity}"


@pytest.mark.parametrize("name", ["评分表·" + "𫖯" * 30, "甲" * 40, "a/b[c]:d*?"])
def test_sheet_names_are_within_the_limit_of_excel(name: str) -> None:
    book = Book()
    names = [book.free_name(name) for _ in range(3)]
    assert len(set(names)) == 3 and max(len(each.encode("utf-16-le")) for each in names) <= 62
