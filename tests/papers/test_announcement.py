"""Announcement: grades, scores on request, and rules in place of missing texts."""

import re
from dataclasses import replace

import pypdfium2
import pytest
from reportlab.lib.units import mm

from shuping_desktop.papers.content.snapshot import Stamp
from shuping_desktop.papers.content.texts import Texts, fill
from shuping_desktop.papers.pdf import fonts, typesetting
from shuping_desktop.scoring.ballots import TrackData

from . import builders
from .reading import by_pdfium, ink, pages, printed

LONG = Texts(
    year="2026-2027",
    school="江南某某职业技术学院",
    issuer="共青团江南某某职业技术学院委员会",
    issue_date="2026年12月9日",
    period_start="2026年12月2日",
    period_end="2026年12月8日",
    office="校团委办公室",
    telephone="0571-85550123",
)


def two_categories(count: int) -> TrackData:
    """Return officers, at most two of them in the presidium."""
    data = builders.officers(count)
    people = [person._replace(category="主席团") for person in data.participants[: min(2, count - 1)]]
    return replace(data, participants=(*people, *data.participants[len(people) :]))


def text_of(*arguments: object) -> str:
    return by_pdfium(printed("announcement", *arguments))  # type: ignore[arg-type]


FULL = Texts(
    "2022-2023", "", "江南学院", "江南学院团委", "12月5日", "12月5日", "12月9日", "办公室", "85550123"
)


def test_prints_every_text() -> None:
    text = text_of(builders.sample("college"), FULL)
    assert "关于2022—2023学年二级学院学生会述职评议结果的公示" in text
    assert "江南学院团委组织开展了2022—2023学年二级学院学生会述职评议" in text
    assert "公示期：12月5日至12月9日" in text
    assert "受理部门：办公室" in text and "联系电话：85550123" in text
    assert "如对上述结果有异议" in text
    assert "江南学院团委12月5日" in text


def test_missing_texts_are_rules_to_write_on() -> None:
    text = text_of(builders.sample("college"), Texts())
    assert "关于二级学院学生会述职评议结果的公示" in text
    assert "工作安排，团委组织开展了二级学院学生会述职评议" in text
    assert "公示期：＿＿＿年＿＿月＿＿日至＿＿＿年＿＿月＿＿日" in text
    assert "受理部门：＿＿＿" in text and "联系电话：＿＿＿" in text
    assert "＿＿＿" in text.split("联系电话：")[1]


def test_scores_are_printed_only_on_request() -> None:
    data = builders.sample("college")
    assert "90.76" not in text_of(data, FULL) and "得分" not in text_of(data, FULL)
    assert re.search(r"1 ?经管学院 ?90\.76 ?好", text_of(data, FULL._replace(show_scores=True)))


def test_officers_are_listed_by_category_and_grade() -> None:
    text = text_of(builders.sample("officer"), FULL)
    order = ["一、主席团（5人）", "施彧", "蒋昕怡", "褚祎宁", "二、工作部门负责人（6人）", "施晓𫖯", "冯䶮"]
    assert sorted(order, key=text.index) == order
    assert re.search(r"6 ?文体活动部部长 ?施晓𫖯 ?优秀", text)


def test_pages_are_numbered_in_the_official_style() -> None:
    found = pages(printed("announcement", builders.officers(60)))
    assert [re.findall(r"— (\d+) —", page) for page in found] == [[str(n)] for n in range(1, len(found) + 1)]


def test_the_issuer_stays_with_the_contact() -> None:
    for count in range(1, 25):
        *_, last = pages(printed("announcement", builders.officers(count), FULL))
        assert "受理部门：" in last and "江南学院团委12月5日" in last


def test_the_period_moves_with_the_contact_rather_than_leave_four_lines() -> None:
    first, last = pages(printed("announcement", two_categories(12), LONG, Stamp("7K3M-9Q2D-4FHT")))
    assert "述职人12" in first and "公示期" not in first
    assert "公示期：" in last and "受理部门：" in last and "2026年12月9日" in last


@pytest.mark.parametrize("count", [2, 4, 6, 10])
def test_a_short_announcement_of_two_categories_is_one_page(count: int) -> None:
    assert len(pages(printed("announcement", two_categories(count), LONG))) == 1


def test_a_long_period_is_reduced_rather_than_broken() -> None:
    days = LONG._replace(period_start="2026年12月12日", period_end="2026年12月18日")
    document = pypdfium2.PdfDocument(printed("announcement", two_categories(4), days))
    lines = document[0].get_textpage().get_text_range().splitlines()
    document.close()
    assert "公示期：2026年12月12日至12月18日（5个工作日）" in lines


@pytest.mark.parametrize("length", range(1, 24))
@pytest.mark.parametrize("words", ["（5个工作日）", "（10个工作日）。", "（电话：0571-88888888）。"])
def test_short_brackets_of_figures_are_not_broken(words: str, length: int) -> None:
    lines = typesetting.break_lines("字" * length + words, fonts.SERIF, 10, 180)
    assert sum(words in line.text for line in lines) == 1


def test_other_braces_are_kept() -> None:
    assert fill("{year}学年{school}{x}{0.__class__}", Texts(year="{school}", school="{year}")) == (
        "{school}学年{year}{x}{0.__class__}"
    )


def test_a_readable_period_has_its_working_days() -> None:
    dated = FULL._replace(period_start="2022年12月5日", period_end="2022-12-09")
    assert "公示期：2022年12月5日至2022-12-09（5个工作日）" in text_of(builders.sample("college"), dated)
    turned = FULL._replace(period_start="2022年12月9日", period_end="2022年12月5日")
    assert "工作日" not in text_of(builders.sample("college"), turned)


def test_an_absent_participant_is_listed_without_a_grade() -> None:
    text = text_of(builders.absent(builders.officers(3), 1), FULL)
    assert re.search(r"3 ?工作部门部长 ?述职人02 ?—（缺席）", text)


def test_margins_are_those_of_the_review() -> None:
    ((left, top, right, _),) = ink(
        printed("announcement", builders.colleges("化工学院"), FULL._replace(margins="20 50 30 40"))
    )
    assert 50 * mm - 1 <= left < 50 * mm + 4 and 20 * mm <= top < 20 * mm + 20
    assert right <= 210 * mm - 40 * mm + 1.5


def test_the_page_number_stays_clear_of_the_stamp() -> None:
    pdf = pypdfium2.PdfDocument(
        printed("announcement", builders.colleges("化工学院"), FULL._replace(margins="0 60 0 60"))
    )
    text_page = pdf[0].get_textpage()
    words = text_page.get_text_range()
    number, stamp = (text_page.get_charbox(words.index(item)) for item in ("— 1 —", "第1版"))
    pdf.close()
    assert number[1] > stamp[3] + 1
