"""Tests of the search of the manual by topic, with the words that people use."""

import pytest

from shuping_desktop.views.manual import manual_pages
from shuping_desktop.views.manual.manual_pages import Manual

CHINESE, ENGLISH = Manual("zh"), Manual("en")
PLACES = {
    "合并": "questions.html#merge",
    "去年": "questions.html#last-year",
    "顺序": "participants.html",
    "计时": "questions.html#timer",
    "没有票号": "ballots.html#odd",
    "异议": "questions.html#objection",
    "自评": "problems.html#self-score",
    "截止": "questions.html#deadline",
    "两个人": "reading.html",
    "导出": "workbooks.html#out",
    "撤回": "history.html#revert",
    "改名": "participants.html#rename",
    "打印不出来": "print.html#trouble",
    "录错了": "typing.html#slip",
    "加人": "participants.html",
    "密码": "questions.html#password",
    "备份": "saving.html#backup",
    "U盘": "saving.html#backup",
    "平均分": "results.html#formula",
    "并列": "tie.html",
    "弃权": "missing.html",
    "打印不出来怎么办": "print.html#trouble",
    "怎么合并两个文件": "questions.html#merge",
    "去年的结果": "questions.html#last-year",
    "去掉最高分": "questions.html#extremes",
    "少了一张": "ballots.html#missing",
    "多了一张": "ballots.html#remove",
    "生僻字": "print.html#trouble",
    "更正": "final.html#reopen",
    "通知书": "opinions.html",
    "关机": "saving.html",
    "夜间": "manual.html#language",
    "merge": "questions.html#merge",
    "last year": "questions.html#last-year",
    "order": "participants.html",
    "timer": "questions.html#timer",
    "no number": "ballots.html#odd",
    "objection": "questions.html#objection",
    "self-assessment": "problems.html#self-score",
    "deadline": "questions.html#deadline",
    "two people": "reading.html",
    "export": "workbooks.html#out",
    "withdraw": "history.html#revert",
    "rename": "participants.html#rename",
    "cannot print": "print.html#trouble",
    "mistyped": "typing.html#slip",
    "add a person": "participants.html",
    "Password": "questions.html#password",
    "backup": "saving.html#backup",
    "USB stick": "saving.html#backup",
    "average": "results.html#formula",
    "tied": "tie.html",
    "rare character": "print.html#trouble",
    "square": "print.html#trouble",
    "teacher": "evaluators.html#people",
    "speaker": "blank-ballots.html",
    "abstain": "missing.html",
}


@pytest.mark.parametrize(("words", "place"), PLACES.items())
def test_a_topic_is_found_first(words: str, place: str) -> None:
    manual = ENGLISH if words.isascii() else CHINESE
    assert manual.places_about(words)[0] == place


@pytest.mark.parametrize("manual", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_every_topic_has_a_place(manual: Manual) -> None:
    for line in (manual.folder / "topics.txt").read_text("utf-8").splitlines():
        place, _, terms = line.partition(" ")
        page, _, anchor = place.partition("#")
        assert terms and page in manual_pages.PAGES
        assert not anchor or f'id="{anchor}"' in manual.source(page)


def test_both_languages_have_the_same_topics() -> None:
    chinese, english = (
        [line.partition(" ")[0] for line in (manual.folder / "topics.txt").read_text("utf-8").splitlines()]
        for manual in (CHINESE, ENGLISH)
    )
    assert chinese == english


def test_a_page_is_listed_once() -> None:
    pages = [place.partition("#")[0] for place in CHINESE.places_about("撤销")]
    assert len(pages) == len(set(pages)) > 1
