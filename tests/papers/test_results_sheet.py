"""Results sheet: figures, notes, ballots by group, and signatures."""

import re
from dataclasses import replace

import pytest

from shuping_desktop.papers.content.snapshot import Stamp
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import Ballot, Evaluator, Row
from shuping_desktop.scoring.rulings import WITHDRAWN

from . import builders
from .reading import by_pdfium, ink, pages, printed


def text_of(*arguments: object) -> str:
    return by_pdfium(printed("results", *arguments))  # type: ignore[arg-type]


def test_the_sample_college_track_is_printed_with_its_figures() -> None:
    text = text_of(builders.sample("college"), Texts("2022-2023", "学生会述职评议", "江南学院"), Stamp())
    assert "2022—2023学年二级学院学生会述职评议结果汇总表" in text
    assert re.search(r"1 ?经管学院 ?90\.76 ?（21份） ?90\.76 ?1 ?好", text)
    assert "暂定：还有5项待处理问题，处理完毕前不作为正式结果" in text
    assert "等次待裁定：一般／差" in text
    assert "等次名额：好2个、较好4个、一般及以下1个。" in text
    assert "学校：江南学院" in text


def test_the_sample_officers_are_ranked_within_their_category() -> None:
    text = text_of(builders.sample("officer"))
    order = ["主席团（5人）", "施彧", "阿依古丽·买买提", "工作部门负责人（6人）", "施晓𫖯", "吕明哲"]
    assert sorted(order, key=text.index) == order
    assert "注1　主席团述职人员得分 = 教师代表评分40% + 主席团互评30% + 工作部门负责人评分30%" in text
    assert "注2　部门负责人述职人员得分 = " in text
    assert "未达到要求待裁定" in text and "1行未录全" in text and "手写总分不符1处" in text


def test_the_note_names_the_score_that_ranks() -> None:
    data = builders.sample("college")
    assert "名次、等次以此为准，得分相同的按舍入前的得分排名。" in text_of(data)
    by_official = replace(data, track=data.track._replace(rank_by=("official",)))
    assert "名次、等次以此为准。" in text_of(by_official)


def test_numbers_continue_through_the_categories() -> None:
    text = text_of(builders.sample("officer"))
    assert re.search(r"6 ?文体活动部部长", text) and re.search(r"11 ?宣传部部长", text)


def test_missing_results_are_dashes() -> None:
    data = builders.unscored(builders.officers(1))
    text = text_of(data)
    assert re.search(r"述职人01 ?— ?99\.50 ?（2份） ?99\.50 ?（2份） ?— ?— ?— ?缺教师代表评分", text)


def test_a_problem_of_the_whole_track_is_under_the_table() -> None:
    assert "待处理：等次名额（好2、较好4、一般及以下1）合计7个" in text_of(
        builders.colleges("化工学院"), Texts(), Stamp()
    )


def test_ballots_are_counted_by_group() -> None:
    data = builders.colleges("化工学院")
    blank = Ballot(9, "评议小组", "9", "", {1: Row((None,) * 6)})
    data = replace(data, ballots=(*data.ballots, blank), evaluators=(Evaluator(1, "评议小组", "甲"),) * 5)
    assert re.search(r"发出（份） ?5 ?收到（份） ?3 ?作废（份） ?0 ?计入（份） ?2", text_of(data))


def test_an_evaluators_own_row_alone_does_not_make_a_ballot_count() -> None:
    data = builders.officers(1)
    own = replace(data.ballots[-1], evaluator="述职人01")
    assert re.search(r"计入（份） ?2 ?2 ?1", text_of(replace(data, ballots=(*data.ballots[:-1], own))))


def test_an_unknown_number_of_issued_forms_is_a_rule() -> None:
    assert re.search(r"发出（份） ?＿＿＿ ?收到", text_of(builders.colleges("化工学院")))


def test_pages_have_number_and_count() -> None:
    found = pages(printed("results", builders.officers(60)))
    assert [re.findall(r"第(\d)页　共(\d)页", page) for page in found] == [
        [(str(number), str(len(found)))] for number in range(1, len(found) + 1)
    ]


@pytest.mark.parametrize("count", range(1, 41))
def test_signatures_are_on_a_page_with_rows(count: int) -> None:
    *_, last = pages(printed("results", builders.officers(count)))
    assert "计票人：" in last and "监票人：" in last and "评议小组组长：" in last and "日期：" in last
    assert re.search(r"述职人\d\d", last)


def test_the_sample_fits_one_page_each() -> None:
    assert all(len(pages(printed("results", builders.sample(item)))) == 1 for item in ("college", "officer"))


def test_signature_labels_are_those_of_the_texts() -> None:
    labels = ["唱票人", "计票人", "监票人", "评议小组组长", "学生工作处"]
    text = text_of(builders.officers(1), Texts(signers="、".join(labels)))
    assert [label for label in labels if f"{label}：" not in text] == []


def test_a_long_label_leaves_room_to_sign() -> None:
    label = "共青团江南职业技术学院委员会学生会组织深化改革工作领导小组组长"
    (_, _, right, _), *_ = ink(printed("results", builders.officers(1), Texts(signers=label)))
    assert right <= 595.3 - 51 + 1.5


def test_void_ballots_are_received_and_do_not_count() -> None:
    data = builders.colleges("化工学院")
    first, *others = data.ballots
    data = replace(data, ballots=(replace(first, void_reason="字迹不清"), *others))
    assert re.search(r"收到（份） ?2 ?作废（份） ?1 ?计入（份） ?1", text_of(data))


def test_absent_and_withdrawn_participants_have_a_remark() -> None:
    data = builders.absent(builders.absent(builders.officers(3), 0), 1, WITHDRAWN)
    text = text_of(data)
    assert re.search(r"述职人01.*?— ?— ?— ?缺席", text) and re.search(r"述职人02.*?— ?— ?— ?退出", text)


@pytest.mark.parametrize("document", ["results", "annex"])
def test_nothing_is_said_to_be_missing_before_typing_has_begun(document: str) -> None:
    data = replace(builders.sample("officer"), ballots=())
    text = by_pdfium(printed(document, data, Texts(), Stamp()))
    assert "缺教师代表" not in text and "待处理：" not in text and "还没有开始录入" in text
