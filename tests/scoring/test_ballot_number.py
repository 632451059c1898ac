"""Ballot numbers: what is the same number, their order, and the next one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.scoring.ballot_number import BallotNumber, nth_number, numberless, twin
from shuping_desktop.scoring.ballots import Ballot
from shuping_desktop.scoring.register import (
    home_group,
    missing_ballots,
    next_number,
    number_for_twin,
    number_of,
    register_entries,
)
from tests.strategies import MODEST

from .builders import OFFICER, TEACHERS
from .papers import teachers

PARTS = (
    "P",
    "p",
    "Ｐ",
    "Р",
    "T",
    "0",
    "1",
    "2",
    "９",
    "10",
    "-",
    "—",
    " ",
    "号",
    "无号",
    "乙",
    "丙",
    "\u200b",
)
TEXTS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map("".join)


@pytest.mark.parametrize(
    "text", ["P3", "p03", "Ｐ０３", "P 03", "P-03", "P—3", "P03号", "Р03", "Ρ3", "P\u200b03", "P.03", "P_3"]
)
def test_a_number_is_the_same_however_written(text: str) -> None:
    assert BallotNumber(text) == BallotNumber("P03")
    assert BallotNumber(text).place("P") == BallotNumber(text).place("P-") == 3


@pytest.mark.parametrize("text", ["P30", "P03乙", "3", "PP03", "P1-3", "无号3", "PO3"])
def test_another_number_is_another(text: str) -> None:
    assert BallotNumber(text) != BallotNumber("P03")


def test_numbers_are_in_the_order_of_the_pile() -> None:
    numbers = ["P1", "P03", "P03乙", "P03丙", "P4", "P09", "P10", "P11", "无号1", "无号2"]
    assert [item.text for item in sorted(map(BallotNumber, reversed(numbers)))] == numbers


@MODEST
@given(TEXTS, TEXTS, TEXTS)
def test_the_order_is_total(first: str, second: str, third: str) -> None:
    a, b, c = map(BallotNumber, (first, second, third))
    assert (a < b) + (a == b) + (b < a) == 1
    assert not (a < b < c) or a < c
    assert a != b or hash(a) == hash(b)


@MODEST
@given(st.lists(TEXTS, max_size=8, unique_by=BallotNumber), st.none() | st.integers(0, 12))
def test_a_proposed_number_is_never_taken(received: list[str], issued: int | None) -> None:
    data = teachers(*((number, "") for number in received), issued=issued)
    group, taken = data.track.group(TEACHERS), set(map(BallotNumber, received))
    proposed = [next_number(data, group), numberless(taken).text, number_for_twin(data, TEACHERS, "T03")]
    assert not taken & set(map(BallotNumber, proposed))


@MODEST
@given(st.lists(TEXTS, max_size=8, unique_by=BallotNumber), st.integers(0, 12))
def test_every_issued_and_every_received_number_is_in_the_register_once(
    received: list[str], issued: int
) -> None:
    data = teachers(*((number, "") for number in received), issued=issued)
    group = data.track.group(TEACHERS)
    listed = [BallotNumber(entry.number) for entry in register_entries(data, group)]
    handed_out = {nth_number("T", place) for place in range(1, issued + 1)}
    assert len(listed) == len(set(listed))
    assert set(listed) == handed_out | set(map(BallotNumber, received))
    assert listed == sorted(listed)


def test_the_second_paper_with_a_number_gets_the_next_letter() -> None:
    taken = {BallotNumber(text) for text in ("P03", "P03乙")}
    assert twin("P03", taken).text == twin("P03乙", taken).text == "P03丙"
    assert numberless({BallotNumber("无号 1")}).text == "无号2"


@pytest.mark.parametrize(
    ("number", "home"),
    [
        ("Z05", "主席团"),
        ("ｚ-5", "主席团"),
        ("Z05乙", "主席团"),
        ("T05", ""),
        ("T5乙", ""),
        ("无号1", ""),
        ("5", ""),
    ],
)
def test_a_number_belongs_to_the_group_whose_prefix_it_has(number: str, home: str) -> None:
    found = home_group(OFFICER, TEACHERS, number)
    assert (found.name if found else "") == home


def test_a_received_number_takes_the_place_it_reads() -> None:
    data = teachers(("Ｔ-２", ""), issued=3)
    group = data.track.group(TEACHERS)
    assert [entry.number for entry in missing_ballots(data, group)] == [
        number_of(group, 1),
        number_of(group, 3),
    ]
    assert isinstance(register_entries(data, group)[1], Ballot)
