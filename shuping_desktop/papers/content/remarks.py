"""Open problems by participant, and the short phrases of the 备注 column."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ...messages import Message, msg
from ...scoring.problems import Problem
from ...scoring.ruled_grades import quota_to_rule
from ...scoring.rulings import ABSENT, WITHDRAWN
from ...scoring.scheme import Track
from ...scoring.tally import ParticipantResult

ABSENCE = {ABSENT: msg("缺席"), WITHDRAWN: msg("退出")}
"""Phrases that replace the grade of a participant ruled absent or withdrawn."""


def concerns(problem: Problem, result: ParticipantResult) -> bool:
    """Return whether an open problem is about this participant."""
    person = result.participant
    if problem.participants:
        return person.name in problem.participants
    return (
        problem.participant_id == person.id if problem.participant_id else problem.participant == person.name
    )


def track_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems of the track as a whole, which no participant's row can show."""
    return [
        problem
        for problem in problems
        if not (problem.participant or problem.participants or problem.participant_id)
    ]


def remark(track: Track, result: ParticipantResult, problems: Sequence[Problem]) -> list[Message]:
    """Return a participant's remarks for the 备注 column, one for each kind of problem."""
    own = [problem for problem in problems if concerns(problem, result)]
    # A problem on a ballot names its group too, but its remark has no {group}.
    kinds = Counter(
        (problem.kind.remark.template, "" if problem.ballot_id else problem.group) for problem in own
    )
    phrases = [
        Message(template, {"count": count, "group": group, "unmet": track.unmet_remark})
        for (template, group), count in sorted(kinds.items(), key=lambda item: not item[0][1])
    ]
    quota = quota_to_rule(track, result.grade)
    if quota:
        phrases.append(msg("等次待裁定：{grades}", grades="／".join(quota.ruled_as)))
    elif result.grade != result.grade_by_rule:
        phrases.append(msg("等次经裁定"))
    if result.absence:
        phrases.append(ABSENCE[result.absence])
    return phrases
