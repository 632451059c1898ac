"""Meeting agenda: speakers, order and times."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from shuping_desktop.operations.documents import render_document
from shuping_desktop.operations.roster import remove_participant
from shuping_desktop.operations.settings import set_texts, texts_of
from shuping_desktop.papers import DOCUMENTS
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.papers.pdf.agenda import clock, read_time
from shuping_desktop.scoring.ruled_grades import attendance_question
from shuping_desktop.scoring.rulings import ATTENDANCE, WITHDRAWN, Ruling
from tests.helpers import sample_review, writing

from . import builders
from .handing_out import FULL
from .reading import READERS, by_pdfium, ink, pages, printed

AGENDA = next(document for document in DOCUMENTS if document.name == "agenda")
HOSTILE = "<b>R&D</b>&#x41;&lt;"


def text_of(*arguments: object) -> str:
    return by_pdfium(printed("agenda", *arguments))  # type: ignore[arg-type]


def test_colleges_speak_in_roster_order() -> None:
    text = text_of(builders.sample("college"), FULL)
    assert "述职评议会议程" in text and "共7个二级学院，每个不超过10分钟" in text
    assert re.search(r"1 ?14:00—14:10 ?化工学院 ?10分钟", text)
    assert re.search(r"7 ?15:00—15:10 ?体育学院 ?10分钟", text)


def test_officers_speak_by_category_without_a_break() -> None:
    text = text_of(builders.sample("officer"), FULL)
    assert re.search(r"5 ?14:32—14:40 ?主席团成员 ?蒋昕怡", text)
    order = ["三、述职", "（一）主席团（5人）", "蒋昕怡", "（二）工作部门负责人（6人）", "14:40—14:48"]
    assert sorted(order, key=text.index) == order


def test_has_the_items_before_and_after_the_reports() -> None:
    text = text_of(builders.sample("officer"), FULL)
    items = [
        "一、主持人宣布会议开始",
        "二、主持人说明",
        "评分规则",
        "三、述职",
        "四、评委打分",
        "五、主持人宣布会议结束",
    ]
    assert sorted(items, key=text.index) == items


def test_prints_time_place_and_issuer() -> None:
    text = text_of(builders.sample("officer"), FULL)
    assert "会议时间：2022年12月1日14:00（述职至15:28）" in text
    assert "会议地点：报告厅" in text and "承办部门：校团委办公室" in text and FULL.issuer in text


def test_missing_texts_are_rules_and_the_day_is_the_schemes() -> None:
    text = text_of(builders.sample("officer"), Texts())
    assert "会议时间：12月1日＿时＿分" in text
    assert "会议地点：＿＿＿" in text and "主持人：＿＿＿" in text and "承办部门：＿＿＿" in text
    assert "时间职务" not in text.replace(" ", "") and "—" not in text.replace("— 1 —", "")


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("14:00", 840), ("１４：３０", 870), (" 8：05 ", 485), ("9时30分", 570), ("0:00", 0)],
)
def test_reads_a_time_of_day(words: str, minutes: int) -> None:
    assert read_time(words) == minutes


@pytest.mark.parametrize("words", ["", "下午两点", "24:00", "14", "14:60", "1400", "14:00-15:00", "²:00"])
def test_a_text_that_is_no_time_of_day_is_printed_as_typed(words: str) -> None:
    assert read_time(words) is None
    text = text_of(builders.sample("officer"), Texts(meeting_time=words))
    assert f"12月1日{words or '＿时＿分'}" in text


def test_times_after_midnight_have_the_next_day() -> None:
    assert (clock(1439), clock(1440), clock(1446)) == ("23:59", "次日00:00", "次日00:06")
    text = text_of(builders.officers(2), FULL._replace(meeting_time="23:56"))
    assert "23:56—次日00:04" in text and "次日00:04—00:12" in text


def test_an_absent_participant_has_no_time() -> None:
    data = builders.officers(3)
    question = attendance_question(data.participants[1])
    ruling = Ruling(
        1, ATTENDANCE, 0, 2, "", question.ground, "", WITHDRAWN, "", "", "甲", "", "甲", "2022-12-01"
    )
    text = text_of(replace(data, rulings=(ruling,)), FULL)
    assert "不安排述职的：述职人02。" in text and "共2人" in text
    assert re.search(r"2 ?14:08—14:16 ?工作部门部长 ?述职人03", text)


def test_the_sample_fits_one_page_each() -> None:
    assert all(
        len(pages(printed("agenda", builders.sample(track), FULL))) == 1 for track in ("college", "officer")
    )


def test_headings_stand_on_each_page_with_rows() -> None:
    found = pages(printed("agenda", builders.officers(60), FULL))
    assert len(found) > 1
    assert all("序号" in page and "汇报人" in page and "时长" in page for page in found)
    assert [re.findall(r"— (\d+) —", page) for page in found] == [[str(n)] for n in range(1, len(found) + 1)]


@pytest.mark.parametrize("lines", range(1, 9))
def test_a_category_title_stays_with_rows(lines: int) -> None:
    data = builders.officers(20, lambda number: f"{number:02d}" + "热合曼·" * (8 * lines))
    first = [person._replace(category="主席团") for person in data.participants[: lines + 1]]
    data = replace(data, participants=(*first, *data.participants[lines + 1 :]))
    for page in pages(printed("agenda", data, FULL)):
        assert "、工作部门负责人" not in page or "部长" in page.split("、工作部门负责人")[1]


def test_the_margins_are_the_reviews_own() -> None:
    pdf = printed("agenda", builders.officers(20), FULL._replace(margins="20 50 20 50"))
    for left, top, right, _ in ink(pdf):
        assert left >= 141 and top >= 55 and right <= 595.3 - 140


@pytest.mark.parametrize("read", READERS)
def test_hostile_words_are_printed_as_typed(read: Callable[[bytes], str]) -> None:
    texts = Texts(
        issuer=HOSTILE, office=HOSTILE, meeting_date=HOSTILE, meeting_time=HOSTILE, meeting_place=HOSTILE
    )
    text = read(printed("agenda", builders.colleges(HOSTILE), texts))
    assert text.replace(" ", "").count(HOSTILE) == 6


def test_officers_speak_when_the_colleges_have_spoken(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        set_texts(review, texts_of(review)._replace(meeting_time="14:30"))
        texts = {track: by_pdfium(render_document(review, AGENDA, track)) for track in ("college", "officer")}
        assert "会议时间：12月1日14:30（述职至15:40）" in texts["college"]
        assert "会议时间：12月1日15:40（述职至17:08）" in texts["officer"]
        assert "接二级学院之后，按下列顺序" in texts["officer"] and "15:40—15:48" in texts["officer"]
        for college in review.contents.track_data("college").participants:
            remove_participant(review, college.id)
        alone = by_pdfium(render_document(review, AGENDA, "officer"))
        assert "会议时间：12月1日14:30（述职至15:58）" in alone
