"""A participant's open problems in the few words that fit the 备注 column."""

from collections import Counter
from collections.abc import Sequence

from ...messages import Message, msg
from ...scoring.problems import Problem
from ...scoring.ruled_grades import quota_to_rule
from ...scoring.rulings import ABSENT, WITHDRAWN
from ...scoring.scheme import Track
from ...scoring.tally import ParticipantResult
from .order import concerns

ABSENCE = {ABSENT: msg("缺席"), WITHDRAWN: msg("退出")}
"""What stands for a grade where a ruling took the participant out."""


def remark(track: Track, result: ParticipantResult, problems: Sequence[Problem]) -> list[Message]:
    """Return a participant's remarks for the 备注 column, one for each kind of problem."""
    own = [problem for problem in problems if concerns(problem, result)]
    # A problem on a ballot names its group too, which its remark has no place for.
    kinds = Counter((it.kind.remark.template, "" if it.ballot_id else it.group) for it in own)
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
