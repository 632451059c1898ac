"""Feedback as PDF: a letter for each participant, numbered from 1, with its complete text."""

import re
from collections.abc import Callable

import pytest

from shuping_desktop.papers.content.feedback import letters
from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.papers.pdf import feedback, fonts
from shuping_desktop.scoring.ballots import TrackData
from shuping_desktop.scoring.rulings import Opinion
from tests.snapshots import FULL, HOSTILE, PROVISIONAL, absent, hostile, plain, ruled, snapshot, with_opinions

from . import builders
from .reading import READERS, by_pdfium, ink, pages

LONG = Opinion("肯定" * 1500, "问题" * 700 + "。", True)
CASES = {
    "empty": builders.officers(0),
    "one": with_opinions(builders.colleges("㛃"), LONG),
    "twenty": builders.officers(20),
    "long names": builders.officers(3, lambda number: f"{number:02d}" + "阿卜杜热合曼·" * 4),
    "ruled": ruled("officer"),
    "absent": absent(builders.sample("officer")),
}


def printed(data: TrackData) -> bytes:
    return feedback.render(snapshot(data))


def numbers(pdf: bytes) -> list[int]:
    """Return the number at the foot of each page."""
    return [int(re.findall(r"— ?(\d+) ?—", page)[-1]) for page in pages(pdf)]


def test_each_letter_starts_on_a_page_numbered_1() -> None:
    data = with_opinions(
        builders.officers(4), Opinion("好。", "", True), LONG, Opinion("好。" * 300, "", True)
    )
    found = pages(printed(data))
    begun = [page for page, number in zip(found, numbers(printed(data)), strict=True) if number == 1]
    assert [re.findall(r"述职人\d\d", page)[0] for page in begun] == [f"述职人0{n}" for n in (1, 2, 3, 4)]
    assert all("2022—2023学年校学生会述职评议结果通知" in page for page in begun)


def test_a_later_page_names_its_addressee() -> None:
    pdf = printed(with_opinions(builders.colleges("经管学院"), LONG))
    assert len(pages(pdf)) > 4 and numbers(pdf) == [*range(1, len(pages(pdf)) + 1)]
    assert all("经管学院" in page for page in pages(pdf))


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("case", ["ruled", "absent", "one"])
def test_prints_every_text(read: Callable[[bytes], str], case: str) -> None:
    text = plain(read(printed(CASES[case])))
    for letter in letters(snapshot(CASES[case])):
        words = (letter.title, letter.addressee, letter.result, *letter.closing)
        assert [
            item for item in (*words, *(line.name for line in letter.criteria)) if plain(item) not in text
        ] == []


@pytest.mark.parametrize("case", ["ruled", "twenty"])
def test_prints_every_figure_in_its_row(case: str) -> None:
    text = plain(by_pdfium(printed(CASES[case])))
    for letter in letters(snapshot(CASES[case])):
        lines = [
            plain((item.name, item.maximum, item.own, item.everyone, item.share)) for item in letter.criteria
        ]
        assert lines and [line for line in lines if line not in text] == []


def test_a_very_long_opinion_is_printed_completely() -> None:
    text = by_pdfium(printed(CASES["one"]))
    assert (text.count("肯定"), text.count("问题")) == (1500, 701)  # one in the part's title


@pytest.mark.parametrize("length", range(0, 560, 40))
def test_the_date_and_titles_are_never_alone_on_a_page(length: int) -> None:
    opinion = Opinion("评" * length, "", True)
    found = pages(printed(with_opinions(builders.colleges("甲"), opinion)))
    assert "特此函告。" in found[-1] and "2022年12月5日" in found[-1]
    for page in found:
        assert "综合评价意见" not in page or "评评" in page.split("综合评价意见")[1]


@pytest.mark.parametrize("case", CASES)
def test_nothing_leaves_the_margins_and_no_page_is_blank(case: str) -> None:
    pdf = printed(CASES[case])
    assert len(ink(pdf)) == len(pages(pdf))
    for left, top, right, foot in ink(pdf):
        assert left >= 79 - 1 and top >= 104 - 2
        assert right <= 595.3 - 73 + 1.5 and foot <= 841.9 - 55 + 1


def test_margins_are_those_of_the_review() -> None:
    wide = feedback.render(snapshot(builders.colleges("甲"), FULL._replace(margins="50 50 50 50")))
    assert min(box[0] for box in ink(wide)) >= 50 / 25.4 * 72 - 1
    assert min(box[1] for box in ink(wide)) >= 50 / 25.4 * 72 - 2


@pytest.mark.parametrize("case", CASES)
def test_no_character_is_drawn_without_a_glyph(case: str) -> None:
    text = by_pdfium(printed(CASES[case]))
    assert {char for char in text if not fonts.for_char(fonts.SERIF, char)} == set()
    assert "□" not in text


@pytest.mark.parametrize("read", READERS)
def test_hostile_words_are_printed_as_typed(read: Callable[[bytes], str]) -> None:
    text = plain(read(feedback.render(hostile(HOSTILE))))
    shown = "<b>R&D</b>&#x41;{year}{name}%s□"
    # Addressee, position, three paragraphs, office, telephone and issuer; the opening fills the rest.
    assert text.count(shown) >= 2 * 7


def test_every_page_is_marked_provisional_until_final() -> None:
    data = builders.unscored(builders.officers(3))
    found = pages(feedback.render(snapshot(data, stamp=PROVISIONAL)))
    assert all("暂　定" in page and "暂定　校验码 AAAA-BBBB-CCCC" in page for page in found)
    assert sum("录完前请勿发出" in page for page in found) == 3
    final = pages(feedback.render(snapshot(builders.officers(3))))
    assert all("第2版　校验码 7K3M-9Q2D-4FHT" in page and "暂" not in page for page in final)


def test_the_same_snapshot_gives_the_same_bytes() -> None:
    def made() -> Snapshot:
        return snapshot(ruled("college"))

    assert feedback.render(made()) == feedback.render(made())


def test_a_track_without_participants_has_a_page() -> None:
    assert len(pages(printed(CASES["empty"]))) == 1
    assert "尚无述职对象" in by_pdfium(printed(CASES["empty"]))


def test_letters_are_printed_one_sided() -> None:
    assert b"/Duplex /Simplex" in printed(CASES["twenty"])
