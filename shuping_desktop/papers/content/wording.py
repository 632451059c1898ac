"""The words of official papers, the same on paper and in a Word file."""

from collections.abc import Sequence

from ...scoring.ballots import TrackData
from ...scoring.numbers import format_fixed
from ...scoring.ruled_grades import quota_to_rule
from ...scoring.tally import ParticipantResult
from .order import Section
from .period import period_check
from .remarks import ABSENCE
from .snapshot import Snapshot
from .texts import Texts, fill

NONE = "—"
NOBODY_YET = "（还没有述职对象）"
RULE = "＿"
"""Repeated, it is a rule to write on."""

_NUMERALS = "一二三四五六七八九十"
_NO_DATE = "　　年　　月　　日"


def numbered(number: int, words: str) -> str:
    """A section's title: 一、主席团; beyond ten it stands without a numeral."""
    return f"{_NUMERALS[number]}、{words}" if number < len(_NUMERALS) else words


def provisional_words(snapshot: Snapshot, not_yet: str) -> str:
    """Why this, not being finalised, is not to be posted or sent (`not_yet`); empty when it is final."""
    results = snapshot.results
    if snapshot.stamp.is_final:
        return ""
    if results.problems:
        return f"暂定：还有 {len(results.problems)} 项待处理问题，处理完毕前请勿{not_yet}"
    if any(quota_to_rule(results.track, result.grade) for result in results.participants):
        return f"暂定：还有等次待评议小组裁定，裁定前请勿{not_yet}"
    return f"暂定：尚未定稿，定稿前请勿{not_yet}"


def announcement_title(data: TrackData, texts: Texts) -> str:
    """The announcement's title, as the scheme words it."""
    return fill(data.track.announcement.title, texts)


def section_title(number: int, section: Section) -> str:
    """A category's title over its table."""
    return numbered(number, f"{section[0].name}（{len(section[1])} 人）")


def announcement_row(number: int, result: ParticipantResult, data: TrackData, texts: Texts) -> list[str]:
    """One line of the announcement's table; its columns are 序号, 职务, name, 得分 and 等次.

    Who was absent or withdrew is listed too, and why there is no grade stands in its place.
    """
    track, person, score = data.track, result.participant, result.official_score
    position = [person.position] if track.has_positions else []
    given = NONE if score is None else format_fixed(score, track.decimals)
    return [
        str(number),
        *position,
        person.name,
        *([given] if texts.show_scores else []),
        f"{NONE}（{ABSENCE[result.absence]!s}）" if result.absence else result.grade or NONE,
    ]


def announcement_head(data: TrackData, texts: Texts) -> list[str]:
    """The headings of those columns."""
    position = ["职务"] if data.track.has_positions else []
    return [
        "序号",
        *position,
        data.track.participant_heading,
        *(["得分"] if texts.show_scores else []),
        "等次",
    ]


def announcement_closing(texts: Texts) -> tuple[str, ...]:
    """The period and where to object."""
    return (
        f"公示期：{_period(texts)}",
        "公示期内，如对上述结果有异议，请以书面或电话方式向受理部门反映。",
        f"受理部门：{_written(texts.office, 12)}",
        f"联系电话：{_written(texts.telephone, 12)}",
    )


def issued_by(texts: Texts) -> Sequence[str]:
    """The issuer and the date under a paper, or room to write them."""
    return (_written(texts.issuer, 10), texts.issue_date.strip() or _NO_DATE)


def _period(texts: Texts) -> str:
    """Both days and how many they are, or rules to write them on, which just fit one line."""
    blank = f"{RULE * 3}年{RULE * 2}月{RULE * 2}日"
    start, end = texts.period_start.strip(), texts.period_end.strip()
    days = period_check(start, end).working_days
    counted = "" if days is None else f"（{days} 个工作日）"
    return f"{start or blank} 至 {end or blank}{counted}" if start or end else f"{blank}至{blank}"


def _written(words: str, ems: int) -> str:
    """What was given, or a rule of so many characters to write on."""
    return words.strip() or RULE * ems
