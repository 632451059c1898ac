"""Tests that every operation is one step that can be undone and redone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop.operations import ballots, evaluators, importing, roster, rows, settings
from shuping_desktop.store import Review
from tests.helpers import SAMPLE_INPUTS, ballot_id, contents_in, contents_of, described, participant_id
from tests.workbooks.inputs import good_inputs

Operation = Callable[[Review], object]


def person(review: Review) -> int:
    return participant_id(review, "化工学院")


def officer(review: Review) -> int:
    return participant_id(review, "卫𬭎")


def p01(review: Review) -> int:
    return ballot_id(review, "P01")


def evaluator(review: Review) -> int:
    data = review.contents.track_data("officer")
    return next(item.id for item in data.evaluators if item.name == "王老师")


OPERATIONS: dict[str, Operation] = {
    "add participant": lambda r: roster.add_participant(
        r, roster.NewParticipant("officer", "主席团", "施彧", "成员")
    ),
    "edit participant": lambda r: roster.edit_participant(
        r, officer(r), name="卫红", position="主席", category="工作部门负责人"
    ),
    "report state": lambda r: roster.set_report_state(r, person(r), report_in=True, countersigned=True),
    "move participant": lambda r: roster.move_participant(r, person(r), 2),
    "remove participant": lambda r: roster.remove_participant(r, person(r)),
    "remove officer": lambda r: roster.remove_participant(r, officer(r)),
    "add group": lambda r: evaluators.add_group(r, "college", "日常掌握情况", "R"),
    "edit group": lambda r: evaluators.edit_group(r, "officer", "教师代表", name="教师", prefix="J"),
    "issued": lambda r: evaluators.set_issued(r, "officer", "教师代表", 5),
    "weight": lambda r: evaluators.set_weight(r, "officer", "主席团", "教师代表", 5000),
    "add evaluator": lambda r: evaluators.add_evaluator(r, "officer", "教师代表", "李老师"),
    "rename evaluator": lambda r: evaluators.rename_evaluator(r, "officer", evaluator(r), "汪老师"),
    "remove evaluator": lambda r: evaluators.remove_evaluator(r, "officer", evaluator(r)),
    "add ballot": lambda r: ballots.add_ballot(r, "college", "评议小组", "P02", "某人"),
    "edit ballot": lambda r: ballots.edit_ballot(r, p01(r), number="P07", evaluator="某人"),
    "remove ballot": lambda r: ballots.remove_ballot(r, p01(r)),
    "mark": lambda r: rows.set_mark(r, p01(r), person(r), 0, 1000),
    "first mark of a row": lambda r: rows.set_mark(r, p01(r), participant_id(r, "智造学院"), 5, 0),
    "clear mark": lambda r: rows.set_mark(r, p01(r), person(r), 0, None),
    "written total": lambda r: rows.set_written_total(r, p01(r), person(r), 100),
    "clear written total": lambda r: rows.set_written_total(r, p01(r), person(r), None),
    "remark": lambda r: rows.set_remark(r, ballot_id(r, "T01"), officer(r), "迟到"),
    "clear remark": lambda r: rows.set_remark(r, ballot_id(r, "T01"), officer(r), ""),
    "abstain": lambda r: rows.abstain(r, p01(r), person(r)),
    "as on paper": lambda r: rows.set_as_on_paper(r, p01(r), person(r), True),
    "void": lambda r: ballots.void_ballot(r, p01(r), "污损"),
    "move block": lambda r: rows.move_block(r, p01(r), 0, 0, 1),
    "texts": lambda r: settings.set_texts(r, settings.texts_of(r)._replace(school="某校", show_scores=True)),
    "import": lambda r: importing.import_files(r, SAMPLE_INPUTS, replace=True),
}


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_undo_restores_the_state_before_and_redo_the_state_after(
    review: Review, operation: Operation
) -> None:
    before, step = contents_of(review), review.next_undo
    operation(review)
    after, done = contents_of(review), review.next_undo
    assert after != before and after == contents_in(review.path)
    assert (review.undo(), review.next_undo) == (done, step)
    assert contents_of(review) == before == contents_in(review.path)
    assert review.redo() == done
    assert contents_of(review) == after


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_a_step_is_described_in_one_line(review: Review, operation: Operation) -> None:
    operation(review)
    label = described(review.next_undo)
    assert 4 <= len(label) <= 80 and "\n" not in label


def test_an_import_of_several_files_is_one_step(review: Review, tmp_path: Path) -> None:
    before = contents_of(review)
    importing.import_files(review, good_inputs(tmp_path), replace=True)
    assert described(review.next_undo).startswith(
        "导入 officers.csv、college.csv、officer.csv（替换 2 份评分表"
    )
    review.undo()
    assert contents_of(review) == before
