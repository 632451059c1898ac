"""The crib: one page, every key on it, nothing cut off."""

import pytest

from shuping_desktop.keys import SECTIONS
from shuping_desktop.printing.crib import COURSE, render
from tests.printing.reading import READERS, ink, pages


def test_it_is_one_page_within_its_margins() -> None:
    ((left, top, right, bottom),) = ink(render())
    assert left > 36 and top > 28 and right < 595 - 36 and bottom < 842 - 28


@pytest.mark.parametrize("reader", READERS)
def test_every_purpose_and_step_stands_on_it(reader) -> None:  # type: ignore[no-untyped-def]
    text = reader(render()).replace(" ", "").replace("\u3000", "")
    purposes = [key.purpose for section in SECTIONS for key in section.keys]
    steps = [step for _, steps in COURSE for step in steps]
    assert [it for it in [*purposes, *steps] if it.replace(" ", "") not in text] == []


def test_every_key_stands_on_it() -> None:
    (text,) = pages(render())
    keys = {piece for section in SECTIONS for key in section.keys for piece in key.keys.split("`")[1::2]}
    assert len(keys) > 30 and [key for key in keys if key not in text] == []


def test_it_is_the_same_every_time() -> None:
    assert render() == render()
