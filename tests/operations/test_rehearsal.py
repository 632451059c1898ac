"""Tests of rehearsals (演练), which are marked on every page and cannot become real reviews."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from shuping_desktop.operations import documents, finalising, importing, results, reviews, settings
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.recovery import rebuild_whole
from shuping_desktop.operations.reviews import ReviewPlan
from shuping_desktop.operations.roster import NewParticipant
from shuping_desktop.papers import DOCUMENTS, Document
from shuping_desktop.store import REHEARSAL, Review, StepIsFixedError
from tests.helpers import SAMPLE_INPUTS, contents_in, new_review, reading, sample_review, some_step, writing
from tests.papers.reading import pages


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Review]:
    """Return the sample as the window opens the file."""
    reviews.make_sample(tmp_path / "样例.shuping")
    with writing(tmp_path / "样例.shuping") as review:
        yield review


def test_only_a_review_created_as_rehearsal_is_one(rehearsal: Review, tmp_path: Path) -> None:
    assert rehearsal.contents.is_rehearsal
    with reading(sample_review(tmp_path)) as real:
        assert (real.contents.is_rehearsal, REHEARSAL in real.contents.settings) == (False, False)


def test_copies_and_rebuilt_files_stay_rehearsals(rehearsal: Review, tmp_path: Path) -> None:
    rehearsal.save_copy(tmp_path / "副本.shuping")
    (tmp_path / "副本.shuping").rename(tmp_path / "正式.shuping")
    rebuild_whole(tmp_path / "正式.shuping", tmp_path / "重建.shuping")
    for name in ("正式", "重建"):
        with reading(tmp_path / f"{name}.shuping") as review:
            assert review.contents.is_rehearsal


def test_no_operation_makes_a_rehearsal_a_real_review(rehearsal: Review) -> None:
    settings.set_texts(rehearsal, settings.texts_of(rehearsal)._replace(title="正式"))
    importing.import_files(rehearsal, SAMPLE_INPUTS, replace=True)
    while rehearsal.undo():
        pass
    with pytest.raises(StepIsFixedError):
        rehearsal.revert(1, some_step(), lambda edit, touched: None)
    assert rehearsal.contents.is_rehearsal


def test_only_the_fingerprint_of_a_rehearsal_covers_the_setting(rehearsal: Review, tmp_path: Path) -> None:
    with reading(sample_review(tmp_path)) as real:
        assert [*real.contents.heading, REHEARSAL] == [*rehearsal.contents.heading]


@pytest.mark.parametrize("track", ["college", "officer"])
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_page_is_marked_large_and_at_its_foot(
    rehearsal: Review, document: Document, track: str
) -> None:
    found = pages(documents.render_document(rehearsal, document, track))
    assert found
    assert all("演　练" in page and page.replace("演　练", "").count("演练") == 1 for page in found)


def test_a_finalised_rehearsal_stays_one(rehearsal: Review) -> None:
    points = finalising.open_points(rehearsal, "college")
    finalising.finalise(rehearsal, "college", "周子涵", "吴一诺", points)
    stamp = finalising.stamp_of(rehearsal, "college")
    accepted = f"带{len(points)}项认可的未处理事项定稿"
    assert stamp.text == f"演练　第1版　校验码 {stamp.code}　第3步 {stamp.head}　{accepted}"
    snapshot = documents.snapshot_of(rehearsal, "college")
    assert all("演　练" in page for page in pages(DOCUMENTS[-1].render(snapshot)))
    assert documents.file_name(DOCUMENTS[0], snapshot, ".pdf").startswith("演练 01 ")


def test_the_shell_marks_a_rehearsal(rehearsal: Review) -> None:
    assert results.results_text(rehearsal).startswith("演练——不作数\n")
    assert json.loads(results.results_json(rehearsal))["review"]["rehearsal"] is True
    code = finalising.stamp_of(rehearsal, "officer").code
    assert "校学生会（演练，不作数）现在" in str(finalising.verify_code(rehearsal, code).text)
    assert all("（演练，不作数）" in str(line) for line in finalising.state_sentences(rehearsal))


def test_a_plan_is_written_completely(tmp_path: Path) -> None:
    people = [
        NewParticipant("college", "二级学院", "化工学院"),
        NewParticipant("officer", "主席团", "何田", "主席"),
    ]
    issued = {("college", "评议小组"): 21}
    reviews.new_review(tmp_path / "a.shuping", plan=ReviewPlan("述职", "2024", "某校", people, issued))
    with reading(tmp_path / "a.shuping") as review:
        college, officer = (review.contents.track_data(track) for track in ("college", "officer"))
        assert [person.name for person in college.participants] == ["化工学院"]
        assert [(person.name, person.position) for person in officer.participants] == [("何田", "主席")]
        assert [(evaluator.group, evaluator.name) for evaluator in officer.evaluators] == [("主席团", "何田")]
        assert (college.issued("评议小组"), officer.issued("教师代表")) == (21, None)
        assert len(review.history()) == 1


@pytest.mark.parametrize(
    "plan",
    [
        ReviewPlan(participants=[NewParticipant("college", "二级学院", " ")]),
        ReviewPlan(participants=[NewParticipant("college", "没有", "甲")]),
        ReviewPlan(participants=[NewParticipant("college", "二级学院", "甲")] * 2),
        ReviewPlan(issued={("college", "没有"): 3}),
        ReviewPlan(issued={("college", "评议小组"): -1}),
    ],
)
def test_an_invalid_plan_makes_no_file(tmp_path: Path, plan: ReviewPlan) -> None:
    with pytest.raises(RefusedError):
        reviews.new_review(tmp_path / "a.shuping", plan=plan)
    assert not (tmp_path / "a.shuping").exists()


def test_a_review_without_a_plan_has_the_defaults(tmp_path: Path) -> None:
    reviews.new_review(tmp_path / "b.shuping", plan=ReviewPlan())
    assert contents_in(tmp_path / "b.shuping") == contents_in(new_review(tmp_path))
