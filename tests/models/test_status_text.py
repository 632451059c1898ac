"""Tests of the short status texts in both languages."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shuping_desktop.models.status_text import absence_text, not_counted_text, received_text
from shuping_desktop.operations import evaluators
from shuping_desktop.operations.reviews import open_for_reading
from shuping_desktop.scoring import counted_rows
from shuping_desktop.scoring.ballots import TrackData
from shuping_desktop.scoring.rulings import ABSENT, DECISIONS, WITHDRAWN
from tests.helpers import sample_review, writing


@pytest.fixture
def data(tmp_path: Path) -> TrackData:
    with open_for_reading(sample_review(tmp_path)) as review:
        return review.contents.track_data("officer")


WHYS = (
    counted_rows.BALLOT_VOID,
    counted_rows.OWN_ROW,
    counted_rows.ROW_VOID,
    counted_rows.BLANK,
    counted_rows.ABSTAINED,
    counted_rows.PARTIAL,
)


@pytest.mark.parametrize("why", WHYS)
def test_not_counted_text_has_the_words_of_the_domain(qapp: QApplication, why: str) -> None:
    assert not_counted_text(why) == f"{why}，不计"


@pytest.mark.parametrize("decision", [ABSENT, WITHDRAWN])
def test_absence_text_is_worded_as_the_ruling(qapp: QApplication, decision: str) -> None:
    assert absence_text(decision) == str(DECISIONS[decision])


def test_missing_ballots_name_each_group_once(qapp: QApplication, tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        data = review.contents.track_data("officer")
        for group in data.track.groups:
            there = sum(ballot.group == group.name for ballot in data.ballots)
            extra = 2 if group.name in ("教师代表", "主席团") else 0
            evaluators.set_issued(review, "officer", group.name, there + extra)
        text = received_text(review.contents.track_data("officer"))
    assert text == "收到 16 / 20，缺 教师代表 T06、T07、主席团 Z06 等 4 份"


def test_status_texts_are_translated(english: None) -> None:
    texts = [*map(not_counted_text, WHYS), absence_text(ABSENT), absence_text(WITHDRAWN)]
    assert all(text.isascii() for text in texts) and len(set(texts)) == len(texts)


def test_received_text_is_translated(english: None, data: TrackData) -> None:
    assert received_text(data) == "Received 16"
    void = replace(data.ballots[0], void_reason="漏评过半")
    assert received_text(replace(data, ballots=(void, *data.ballots[1:]))) == "Received 16 (1 void)"
