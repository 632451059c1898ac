"""A participant's open problems in the few words that fit the 备注 column."""

from collections import Counter
from collections.abc import Sequence

from .order import concerns
from .problems import Problem
from .ruled_grades import quota_to_rule
from .rulings import ABSENT, WITHDRAWN
from .scheme import Track
from .tally import ParticipantResult

_SHORT = {
    "incomplete-row": "{count} 行未录全",
    "total-mismatch": "手写总分不符 {count} 处",
    "self-score": "自评 {count} 行不计",
    "unmet-needs-ruling": "{unmet}待裁定",
    "tie-at-quota": "同分跨名额线待裁定",
}
ABSENCE = {ABSENT: "缺席", WITHDRAWN: "退出"}
"""What stands for a grade where a ruling took the participant out."""
_OTHER = "待处理 {count} 项"


def remark(track: Track, result: ParticipantResult, problems: Sequence[Problem]) -> list[str]:
    """What the 备注 column says of a participant, a phrase for each kind of problem."""
    own = [problem for problem in problems if concerns(problem, result)]
    phrases = [f"缺{problem.group}评分" for problem in own if problem.code == "empty-group"]
    counts = Counter(_SHORT.get(problem.code, _OTHER) for problem in own if problem.code != "empty-group")
    phrases += (
        phrase.replace("{unmet}", track.unmet_remark).replace("{count}", str(count))
        for phrase, count in counts.items()
    )
    quota = quota_to_rule(track, result.grade)
    if quota:
        phrases.append(f"等次待裁定：{'／'.join(quota.ruled_as)}")
    elif result.grade != result.grade_by_rule:
        phrases.append("等次经裁定")
    if result.absence:
        phrases.append(ABSENCE[result.absence])
    return phrases
