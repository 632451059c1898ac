"""Results page: the table, the open problems, and the explanation of a score."""

from fractions import Fraction

import pytest

from shuping_desktop.models.results import ResultColumn
from shuping_desktop.operations import rows
from shuping_desktop.operations.results import mean_text, score_text
from shuping_desktop.scoring.numbers import format_hundredths
from shuping_desktop.scoring.tally import ParticipantResult
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.results.results_page import ResultsPage
from tests.helpers import ballot_id, participant_id
from tests.views.key_presses import Key, click, press, stand, texts
from tests.views.window import (
    ENTRY,
    EVALUATORS,
    RESULTS,
    FakeDialogs,
    desk_of,
    entry_of,
    look_at,
    pages_of,
    turn_to,
)

TRACKS = pytest.mark.parametrize("track", ["college", "officer"])


@pytest.fixture
def page(sample: MainWindow) -> ResultsPage:
    turn_to(sample, RESULTS)
    return pages_of(sample).results


def people_rows(page: ResultsPage) -> list[int]:
    """Return the rows of participants, without those of categories."""
    return [row for row in range(page.results.rowCount()) if not page.results.is_category(row)]


def cells(page: ResultsPage, result: ParticipantResult, kind: ResultColumn) -> list[str]:
    """Return the texts of a participant's row in the columns of a kind."""
    row, model = page.results.row_of(result.participant.id), page.results
    columns = [column for column in range(model.columnCount()) if model.kind(column) is kind]
    return [str(model.index(row, column).data()) for column in columns]


@TRACKS
def test_the_table_shows_the_results(page: ResultsPage, sample: MainWindow, track: str) -> None:
    look_at(sample, track)
    results = desk_of(sample).results()
    for result in results.participants:
        assert cells(page, result, ResultColumn.NAME) == [result.participant.name]
        assert cells(page, result, ResultColumn.SCORE) == [score_text(results, result.official_score)]
        assert cells(page, result, ResultColumn.RANK) == [str(result.rank)]
        assert cells(page, result, ResultColumn.GRADE) == [result.grade]
        means = [f"{mean_text(group)} ({group.ballots})" for group in result.groups.values()]
        assert cells(page, result, ResultColumn.GROUP) == means


@TRACKS
def test_the_rows_are_sorted_by_rank(page: ResultsPage, sample: MainWindow, track: str) -> None:
    look_at(sample, track)
    results = [page.results.result(row) for row in people_rows(page)]
    categories = [category.name for category in desk_of(sample).data.track.categories]
    keys = [(categories.index(result.participant.category), result.rank) for result in results]
    assert keys == sorted(keys, key=lambda key: (key[0], key[1] or 0))


def test_the_table_follows_a_mark(page: ResultsPage, sample: MainWindow) -> None:
    review = desk_of(sample).review
    before = texts(page.results)
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 0, 0)
    assert texts(page.results) != before


@TRACKS
def test_every_open_problem_is_listed(page: ResultsPage, sample: MainWindow, track: str) -> None:
    look_at(sample, track)
    problems = desk_of(sample).results().problems
    listed = [page.lists.problems.index(row).data() for row in range(page.lists.problems.rowCount())]
    assert listed == [f"⚠  {problem.text}" for problem in problems]
    assert sample.header.form.problemsButton.text() == f"⚠ 待处理 {len(problems)}  F7"


def test_f7_goes_to_the_problems_from_anywhere(sample: MainWindow) -> None:
    turn_to(sample, EVALUATORS)
    press(Key.Key_F7)
    view = pages_of(sample).results.lists.form.problemsList
    assert sample.form.pages.currentIndex() == RESULTS
    assert (view.hasFocus(), view.currentIndex().row()) == (True, 0)


@TRACKS
def test_enter_on_a_problem_of_a_cell_goes_to_its_row(
    page: ResultsPage, sample: MainWindow, track: str
) -> None:
    look_at(sample, track)
    problems = desk_of(sample).results().problems
    for row, problem in enumerate(problems):
        if not problem.ballot_id:
            continue
        turn_to(sample, RESULTS)
        stand(page.lists.form.problemsList, row)
        press(Key.Key_Return)
        entry = entry_of(sample)
        assert entry.grid_model.ballot is not None and entry.grid_model.ballot.id == problem.ballot_id
        current = entry.grid_model.participant(entry.grid.currentIndex().row())
        assert (current.id, entry.grid.hasFocus()) == (problem.participant_id, True)


