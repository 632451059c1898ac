"""Ballot register: forms handed out, forms received, and signatures."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import Ballot, TrackData

from . import builders
from .handing_out import FULL, unscored, with_evaluators, with_groups
from .reading import READERS, by_pdfium, ink, pages, printed

GROUP = "评议小组"
HOSTILE = "<b>R&D</b>&#x41;&lt;"


def half_way() -> TrackData:
    """Return three listed evaluators and five forms issued; P02 is received, P10 received and void."""
    data = with_evaluators(unscored(builders.colleges("化工学院")), {GROUP: ["甲", "乙", "丙"]})
    data = with_groups(data, issued={GROUP: 5}, number_prefix={GROUP: "P"})
    ballots = (Ballot(2, GROUP, "P10", "", void_reason="涂改难辨"), Ballot(1, GROUP, "P02", "乙"))
    return replace(data, ballots=ballots)


def test_numbers_are_in_order_with_their_evaluators() -> None:
    text = by_pdfium(printed("register", half_way())).replace(" ", "")
    order = ["P01甲", "P02乙√√", "P03丙", "P10√√作废：涂改难辨"]
    assert sorted(order, key=text.index) == order


def received(*numbers: str) -> TrackData:
    """Return a track with twelve issued forms, those with the numbers received."""
    data = with_groups(
        unscored(builders.colleges("化工学院")), issued={GROUP: 12}, number_prefix={GROUP: "P"}
    )
    ballots = (Ballot(place, GROUP, number, "") for place, number in enumerate(numbers, 1))
    return replace(data, ballots=tuple(ballots))


def test_missing_numbers_are_listed_in_their_places() -> None:
    text = by_pdfium(printed("register", received("P1", "P2", "P03", "P9", "P10")))
    listed = re.findall(r"(P\d+)( √)?", text)
    shown = [number if tick else f"({number})" for number, tick in listed]
    assert " ".join(shown) == "P1 P2 P03 (P04) (P05) (P06) (P07) (P08) P9 P10 (P11) (P12)"


def test_received_numbers_that_were_not_issued_are_named() -> None:
    text = by_pdfium(printed("register", received("P1", "无号1", "P03乙"))).replace(" ", "")
    assert "未收到9份。收到的无号1、P03乙不在发出的号段内，可能就是上面没有收到的。" in text
    assert "P10P11P12无号1√√" in text
    assert "号段" not in by_pdfium(printed("register", received("P1", "P12")))


def test_ballots_are_counted_by_group_and_in_all() -> None:
    text = by_pdfium(printed("register", half_way())).replace(" ", "")
    assert "评议小组：发出5份，收到2份（其中作废1份），未收到3份。" in text
    assert "二级学院学生会合计：发出5份，收到2份（其中作废1份）。述职对象共1个。" in text


def test_before_the_meeting_nothing_is_ticked() -> None:
    data = with_groups(
        unscored(builders.officers(3)), issued={"教师代表": 2}, number_prefix={"教师代表": "T"}
    )
    text = by_pdfium(printed("register", data))
    assert "T01" in text and "T02" in text and "T03" not in text and "√" not in text
    assert all(words in text for words in ("领取人签名", "交回人签名", "发放人：", "回收人：", "监票人："))


def test_an_unknown_count_is_a_rule_to_write_on() -> None:
    text = by_pdfium(printed("register", unscored(builders.colleges("化工学院")))).replace(" ", "")
    assert "评议小组：发出＿＿份，收到0份（其中作废0份），未收到＿＿份。" in text


def test_headings_are_on_each_page_and_signatures_with_rows() -> None:
    for count in (30, 31, 32, 33, 34, 60):
        data = with_evaluators(unscored(builders.colleges("化工学院")), {GROUP: ["评委"] * count})
        found = pages(printed("register", data, FULL))
        assert len(found) > 1
        assert all("评委组：评议小组" in page and "领取人签名" in page for page in found)
        assert "监票人：" in found[-1] and len(re.findall(r"P\d\d", found[-1])) >= 3


@pytest.mark.parametrize("read", READERS)
def test_hostile_and_rare_words_are_printed_as_typed(read: Callable[[bytes], str]) -> None:
    data = with_evaluators(unscored(builders.colleges("化工学院")), {GROUP: [HOSTILE, *builders.RARE_NAMES]})
    ballot = Ballot(1, GROUP, HOSTILE, "", void_reason=HOSTILE)
    text = read(printed("register", replace(data, ballots=(ballot,)), Texts(school=HOSTILE)))
    assert text.replace(" ", "").count(HOSTILE) == 5
    assert [rare for rare in builders.RARE_NAMES[:4] if rare not in text] == []


@pytest.mark.parametrize("name", ["张\ud83d三", "李🙂三", "张\U000e0100\x00三", "\u202e张\n三", "名" * 60])
def test_any_evaluators_name_fits_the_page(name: str) -> None:
    data = with_evaluators(unscored(builders.colleges("化工学院")), {GROUP: [name] * 30})
    pdf = printed("register", data)
    assert by_pdfium(pdf).count(name[-1]) >= 30
    assert all(left >= 50 and right <= 595.3 - 50 for left, _, right, _ in ink(pdf))


def test_a_track_without_participants_says_so() -> None:
    assert "尚无述职对象" in by_pdfium(printed("register", builders.officers(0)))


def test_a_track_without_groups_has_a_page() -> None:
    assert "合计" in by_pdfium(printed("register", builders.officers(1, groups=0)))
