"""Progress of a track: the stages in the order of the work, and which problems are due."""

from dataclasses import replace

import pytest

from shuping_desktop.scoring.ballots import Evaluator, TrackData
from shuping_desktop.scoring.finality import Finality
from shuping_desktop.scoring.progress import Progress, Stage, progress, unfinished_opinions, waiting_sentences
from shuping_desktop.scoring.rulings import ABSENT, ATTENDANCE, GRADE, GRADED, OPEN_GRADE, Opinion
from shuping_desktop.scoring.tally import tally
from tests.papers import builders
from tests.snapshots import answered

from .builders import codes
from .test_seats import about, ranked

DONE = Opinion("好", "", finished=True)
OPEN = Finality()


def shown(data: TrackData, finality: Finality = OPEN, flags: int = 0) -> Progress:
    """Return the progress of a track with a number of open flags."""
    return progress(data, tally(data), finality, lambda: flags)


def clean() -> TrackData:
    """Return three officers with complete ballots and finished opinions."""
    data = builders.officers(3)
    return replace(data, opinions={person.id: DONE for person in data.participants})


@pytest.mark.parametrize("track", ["college", "officer"])
def test_nothing_is_a_problem_before_typing_has_begun(track: str) -> None:
    data = replace(builders.sample(track), ballots=())
    found = shown(data)
    assert len(tally(data).problems) >= 7 and found.problems == ()
    assert (found.current.stage, str(found.current.text)) == (Stage.ENTRY, "还没有开始录入")
    assert list(map(str, waiting_sentences(data))) == [f"{data.track.name}：还没有开始录入评分表。"]


def test_a_roster_comes_before_everything() -> None:
    data = replace(builders.sample("college"), participants=(), ballots=())
    assert codes(tally(data)) == ["quota-mismatch"] and shown(data).problems == ()
    assert shown(data).current.stage is Stage.ROSTER and waiting_sentences(data) == []


def test_a_group_without_ballots_is_not_yet_typed() -> None:
    data = builders.unscored(clean())
    group = data.track.groups[0].name
    ballots = tuple(ballot for ballot in data.ballots if ballot.group != group)
    found = shown(replace(data, ballots=ballots))
    assert found.problems == () and found.current.stage is Stage.ENTRY
    assert f"{group}还没有开始录入" in str(found.current.text)


def test_missing_and_part_typed_ballots_are_left_to_type() -> None:
    data = clean()
    group, blank = data.track.groups[0].name, replace(data.ballots[0], rows={})
    listed = tuple(Evaluator(n, group, f"甲{n}") for n in range(1, 10))
    received = sum(ballot.group == group for ballot in data.ballots)
    found = shown(replace(data, evaluators=listed, ballots=(blank, *data.ballots[1:])))
    assert found.current.left == 9 - received + 1
    assert str(found.current.text) == f"还差 {9 - received} 份，1 份没有录完"


def test_the_stages_follow_each_other_to_the_end() -> None:
    data = clean()
    assert shown(data, flags=2).current[:2] == (Stage.PROBLEMS, 2)
    assert shown(replace(data, opinions={})).current[:2] == (Stage.OPINIONS, 3)
    assert shown(data).current.stage is Stage.FINALISING
    final = shown(data, Finality(1, 2))
    assert final.current.stage is Stage.PRINTING and all(state.is_done for state in final.stages)


def test_flags_are_not_looked_for_while_something_else_is_open() -> None:
    data = builders.sample("college")
    looked: list[int] = []
    assert progress(data, tally(data), OPEN, lambda: looked.append(1) or 0).problems  # type: ignore[func-returns-value]
    assert not looked


def test_the_last_place_waits_for_a_ruling() -> None:
    data = builders.sample("college")
    last = ranked(tally(data), 7)
    (rulings,) = [state for state in shown(data).stages if state.stage is Stage.RULINGS]
    question = about(data, last, OPEN_GRADE)
    data = answered(data, question, GRADED, {question.participant_id: "差"})
    (ruled,) = [state for state in shown(data).stages if state.stage is Stage.RULINGS]
    assert (rulings.left, ruled.left) == (1, 0)


def test_a_lapsed_ruling_is_a_problem_until_it_is_replaced() -> None:
    data = builders.sample("college")
    question = about(data, ranked(tally(data), 4), GRADE)
    grades = {question.participant_id: "一般"}
    data = answered(data, question._replace(ground="旧"), GRADED, grades)
    assert "lapsed-ruling" in {problem.code for problem in shown(data).problems}
    again = answered(data, question, GRADED, grades)
    assert "lapsed-ruling" not in {problem.code for problem in shown(again).problems}


def test_a_lapsed_ruling_is_no_second_problem_where_its_question_is_asked_again() -> None:
    data = builders.sample("college")
    question = about(data, ranked(tally(data), 7), OPEN_GRADE)
    data = answered(data, question._replace(ground="旧"), GRADED, {question.participant_id: "差"})
    assert "lapsed-ruling" not in {problem.code for problem in shown(data).problems}


def test_accepted_problems_of_a_final_version_are_not_open() -> None:
    assert shown(builders.sample("officer"), Finality(1, 9)).problems == ()


def test_an_absent_participant_needs_no_opinion() -> None:
    data = clean()
    first = data.participants[0]
    data = replace(data, opinions={key: done for key, done in data.opinions.items() if key != first.id})
    assert shown(data).current.stage is Stage.OPINIONS
    absent = answered(data, about(data, first.name, ATTENDANCE), ABSENT)
    assert unfinished_opinions(absent) == [] and shown(absent).current.stage is not Stage.OPINIONS


def test_an_opinion_without_words_is_not_written() -> None:
    data = clean()
    empty = Opinion(" ", "", finished=True)
    data = replace(data, opinions={**data.opinions, data.participants[0].id: empty})
    assert unfinished_opinions(data) == [data.participants[0]]


def test_more_ballots_than_were_handed_out_are_left_to_clear_up() -> None:
    data = clean()
    group = data.track.groups[0].name
    listed = tuple(Evaluator(number, group, f"甲{number}") for number in range(1, received_in(data, group)))
    found = shown(replace(data, evaluators=listed)).current
    assert (found.stage, found.left, str(found.text)) == (Stage.ENTRY, 1, f"{group}比发出的多 1 份")


def received_in(data: TrackData, group: str) -> int:
    """Return the number of ballots of a group."""
    return sum(ballot.group == group for ballot in data.ballots)


def test_later_stages_say_nothing_untrue_while_an_earlier_one_is_open() -> None:
    typed = {state.stage: str(state.text) for state in shown(builders.sample("officer")).stages}
    assert typed[Stage.FINALISING] == "前面的做完以后定稿"
    empty = replace(builders.sample("officer"), participants=(), ballots=())
    assert "写完" not in {state.stage: str(state.text) for state in shown(empty).stages}[Stage.OPINIONS]
    ready = {state.stage: str(state.text) for state in shown(clean()).stages}
    assert ready[Stage.FINALISING] == "没有其他要做的，可以定稿"
