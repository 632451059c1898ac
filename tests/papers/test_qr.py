"""QR codes: an independent decoder reads any number back."""

import pytest

from shuping_desktop.papers.pdf.qr import fits

from . import builders
from .handing_out import codes, with_groups
from .reading import by_pdfium, printed

PREFIXES = [
    "P",
    "",
    "评委",
    "主席团-",
    "ｐ－",
    "日本・ア",
    "卫𬭎",
    "点 ",
    "<b>&#x41;",
    "a\u3000b",
    "\u200f",
    "2022120100000000",
    "评议小组第一会场" * 7,
]


def ballots(prefix: str, issued: int = 1) -> bytes:
    data = builders.colleges("化工学院", "智造学院")
    data = with_groups(data, issued={"评议小组": issued}, number_prefix={"评议小组": prefix})
    return printed("ballots", data)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_code_read_back_is_the_number(prefix: str) -> None:
    assert codes(ballots(prefix), scale=4) == [[f"{prefix}01"]]


def test_every_form_has_its_own_code() -> None:
    assert codes(ballots("P", 12)) == [[f"P{at:02d}"] for at in range(1, 13)]


def test_a_control_character_is_encoded_unchanged() -> None:
    assert codes(ballots("P\x07")) == [["P\x0701"]]


@pytest.mark.parametrize("prefix", ["P\ud800", "长" * 80])
def test_a_number_too_long_has_no_code(prefix: str) -> None:
    pdf = ballots(prefix)
    assert codes(pdf) == [[]] and "编号：" in by_pdfium(pdf)


def test_an_empty_number_has_no_code() -> None:
    assert not fits("")
