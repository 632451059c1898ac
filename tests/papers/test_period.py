"""Announcement period: parsing, checking and counting days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.papers.content.period import (
    PeriodCheck,
    WrittenDay,
    period_check,
    read_day,
    working_days,
    writing_hint,
)


@pytest.mark.parametrize(
    "words",
    ["2022年12月2日", "2022-12-02", "2022/12/2", "２０２２年１２月２日", " 2022 年 12 月 2 号", "2022.12.2"],
)
def test_reads_days_as_people_write_them(words: str) -> None:
    assert read_day(words) == WrittenDay(2022, 12, 2)


def test_a_day_without_a_year_has_none() -> None:
    assert read_day("12月2日") == WrittenDay(None, 12, 2)
    assert read_day("2月29日") == WrittenDay(None, 2, 29)


@pytest.mark.parametrize(
    "words", ["", "下周一", "2022年2月30日", "2022-13-01", "0000年1月1日", "12", "\ud800"]
)
def test_returns_none_for_other_texts(words: str) -> None:
    assert read_day(words) is None


def test_a_period_counts_mondays_to_fridays() -> None:
    check = period_check("2022年12月5日", "2022-12-13")
    assert check.working_days == 7 and not check.refused
    assert tuple(map(str, check.sentences)) == (
        "公示期共 7 个工作日（按周一至周五计；法定节假日和调休请自行核对）。",
    )
    assert "没有工作日" in str(period_check("2022-12-03", "2022-12-04").sentences[0])


def test_an_end_before_the_start_is_refused() -> None:
    check = period_check("2022年12月9日", "2022年12月5日")
    assert check.refused and check.working_days is None
    assert tuple(map(str, check.sentences)) == (
        "公示期的结束日期（2022年12月5日）早于开始日期（2022年12月9日），请改正。",
    )


def test_warns_of_an_unreadable_day() -> None:
    check = period_check("下周一", "12月9日")
    assert not check.refused and check.working_days is None
    start, end = map(str, check.sentences)
    assert "“下周一”" in start and "“12月9日”没有写年份" in end


def test_warns_of_a_missing_end_but_not_of_an_empty_period() -> None:
    assert tuple(map(str, period_check("2022-12-05", " ").sentences)) == (
        "公示期没有写结束日期，印出的公示上会留空，请补写。",
    )
    assert period_check("", " ") == PeriodCheck()


@given(st.dates(), st.integers(0, 400))
def test_working_days_equal_a_count_day_by_day(first: date, length: int) -> None:
    last = min(date.max.toordinal(), first.toordinal() + length)
    days = (first + timedelta(step) for step in range(last - first.toordinal() + 1))
    assert working_days(first, date.fromordinal(last)) == sum(day.weekday() < 5 for day in days)


@pytest.mark.parametrize(
    "words", ["", "2026年12月1日", "12月1日", "2026年12月1日（星期二）下午", "待定", "二〇二六年十二月一日"]
)
def test_a_day_in_the_official_format_has_no_hint(words: str) -> None:
    assert writing_hint("会议日期", words) is None


@pytest.mark.parametrize(
    "words", ["2026-12-1", "2026/12/01", "2026年12月01日", "２０２６年12月1日", "2026 年 12 月 1 日"]
)
def test_a_day_in_another_format_has_a_hint(words: str) -> None:
    assert (
        str(writing_hint("会议日期", words)) == f"会议日期将按原样印成“{words}”；公文里写作“2026年12月1日”。"
    )


@pytest.mark.parametrize("words", ["2026-13-1", "2026年2月30日", "12", "2026年2月30日下午"])
def test_an_impossible_day_has_a_hint(words: str) -> None:
    assert "不能识别为日期" in str(writing_hint("会议日期", words))
