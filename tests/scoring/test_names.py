"""Names in their ordinary form, and the key by which they are compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shuping_desktop.scoring.ballot_number import BallotNumber
from shuping_desktop.scoring.names import name_key, ordinary_name, ordinary_text, unseen_difference
from shuping_desktop.scoring.numbers import NotANumberError, parse_hundredths, parse_whole

UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad\ufe0f\U000e0101\u202a\u202e\u2066\u2069\ufffc\u061c"
LETTERS = st.sampled_from("高文攵王伟䶮龴·. JohnSmith李娜买提Éß０Ａ㈠ﬁ")
TEXTS = st.text(LETTERS, max_size=8) | st.text(max_size=8)


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("⾼⽂", "高文"),
        ("高 文", "高文"),
        ("高\u3000文\u200b", "高文"),
        ("冯\ue863", "冯䶮"),
        ("\ue81e\ue864\ue816", "龴龻\U00020087"),
        ("⺠⻢⻰⽉⺼", "民马龙月⺼"),
        ("買\uf9f4\U0002f804", "買林\u4f60"),
        ("Ｊｏｈｎ　 Smith", "John Smith"),
        ("买买提•艾力", "买买提·艾力"),
        ("买买提 ． 艾力", "买买提·艾力"),
        ("买买提.艾力‧江", "买买提·艾力·江"),
        ("J. Smith", "J. Smith"),
        ("Jose\u0301", "José"),
    ],
)
def test_a_name_is_stored_in_its_ordinary_form(written: str, stored: str) -> None:
    assert ordinary_name(written) == stored
    assert name_key(written) == name_key(stored)


@pytest.mark.parametrize(
    ("one", "other"),
    [("高文", "高攵"), ("⺙", "文"), ("王伟", "王玮"), ("己", "已"), ("买买提·艾力", "买买提艾力")],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("one", ["JohnSmith", "john smith", "ＪＯＨＮ\u00a0ＳＭＩＴＨ", "John\u200bSmith"])
def test_a_foreign_name_is_found_with_and_without_its_space(one: str) -> None:
    assert name_key(one) == name_key("John Smith")


@given(TEXTS)
@settings(max_examples=300)
def test_key_and_ordinary_form_are_idempotent(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)
    assert name_key(ordinary_name(text)) == name_key(text)
    for ordinary in (ordinary_text, ordinary_name):
        assert ordinary(ordinary(text)) == ordinary(text)


@given(TEXTS, st.sampled_from(UNSEEN), st.integers(0, 8))
@settings(max_examples=300)
def test_an_unseen_character_anywhere_changes_neither(text: str, unseen: str, place: int) -> None:
    injected = text[:place] + unseen + text[place:]
    assert name_key(injected) == name_key(text)
    assert ordinary_name(injected) == ordinary_name(text)
    assert BallotNumber(injected) == BallotNumber(text)


@given(st.decimals(0, 100, places=2), st.sampled_from(UNSEEN), st.integers(0, 6))
@settings(max_examples=50)
def test_an_unseen_character_does_not_change_a_number(value: object, unseen: str, place: int) -> None:
    text = str(value)
    assert parse_hundredths(text[:place] + unseen + text[place:]) == parse_hundredths(text)


@pytest.mark.parametrize(("text", "value"), [("20", 20), ("２０\u200b", 20), (" 007 ", 7), ("0", 0)])
def test_reads_a_whole_number(text: str, value: int) -> None:
    assert parse_whole(text) == value


@pytest.mark.parametrize("text", ["", "-1", "1.5", "1 2", "²", "٣", "9" * 10])
def test_refuses_what_is_no_whole_number(text: str) -> None:
    with pytest.raises(NotANumberError):
        parse_whole(text)


@pytest.mark.parametrize(
    ("one", "other", "named"),
    [
        ("高文\u200b", "高文", "零宽空格（U+200B）"),
        ("高 文", "高文", "空格（U+0020）"),
        ("⾼文", "高文", "“⾼”（U+2FBC）"),
        ("\ue863", "䶮", "私用区的“䶮”（U+E863）"),
    ],
)
def test_names_the_unseen_difference(one: str, other: str, named: str) -> None:
    assert str(unseen_difference(one, other)) == str(unseen_difference(other, one)) == named


@pytest.mark.parametrize("other", ["高文", "高攵", "john smith"])
def test_there_is_no_unseen_difference(other: str) -> None:
    assert unseen_difference("高文" if other != "john smith" else "John Smith", other) is None
