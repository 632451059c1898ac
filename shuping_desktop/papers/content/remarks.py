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
_NAMED = {"incomplete-row", "total-mismatch", "self-score", "unmet-needs-ruling", "tie-at-quota"}
_OTHER = ""


def remark(track: Track, result: ParticipantResult, problems: Sequence[Problem]) -> list[Message]:
    """Return a participant's remarks for the 备注 column, one for each kind of problem."""
    own = [problem for problem in problems if concerns(problem, result)]
    phrases = [msg("缺{group}评分", group=problem.group) for problem in own if problem.code == "empty-group"]
    codes = (problem.code for problem in own if problem.code != "empty-group")
    counts = Counter(code if code in _NAMED else _OTHER for code in codes)
    phrases += (_phrase(track, code, count) for code, count in counts.items())
    quota = quota_to_rule(track, result.grade)
    if quota:
        phrases.append(msg("等次待裁定：{grades}", grades="／".join(quota.ruled_as)))
    elif result.grade != result.grade_by_rule:
        phrases.append(msg("等次经裁定"))
    if result.absence:
        phrases.append(ABSENCE[result.absence])
    return phrases


def _phrase(track: Track, code: str, count: int) -> Message:
    """So many problems of a code in a few words."""
    match code:
        case "incomplete-row":
            return msg("{count} 行未录全", count=count)
        case "total-mismatch":
            return msg("手写总分不符 {count} 处", count=count)
        case "self-score":
            return msg("自评 {count} 行不计", count=count)
        case "unmet-needs-ruling":
            return msg("{unmet}待裁定", unmet=track.unmet_remark)
        case "tie-at-quota":
            return msg("同分跨名额线待裁定")
    return msg("待处理 {count} 项", count=count)
