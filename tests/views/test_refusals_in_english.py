"""Refusals of every package in English: what is wrong and what to do."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shuping_desktop.models.desk import Desk
from shuping_desktop.models.history import Filter, HistoryModel
from shuping_desktop.models.roster_preview import READ_AS, RosterPreviewModel
from shuping_desktop.models.translation import translated
from shuping_desktop.operations import (
    ballots,
    evaluators,
    exporting,
    finalising,
    history,
    importing,
    rows,
    second_entry,
    settings,
    summaries,
    templates,
)
from shuping_desktop.operations.error_report import report_of
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.reviews import open_for_reading
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.second_entry import Cell
from shuping_desktop.store import Review, StoreError, open_review
from shuping_desktop.tables.errors import InputError
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import (
    ballot_id,
    behind_its_back,
    participant_id,
    reading,
    sample_review,
    undo_text,
    writing,
)
from tests.views.key_presses import CTRL, Key, press
from tests.views.window import (
    FakeDialogs,
    as_proposed,
    desk_of,
    entry_of,
    message_of,
    open_ballot,
    speaking_english,
)

Action = Callable[[Review], object]
HEAD = (
    "评委组,票号,评委,二级学院,引领思想成长,组织实践活动,服务广大学生,维护学生权益,持续深化改革,"
    "配合校学生会开展工作情况,总分"
)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Set the application to English for one test."""
    with speaking_english(qapp):
        yield


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return sample_review(tmp_path, "a.shuping")


@pytest.fixture
def review(english: None, path: Path) -> Iterator[Review]:
    with writing(path, "Li Ming") as review:
        yield review


def refusal(action: Callable[[], object]) -> str:
    """Return the refusal of an action in English."""
    with pytest.raises((RefusedError, StoreError, InputError)) as caught:
        action()
    return translated(caught.value.message)


def write_marks(review: Review, *marks: int) -> None:
    """Write marks of one college on P02 in one step."""
    person = participant_id(review, "化工学院")
    cells = {Cell(person, column): mark for column, mark in enumerate(marks)}
    rows.set_cells(review, ballot_id(review, "P02"), cells)


REFUSED: list[tuple[str, Action]] = [
    ("Please fill in: number.", lambda review: ballots.add_ballot(review, "college", "评议小组", " ")),
    (
        "评议小组 already has a ballot P02 (anonymous; 42 marks, 7 written totals); check the number.",
        lambda review: ballots.add_ballot(review, "college", "评议小组", "P2"),
    ),
    (
        "Please fill in: reason for voiding.",
        lambda review: ballots.void_ballot(review, ballot_id(review, "P02"), ""),
    ),
    (
        "There are line breaks or control characters in this text: evaluator's name. Please correct it.",
        lambda review: evaluators.add_evaluator(review, "officer", "教师代表", "a\nb"),
    ),
    (
        "Longer than 60 characters: “aaaaaaaaaa…”. Please shorten it.",
        lambda review: settings.set_texts(review, Texts(school="a" * 61)),
    ),
    ("25 is above the full mark of 20.", lambda review: write_marks(review, 2500)),
    ("化工学院 组织实践活动: 17.25 is not a multiple of 0.5.", lambda review: write_marks(review, 100, 1725)),
    (
        "教师代表 has ballots and cannot be deleted; its weight can be set to 0 instead.",
        lambda review: evaluators.remove_group(review, "officer", "教师代表"),
    ),
    (
        "The weight should be between 0 and 100.",
        lambda review: evaluators.set_weight(review, "officer", "主席团", "教师代表", -1),
    ),
    (
        "No second entry of ballot P02 has been begun.",
        lambda review: second_entry.finish(review, ballot_id(review, "P02")),
    ),
    (
        "Two different people must finalise and confirm; please fill in two names.",
        lambda review: finalising.finalise(review, "college", "Li Ming", "Li Ming", []),
    ),
    (
        "校学生会 is not final, so there is nothing to reopen.",
        lambda review: finalising.reopen(review, "officer", "wrong"),
    ),
    (
        "a.pdf is not the name of an .xlsx file; please choose one that ends in .xlsx.",
        lambda review: exporting.export_workbook(review, Path("a.pdf")),
    ),
    (
        "There is no group called “A”; it should be one of these: 教师代表, 主席团, 工作部门负责人.",
        lambda review: templates.export_template(review, Path("a.xlsx"), "officer", "A"),
    ),
    ("The step “Created the review” cannot be taken back.", lambda review: history.revert(review, 1)),
]


