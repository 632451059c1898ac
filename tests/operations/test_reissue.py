"""Versions that replace earlier ones: what the papers say of it, what changed and why."""

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from shuping_desktop.operations import documents, finalising, opinions, rows, rulings, settings
from shuping_desktop.operations.reissue import replaced_version
from shuping_desktop.papers.content.snapshot import Fact, Replaced
from shuping_desktop.scoring.rulings import GRADE, GRADED, Opinion
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review
from tests.helpers import ballot_id, participant_id, reading, sample_review, writing
from tests.papers.reading import by_pdfium
from tests.snapshots import plain

TRACK = "college"


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    """Create the sample review with the college track final, announced on 5 December."""
    with writing(sample_review(tmp_path)) as opened:
        date(opened, "2022年12月5日")
        seal(opened)
        yield opened


def date(review: Review, day: str) -> None:
    """Set the date on the papers."""
    settings.set_texts(review, settings.texts_of(review)._replace(issue_date=day))


def seal(review: Review) -> None:
    """Finalise the track with its open points."""
    finalising.finalise(review, TRACK, "周子涵", "吴一诺", finalising.open_points(review, TRACK))


def correct(review: Review) -> None:
    """Correct a mark of 体育学院 on P01 from what it is to 1."""
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "体育学院"), 0, 100)


def printed(review: Review, name: str) -> str:
    """Return the text of a document without spaces."""
    document = documents.find_document(name)
    assert document is not None
    return plain(by_pdfium(document.render(documents.snapshot_of(review, TRACK))))


def replaced(review: Review) -> Replaced:
    """Return the version that the present one replaces."""
    found = replaced_version(review, TRACK)
    assert found is not None
    return found


def again(review: Review, why: str = "体育学院对P01有异议") -> None:
    """Reopen, correct a mark and finalise on 12 December."""
    finalising.reopen(review, TRACK, why)
    correct(review)
    date(review, "2022年12月12日")
    seal(review)


def test_a_first_version_replaces_nothing(review: Review) -> None:
    assert replaced_version(review, TRACK) is None and replaced_version(review, "officer") is None
    assert not any("替代" in printed(review, name) for name in ("announcement", "results", "annex"))


def test_the_papers_of_a_second_version_say_what_they_replace(review: Review) -> None:
    again(review)
    assert "本公示替代12月5日的公示（第1版），所列结果没有变化。" in printed(review, "announcement")
    sheet = printed(review, "results")
    assert "本表替代12月5日的汇总表（第1版）；原因：体育学院对P01有异议" in sheet
    assert "本函替代12月5日的反馈函（第1版）。" in printed(review, "feedback")
    document = documents.find_document("announcement")
    assert document is not None
    word = docx.Document(io.BytesIO(document.render_word(documents.snapshot_of(review, TRACK))))
    assert any("本公示替代12月5日的公示（第1版）" in paragraph.text for paragraph in word.paragraphs)


def test_the_annex_lists_what_changed_and_why(review: Review) -> None:
    again(review)
    text = printed(review, "annex")
    (change,) = replaced(review).changes
    ((fact, was, now),) = change.facts
    assert (change.name, fact) == ("体育学院", Fact.SCORE) and was != now
    assert f"体育学院：得分{was}→{now}" in text and "与第1版相比" in text
    assert "原因：体育学院对P01有异议" in text and "修改（2步）" in text
    assert "录入P01体育学院引领思想成长1" in text


def test_a_changed_grade_is_announced_without_the_remark(review: Review) -> None:
    finalising.reopen(review, TRACK, "日常掌握情况")
    data = review.contents.track_data(TRACK)
    results = tally(data)
    fourth = next(line for line in results.participants if line.rank == 4)
    asked = rulings.questions_about(data, results, fourth)
    question = next(question for question in asked if question.kind == GRADE)
    grades = {question.participant_id: "好"}
    rulings.rule(review, TRACK, question, rulings.Decision(GRADED, "评议小组", "有功", grades=grades))
    seal(review)
    assert [change.facts for change in replaced(review).changes] == [((Fact.GRADE, "较好", "好"),)]
    assert "本公示替代12月5日的公示（第1版）。" in printed(review, "announcement")


def test_a_third_version_replaces_the_second(review: Review) -> None:
    again(review)
    finalising.reopen(review, TRACK, "补写意见")
    person = participant_id(review, "化工学院")
    opinions.set_opinion(review, person, Opinion("好", "", finished=True))
    seal(review)
    found = replaced(review)
    assert (found.version, found.why, found.issue_date) == (2, "补写意见", "2022年12月12日")
    assert [(change.name, change.facts[0][0]) for change in found.changes] == [("化工学院", Fact.OPINION)]
    assert len(found.steps) == 1
    assert "本公示替代12月12日的公示（第2版），所列结果没有变化。" in printed(review, "announcement")


def test_a_version_without_a_change_says_so(review: Review) -> None:
    finalising.reopen(review, TRACK, "补一个签名")
    seal(review)
    assert "，结果没有变化；原因：补一个签名" in printed(review, "results")
    text = printed(review, "annex")
    assert "得分、名次、等次和意见都没有变化。" in text and "没有修改任何内容。" in text


def test_steps_of_the_other_track_and_those_taken_back_are_left_out(review: Review) -> None:
    finalising.reopen(review, TRACK, "有异议")
    correct(review)
    review.undo()
    rows.set_mark(review, ballot_id(review, "T02"), participant_id(review, "施彧"), 0, 100)
    assert replaced(review).steps == () and replaced(review).changes == ()


def test_undoing_a_step_of_the_former_version_is_listed(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        correct(review)
        seal(review)
        finalising.reopen(review, TRACK, "有异议")
        review.undo()
        (step,) = replaced(review).steps
        assert str(step[2]).startswith("撤销：录入 P01 体育学院")


def test_a_reader_sees_the_same(review: Review) -> None:
    again(review)
    with reading(review.path) as other:
        assert replaced(other) == replaced(review)


def test_before_the_new_version_only_the_annex_compares(review: Review) -> None:
    finalising.reopen(review, TRACK, "有异议")
    assert "替代" not in printed(review, "announcement")
    assert "与第1版相比" in printed(review, "annex")
