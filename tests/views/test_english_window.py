"""The English window from end to end: only names and other data stay Chinese."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from shuping_desktop.models.roles import ROOT, Role
from shuping_desktop.operations import (
    ballots,
    evaluators,
    flags,
    opinions,
    roster,
    rows,
    rulings,
    second_entry,
)
from shuping_desktop.operations.rulings import Decision, questions_about
from shuping_desktop.operations.steps import describe
from shuping_desktop.scoring.rulings import ABSENT, ATTENDANCE, GRADE, GRADED, VOID, Opinion
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review
from shuping_desktop.views.history_dialog import HistoryDialog
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.texts_dialog import TextsDialog
from tests.helpers import ballot_id, participant_id
from tests.models.test_translation import CHINESE, PROBLEMS, without
from tests.views.everywhere import EVERYWHERE, GONE, INFORMATION, QUESTION, Place, shown_at
from tests.views.window import (
    ENTRY,
    RESULTS,
    desk_of,
    entry_of,
    look_at,
    message_of,
    opened_on_sample,
    pages_of,
    speaking_english,
    turn_to,
)
from tools.scenes import STICK

WRITTEN = {"述评", "评议小组", "会上定", "看过", "看错了", "重票", "化工学院"}
"""Texts that the tests write, and examples."""
PASTED = {"副主席", "办公室", "主任", "孙悦", "钱多", "何田", "何　田", "何 田"}
ROSTER_WORDS = re.compile("序号|部门|职务|姓名|、")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Role.STATE,
    Role.ASIDE,
)


@pytest.fixture(scope="module")
def english(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """Return an English window on the sample, shared by the tests of this module."""
    with speaking_english(qapp), opened_on_sample(tmp_path_factory.mktemp("english")) as window:
        yield window


def cells(view: QAbstractItemView) -> Iterator[str]:
    """Yield every text of a list or table, including its headings."""
    model = view.model()
    width = 1 if isinstance(model, QAbstractListModel) else model.columnCount(ROOT)
    for column in range(width):
        for row in range(model.rowCount(ROOT)):
            yield from (str(model.data(model.index(row, column), role) or "") for role in ROLES)
        if width > 1:
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "").replace("\n", "")


def texts(top: QWidget) -> Iterator[str]:
    """Yield every visible text, accessible name and tool tip."""
    yield top.windowTitle()
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QHeaderView):
            continue
        yield from (widget.accessibleName(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model():
            yield from cells(widget)


def data_of(review: Review) -> list[str]:
    """Return all texts in a review that users or its scheme wrote, the longest first."""
    stored = repr([review.contents.track_data(track.id) for track in review.contents.scheme.tracks])
    found = {
        *re.findall("'([^']*)'", stored),
        *review.contents.settings.values(),
        *WRITTEN,
        *PASTED,
        *INFORMATION,
        *QUESTION,
        GONE,
        str(STICK),
    }
    return sorted((text for text in found if CHINESE.search(text)), key=len, reverse=True)


def chinese(found: Iterator[str], names: list[str]) -> set[str]:
    """Return the texts in which more than data is Chinese."""
    return {text for text in found if CHINESE.search(ROSTER_WORDS.sub("", without(text, names)))}


@pytest.mark.parametrize("place", EVERYWHERE, ids=str)
def test_every_page_and_dialog_is_english(english: MainWindow, place: Place) -> None:
    names = data_of(desk_of(english).review)
    with shown_at(english, place) as top:
        assert chinese(texts(top), names) == set()


def add_problems_and_flags(review: Review) -> None:
    """Add flags and problems of every kind but a tie, which is not checked while the quotas are wrong."""
    first, second = ballot_id(review, "P02"), ballot_id(review, "P03")
    for key in (first, second):
        college = participant_id(review, "化工学院")
        rows.set_mark(review, key, college, 0, None)
        rows.set_written_total(review, key, college, 10000)
        rows.set_mark(review, key, college, 0, 1000)
    second_entry.set_rule(review, 100)
    second_entry.begin(review, first)
    second_entry.finish(review, first)
    evaluators.set_quota(review, "college", "好", 3)
    evaluators.add_group(review, "officer", "网评", "W")
    evaluators.set_weight(review, "officer", "主席团", "网评", 500)
    officer = review.contents.track_data("officer")
    teacher = next(ballot for ballot in officer.ballots if ballot.group == "教师代表")
    ballots.edit_ballot(review, teacher.id, number="T99", evaluator=officer.participants[0].name)
    rows.set_mark(review, teacher.id, officer.participants[1].id, 0, None)
    own = {person.name: person.id for person in officer.participants}
    peer = next(ballot for ballot in officer.ballots if ballot.evaluator in own)
    rows.set_mark(review, peer.id, own[peer.evaluator], 0, 1000)
    rows.set_remark(review, teacher.id, officer.participants[2].id, officer.track.unmet_remark)
    ballots.void_ballot(review, officer.ballots[-1].id, "重票")
    roster.move_participant(review, officer.participants[1].id, 1)
    opinions.set_opinion(review, officer.participants[0].id, Opinion("好", "无", finished=True))
    for flag, _ in flags.flags_of(review, review.contents.track_data("college"))[:1]:
        flags.accept_flag(review, flag, "看过")


def add_rulings(review: Review) -> None:
    """Add rulings in force, lapsed and withdrawn, and one of each kind about a person."""
    data = review.contents.track_data("college")
    on_rows = [question for question in rulings.open_questions(data, tally(data)) if VOID in question.choices]
    for question in on_rows[:3]:
        rulings.rule(review, "college", question, Decision(VOID, "评议小组", "会上定"))
    lapsed, withdrawn, *_ = review.contents.track_data("college").rulings
    rows.set_mark(review, lapsed.ballot_id, lapsed.participant_id, 1, None)
    rulings.withdraw(review, withdrawn, "看错了")
    data = review.contents.track_data("officer")
    results = tally(data)
    for result, kind in zip(results.participants[-2:], (ATTENDANCE, GRADE), strict=True):
        questions = questions_about(data, results, result)
        question = next(question for question in questions if question.kind == kind)
        grades = {result.participant.id: question.grades[0]} if kind == GRADE else {}
        choice = GRADED if kind == GRADE else ABSENT
        rulings.rule(review, "officer", question, Decision(choice, "评议小组", "会上定", grades=grades))


def entry_texts(window: MainWindow) -> Iterator[str]:
    """Yield the texts of the entry page for every row of every ballot."""
    entry = entry_of(window)
    for ballot in desk_of(window).data.ballots:
        assert entry.open_ballot(ballot.id)
        for row in range(entry.grid_model.rowCount()):
            entry.grid.setCurrentIndex(entry.grid_model.index(row, 1))
            yield from (entry.card.form.problemLabel.text(), entry.grid_model.slip_text(row))
        yield from texts(entry)


def results_texts(window: MainWindow) -> Iterator[str]:
    """Yield the texts of the results page with each of its lists."""
    page = pages_of(window).results
    for tab in (page.lists.form.problemsTab, page.lists.form.flagsTab, page.lists.form.rulingsTab):
        tab.click()
        yield from texts(page)


def test_a_review_with_problems_of_every_kind_is_english(english: MainWindow, tmp_path: Path) -> None:
    review = desk_of(english).review
    add_problems_and_flags(review)
    add_rulings(review)
    found, seen = set(), set()
    for track in ("college", "officer"):
        look_at(english, track)
        turn_to(english, ENTRY)
        found |= chinese(entry_texts(english), data_of(review))
        turn_to(english, RESULTS)
        found |= chinese(results_texts(english), data_of(review))
        seen |= {problem.code for problem in desk_of(english).results().problems}
    history = HistoryDialog(desk_of(english), "", english)
    history.show()
    found |= chinese(texts(history), data_of(review))
    history.done(0)
    history.deleteLater()
    assert (found, PROBLEMS - seen) == (set(), {"tie-at-quota"})


def test_the_hint_on_a_period_is_english(english: MainWindow) -> None:
    dialog = TextsDialog(desk_of(english).texts._replace(period_start="2022年12月5日", period_end="someday"))
    hint = dialog.form.hintLabel.text()
    dialog.deleteLater()
    assert "“someday”" in hint and not CHINESE.search(hint)


def test_an_invalid_mark_is_refused_in_english(english: MainWindow) -> None:
    look_at(english, "college")
    turn_to(english, ENTRY)
    entry = entry_of(english)
    assert entry.open_ballot(desk_of(english).data.ballots[-1].id)
    refusals = [entry.grid_model.type_text((0, 1), text) for text in ("99", "1.25", "-1", "x", "1.234")]
    assert all(refusals) and not any(CHINESE.search(refusal) for refusal in refusals)


def test_a_step_is_undone_in_english(english: MainWindow) -> None:
    review, names = desk_of(english).review, data_of(desk_of(english).review)
    english.menu.form.actionUndo.trigger()
    shown = (message_of(english), english.menu.form.actionUndo.text(), english.menu.form.actionRedo.text())
    assert "Undone" in shown[0] and not any(CHINESE.search(without(text, names)) for text in shown)
    step = review.next_redo
    assert step is not None and CHINESE.search(str(describe(step)))
