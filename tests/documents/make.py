"""A review file of the present format, to be kept when a release has it: python -m tests.documents.make.

It is never made again once it is released: the codes of its finalised versions stay known for good, and
tests/store/test_released_formats.py holds them.
"""

import shutil
import tempfile
from pathlib import Path

from shuping_desktop.operations import history
from shuping_desktop.operations.ballots import set_ballot_note
from shuping_desktop.operations.finalising import finalise, open_points, reopen
from shuping_desktop.operations.flags import accept_flag, flags_of
from shuping_desktop.operations.opinions import set_opinion
from shuping_desktop.operations.rows import set_mark, set_note, set_paper_mark, set_written_total
from shuping_desktop.operations.rulings import Decision, open_questions, rule, withdraw
from shuping_desktop.scoring.rulings import BY_MARKS, BY_VOTE, CAPPED, GRADED, Opinion, Question
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review, schema
from tests.helpers import ballot_id, participant_id, sample_review, writing

DOCUMENTS = Path(__file__).resolve().parent
PANEL, NAMES = "评议小组", ("周子涵", "吴一诺")


def main() -> None:
    """Make the file and print the codes of its finalised versions. Never overwrites."""
    target = DOCUMENTS / f"version-{schema.VERSION}.shuping"
    if target.exists():
        raise SystemExit(f"{target} is there already")
    with tempfile.TemporaryDirectory() as folder:
        path = sample_review(Path(folder))
        with writing(path) as review:
            finalise_twice(review)
            leave_open(review)
            codes = [final.code for final in review.contents.finalisations["college"]]
        shutil.copyfile(path, target)
    print(target, *codes)


def finalise_twice(review: Review) -> None:
    """Use everything that a version seals, in ways that leave the sample's results as they are."""
    flag, _ = flags_of(review, review.contents.track_data("college"))[0]
    accept_flag(review, flag, "已对照纸表")
    person = participant_id(review, "化工学院")
    set_opinion(review, person, Opinion("组织健全，活动扎实。", "归档不够及时。", True))
    note_and_rule_on_a_paper_mark(review)
    rule_and_withdraw(review)
    rule_and_lapse(review)
    finalise(review, "college", *NAMES, open_points(review, "college"))
    reopen(review, "college", "补一个签名")
    finalise(review, "college", *NAMES, open_points(review, "college"))


def note_and_rule_on_a_paper_mark(review: Review) -> None:
    """Note something; record 21 of 20 as on paper, rule on it, and put the mark back."""
    ballot, person = ballot_id(review, "P01"), participant_id(review, "化工学院")
    set_ballot_note(review, ballot, "补签过名字")
    set_note(review, ballot, person, "第 1 项有涂改")
    mark = review.contents.ballot(ballot).rows[person].marks[0]
    set_paper_mark(review, ballot, person, 0, "21")
    question = question_of(review, "college", person, CAPPED)
    rule(review, "college", question, Decision(CAPPED, PANEL, "写错了"))
    set_mark(review, ballot, person, 0, mark)


def rule_and_withdraw(review: Review) -> None:
    """Rule a grade by vote, and take the ruling back."""
    person = participant_id(review, "检测学院")
    grades = {person: "一般"}
    question = question_of(review, "college", person, GRADED)
    rule(review, "college", question, Decision(GRADED, PANEL, "按表决结果", BY_VOTE, "5 : 2", grades))
    withdraw(review, review.contents.track_data("college").rulings[-1], "票数待核")


def rule_and_lapse(review: Review) -> None:
    """Rule on a row, and put back what it no longer rests on."""
    ballot, person = ballot_id(review, "P11"), participant_id(review, "检测学院")
    written = review.contents.ballot(ballot).rows[person].written_total
    set_written_total(review, ballot, person, 7300)
    rule(
        review,
        "college",
        question_of(review, "college", person, BY_MARKS),
        Decision(BY_MARKS, PANEL, "已对照纸表"),
    )
    set_written_total(review, ballot, person, written)


def leave_open(review: Review) -> None:
    """Revert one step of the other track alone, leave one to undo, and a ruling to redo."""
    person = participant_id(review, "卫𬭎")
    set_opinion(review, person, Opinion("工作主动。", "", False))
    set_opinion(review, participant_id(review, "冯䶮"), Opinion("", "材料交得晚。", True))
    history.revert(review, review.history()[-2].id)
    question = question_of(review, "officer", person, BY_MARKS)
    rule(review, "officer", question, Decision(BY_MARKS, PANEL, "已对照纸表"))
    review.undo()


def question_of(review: Review, track: str, person: int, choice: str) -> Question:
    """Return the first open question about a participant that may be answered so."""
    data = review.contents.track_data(track)
    asked = open_questions(data, tally(data))
    found = (question for question in asked if question.participant_id == person)
    return next(question for question in found if choice in question.choices)


if __name__ == "__main__":
    main()
