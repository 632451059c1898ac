"""Content of the feedback: grade, opinion and means, and texts where one is missing."""

from fractions import Fraction
from itertools import product

from shuping_desktop.papers.content.feedback import Letter, letters
from shuping_desktop.papers.content.snapshot import Stamp
from shuping_desktop.papers.content.texts import Texts, fill
from shuping_desktop.scoring.ballots import TrackData
from shuping_desktop.scoring.rulings import Opinion
from tests.papers import builders
from tests.snapshots import FINAL, FULL, PROVISIONAL, absent, ruled, snapshot, with_opinions


def letter_to(name: str, data: TrackData, texts: Texts = FULL, stamp: Stamp = FINAL) -> Letter:
    found = letters(snapshot(data, texts, stamp))
    return next(letter for letter in found if letter.participant.name == name)


def test_a_college_gets_a_letter_to_its_committee() -> None:
    letter = letter_to("经管学院", builders.sample("college"))
    assert letter.title == "关于2022—2023学年二级学院学生会述职评议结果的反馈函"
    assert letter.addressee == "经管学院团委："
    assert "江南职业技术学院团委组织开展了2022—2023学年二级学院学生会述职评议" in letter.opening
    assert letter.opening.endswith("现将经管学院的评议结果反馈如下。")
    assert letter.result == "得分：90.76分；等次：好。"
    assert letter.closing[-1] == "特此函告。"


def test_an_officer_gets_a_notice() -> None:
    letter = letter_to("施彧", builders.sample("officer"))
    assert letter.title == "2022—2023学年校学生会述职评议结果通知"
    assert letter.addressee == "施彧同志："
    assert letter.result == "职务：主席团成员；得分：91.09分；等次：优秀。"
    assert letter.closing == ("如有疑问，请与校团委办公室联系（电话：0510-85550123）。", "特此通知。")


def test_the_reviews_own_opening_is_filled_in() -> None:
    data = builders.colleges("{school}{x}")
    texts = FULL._replace(school="{name}", letter="{school}团委致{name}{position}{0}，{year}学年。")
    letter = letters(snapshot(data, texts))[0]
    assert letter.opening == "{name}团委致{school}{x}{position}{0}，2022—2023学年。"


def test_an_opening_may_name_its_gaps_in_chinese() -> None:
    texts = FULL._replace(school="某学院", letter="{学校}团委致{姓名}，{学年}学年。")
    assert letters(snapshot(builders.colleges("甲"), texts))[0].opening == "某学院团委致甲，2022—2023学年。"


def test_fills_in_only_known_names() -> None:
    assert fill("{name}{year}", Texts(year="2022")) == "{name}2022"


def test_an_unfinished_opinion_is_left_out() -> None:
    data = with_opinions(builders.colleges("甲", "乙"), Opinion("已写一半", "", False))
    for name, stamp in product(("甲", "乙"), (PROVISIONAL, FINAL)):
        letter = letter_to(name, data, stamp=stamp)
        assert letter.opinion == () and letter.titles == ("评议结果", "")


def test_both_parts_of_an_opinion_keep_their_paragraphs() -> None:
    data = with_opinions(builders.colleges("甲"), Opinion("一\r\n\n 二 ", "三\u2028四", True))
    parts = letter_to("甲", data).opinion
    assert [(part.title, part.paragraphs) for part in parts] == [
        ("主要成绩", ("一", "二")),
        ("存在问题", ("三", "四")),
    ]


def test_the_table_adds_up_beside_the_mean_of_the_category() -> None:
    *criteria, total = letter_to("述职人01", builders.officers(3)).criteria
    assert [line.own for line in criteria] == ["19.50", "10.00", "20.00", "20.00", "10.00", "20.00"]
    assert [line.everyone for line in criteria] == ["19.50", "9.67", "19.83", "20.00", "10.00", "20.00"]
    assert (total.maximum, total.own, total.everyone, total.share) == ("100", "99.50", "99.00", "99.5%")
    assert (criteria[1].own_share, criteria[1].everyone_share) == (Fraction(1), Fraction(29, 30))
    assert (total.own_share, total.everyone_share) == (None, None)


def test_written_totals_have_a_row_of_their_own() -> None:
    letter = letter_to("施彧", ruled("officer"))
    names = [line.name for line in letter.criteria]
    assert names[-2:] == ["按裁定计分之差", "合计"]
    assert "其中1行评分经裁定计分" in letter.criteria_note
    cents = [int(line.own.replace(".", "")) for line in letter.criteria]
    assert abs(sum(cents[:-1]) - cents[-1]) <= len(cents)  # each is rounded for itself


def test_an_absent_participant_has_neither_score_nor_table() -> None:
    data = absent(builders.sample("officer"))
    letter = letter_to(data.participants[-1].name, data)
    assert "缺席，不参加评定，没有得分和等次。" in letter.result
    assert letter.criteria == ()


def test_ruled_and_open_grades_are_marked() -> None:
    assert "等次：差（经裁定）" in letter_to("检测学院", ruled("college")).result
    open_one = letter_to("检测学院", builders.sample("college"), stamp=PROVISIONAL)
    assert "等次：一般及以下（待评议小组裁定为一般或差）" in open_one.result


def test_a_missing_score_is_stated() -> None:
    letter = letters(snapshot(builders.unscored(builders.officers(1)), stamp=PROVISIONAL))[0]
    assert "得分：暂无；等次：未定。" in letter.result
    assert letter.provisional == "暂定：评分表还没有录完，录完前请勿发出"


def test_a_final_letter_is_not_provisional() -> None:
    assert {letter.provisional for letter in letters(snapshot(builders.officers(2)))} == {""}
