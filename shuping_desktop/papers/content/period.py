"""Dates as people write them, and the check of the announcement period (公示期)."""

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
    """A day as written; `year` is None where it was left out."""

    year: int | None
    month: int
    day: int

    @property
    def date(self) -> date | None:
        """The calendar date; None without a year."""
        return None if self.year is None else date(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class PeriodCheck:
    """Outcome of checking a period: sentences to show, and the number of working days if known.

    `refused` says that the period cannot be stored.
    """

    sentences: tuple[Message, ...] = ()
    refused: bool = False
    working_days: int | None = None


def read_day(words: str) -> WrittenDay | None:
    """Parse a day such as 2022年12月2日, 2022-12-02, 2022/12/2 or 12月2日; return None for anything else.

    Full-width digits are accepted. Without a year, 29 February is valid.
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
    """Return a hint on the format of a day (`which`: 会议日期); None where it has the official format.

    Days are printed as typed, so 2022-12-01 would appear on paper. Words after the day, such as （星期四）,
    and words without a digit (待定) are accepted.
    """
    plain, day = unicodedata.normalize("NFKC", words).strip(), read_day(words)
    if day is not None:
        proper = official_day(day.year, day.month, day.day)
        if words.strip() == proper:
            return None
        return msg(
            "{which}将按原样印成“{words}”；公文里写作“{proper}”。",
            which=which,
            words=words.strip(),
            proper=proper,
        )
    beginning = _PROPER.match(plain)
    if not any(letter.isdigit() for letter in plain) or (beginning and read_day(beginning[0])):
        return None
    return msg(
        "{which}“{words}”不能识别为日期，将按原样印出；请按“2022年12月5日”的格式填写。",
        which=which,
        words=words.strip(),
    )


def date_hints(texts: Texts) -> tuple[Message, ...]:
    """Return a hint for each date without the official format.

    Unreadable dates of the period are reported by `period_check`.
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
    """Check a period from `start` to `end`, both days included.

    An end before the start is refused. A date that cannot be read gives a warning and is printed as typed.
    """
    days = ((msg("开始"), start, read_day(start)), (msg("结束"), end, read_day(end)))
    if not start.strip() and not end.strip():
        return PeriodCheck()
    warnings = [_warning(which, words, day) for which, words, day in days]
    sentences = tuple(warning for warning in warnings if warning)
    first, last = (day.date if day else None for _, _, day in days)
    if first is None or last is None:
        return PeriodCheck(sentences)
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
            "公示期的{which}日期“{words}”不能识别为日期，将按原样印出，无法核对；请按“2022年12月5日”的格式填写。",
            which=which,
            words=words.strip(),
        )
    if day.year:
        return None
    return msg(
        "公示期的{which}日期“{words}”没有写年份，无法核对先后和工作日，请补写年份。",
        which=which,
        words=words.strip(),
    )


def _counted(days: int) -> PeriodCheck:
    counted = msg("公示期共 {days} 个工作日", days=days) if days else msg("公示期里没有工作日")
    sentence = msg("{counted}（按周一至周五计；法定节假日和调休请自行核对）。", counted=counted)
    return PeriodCheck((sentence,), working_days=days)


def working_days(first: date, last: date) -> int:
    """Count Mondays to Fridays from `first` to `last`, both included."""
    return _working_days_until(last.toordinal()) - _working_days_until(first.toordinal() - 1)


def _working_days_until(ordinal: int) -> int:
    """Count working days up to a proleptic Gregorian ordinal; day 1 is a Monday."""
    weeks, rest = divmod(ordinal, 7)
    return _WORKING_DAYS * weeks + min(rest, _WORKING_DAYS)
