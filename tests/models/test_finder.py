"""Tests of the search by number, name and initials."""

import pytest

from shuping_desktop.models.desk import Desk
from shuping_desktop.models.finder import MOST_HITS, find, initials
from shuping_desktop.operations import ballots, evaluators
from tests.helpers import ballot_id, participant_id


@pytest.fixture
def officers(desk: Desk) -> Desk:
    desk.switch_track("officer")
    return desk


@pytest.mark.parametrize(
    ("name", "expected"), [("卫𬭎", "wh"), ("王红红", "whh"), ("T03", "t03"), ("阿依古丽·买买提", "aygl·mmt")]
)
def test_initials(name: str, expected: str) -> None:
    assert expected in initials(name)


@pytest.mark.parametrize(("name", "expected"), [("单雄信", {"sxx", "dxx"}), ("重庆学院", {"cqxy", "zqxy"})])
def test_a_character_with_two_readings_is_found_by_both(name: str, expected: set[str]) -> None:
    assert expected <= set(initials(name))


def test_a_long_name_has_a_limited_number_of_readings() -> None:
    assert 0 < len(initials("重长曾单行" * 8)) <= 32


@pytest.mark.parametrize("query", ["", "  ", "qqqq"])
def test_a_query_without_match_finds_nothing(officers: Desk, query: str) -> None:
    assert find(officers.data, query) == []


@pytest.mark.parametrize("query", ["T03", "t03", " T03 "])
def test_a_number_finds_its_ballot_first(officers: Desk, query: str) -> None:
    hit = find(officers.data, query)[0]
    assert (hit.ballot_id, hit.number) == (ballot_id(officers.review, "T03"), "T03")


def test_digits_find_the_ballots_of_that_place(officers: Desk) -> None:
    numbers = {hit.number for hit in find(officers.data, "3")[:3]}
    assert numbers == {"T03", "Z03", "B03"}


@pytest.mark.parametrize("query", ["卫𬭎", "wh", "WH"])
def test_a_name_finds_the_participant_and_their_ballot(officers: Desk, query: str) -> None:
    hits = find(officers.data, query)
    assert participant_id(officers.review, "卫𬭎") in [hit.participant_id for hit in hits]
    assert "Z01" in [hit.number for hit in hits]


def test_exact_matches_come_before_beginnings(desk: Desk) -> None:
    for number in ("1P0", "P0"):
        ballots.add_ballot(desk.review, "college", "评议小组", number)
    numbers = [hit.number for hit in find(desk.data, "p0")]
    assert numbers[0] == "P0"
    assert numbers[1].startswith("P0")
    assert "1P0" not in numbers or numbers.index("1P0") == len(numbers) - 1


def test_a_ballot_that_is_not_received_is_found(desk: Desk) -> None:
    evaluators.set_issued(desk.review, "college", "评议小组", 25)
    hit = find(desk.data, "p23")[0]
    assert (hit.ballot_id, hit.group, hit.number) == (0, "评议小组", "P23")
    assert "未收到" in hit.text


def test_hits_are_limited(desk: Desk) -> None:
    assert len(find(desk.data, "p")) == MOST_HITS
