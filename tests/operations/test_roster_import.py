"""Import of a roster that was read and looked at."""

from collections.abc import Sequence

import pytest

from shuping_desktop.operations import roster_import
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.roster_import import RosterSummary, import_evaluators, import_roster
from shuping_desktop.operations.steps import describe
from shuping_desktop.rosters.proposal import Proposal, propose_best
from shuping_desktop.rosters.row_reader import Choices
from shuping_desktop.rosters.spec import Meaning
from shuping_desktop.store import Review, Step
from shuping_desktop.tables.table_file import read_pasted
from tests.helpers import contents_of

ROSTER = "姓名,职务\n卫𬭎,主席\n施彧,副主席\n冯䶮,部长\n"


def proposal(review: Review, text: str, choices: Choices | None = None, track: str = "officer") -> Proposal:
    """Read a pasted roster for the review."""
    spec = roster_import.participant_spec(review, track)
    stored = roster_import.remembered_columns(review, track, spec)
    return propose_best(read_pasted(text), spec, choices or Choices(remembered=stored))[0]


def people(review: Review, track: str = "officer") -> Sequence[tuple[str, str, str]]:
    found = review.contents.track_data(track).participants
    return [(person.category, person.position, person.name) for person in found]


def undo(review: Review) -> str:
    """Undo the last step and return it in words."""
    step = review.undo()
    assert step is not None
    return str(describe(step))


def remembered(review: Review, track: str = "officer") -> dict[str, Meaning]:
    spec = roster_import.participant_spec(review, track)
    return roster_import.remembered_columns(review, track, spec)


def evaluators(review: Review, track: str, text: str) -> Proposal:
    """Read a pasted list of evaluators for the review."""
    return propose_best(read_pasted(text), roster_import.evaluator_spec(review, track))[0]


def test_new_people_are_added_and_listed_ones_updated_in_one_step(review: Review) -> None:
    before = contents_of(review)
    summary = import_roster(review, "officer", proposal(review, ROSTER))
    assert summary == RosterSummary(added=1, updated=1, unchanged=1)
    assert people(review) == [
        ("主席团", "主席", "卫𬭎"),
        ("工作部门负责人", "部长", "冯䶮"),
        ("主席团", "副主席", "施彧"),
    ]
    assert undo(review) == "导入名单 剪贴板"
    assert contents_of(review) == before


def test_a_new_person_becomes_evaluator(review: Review) -> None:
    import_roster(review, "officer", proposal(review, ROSTER))
    listed = review.contents.track_data("officer").evaluators
    assert ("主席团", "施彧") in [(item.group, item.name) for item in listed]


def test_importing_twice_changes_nothing(review: Review) -> None:
    import_roster(review, "officer", proposal(review, ROSTER))
    before = contents_of(review)
    again = import_roster(review, "officer", proposal(review, ROSTER))
    assert (again, contents_of(review)) == (RosterSummary(0, 0, 3), before)
    assert (undo(review), people(review)[-1][2]) == ("导入名单 剪贴板", "冯䶮")


def test_a_blank_position_keeps_the_known_one(review: Review) -> None:
    summary = import_roster(review, "officer", proposal(review, "类别,姓名\n主席团,卫𬭎\n"))
    assert (summary, people(review)[0][1]) == (RosterSummary(0, 0, 1), "执行主席")


def test_people_not_in_the_roster_stay(review: Review) -> None:
    colleges = people(review, "college")
    import_roster(review, "college", proposal(review, "学院\n文学院\n", track="college"))
    assert people(review, "college") == [*colleges, ("二级学院", "", "文学院")]


@pytest.mark.parametrize("text", ["姓名,职务\n卫红,秘书长\n施彧,主席\n", "姓名,职务\n待定,部长\n"])
def test_refuses_a_proposal_with_problems(review: Review, text: str) -> None:
    before = contents_of(review)
    with pytest.raises(RefusedError, match=r"请先处理|没有识别出任何汇报人"):
        import_roster(review, "officer", proposal(review, text))
    assert contents_of(review) == before


def test_stores_chosen_meanings_in_the_same_step(review: Review) -> None:
    text = "代号,口号\n卫红,主席\n"
    taught = Choices(header=1, columns={2: Meaning.POSITION})
    import_roster(review, "officer", proposal(review, text, taught))
    assert remembered(review) == {"口号": Meaning.POSITION}
    assert remembered(review, "college") == {}
    review.undo()
    assert remembered(review) == {}


@pytest.mark.parametrize("text", ["", "[]", '{"a": "b"}', "[" * 100_000])
def test_ignores_damaged_stored_meanings(review: Review, text: str) -> None:
    with review.change(Step("", {}, "坏了")) as edit:
        edit.put("setting", {"name": "roster_columns.officer"}, value=text)
    assert remembered(review) == {}


EVALUATORS = "评委组,姓名,职务\n教师代表,王老师,\n,李明,辅导员\n主席团,李明,\n,赵远,办公室主任\n"


def test_evaluators_are_listed_in_their_groups(review: Review) -> None:
    summary = import_evaluators(review, "officer", evaluators(review, "officer", EVALUATORS))
    listed = [(item.group, item.name) for item in review.contents.track_data("officer").evaluators]
    assert summary == RosterSummary(added=3, updated=0, unchanged=1)
    assert listed[-3:] == [("教师代表", "李明"), ("主席团", "李明"), ("工作部门负责人", "赵远")]
    assert undo(review) == "导入评委名单 剪贴板"


def test_the_same_evaluators_twice_change_nothing(review: Review) -> None:
    import_evaluators(review, "officer", evaluators(review, "officer", EVALUATORS))
    before = contents_of(review)
    again = import_evaluators(review, "officer", evaluators(review, "officer", EVALUATORS))
    assert (again, contents_of(review)) == (RosterSummary(0, 0, 4), before)


def test_a_track_with_one_group_needs_no_group(review: Review) -> None:
    import_evaluators(review, "college", evaluators(review, "college", "评委\n王老师\n李明\n"))
    listed = review.contents.track_data("college").evaluators
    assert [(item.group, item.name) for item in listed] == [("评议小组", "王老师"), ("评议小组", "李明")]
