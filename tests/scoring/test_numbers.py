"""Parsing and formatting of numbers."""

from fractions import Fraction

import pytest

from shuping_desktop.scoring.numbers import (
    NotANumberError,
    format_fixed,
    format_hundredths,
    ordinary,
    parse_hundredths,
    round_half_up,
)


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [
        ("18.5", 1850),
        ("18", 1800),
        ("0", 0),
        ("18.50", 1850),
        ("18.25", 1825),
        ("１８．５", 1850),
        ("１8。５", 1850),
        (" 18.5\t", 1850),
        ("\u300018.5\u3000", 1850),
        (".5", 50),
        ("5.", 500),
        ("+5", 500),
        ("007", 700),
        ("0000000000018.5", 1850),
        ("18.5000000000000", 1850),
        ("-1", -100),
        ("－1", -100),
        ("-0", 0),
        ("999999999", 99_999_999_900),
    ],
)
def test_reads_a_number_in_hundredths(text: str, hundredths: int) -> None:
    assert parse_hundredths(text) == hundredths


def test_a_third_decimal_is_not_rounded() -> None:
    assert parse_hundredths("18.125") == Fraction(3625, 2)


@pytest.mark.parametrize(
    "text",
    ["", " ", ".", "-", "+.", "abc", "1e1", "٣", "１８，５", "1,5", "1 8", "1.2.3", "--1", "0x10", "1_0"],
)
def test_refuses_other_texts(text: str) -> None:
    with pytest.raises(NotANumberError):
        parse_hundredths(text)


@pytest.mark.parametrize("text", ["inf", "nan", "½", "五", "²", "9" * 10, "9" * 5000, "0." + "1" * 5000])
def test_refuses_very_long_and_unusual_numbers(text: str) -> None:
    with pytest.raises(NotANumberError):
        parse_hundredths(text)


def test_converts_full_width_characters_only() -> None:
    assert ordinary("　１２．５ ") == "12.5"
    assert ordinary(" 缺 席 ") == "缺 席"


@pytest.mark.parametrize(
    ("hundredths", "text"),
    [(1950, "19.5"), (1800, "18"), (1825, "18.25"), (5, "0.05"), (0, "0"), (10000, "100"), (-150, "-1.5")],
)
def test_a_mark_is_written_without_trailing_zeros(hundredths: int, text: str) -> None:
    assert format_hundredths(hundredths) == text


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        ("87.525", "87.53"),
        ("87.535", "87.54"),
        ("87.5249999999999999999999", "87.52"),
        ("0.005", "0.01"),
        ("0.004", "0"),
        ("99.995", "100"),
        ("2.675", "2.68"),  # as a binary fraction this is 2.67499…
    ],
)
def test_halves_round_up(value: str, rounded: str) -> None:
    assert round_half_up(Fraction(value)) == Fraction(rounded)


@pytest.mark.parametrize(("decimals", "rounded"), [(0, 3), (1, Fraction(5, 2)), (3, Fraction(5, 2))])
def test_rounds_to_the_number_of_decimals(decimals: int, rounded: Fraction) -> None:
    assert round_half_up(Fraction(5, 2), decimals) == rounded


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Fraction(175050, 2000), 2, "87.53"),
        (Fraction(100), 2, "100.00"),
        (Fraction(1, 20), 2, "0.05"),
        (Fraction(0), 2, "0.00"),
        (Fraction(2, 3), 4, "0.6667"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(2, 3), 1, "0.7"),
    ],
)
def test_a_score_is_written_with_all_its_decimals(value: Fraction, decimals: int, text: str) -> None:
    assert format_fixed(value, decimals) == text
