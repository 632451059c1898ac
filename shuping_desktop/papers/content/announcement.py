"""Content of the announcement (公示): its title, its table and its closing lines."""

from ...scoring.ballots import TrackData
from ...scoring.numbers import format_fixed
from ...scoring.tally import ParticipantResult
from .period import period_check, read_day
from .phrases import BLANK, NONE, or_rule
from .reissue import announcement_replaces
from .remarks import ABSENCE
from .snapshot import Snapshot
from .texts import Texts, fill


def announcement_title(data: TrackData, texts: Texts) -> str:
    """Return the announcement's title, as the scheme words it."""
    return fill(data.track.announcement.title, texts)


def announcement_ground(snapshot: Snapshot) -> str:
    """Return the opening paragraph, which names the announcement that this one replaces."""
    ground = fill(snapshot.data.track.announcement.ground, snapshot.texts)
    return ground + announcement_replaces(snapshot)


def announcement_head(data: TrackData, texts: Texts) -> list[str]:
    """Return the headings of the table's columns: 序号, 职务, name, 得分 and 等次, those that apply."""
    position = ["职务"] if data.track.has_positions else []
    return [
        "序号",
        *position,
        data.track.participant_heading,
        *(["得分"] if texts.show_scores else []),
        "等次",
    ]


def announcement_row(number: int, result: ParticipantResult, data: TrackData, texts: Texts) -> list[str]:
    """Return one row of the table, with the columns of `announcement_head`.

    Absent and withdrawn participants are listed with the reason in place of the grade.
    """
    track, person, score = data.track, result.participant, result.official_score
    position = [person.position] if track.has_positions else []
    points = NONE if score is None else format_fixed(score, track.decimals)
    return [
        str(number),
        *position,
        person.name,
        *([points] if texts.show_scores else []),
        f"{NONE}（{ABSENCE[result.absence]!s}）" if result.absence else result.grade or NONE,
    ]


def announcement_closing(texts: Texts) -> tuple[str, ...]:
    """Return four lines: the period, how to object, and the office and telephone to object to."""
    return (
        f"公示期：{_period(texts)}",
        "公示期内，如对上述结果有异议，请以书面或电话方式向受理部门反映。",
        f"受理部门：{or_rule(texts.office, 12)}",
        f"联系电话：{or_rule(texts.telephone, 12)}",
    )


def _period(texts: Texts) -> str:
    """Return both days and the number of working days, or rules to write on, short enough for one line."""
    blank = f"{BLANK * 3}年{BLANK * 2}月{BLANK * 2}日"
    start, end = texts.period_start.strip(), texts.period_end.strip()
    days = period_check(start, end).working_days
    counted = "" if days is None else f"（{days}个工作日）"
    first, last = read_day(start), read_day(end)
    if first and last and first.year == last.year:
        year = f"{first.year}年"
        end = end.removeprefix(year) if start.startswith(year) else end
    return f"{start or blank}至{end or blank}{counted}" if start or end else f"{blank}至{blank}"
