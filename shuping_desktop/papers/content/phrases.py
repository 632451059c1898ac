"""Phrases shared by several official papers, on paper and in Word files alike."""

from collections.abc import Iterable, Sequence

from ...messages import Message, Text, msg
from ...scoring.ballots import TrackData
from ...scoring.progress import due_problems, waiting_groups
from ...scoring.ruled_grades import quota_to_rule
from ...scoring.scheme import Track
from .paper_text import paper_text
from .snapshot import Snapshot
from .texts import Texts

NONE = "—"
NOBODY_YET = "（尚无述职对象）"
BLANK = "＿"
"""Repeated, it forms a rule to write on."""

_NUMERALS = "一二三四五六七八九"
_NO_DATE = "　　年　　月　　日"


def document_title(data: TrackData, texts: Texts, subject: str) -> str:
    """Return a paper's title: 2022—2023学年二级学院学生会述职评议结果汇总表 for 结果汇总表."""
    return f"{texts.school_year}{data.track.name}述职评议{subject}"


def facts_line(facts: Iterable[tuple[str, str]]) -> str:
    """Return pairs of name and fact as one line, without those that are empty."""
    return "　　".join(f"{name}：{fact}" for name, fact in facts if fact.strip())


def counter_word(track: Track) -> str:
    """Return the measure word for participants: 人 for people, 个 for bodies."""
    return "人" if track.is_person else "个"


def numbered(number: int, words: str) -> str:
    """Return a section's title with its numeral (0: 一、)."""
    return f"{numeral(number)}、{words}"


def numeral(number: int) -> str:
    """Return a Chinese numeral below 100; 0 is 一."""
    tens, units = divmod(number + 1, 10)
    ten = f"{_NUMERALS[tens - 1] if tens > 1 else ''}十" if tens else ""
    return ten + (_NUMERALS[units - 1] if units else "")


def category_title(number: int, name: str, count: int, track: Track) -> str:
    """Return the title of a category's section: 一、主席团（5人）."""
    return numbered(number, f"{name}（{count}{counter_word(track)}）")


def provisional_notice(snapshot: Snapshot, action: str) -> str:
    """Return why a paper must not be posted or sent yet (`action`); empty once the track is final."""
    if snapshot.stamp.is_final:
        return ""
    return paper_text(provisional_message(snapshot, f"请勿{action}"))


def state_notice(snapshot: Snapshot) -> str:
    """Return why the results are not official yet, or the points they are final with; empty for neither."""
    finality = snapshot.stamp.finality
    if not finality.is_final:
        return paper_text(provisional_message(snapshot, "不作为正式结果"))
    return paper_text(finality.with_points or "")


def provisional_message(snapshot: Snapshot, until_then: Text) -> Message:
    """Return why results are provisional, and what holds `until_then`: 请勿张贴."""
    data, results = snapshot.data, snapshot.results
    problems = due_problems(data, results)
    if problems:
        return msg(
            "暂定：还有 {count} 项待处理问题，处理完毕前{until_then}",
            count=len(problems),
            until_then=until_then,
        )
    if waiting_groups(data):
        begun = msg("评分表还没有录完") if data.ballots else msg("还没有开始录入评分表")
        return msg("暂定：{begun}，录完前{until_then}", begun=begun, until_then=until_then)
    if any(quota_to_rule(results.track, result.grade) for result in results.participants):
        return msg("暂定：还有等次待评议小组裁定，裁定前{until_then}", until_then=until_then)
    return msg("暂定：尚未定稿，定稿前{until_then}", until_then=until_then)


def issued_by(texts: Texts) -> Sequence[str]:
    """Return the issuer and the date under a paper, or room to write them."""
    return (or_rule(texts.issuer, 10), texts.issue_date.strip() or _NO_DATE)


def or_rule(words: str, ems: int) -> str:
    """Return the words, or a rule of `ems` characters to write on where there are none."""
    return words.strip() or BLANK * ems
