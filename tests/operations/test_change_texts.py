"""Tests that the history names tables, rows and values in words, never by the program's own keys."""

import re
from pathlib import Path

from shuping_desktop.models.history import cells_text
from shuping_desktop.operations import (
    evaluators,
    finalising,
    opinions,
    roster,
    rulings,
    second_entry,
    settings,
)
from shuping_desktop.operations.history import history_of
from shuping_desktop.operations.reviews import open_for_writing
from shuping_desktop.scoring.rulings import GRADED, Opinion
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review
from tests.helpers import participant_id, sample_review

DIGEST = re.compile(r"\b[0-9a-f]{16,}")
KEY = re.compile(r"[a-z]{3,}|[a-z]+[_-][a-z]+")


def last_line(review: Review) -> str:
    """Return the last step's changed cells as the history shows them."""
    entry = history_of(review)[-1]
    return cells_text(entry, len(entry.cells))


def test_a_quota_is_named_by_its_part_and_grade(review: Review) -> None:
    evaluators.set_quota(review, "college", "好", 3)
    assert last_line(review) == "等次名额 二级学院学生会 好：空白 → 3"


def test_an_opinion_is_named_by_its_participant(review: Review) -> None:
    opinions.set_opinion(review, participant_id(review, "化工学院"), Opinion("好", "", True))
    assert last_line(review) == "综合评价意见 化工学院：新增"


def test_a_removed_person_is_one_word(review: Review) -> None:
    roster.remove_participant(review, participant_id(review, "体育学院"))
    assert "述职对象 体育学院：删除" in last_line(review)


def test_a_tick_is_yes_or_no(review: Review) -> None:
    roster.set_report_state(review, participant_id(review, "化工学院"), report_in=True)
    assert last_line(review).startswith("述职对象 化工学院 报告已交：否 → 是")


def test_a_setting_is_named_as_its_dialog_names_it(review: Review) -> None:
    settings.set_texts(review, settings.texts_of(review)._replace(office="团委", show_scores=True))
    assert "评议设置 受理部门：空白 → 团委" in last_line(review)
    assert "评议设置 公示上写出得分：空白 → 是" in last_line(review)


def test_no_step_of_a_whole_review_shows_a_key(tmp_path: Path) -> None:
    with open_for_writing(sample_review(tmp_path)) as review:
        review.who = "李老师"
        second_entry.set_rule(review, 20)
        for track in ("college", "officer"):
            data = review.contents.track_data(track)
            for question in rulings.open_questions(data, tally(data))[:3]:
                grades = dict(
                    zip((key for key, _ in question.tied), question.seats or question.grades, strict=False)
                )
                choice = question.choices[0]
                decision = rulings.Decision(
                    choice, "评议小组", "看过", grades=grades if choice == GRADED else {}
                )
                rulings.rule(review, track, question, decision)
            ruled = review.contents.track_data(track)
            rulings.withdraw(review, ruled.rulings[0], "看错了")
            finalising.finalise(review, track, "甲", "乙", finalising.open_points(review, track))
            finalising.reopen(review, track, "补录")
        texts = [cells_text(entry, 20) for entry in history_of(review)]
    cells = {cell for text in texts for cell in text.split("；")}
    assert [cell for cell in cells if KEY.search(DIGEST.sub("", cell))] == []
