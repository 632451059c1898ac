"""Texts of numbers with a format, and the notes where they are not the numbers."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shuping_desktop.tables.number_formats import built_in, number_format
from shuping_desktop.tables.shown import compared, header_text, number_text, shown_value

SHOWN = [
    ("88.5", "General", "88.5", ""),
    ("88.5", "G/通用格式", "88.5", ""),
    ("88.5", "0.00", "88.5", ""),
    ("88.456", "0.0", "88.456", "显示为 88.5，存的是 88.456"),
    ("1234567", "#,##0", "1234567", ""),
    ("88", "0.00E+00", "88", ""),
    ("88.5", "# ?/?", "88.5", ""),
    ("88", "¥#,##0.00", "88", "显示为 ¥88.00，存的是 88"),
    ("88", "_ * #,##0_ ", "88", ""),
    ("88", '0"分"', "88", "显示为 88分，存的是 88"),
    ("7", '"T"00', "T07", "显示为 T07，存的是 7"),
    ("7", "000", "007", "显示为 007，存的是 7"),
    ("20260102", "0000-00-00", "2026-01-02", "显示为 2026-01-02，存的是 20260102"),
    ("50", '0"%"', "50%", "显示为 50%，存的是 50"),
    ("0.885", "0%", "89%", "是 89%，存的是 0.885"),
    ("0.885", "0.0%", "88.5%", "是 88.5%"),
    ("12345", '0,"千"', "12千", "显示为 12千，存的是 12345"),
    ("95", '[>=90]"优秀";[>=60]"合格";"不合格"', "优秀", "显示为 优秀，存的是 95"),
    ("59", '[>=90]"优秀";[>=60]"合格";"不合格"', "不合格", "显示为 不合格，存的是 59"),
    ("0", "0;-0;;@", "0", "设成了不显示，存的是 0"),
    ("0", "#", "0", "设成了不显示，存的是 0"),
    ("-5", "0_);(0)", "-5", ""),
    ("-5", "0;-0", "-5", ""),
    ("0", '0.0;-0.0;"-"', "0", "显示为 -，存的是 0"),
    ("46024", "yyyy/m/d", "2026/1/2", "是日期 2026-1-2，可能原是 1-2"),
    ("46024", "yyyy-mm-dd aaaa", "2026-01-02 星期五", "是日期 2026-1-2，可能原是 1-2"),
    ("46024", "[$-804]m月d日", "1月2日", "是日期 2026-1-2，可能原是 1-2"),
    ("46024", "d-mmm", "2-Jan", "是日期 2026-1-2，可能原是 1-2"),
    ("11689", "mmm-yy", "Jan-32", "是日期 1932-1-1，可能原是 1-32"),
    ("18", "m-d", "1-18", "是日期 1900-1-18，可能原是 18"),
    ("46024.5", "yyyy-m-d h:mm", "2026-1-2 12:00", "是日期 2026-1-2 12:00，可能原是 1-2"),
    ("0.75", "h:mm AM/PM", "6:00 PM", "是时间 6:00 PM"),
    ("1.5", "[h]:mm", "36:00", "是时间 36:00"),
    ("-1", "yyyy-m-d", "-1", "设成了日期，但 -1 不是日期"),
    ("1e300", "yyyy-m-d", "1e300", ""),
    ("88", "0" + "%" * 250, "88", ""),
    ("九", "0%", "九", ""),
]


@pytest.mark.parametrize(("stored", "code", "text", "note"), SHOWN)
def test_reads_a_number_as_its_format_shows_it(stored: str, code: str, text: str, note: str) -> None:
    read, found = shown_value(stored, number_format(code))
    assert (read, str(found.text) if found else "") == (text, note)


@pytest.mark.parametrize(
    ("coded", "text"),
    [
        ("&C述职评分表&R评委 &P", "述职评分表 评委"),
        ("&C第 &P 页，共 &N 页", ""),
        ('&"宋体,常规"&K000000甲', "甲"),
    ],
)
def test_reads_headers_without_their_codes(coded: str, text: str) -> None:
    assert header_text(coded) == text


def test_the_calendar_from_1904_is_four_years_and_a_day_later() -> None:
    note = shown_value("44562", built_in(14), from_1904=True)[1]
    assert note is not None and str(note.text) == "是日期 2026-1-2，可能原是 1-2"


@pytest.mark.parametrize("index", [14, 22, 30, 31, 47, 57, 58])
def test_knows_the_built_in_formats_of_dates_and_times(index: int) -> None:
    section, _ = built_in(index).section_for(Decimal(1))
    assert section.shows.name in ("DATE", "TIME")


def test_a_shown_number_that_is_another_one_is_read_as_shown() -> None:
    assert compared("3", "12")[0] == "12"


@settings(max_examples=100)
@given(
    code=st.text(st.sampled_from('0#?.,%;"[]\\_*yYmdhsae/ Ge+-@<>=9AMP年分'), max_size=30),
    number=st.one_of(st.floats(allow_nan=False).map(repr), st.integers(-50_000, 50_000).map(str)),
)
def test_any_format_gives_a_text_for_any_number(code: str, number: str) -> None:
    text, note = shown_value(number, number_format(code))
    assert text and (note is not None or text == number_text(number))
