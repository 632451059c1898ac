"""Blank ballots: the notice's form for each evaluator, with the own row struck out."""

import re
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.papers.pdf.form_rows import share_out
from shuping_desktop.scoring.ballots import Ballot, Evaluator, TrackData
from shuping_desktop.scoring.register import next_evaluator, next_number

from . import builders
from .handing_out import FULL, codes, unscored, with_evaluators, with_groups
from .reading import READERS, by_pdfium, ink, pages, printed

HOSTILE = "<b>R&D</b>&#x41;&lt;"


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return {(round(page.get_width()), round(page.get_height())) for page in document}
    finally:
        document.close()


def listed(count: int = 2) -> TrackData:
    names = [f"教师{number}" for number in range(1, count + 1)]
    return with_evaluators(builders.officers(3), {"教师代表": names, "工作部门负责人": ["述职人02"]})


@pytest.mark.parametrize("read", READERS)
def test_the_officers_form_is_that_of_the_notice(read: Callable[[bytes], str]) -> None:
    text = read(printed("ballots", builders.sample("officer"))).replace(" ", "")
    assert "校学生会工作人员述职评议评分表" in text
    headings = ["序号", "职务", "汇报人", "服务思想成长", "组织实践活动", "服务社会发展", "总评分", "备注"]
    assert all(heading in text for heading in headings)
    assert "（20分）" in text and "（100分）" in text and "（未达到要求则为不合格）" in text


def test_the_colleges_form_has_no_posts_and_no_remark() -> None:
    text = by_pdfium(printed("ballots", builders.sample("college")))
    assert "二级学院学生会述职评议评分表" in text and "总分（100分）" in text
    assert "职务" not in text and "备注" not in text and "未达到" not in text
    assert "配合校学生会开展工作情况" in text


def test_listed_evaluators_come_first_then_anonymous_forms() -> None:
    data = with_groups(listed(), issued={"教师代表": 4}, number_prefix={"教师代表": "T"})
    found = [page for page in pages(printed("ballots", data)) if "教师代表" in page]
    assert [re.findall(r"编号：(T\d+)", page) for page in found] == [["T01"], ["T02"], ["T03"], ["T04"]]
    assert "评委：教师1" in found[0] and "评委：教师2" in found[1]
    assert all("评委：＿＿＿" in page for page in found[2:])


def test_the_numbers_are_those_proposed_in_the_window() -> None:
    data = unscored(with_evaluators(builders.sample("officer"), {"教师代表": ["甲", "乙", "丙"]}))
    group = data.track.group("教师代表")
    printed_codes = [code for (code,) in filter(None, codes(printed("ballots", data)))]
    for number in printed_codes:
        assert next_number(data, group) == number
        ballot = Ballot(len(data.ballots) + 1, group.name, number, next_evaluator(data, group, number))
        data = replace(data, ballots=(*data.ballots, ballot))
    assert [ballot.evaluator for ballot in data.ballots] == ["甲", "乙", "丙"]


def test_a_group_of_unknown_size_gets_one_form() -> None:
    pdf = printed("ballots", builders.officers(3))
    found = pages(pdf)
    assert len(found) == 3 and codes(pdf) == [[], [], []]
    assert all("编号：＿＿＿" in page for page in found)


def test_an_anonymous_form_asks_for_no_name() -> None:
    anonymous, *others = pages(printed("ballots", builders.officers(3)))
    assert "评委：" not in anonymous and "评委签名" not in anonymous and "本表不记名" in anonymous
    # The presidium has no participant here; the heads rate each other, so that their forms need names.
    assert "评委：＿＿＿" in others[-1] and "评委签名" in others[-1]


def test_the_evaluators_own_row_is_struck_out() -> None:
    found = pages(printed("ballots", listed()))
    assert [page.count("本人不评") for page in found] == [1, 1, 1, 2]
    (own,) = [page for page in found if "评委：述职人02" in page]
    assert "标有“本人不评”的行不填" in own


def test_no_row_is_struck_out_if_the_scheme_allows_self_scores() -> None:
    data = listed()
    data = replace(data, track=data.track._replace(self_excluded=False))
    assert "本人" not in by_pdfium(printed("ballots", data))


def test_the_struck_out_row_is_hatched_and_the_others_are_white() -> None:
    def darkness(data: TrackData) -> int:
        document = pypdfium2.PdfDocument(printed("ballots", data))
        image = document[2].render(scale=2).to_pil().convert("L")
        document.close()
        return sum(image.histogram()[:128])

    data = with_groups(builders.officers(3), issued={})
    own = with_evaluators(data, {"工作部门负责人": ["述职人02"]})
    other = with_evaluators(data, {"工作部门负责人": ["述职人００"]})
    assert darkness(own) > darkness(other) + 5000


