"""Tests of creating reviews, their texts, and imports."""

from pathlib import Path

import pytest

from shuping_desktop.operations import documents, importing, results, reviews, settings
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.output import write_output
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.store import Review
from shuping_desktop.tables.errors import InputError
from tests.helpers import (
    contents_in,
    contents_of,
    described,
    names_in,
    new_review,
    reading,
    sample_review,
    writing,
)
from tests.workbooks.inputs import COLLEGE, OFFICERS, good_inputs, put


def test_a_new_review_has_the_given_title_and_year(tmp_path: Path) -> None:
    reviews.new_review(tmp_path / "a.shuping", plan=reviews.ReviewPlan("述职", "2024"))
    found = contents_in(tmp_path / "a.shuping")[0]
    assert (found["title"], found["year"]) == ("述职", "2024")


def test_a_new_review_has_the_title_and_year_of_its_scheme(tmp_path: Path) -> None:
    found = contents_in(new_review(tmp_path))[0]
    assert (found["title"], found["year"]) == ("学生会述职评议", "2022-2023")


def test_the_sample_has_both_tracks_and_open_problems(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        found = results.results_of(review)
        assert [len(track.participants) for track in found.values()] == [7, 11]
        assert results.open_problems(review) == [*found["college"].problems, *found["officer"].problems]


def test_opens_for_reading_and_for_writing(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    with reviews.open_for_writing(path) as review:
        assert (review.read_only, review.who) == (False, reviews.operator())
    with reviews.open_for_reading(path) as review:
        assert review.read_only


def test_texts_are_stored_and_unchanged_ones_make_no_step(review: Review) -> None:
    texts = settings.texts_of(review)._replace(school="某校", telephone=" 123 ", show_scores=True)
    settings.set_texts(review, texts)
    assert settings.texts_of(review) == texts._replace(telephone="123")
    undone = review.undo()
    settings.set_texts(review, settings.texts_of(review))
    assert (review.next_redo, described(undone)) == (undone, "修改评议信息")


@pytest.mark.parametrize("title", ["两\n行", "长" * 61, "\0"])
def test_refuses_an_invalid_text(review: Review, title: str) -> None:
    with pytest.raises(RefusedError):
        settings.set_texts(review, settings.texts_of(review)._replace(title=title))


def test_an_import_returns_how_much_was_written(tmp_path: Path) -> None:
    inputs = good_inputs(tmp_path)
    other = put(tmp_path, "other.csv", COLLEGE.replace("18.5", "19"))
    with writing(new_review(tmp_path)) as review:
        assert importing.import_files(review, inputs) == importing.ImportSummary(2, 2, 0)
        assert importing.import_files(review, inputs) == importing.ImportSummary(0, 0, 0)
        assert importing.import_files(review, [other], replace=True) == importing.ImportSummary(0, 0, 1, 1)


def test_a_replaced_ballot_keeps_its_place_and_loses_its_old_rows(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        both = COLLEGE.replace("智造学院,,,,,,,", "智造学院,,,,,,,50")
        importing.import_files(review, [put(tmp_path, "both.csv", both)])
        (before,) = review.contents.track_data("college").ballots
        bare = COLLEGE.replace("18.5,17,16,8,15.5,9,84", ",,,,,,60").splitlines()[:2]
        importing.import_files(review, [put(tmp_path, "bare.csv", "\n".join(bare))], replace=True)
        (after,) = review.contents.track_data("college").ballots
    assert after.id == before.id
    assert [(row.marks, row.written_total) for row in after.rows.values()] == [((None,) * 6, 6000)]


def test_a_failed_import_does_not_change_the_review(review: Review, tmp_path: Path) -> None:
    before, step = contents_of(review), review.next_redo
    inputs = [put(tmp_path, "o.csv", OFFICERS), put(tmp_path, "b.csv", COLLEGE.replace("18.5", "x"))]
    with pytest.raises(InputError):
        importing.import_files(review, inputs)
    assert (contents_of(review), review.next_redo) == (before, step)


def test_a_document_is_written_completely(review: Review, tmp_path: Path) -> None:
    target = put(tmp_path, "out.pdf", "alt")
    write_output(review, target, b"neu")
    assert target.read_bytes() == b"neu"
    assert [name for name in names_in(tmp_path) if name.endswith(".tmp")] == []


def test_refuses_an_unknown_document() -> None:
    assert documents.find_document("nothing") is None


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (Texts(period_start="2022-12-09", period_end="2022-12-05"), "早于开始日期"),
        (Texts(margins="37 28 35"), "四个毫米数"),
        (Texts(margins="99 28 35 26"), "四个毫米数"),
        (Texts(letter="致{College}。"), "反馈函的开头里的“{College}”不能识别"),
    ],
)
def test_texts_that_cannot_be_printed_are_refused(review: Review, texts: Texts, why: str) -> None:
    before = contents_of(review)
    with pytest.raises(RefusedError, match=why):
        settings.set_texts(review, texts)
    assert contents_of(review) == before


def test_two_reviews_made_in_the_same_second_are_two(tmp_path: Path) -> None:
    for name in ("甲.shuping", "乙.shuping"):
        reviews.new_review(tmp_path / name)
    with reading(tmp_path / "甲.shuping") as one, reading(tmp_path / "乙.shuping") as other:
        assert one.identity != other.identity
