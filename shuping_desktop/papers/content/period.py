"""The period of an announcement (公示期): its days as people write them, checked and counted."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from ...messages import Message, Text, msg
from .texts import Texts, official_day

_DATE = re.compile(
    r"(?:(?P<year>[0-9]{4})\s*(?:年|[-/.])\s*)?(?P<month>[0-9]{1,2})\s*(?:月|[-/.])\s*(?P<day>[0-9]{1,2})\s*[日号]?"
)
_PROPER = re.compile(r"(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日")
_WORKING_DAYS = 5  # of a week, Monday first


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as it was written; `year` is None where none was written."""

    year: int | None
    month: int
    day: int

    @property
    def date(self) -> date | None:
        """The day itself; None while its year is unknown."""
        return None if self.year is None else date(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class PeriodCheck:
    """What is to be said of a period, whether it cannot stand, and its working days where they are known."""

    sentences: tuple[Message, ...] = ()
    refused: bool = False
    working_days: int | None = None


def read_day(words: str) -> WrittenDay | None:
    """A day such as 2022年12月2日, 2022-12-02, 2022/12/2 or 12月2日; None where it cannot be one.

    Full-width figures are read as ordinary ones. Without a year the 29th of February is a day.
    """
    match = _DATE.fullmatch(unicodedata.normalize("NFKC", words).strip())
    if not match:
        return None
    year = int(match["year"]) if match["year"] else None
    month, day = int(match["month"]), int(match["day"])
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return None
    return WrittenDay(year, month, day)


def writing_hint(which: Text, words: str) -> Message | None:
    """Return a hint on how a day (`which`: 会议日期) is written; None where it is written properly.

    It is printed as it is written, so 2022-12-01 would stand so on paper. What follows the day, such as
    （星期四）, and what has no figure in it (待定) is the writer's own.
    """
    plain, day = unicodedata.normalize("NFKC", words).strip(), read_day(words)
    if day is not None:
        proper = official_day(day.year, day.month, day.day)
        if words.strip() == proper:
            return None
        return msg(
            "{which}将照原样印成“{words}”；公文里写作“{proper}”。",
            which=which,
            words=words.strip(),
            proper=proper,
        )
    begun = _PROPER.match(plain)
    if not any(letter.isdigit() for letter in plain) or (begun and read_day(begun[0])):
        return None
    return msg(
        "{which}“{words}”读不成日期，将照原样印出；请写成“2022年12月5日”的样子。",
        which=which,
        words=words.strip(),
    )


def date_hints(texts: Texts) -> tuple[Message, ...]:
    """Return a hint for each date that is not written as in official papers.

    Unreadable dates of the period are left to `period_check`.
    """
    days = [(msg("会议日期"), texts.meeting_date), (msg("发布日期"), texts.issue_date)]
    period = (
        (msg("公示期的开始日期"), texts.period_start),
        (msg("公示期的结束日期"), texts.period_end),
    )
    days += [(which, words) for which, words in period if read_day(words)]
    hints = (writing_hint(which, words) for which, words in days)
    return tuple(hint for hint in hints if hint)


def period_check(start: str, end: str) -> PeriodCheck:
    """What is wrong with a period from `start` to `end`, both days included, or how long it is.

    An end before its start is refused. What cannot be read is printed as it is written, and warned of.
    """
    days = ((msg("开始"), start, read_day(start)), (msg("结束"), end, read_day(end)))
    if not start.strip() and not end.strip():
        return PeriodCheck()
    warnings = [_warning(which, words, day) for which, words, day in days]
    found = tuple(warning for warning in warnings if warning)
    first, last = (day.date if day else None for _, _, day in days)
    if first is None or last is None:
        return PeriodCheck(found)
    if last < first:
        sentence = msg(
            "公示期的结束日期（{end}）早于开始日期（{start}），请改正。", end=end.strip(), start=start.strip()
        )
        return PeriodCheck((sentence,), refused=True)
    return _counted(working_days(first, last))


def _warning(which: Message, words: str, day: WrittenDay | None) -> Message | None:
    if not words.strip():
        return msg("公示期没有写{which}日期，印出的公示上会留空，请补写。", which=which)
    if day is None:
        return msg(
            "公示期的{which}日期“{words}”读不成日期，将照原样印出，不能核对；请写成“2022年12月5日”的样子。",
            which=which,
            words=words.strip(),
        )
    if day.year:
        return None
    return msg(
        "公示期的{which}日期“{words}”没有写年份，不能核对先后和工作日，请补写年份。",
        which=which,
        words=words.strip(),
    )


def _counted(days: int) -> PeriodCheck:
    counted = msg("公示期共 {days} 个工作日", days=days) if days else msg("公示期里没有工作日")
    sentence = msg("{counted}（按周一至周五计；法定节假日和调休无法离线得知，请自行核对）。", counted=counted)
    return PeriodCheck((sentence,), working_days=days)


def working_days(first: date, last: date) -> int:
    """How many Mondays to Fridays there are from `first` to `last`, both included."""
    return _until(last.toordinal()) - _until(first.toordinal() - 1)


def _until(ordinal: int) -> int:
    """Working days from the calendar's first day, a Monday, to the one of that ordinal."""
    weeks, rest = divmod(ordinal, 7)
    return _WORKING_DAYS * weeks + min(rest, _WORKING_DAYS)
