"""Crib: one page with every key."""

import pytest

from shuping_desktop.keys import SECTIONS
from shuping_desktop.papers.pdf.crib import WORDS, render
from tests.papers.reading import READERS, ink, pages

LANGUAGES = pytest.mark.parametrize("language", WORDS)


@LANGUAGES
def test_is_one_page_within_its_margins(language: str) -> None:
    ((left, top, right, bottom),) = ink(render(language))
    assert left > 36 and top > 28 and right < 595 - 36 and bottom < 842 - 28


@LANGUAGES
@pytest.mark.parametrize("reader", READERS)
def test_prints_every_purpose_and_step(reader, language: str) -> None:  # type: ignore[no-untyped-def]
    text = "".join(reader(render(language)).split())
    purposes = [key.purpose for section in SECTIONS[language] for key in section.keys]
    steps = [step for _, steps in WORDS[language].steps for step in steps]
    assert [item for item in [*purposes, *steps] if "".join(item.split()) not in text] == []


def keys_of(language: str) -> set[str]:
    return {
        piece for section in SECTIONS[language] for key in section.keys for piece in key.keys.split("`")[1::2]
    }


@LANGUAGES
def test_prints_every_key(language: str) -> None:
    (text,) = pages(render(language))
    keys = keys_of(language)
    assert len(keys) > 30 and [key for key in keys if key not in text] == []


def test_both_languages_have_the_same_keys() -> None:
    assert keys_of("zh") == keys_of("en")


def test_the_same_language_gives_the_same_bytes() -> None:
    assert render("en") == render("en")