@pytest.mark.parametrize(("step", "words"), [(50, "整分或半分"), (100, "整数分"), (25, "0.25分的整数倍")])
def test_the_instructions_name_the_allowed_marks(step: int, words: str) -> None:
    data = builders.officers(3)
    assert words in by_pdfium(printed("ballots", replace(data, track=data.track._replace(step=step))))


def test_the_instructions_explain_abstaining_adding_and_signing() -> None:
    *_, text = pages(printed("ballots", builders.officers(3)))
    for words in ("该行留空", "填入“总评分”", "写“未达到要求”", "评委签名：", "日期："):
        assert words in text


def test_seven_colleges_are_landscape_and_25_officers_portrait() -> None:
    lying = printed("ballots", builders.sample("college"))
    upright = printed("ballots", builders.officers(25))
    assert (sizes(lying), len(pages(lying))) == ({(842, 595)}, 1)
    assert (sizes(upright), len(pages(upright))) == ({(595, 842)}, 3)


def test_sixty_participants_take_three_complete_pages() -> None:
    pdf = printed("ballots", with_evaluators(builders.officers(60), {"教师代表": ["甲"]}), FULL)
    first = pages(pdf)[:3]
    assert [re.search(r"编号：T01　第(\d)页 共3页", page) is not None for page in first] == [True] * 3
    assert all("汇报人" in page and "评委签名" in page for page in first)
    assert codes(pdf)[:3] == [["T01"]] * 3
    assert [len(re.findall(r"述职人\d\d", page)) for page in first] == [20, 20, 20]


@pytest.mark.parametrize("count", [1, 7, 12, 13, 26, 27, 60])
@pytest.mark.parametrize("length", [1, 30])
def test_nothing_leaves_the_margins(count: int, length: int) -> None:
    data = builders.officers(count, lambda number: ("名·买买提江" * length)[:length])
    data = with_evaluators(data, {"教师代表": ["阿卜杜热合曼·" * 8]})
    pdf = printed("ballots", data, FULL)
    ((width, _),) = sizes(pdf)
    for left, top, right, _bottom in ink(pdf):
        assert left >= 33 and top >= 33 and right <= width - 33


def test_rows_are_distributed_evenly() -> None:
    assert share_out([10.0] * 7, 50) == [slice(0, 4), slice(4, 8)]
    assert share_out([50.0, 10, 10, 10, 20], 50) == [slice(0, 1), slice(1, 5)]
    assert share_out([], 50) == [slice(0, 0)]


def test_a_form_without_participants_says_so() -> None:
    found = pages(printed("ballots", builders.officers(0), Texts()))
    assert len(found) == 3 and all("尚无述职对象" in page for page in found)


@pytest.mark.parametrize("read", READERS)
def test_hostile_words_are_printed_as_typed_in_every_field(read: Callable[[bytes], str]) -> None:
    data = with_groups(builders.colleges(HOSTILE), number_prefix={"评议小组": HOSTILE})
    peers = tuple(group._replace(peers=("二级学院",)) for group in data.track.groups)
    data = replace(data, track=data.track._replace(groups=peers))
    data = replace(data, evaluators=(Evaluator(1, "评议小组", HOSTILE),))
    text = read(printed("ballots", data, Texts(school=HOSTILE))).replace(" ", "")
    assert text.count(HOSTILE) == 4 and "本人不评" in text


def test_undrawable_characters_of_an_evaluators_name_are_boxes() -> None:
    names = ["张\ud83d三", "李🙂四", "葛\U000e0100\x00五", "\u202e王\n六"]
    text = by_pdfium(printed("ballots", with_evaluators(builders.officers(1), {"教师代表": names})))
    assert all(f"评委：{shown}" in text for shown in ("张□三", "李□四", "葛五", "王 六"))


def test_a_track_without_groups_has_a_form() -> None:
    assert "评委组：＿＿＿" in by_pdfium(printed("ballots", builders.officers(2, groups=0)))


def test_the_common_part_of_a_thousand_forms_is_stored_once() -> None:
    ten, hundred = (
        len(printed("ballots", with_groups(builders.officers(11), issued={"教师代表": count})))
        for count in (10, 100)
    )
    assert (hundred - ten) / 90 < 2000


def test_the_columns_stand_in_the_order_of_the_review() -> None:
    data = builders.officers(1)
    order = (5, 0, 1, 2, 3, 4)
    data = replace(data, track=data.track._replace(column_order=order))
    found = pages(printed("ballots", data))[0]
    names = [data.track.criteria[index].name for index in order]
    places = [found.replace("\n", "").replace(" ", "").index(name) for name in names]
    assert places == sorted(places)
