"""Ballots of a file: numbers of another group, and what replacing changes."""

from pathlib import Path

import pytest

from shuping_desktop.operations import evaluators, importing, rows
from shuping_desktop.operations.import_plan import LineStatus, plan_import
from shuping_desktop.store import Review
from tests.helpers import ballot_id, participant_id, undo_text

HEADS = (
    "评委组,票号,评委,二级学院,引领思想成长,组织实践活动,服务广大学生,维护学生权益,持续深化改革,"
    "配合校学生会开展工作情况,总分"
)


def put(folder: Path, *lines: str) -> Path:
    """Write a file with these ballots' rows."""
    path = folder / "ballots.csv"
    path.write_text("\n".join([HEADS, *lines]), "utf-8")
    return path


@pytest.mark.parametrize(("number", "count"), [("P07", 1), ("ｐ-7", 1), ("R07", 0), ("无号1", 0)])
def test_a_number_of_another_group_is_a_line_of_the_plan(
    review: Review, tmp_path: Path, number: str, count: int
) -> None:
    evaluators.add_group(review, "college", "日常掌握情况", "R")
    path = put(tmp_path, f"日常掌握情况,{number},,化工学院,18,17,19,9,18,8,89")
    plan = plan_import(review, [path])
    lines = [line for line in plan.lines if line.status is LineStatus.NOTICE and not line.is_minor]
    notices = [str(line.text) for line in lines]
    assert [text for text in notices if "是“评议小组”的票号，文件里写在“日常掌握情况”" in text] == notices
    assert (len(notices), plan.to_acknowledge) == (count, count)


def test_replacing_names_how_much_it_changes(review: Review, tmp_path: Path) -> None:
    key, person = ballot_id(review, "P01"), participant_id(review, "化工学院")
    before = review.contents.ballot(key).rows[person]
    rows.set_note(review, key, person, "涂改")
    done = importing.import_files(
        review, [put(tmp_path, "评议小组,P01,,化工学院,18,,19,9,18,8,89")], replace=True
    )
    assert (done.replaced, done.overwritten) == (1, 5)
    assert undo_text(review) == "导入 ballots.csv（替换 1 份评分表，改掉 5 格）"
    assert review.contents.ballot(key).rows[person].note == "涂改"
    review.undo()
    assert review.contents.ballot(key).rows[person]._replace(note="") == before


def test_the_same_ballot_again_changes_nothing(review: Review, tmp_path: Path) -> None:
    path = put(tmp_path, "评议小组,P09,,化工学院,18,17,19,9,18,8,89")
    importing.import_files(review, [path])
    assert importing.import_files(review, [path]).is_empty
    assert undo_text(review) == "导入 ballots.csv"