@pytest.mark.parametrize(("sentence", "action"), REFUSED, ids=[sentence[:40] for sentence, _ in REFUSED])
def test_a_refusal_is_in_english(review: Review, sentence: str, action: Action) -> None:
    assert refusal(lambda: action(review)) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            f"{HEAD}\n评议小组,P91,,化工学院,25,20,18,8,19,9,95\n",
            "b.csv, line 2, column “引领思想成长”: “25” is above the full mark of 20; please correct it.",
        ),
        (
            f"{HEAD}\n评议小组,P91,,化工学院,x,20,18,8,19,9,95\n",
            "b.csv, line 2, column “引领思想成长”: “x” is not a number; please correct it.",
        ),
        (
            f"{HEAD}\n评议小组,P91,,A,1,20,18,8,19,9,95\n",
            "b.csv, line 2, column “二级学院”: “A” is not on the roster of participants; "
            "please import the roster first, or correct the name.",
        ),
        (
            f"{HEAD}\n评议小组,P91,,化工学院,1\n",
            "b.csv, line 2: the number of cells is 5, and of column names 11; "
            "please fill in what is missing, or take away commas that are too many.",
        ),
        (
            f"{HEAD},A\n",
            "b.csv, line 1: the column name “A” is not known; the columns should be: "
            + HEAD.replace(",", ", ")
            + ".",
        ),
        (
            f"{HEAD}\n评议小组,P02,,化工学院,1,1,1,1,1,1,6\n",
            "Ballot 评议小组 P02 is typed already: 化工学院 “引领思想成长” is “{}” now, "
            "and “1” in b.csv, line 2; please check. If the file is right, import it with --replace.",
        ),
    ],
)
def test_an_error_in_a_file_is_in_english(review: Review, tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "b.csv").write_text(text, "utf-8")
    (old,) = (ballot for ballot in review.contents.track_data("college").ballots if ballot.number == "P02")
    mark = old.rows[participant_id(review, "化工学院")].marks[0] or 0
    error = refusal(lambda: importing.import_files(review, [tmp_path / "b.csv"]))
    assert error == sentence.format(f"{mark / 100:g}")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04", "a.shuping is not a review file; please choose a .shuping file."),
        (None, "{path} was not found; please check its name and place."),
    ],
)
def test_an_error_on_opening_is_in_english(
    english: None, path: Path, content: bytes | None, sentence: str
) -> None:
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert refusal(lambda: reading(path)) == sentence.format(path=path)


def test_damage_is_in_english(english: None, path: Path) -> None:
    behind_its_back(path, "UPDATE setting SET value = 'A' WHERE name = 'title'")
    assert refusal(lambda: open_for_reading(path)) == (
        "a.shuping was changed outside this program: Setting Title: recorded as 学生会述职评议, found as A. "
        "Please rebuild it from its history into a new file, or use a backup."
    )


def test_the_name_of_another_writer_is_shown_in_english(review: Review, path: Path) -> None:
    with open_review(path, "Wang", write=True) as second:
        assert second.reason_read_only is not None
        assert translated(second.reason_read_only).startswith("It is in use by Li Ming (")
        sentence = refusal(lambda: ballots.add_ballot(second, "college", "评议小组", "P91"))
    assert sentence.startswith("This review can only be viewed. It is in use by Li Ming (")


def test_the_summary_of_a_review_is_in_english(review: Review, path: Path, tmp_path: Path) -> None:
    assert translated(summaries.summarise(path).text) == "received 37, 14 to settle"
    assert translated(summaries.summarise(tmp_path / "none").text).startswith("The file is gone: ")


def test_the_preview_of_a_roster_is_in_english(review: Review) -> None:
    desk = Desk(review)
    desk.switch_track("officer")
    model = RosterPreviewModel(desk, desk)
    assert model.open_text("") == "clipboard: there is nothing in it."
    assert model.open_text("姓名\t职务\n冯䶮\t部长\n何田\t某某\n\t\n") == ""
    readings = [model.index(row, READ_AS).data() for row in range(model.rowCount())]
    assert readings[0] == "– header" and readings[2] == "⚠ the category cannot be told"
    assert "Sheet “clipboard” B3 “某某”: the category cannot be told; choose once" in model.sentence(2)


def test_a_number_already_taken_is_refused_in_english(
    english: None, open_window: Callable[[Dialogs], MainWindow], path: Path
) -> None:
    dialogs = FakeDialogs()
    window = open_window(dialogs)
    assert window.open_review(path)
    dialogs.will("ask_ballot", lambda *wish: as_proposed(*wish).__class__("评议小组", "P02", ""))
    press(Key.Key_N, modifier=CTRL)
    assert message_of(window) == (
        "评议小组 already has a ballot P02 (anonymous; 42 marks, 7 written totals); check the number."
    )


def test_steps_have_english_names(
    english: None, open_window: Callable[[Dialogs], MainWindow], path: Path
) -> None:
    dialogs = FakeDialogs()
    window = open_window(dialogs)
    assert window.open_review(path)
    assert window.menu.form.actionUndo.text() == "Undo: Imported officers.csv, college-ballots.csv, off…"
    desk = desk_of(window)
    open_ballot(window, "P02")
    dialogs.will("confirm_paste", True)
    entry_of(window).on_ballot.paste("1\t2\n")
    assert undo_text(desk.review) == "粘贴 P02 的 2 格"
    assert window.menu.form.actionUndo.text() == "Undo: P02: pasted cells: 2"
    window.menu.form.actionUndo.trigger()
    assert message_of(window) == "✓ Undone: “P02: pasted cells: 2”"
    model = HistoryModel(desk)
    steps = [model.index(row, 2).data() for row in range(2)]
    assert steps == ["Undo: P02: pasted cells: 2", "P02: pasted cells: 2 (undone)"]
    model.show(Filter(words="pasted Cells"))
    assert model.rowCount() == 2


def test_an_error_report_is_in_english(english: None, tmp_path: Path) -> None:
    try:
        report_of(None, [])  # type: ignore[arg-type]
    except AttributeError as error:
        report = report_of(error, ["A"])
    assert "第 " in str(report) and " 行，_lines_of" in str(report)
    assert "operations/error_report.py line " in translated(report) and "第" not in translated(report)
