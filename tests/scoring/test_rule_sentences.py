"""Tests of the rules as sentences."""

from shuping_desktop.scoring.rule_sentences import rule_sentences
from shuping_desktop.scoring.scheme import Quota, Track
from tests.papers import builders


def said(track: Track) -> list[str]:
    return [str(sentence) for sentence in rule_sentences(track)]


def test_the_rules_of_the_colleges_name_form_seats_and_what_the_panel_rules_on() -> None:
    sentences = said(builders.track("college"))
    assert sentences[0].startswith("评委给每一行打 6 项分：引领思想成长 20 分、")
    assert sentences[0].endswith("满分 100 分，以 0.5 分为一档。")
    assert any("好 2 个、较好 4 个、一般及以下 1 个" in sentence for sentence in sentences)
    assert sentences[-1] == "“一般及以下”由评议小组在一般、差中裁定。"
    assert not any("给自己打" in sentence for sentence in sentences)


def test_the_rules_of_the_officers_name_own_rows_bands_and_the_remark() -> None:
    sentences = said(builders.track("officer"))
    assert "评委给自己打的一行不计入。" in sentences
    assert any(sentence.startswith("各类别分别按公布的得分从高到低排名") for sentence in sentences)
    assert (
        "等次按公布的得分定：85 分及以上为优秀；70 分及以上为良好；60 分及以上为合格；不足 60 分为不合格。"
        in sentences
    )
    assert "裁定未达到的，等次为不合格" in sentences[-1]


def test_a_review_s_own_numbers_are_said() -> None:
    college = builders.track("college")
    rules = college._replace(
        decimals=0, rank_by=("exact",), step=100, grading=(Quota("好", 3), Quota("较好", 4))
    )
    sentences = said(rules)
    assert "以 1 分为一档" in sentences[0]
    assert "得分到最后四舍五入一次，取整数，中途不取舍。" in sentences
    assert "按没有四舍五入的得分从高到低排名；相同的名次并列，后面的名次空出。" in sentences
    assert any("好 3 个、较好 4 个" in sentence for sentence in sentences)