def test_enter_on_a_problem_of_a_participant_shows_their_detail(
    page: ResultsPage, sample: MainWindow
) -> None:
    look_at(sample, "officer")
    codes = [problem.code for problem in desk_of(sample).results().problems]
    stand(page.lists.form.problemsList, codes.index("unmet-needs-ruling"))
    press(Key.Key_Return)
    assert page.detail.form.nameLabel.text() == "冯䶮"


def test_enter_on_a_ballot_of_the_evidence_opens_it(page: ResultsPage, sample: MainWindow) -> None:
    stand(page.form.table, 2)
    person = page.results.result(2).participant
    page.detail.form.ballotsTab.setChecked(True)
    stand(page.detail.form.ballotsTable, 4)
    press(Key.Key_Return)
    entry = entry_of(sample)
    assert sample.form.pages.currentIndex() == ENTRY
    assert entry.card.form.numberLabel.text() == "P05"
    assert entry.grid_model.participant(entry.grid.currentIndex().row()) == person


@TRACKS
def test_the_counted_ballots_add_up_to_the_group_totals(
    page: ResultsPage, sample: MainWindow, track: str
) -> None:
    look_at(sample, track)
    for row in people_rows(page):
        stand(page.form.table, row)
        counted = [line for line in texts(page.detail.evidence) if line[2].startswith("计入")]
        result = page.results.result(row)
        for name, group in result.groups.items():
            sums = [Fraction(line[1]) for line in counted if line[0].startswith(f"{name} ")]
            assert (len(sums), sum(sums)) == (group.ballots, Fraction(group.total, 100))


def test_the_formula_shows_means_weights_and_rounding(page: ResultsPage, sample: MainWindow) -> None:
    look_at(sample, "officer")
    row = next(r for r in people_rows(page) if page.results.result(r).participant.name == "冯䶮")
    stand(page.form.table, row)
    lines = page.detail.form.formulaLabel.text().splitlines()
    result = page.results.result(row)
    for line, (name, group), share in zip(lines, result.groups.items(), ("40%", "30%", "30%"), strict=False):
        assert line.startswith(f"{name}：{format_hundredths(group.total)} ÷ {group.ballots} 份 ＝ ")
        assert line.endswith(share)
    assert lines[3].endswith(f"四舍五入 {score_text(desk_of(sample).results(), result.official_score)}")


def test_without_participants_the_detail_is_hidden(blank: MainWindow) -> None:
    look_at(blank, "officer")
    turn_to(blank, RESULTS)
    assert not pages_of(blank).results.detail.isVisible()


def test_without_ballots_there_is_no_score(blank: MainWindow) -> None:
    turn_to(blank, RESULTS)
    page = pages_of(blank).results
    assert {row[2] for row in texts(page.results)} == {"— (0)"}
    assert page.detail.form.formulaLabel.text().splitlines()[-1] == "还有评委组没有计入的评分，暂不计算得分。"


def test_the_print_button_opens_the_print_dialog(page: ResultsPage, dialogs: FakeDialogs) -> None:
    opened: list[str] = []
    dialogs.will("show_print", lambda _desk, name, _choice: opened.append(name))
    click(page.form.printButton)
    assert opened == ["results"]


def test_the_texts_button_opens_the_texts_dialog(
    page: ResultsPage, sample: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_texts", None)
    click(page.form.textsButton)


@pytest.mark.parametrize("tracks", [["officer"], ["officer", "college"], ["officer", "college", "officer"]])
def test_switching_the_track_hides_no_column(sample: MainWindow, tracks: list[str]) -> None:
    for track in tracks:
        look_at(sample, track)
    turn_to(sample, RESULTS)
    page = pages_of(sample).results
    kinds = [page.results.kind(column) for column in range(page.results.columnCount())]
    hidden = {kind for column, kind in enumerate(kinds) if page.form.table.isColumnHidden(column)}
    assert hidden <= {ResultColumn.BAR}
