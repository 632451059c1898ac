"""Files whose columns fit two tracks: a column 轨道 or the user says which one; nothing is guessed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from shuping_desktop.operations import reviews
from shuping_desktop.operations.import_plan import ImportPlan, LineStatus, plan_import
from shuping_desktop.operations.import_session import ImportSession
from shuping_desktop.operations.inputs import SheetChoice
from shuping_desktop.store import Review
from shuping_desktop.tables.sheets import Sheet
from shuping_desktop.workbooks.score_tables import Answers
from tests.helpers import ROOT, writing
from tests.operations.planning import (
    FORM,
    LIST,
    book_of,
    form_rows,
    list_rows,
    plan_of,
    sheet_of,
    texts_of,
)
from tests.workbooks.inputs import put

BY_TRACK = [[*LIST, "轨道"], *([*row, "甲部分"] for row in list_rows("P01"))]
BY_TRACK += [[*row, "second"] for row in list_rows("P01")]
ROSTER = [["二级学院", "轨道"], ["文学院", "乙部分"], ["理学院", "甲部分"]]


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Review]:
    """Return a review with two tracks of the same form."""
    folder = tmp_path_factory.mktemp("tracks")
    notice = (ROOT / "resources" / "schemes" / "notice.toml").read_text("utf-8")
    head, college, _ = notice.split("[[tracks]]\n")
    first = college.replace('"college"', '"first"').replace(
        'short_name = "二级学院"', 'short_name = "甲部分"'
    )
    first = first.replace('name = "二级学院学生会"', 'name = "甲部分学生会"')
    second = first.replace('"first"', '"second"').replace("甲部分", "乙部分")
    path = put(folder, "两部分.toml", "[[tracks]]\n".join((head, first, second)))
    reviews.new_review(folder / "a.shuping", str(path))
    with writing(folder / "a.shuping") as opened:
        yield opened


def tracks_of(plan: ImportPlan) -> list[str]:
    return [ballot.incoming.track.id for ballot in plan.ballots]


@pytest.mark.parametrize(
    "sheet",
    [
        sheet_of([LIST, *list_rows("P01")]),
        sheet_of([["票号：P01"], FORM, *form_rows()]),
        sheet_of([["二级学院"], ["文学院"]]),
        sheet_of([["序号", "学院名称"], ["1", "文学院"], ["2", "理学院"]]),
    ],
)
def test_ambiguous_sheets_are_refused_with_both_names(review: Review, sheet: Sheet) -> None:
    plan = plan_of(review, book_of(sheet))
    (problem,) = texts_of(plan, LineStatus.PROBLEM)
    assert "甲部分学生会、乙部分学生会" in problem and "轨道" in problem
    assert not plan.ballots and not plan.people
    assert plan_of(review, book_of(sheet), track="second").refusal(replace=False) is None


def test_a_column_says_the_track_of_every_row(review: Review, tmp_path: Path) -> None:
    assert tracks_of(plan_of(review, book_of(sheet_of(BY_TRACK)))) == ["first", "second"]
    text = "\n".join(",".join(row) for row in BY_TRACK)
    assert tracks_of(plan_import(review, [put(tmp_path, "b.csv", text)])) == ["first", "second"]


def test_a_column_says_the_track_of_every_person(review: Review, tmp_path: Path) -> None:
    plan = plan_of(review, book_of(sheet_of(ROSTER)))
    assert [(person.track, person.name) for person in plan.people] == [
        ("second", "文学院"),
        ("first", "理学院"),
    ]
    assert plan.to_acknowledge == 0
    text = "\n".join(",".join(row) for row in ROSTER)
    assert len(plan_import(review, [put(tmp_path, "r.csv", text)]).people) == 2


@pytest.mark.parametrize("rows", [[*BY_TRACK, [*list_rows("P09")[0], "丙"]], [*ROSTER, ["工学院", "丙"]]])
def test_an_unknown_track_is_refused(review: Review, rows: list[list[str]]) -> None:
    (problem,) = texts_of(plan_of(review, book_of(sheet_of(rows))), LineStatus.PROBLEM)
    assert "“丙”不是本评议的部分，应为甲部分、乙部分之一" in problem


def test_the_window_offers_both_tracks(review: Review) -> None:
    session = ImportSession(review, [book_of(sheet_of([LIST, *list_rows("P01")]))])
    (state,) = session.sheets
    assert [track.id for track in state.tracks] == ["first", "second"]
    session.choose(state.sheet_id, replace(SheetChoice(), answers=Answers(track="second")))
    assert tracks_of(session.plan) == ["second"]
