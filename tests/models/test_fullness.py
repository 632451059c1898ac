"""Tests of the fullness of a cell against its definition."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shuping_desktop.models.fullness import Fullness, fullness, parse_cell
from shuping_desktop.scoring.numbers import format_hundredths

MAXIMA = st.sampled_from([300, 500, 1000, 1050, 2000, 10000])
STEPS = st.sampled_from([5, 10, 25, 50, 100, 200])
DRAFTS = st.from_regex(r"[0-9]{1,4}(\.[0-9]{0,3})?", fullmatch=True)
TAILS = [*"0123456789", *(f"{number:02d}" for number in range(100))]


def stands(text: str, maximum: int, step: int) -> bool:
    """Return whether a text is an allowed number, computed with decimals, unlike the program."""
    value = Decimal(text) * 100
    return value <= maximum and value % step == 0


def can_be_extended(text: str, maximum: int, step: int) -> bool:
    """Return whether further digits make another number of `text`; zeros that add nothing do not count."""
    whole, point, decimals = text.partition(".")
    if not point:
        return whole.strip("0") != "" and any(
            Decimal(text + digit) * 100 <= maximum for digit in "0123456789"
        )
    places = 0 if step % 100 == 0 else 1 if step % 10 == 0 else 2
    fits = [tail for tail in TAILS if len(decimals + tail) <= places]
    return any(stands(text + tail, maximum, step) for tail in fits)


@given(DRAFTS, MAXIMA, STEPS)
def test_full_is_an_allowed_number_that_no_digit_extends(text: str, maximum: int, step: int) -> None:
    assume(not text.startswith("0") or len(text.partition(".")[0]) == 1)
    full = stands(text, maximum, step) and not can_be_extended(text, maximum, step)
    assert (fullness(text, maximum, step) is Fullness.FULL) == full


@given(DRAFTS, MAXIMA, STEPS)
def test_wrong_is_what_no_digit_makes_an_allowed_number(text: str, maximum: int, step: int) -> None:
    assume(not text.startswith("0") or len(text.partition(".")[0]) == 1)
    wrong = not stands(text, maximum, step) and not can_be_extended(text, maximum, step)
    assert (fullness(text, maximum, step) is Fullness.WRONG) == wrong


@given(st.integers(0, 40), st.sampled_from([1000, 2000]))
def test_every_mark_can_be_typed(halves: int, maximum: int) -> None:
    value = halves * 50
    if value > maximum:
        return
    text = format_hundredths(value)
    found = [fullness(text[: at + 1], maximum, 50) for at in range(len(text))]
    assert found[-1] is not Fullness.WRONG
    assert Fullness.WRONG not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (None, "")),
        (" ", (None, "")),
        ("18.5", (1850, "")),
        ("１８．５", (1850, "")),
        ("93.125", (None, "“93.125”多于两位小数")),
        ("1.8.5", (None, "“1.8.5”不是数")),
        ("x", (None, "“x”不是数")),
    ],
)
def test_parse_cell(text: str, expected: tuple[int | None, str]) -> None:
    assert parse_cell(text) == expected
