"""Progress of a track: what is still to do, in the order of the work.

Nothing counts before its time: a group without any ballot is not yet typed, and no problem of each of its
participants.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from ..messages import COMMA, Message, joined, msg
from .ballots import Participant, TrackData
from .finality import Finality
from .problems import EMPTY_GROUP, ENTRIES_DISAGREE, LAPSED_RULING, QUOTA_MISMATCH, SECOND_MISSING, Problem
from .register import BallotState, ballot_state
from .ruled_grades import attendance, open_grade_questions, quota_to_rule
from .rulings import Opinion, lapsed_unanswered
from .tally import TrackResults


class Stage(Enum):
    """A stage of the work, with its name on screen."""

    ROSTER = msg("名单")
    ENTRY = msg("录入")
    SECOND = msg("第二遍")
    PROBLEMS = msg("待处理")
    RULINGS = msg("裁定")
    OPINIONS = msg("意见")
    FINALISING = msg("定稿")
    PRINTING = msg("打印")


class StageState(NamedTuple):
    """Remainder of a stage: a number of things, 0 when it is done, and a clause on them.

    `is_counted` is False where the number says nothing, and the clause needs no name of the stage before it.
    """

    stage: Stage
    left: int
    text: Message
    is_counted: bool = True

    @property
    def is_done(self) -> bool:
        """True if nothing is left."""
        return not self.left


class Progress(NamedTuple):
    """The stages of a track in their order, and the problems that are due."""

    stages: tuple[StageState, ...]
    problems: tuple[Problem, ...]

    @property
    def current(self) -> StageState:
        """The first stage with something left; printing, when nothing is."""
        return next((state for state in self.stages if state.left), self.stages[-1])

    @property
    def next_text(self) -> Message:
        """The current stage and what is left of it: 意见：7 份没有写完."""
        current = self.current
        if not current.is_counted:
            return current.text
        return msg("{stage}：{text}", stage=current.stage.value, text=current.text)


def due_problems(data: TrackData, results: TrackResults) -> tuple[Problem, ...]:
    """Return the problems but those that only say that typing has not begun, and the lapsed rulings."""
    waiting = {group for group in _groups_of_weight(data) if not _received(data, group)}
    due = (
        problem
        for problem in results.problems
        if not (problem.code == EMPTY_GROUP and problem.group in waiting)
        and not (problem.code == QUOTA_MISMATCH and not data.participants)
    )
    return (*due, *_lapsed_rulings(data, results))


def _lapsed_rulings(data: TrackData, results: TrackResults) -> Iterator[Problem]:
    """Yield the rulings whose facts have changed, unless the question is asked again or needs no answer."""
    if not data.rulings:
        return
    asked = [problem.question for problem in results.problems if problem.question]
    graded = ((line.participant, line.official_score, line.grade) for line in results.participants)
    asked += open_grade_questions(data.track, graded)
    absent = {line.participant.id for line in results.participants if line.absence}
    for ruling in lapsed_unanswered(data.rulings, results.in_force, asked):
        if ruling.participant_id in absent:
            continue
        text = msg(
            "关于{subject}的裁定所依据的内容已变，裁定不再有效，请重新裁定或撤回。", subject=ruling.subject
        )
        name = data.names.get(ruling.participant_id, "")
        yield Problem(LAPSED_RULING, text, participant=name, participant_id=ruling.participant_id)


def waiting_groups(data: TrackData) -> list[str]:
    """Return the groups with a weight of which no ballot was received; none without participants."""
    if not data.participants:
        return []
    return [group for group in _groups_of_weight(data) if not _received(data, group)]


def waiting_sentences(data: TrackData) -> list[Message]:
    """Return a sentence on what has not been begun: the whole entry, or each waiting group."""
    groups = waiting_groups(data)
    if groups and not data.ballots:
        return [msg("{track}：还没有开始录入评分表。", track=data.track.name)]
    return [
        msg("{track}：{group}还没有开始录入，暂无得分和名次。", track=data.track.name, group=group)
        for group in groups
    ]


def progress(
    data: TrackData, results: TrackResults, finality: Finality, open_flags: Callable[[], int]
) -> Progress:
    """Return the progress of a track; `open_flags` is called only when no earlier stage has anything left."""
    problems = () if finality.is_final else due_problems(data, results)
    if finality.is_final:
        stages = [StageState(stage, 0, finality.words, is_counted=False) for stage in Stage]
        return Progress(tuple(stages), problems)
    stages = [_roster(data), _entry(data), _second(problems)]
    flags = 0 if problems or any(state.left for state in stages) else open_flags()
    stages += [_problems(problems, flags), _rulings(results), _opinions(data)]
    is_ready = not any(state.left for state in stages)
    words = msg("没有其他要做的，可以定稿") if is_ready else msg("前面的做完以后定稿")
    stages.append(StageState(Stage.FINALISING, 1, words, is_counted=False))
    stages.append(StageState(Stage.PRINTING, 0, msg("定稿以后打印")))
    return Progress(tuple(stages), problems)


def _roster(data: TrackData) -> StageState:
    if data.participants:
        return StageState(Stage.ROSTER, 0, msg("{count} 个述职对象", count=len(data.participants)))
    return StageState(Stage.ROSTER, 1, msg("还没有述职对象"), is_counted=False)


def _entry(data: TrackData) -> StageState:
    if not data.participants:
        return StageState(Stage.ENTRY, 0, msg("名单之后录入"))
    if not data.ballots:
        return StageState(Stage.ENTRY, 1, msg("还没有开始录入"), is_counted=False)
    left, clauses = 0, []
    for count, clause in _to_type(data):
        left += count
        clauses.append(clause)
    if clauses:
        return StageState(Stage.ENTRY, left, joined(clauses, COMMA))
    received = msg("收到 {count} 份，都已录入", count=len(data.ballots))
    return StageState(Stage.ENTRY, 0, received)


def _to_type(data: TrackData) -> Iterator[tuple[int, Message]]:
    """Yield what is left to type, with the number of ballots."""
    waiting = waiting_groups(data)
    if waiting:
        count = sum(data.issued(group) or 1 for group in waiting)
        yield count, msg("{groups}还没有开始录入", groups=waiting)
    begun = [group.name for group in data.track.groups if group.name not in waiting]
    missing = sum(max(0, (data.issued(group) or 0) - _received(data, group)) for group in begun)
    if missing:
        yield missing, msg("还差 {count} 份", count=missing)
    # The cached totals tell most ballots; the state of each would take several times the tally.
    people = len(data.participants)
    doubtful = (ballot for ballot in data.ballots if len(ballot.totals) < people)
    part_typed = sum(ballot_state(data, ballot) is BallotState.PART_TYPED for ballot in doubtful)
    if part_typed:
        yield part_typed, msg("{count} 份没有录完", count=part_typed)
    for group in data.track.groups:
        issued = data.issued(group.name)
        extra = 0 if issued is None else _received(data, group.name) - issued
        if extra > 0:
            yield extra, msg("{group}比发出的多 {count} 份", group=group.name, count=extra)


def _second(problems: Sequence[Problem]) -> StageState:
    left = sum(problem.code in (ENTRIES_DISAGREE, SECOND_MISSING) for problem in problems)
    text = msg("{count} 份没有核对", count=left) if left else msg("没有要录的")
    return StageState(Stage.SECOND, left, text)


def _problems(problems: Sequence[Problem], flags: int) -> StageState:
    if problems or not flags:
        text = msg("还有 {count} 项", count=len(problems)) if problems else msg("没有")
        return StageState(Stage.PROBLEMS, len(problems), text)
    return StageState(Stage.PROBLEMS, flags, msg("{count} 处要留意的还没有看过", count=flags))


def _rulings(results: TrackResults) -> StageState:
    left = sum(bool(quota_to_rule(results.track, result.grade)) for result in results.participants)
    return StageState(Stage.RULINGS, left, msg("{count} 个等次待裁定", count=left) if left else msg("没有"))


def _opinions(data: TrackData) -> StageState:
    if not data.participants:
        return StageState(Stage.OPINIONS, 0, msg("名单之后写"))
    left = len(unfinished_opinions(data))
    text = msg("{count} 份没有写完", count=left) if left else msg("都已写完")
    return StageState(Stage.OPINIONS, left, text)


def unfinished_opinions(data: TrackData) -> list[Participant]:
    """Return those who take part and whose opinion is unfinished or empty, in roster order."""
    opinions = ((person, data.opinions.get(person.id, Opinion())) for person in data.participants)
    people = [person for person, opinion in opinions if not (opinion.finished and opinion.text)]
    out = attendance(data) if people else {}
    return [person for person in people if person.id not in out]


def _groups_of_weight(data: TrackData) -> list[str]:
    """Return the groups that some participant's score needs, in their order."""
    present = {person.category for person in data.participants}
    categories = [category for category in data.track.categories if category.name in present]
    return [
        group.name
        for group in data.track.groups
        if any(category.weights.get(group.name) for category in categories)
    ]


def _received(data: TrackData, group: str) -> int:
    return sum(ballot.group == group for ballot in data.ballots)
