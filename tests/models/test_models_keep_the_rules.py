"""Tests of every item model through many edits, with `QAbstractItemModelTester`."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QSignalBlocker, Qt
from PySide6.QtTest import QAbstractItemModelTester

from shuping_desktop.models.ballot_list import BallotListModel
from shuping_desktop.models.ballot_model import BallotModel
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.evidence import EvidenceModel
from shuping_desktop.models.groups import EvaluatorsModel, GroupsModel, QuotasModel, WeightsModel
from shuping_desktop.models.participants import ParticipantsModel
from shuping_desktop.models.problems import ProblemsModel
from shuping_desktop.models.results import ResultsModel
from shuping_desktop.models.roles import Role
from shuping_desktop.operations import ballots, evaluators, roster, rows
from tests.views.key_presses import columns_of, texts

MODELS: list[Callable[[Desk], QAbstractItemModel]] = [
    BallotListModel,
    GroupsModel,
    WeightsModel,
    QuotasModel,
    ParticipantsModel,
    ResultsModel,
    ProblemsModel,
    EvidenceModel,
    EvaluatorsModel,
    BallotModel,
]
# The last three show what is chosen; these depend on the desk alone.
FOLLOWING = MODELS[:7]
STEPS = 30
STANDARD_ROLES = [
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.TextAlignmentRole,
    Qt.ItemDataRole.CheckStateRole,
    Qt.ItemDataRole.AccessibleTextRole,
    *Role,
]


def made(kind: Callable[[Desk], QAbstractItemModel], desk: Desk) -> QAbstractItemModel:
    """Return a model of a kind with something to show."""
    model = kind(desk)
    if isinstance(model, BallotModel):
        model.open(desk.data.ballots[0].id)
    if isinstance(model, EvidenceModel):
        model.show_participant(desk.data.participants[0])
    if isinstance(model, EvaluatorsModel):
        desk.switch_track("officer")
        model.show_group("主席团")
    return model


def edit(desk: Desk, chance: random.Random) -> None:
    """Make one random edit, which may be refused."""
    review, data, track = desk.review, desk.data, desk.track_id
    person = chance.choice(data.participants) if data.participants else None
    ballot = chance.choice(data.ballots) if data.ballots else None
    group = chance.choice(data.track.groups).name
    category = chance.choice(data.track.categories).name
    listed = [item.id for item in data.evaluators]
    number = f"{chance.randrange(1000)}"
    always: list[Callable[[], object]] = [
        lambda: desk.switch_track(chance.choice([item.id for item in desk.scheme.tracks])),
        lambda: roster.add_participant(review, roster.NewParticipant(track, category, f"甲{number}")),
        lambda: ballots.add_ballot(review, track, group, number),
        lambda: evaluators.add_group(review, track, f"组{number}"),
        lambda: evaluators.edit_group(review, track, group, name=f"组{number}", prefix=number[0]),
        lambda: evaluators.remove_group(review, track, group),
        lambda: evaluators.set_weight(review, track, category, group, chance.choice((0, 3000, 10000))),
        lambda: evaluators.set_issued(review, track, group, chance.choice((None, 3, 40))),
        lambda: evaluators.add_evaluator(review, track, group, f"乙{number}"),
        lambda: evaluators.remove_evaluator(review, track, chance.choice(listed) if listed else 0),
        lambda: evaluators.rename_evaluator(review, track, chance.choice(listed) if listed else 0, number),
        review.undo,
        review.undo,
        review.redo,
    ]
    if data.track.quotas:
        grade = chance.choice(data.track.quotas).name
        always.append(lambda: evaluators.set_quota(review, track, grade, chance.randrange(5)))
    if person is not None:
        always += [
            lambda: roster.move_participant(review, person.id, chance.choice((-1, 1))),
            lambda: roster.remove_participant(review, person.id),
            lambda: roster.set_report_state(review, person.id, report_in=True),
            lambda: roster.edit_participant(
                review, person.id, name=number, position="", category=person.category
            ),
        ]
    if person is not None and ballot is not None:
        value = chance.choice((None, 0, 500, 1000))
        always += [
            *[lambda: rows.set_mark(review, ballot.id, person.id, chance.randrange(6), value)] * 6,
            lambda: rows.set_written_total(review, ballot.id, person.id, value),
            lambda: rows.abstain(review, ballot.id, person.id),
            lambda: ballots.edit_ballot(review, ballot.id, number=number, evaluator=person.name),
            lambda: ballots.remove_ballot(review, ballot.id),
        ]
    desk.attempt(chance.choice(always))


@pytest.mark.parametrize("kind", MODELS)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_model_passes_qts_tester_through_random_edits(
    desk: Desk, kind: Callable[[Desk], QAbstractItemModel], seed: int
) -> None:
    chance = random.Random(seed)
    model = made(kind, desk)
    # It reports errors as warnings, and a warning fails the test.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for _ in range(STEPS):
        edit(desk, chance)
        if isinstance(model, EvidenceModel):
            model.show_participant(desk.data.participants[0] if desk.data.participants else None)
    del tester
    desk.review.undo()


@pytest.mark.parametrize("kind", FOLLOWING)
@pytest.mark.parametrize("track", ["college", "officer"])
def test_a_model_that_followed_changes_equals_a_new_one(
    desk: Desk, kind: Callable[[Desk], QAbstractItemModel], track: str
) -> None:
    model, chance = made(kind, desk), random.Random(track)
    desk.switch_track(track)
    for _ in range(STEPS):
        edit(desk, chance)
        desk.announce_results()
        assert texts(model) == texts(made(kind, desk))


@pytest.mark.parametrize("kind", MODELS)
@pytest.mark.parametrize("track", ["college", "officer"])
def test_every_cell_has_data_for_every_role(
    desk: Desk, kind: Callable[[Desk], QAbstractItemModel], track: str
) -> None:
    desk.switch_track(track)
    model = made(kind, desk)
    assert model.rowCount() > 0 or isinstance(model, QuotasModel)
    for row in range(model.rowCount()):
        for column in range(columns_of(model)):
            for role in STANDARD_ROLES:
                model.data(model.index(row, column), role)
    for section in range(columns_of(model)):
        assert model.headerData(section, Qt.Orientation.Horizontal) is not None or columns_of(model) == 1


@pytest.mark.parametrize("kind", MODELS)
def test_no_model_has_children(desk: Desk, kind: Callable[[Desk], QAbstractItemModel]) -> None:
    model = made(kind, desk)
    assert model.index(0, 0).isValid()
    assert model.rowCount(model.index(0, 0)) == 0


@pytest.mark.parametrize("kind", MODELS)
def test_a_model_of_an_empty_track_is_empty(
    blank_desk: Desk, kind: Callable[[Desk], QAbstractItemModel]
) -> None:
    model = kind(blank_desk)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    blank_desk.switch_track("officer")
    evaluators.set_weight(blank_desk.review, "officer", "主席团", "教师代表", 5000)
    evaluators.set_issued(blank_desk.review, "officer", "教师代表", 5)
    handed_out = 5 if isinstance(model, BallotListModel) else 0
    assert model.rowCount() <= 6 + handed_out
    del tester


@pytest.mark.parametrize("kind", [GroupsModel, WeightsModel, QuotasModel, ParticipantsModel, ResultsModel])
def test_headers_of_the_last_track_can_be_asked_for(
    kind: Callable[[Desk], QAbstractTableModel], desk: Desk
) -> None:
    """Another table may be reset first, and have every header measured again."""
    model = kind(desk)
    for track in ("officer", "college"):
        columns, lines = model.columnCount(), model.rowCount()
        with QSignalBlocker(desk):
            desk.switch_track(track)
        for section in range(max(columns, model.columnCount()) + 1):
            found = model.headerData(section, Qt.Orientation.Horizontal)
            assert (found is None) == (section >= model.columnCount())
        for section in range(lines):
            model.headerData(section, Qt.Orientation.Vertical)
