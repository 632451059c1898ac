"""Tests of review files of every released format."""

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shuping_desktop.messages import Message, msg
from shuping_desktop.operations.code_verdicts import CodeStatus
from shuping_desktop.operations.finalising import broken_seals, stamp_of, verify_code
from shuping_desktop.operations.flags import flags_of
from shuping_desktop.operations.results import results_json
from shuping_desktop.operations.reviews import open_for_reading, open_for_writing
from shuping_desktop.operations.rulings import in_force
from shuping_desktop.operations.steps import StepKind, describe
from shuping_desktop.scoring.points import Point
from shuping_desktop.scoring.rulings import Opinion
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review, Step, schema
from tests.helpers import SAMPLE, changed_behind_its_back, forge, participant_id

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
FILES = sorted(DOCUMENTS.glob("*.shuping"))
CODES = {
    2: ("A7V1-VQEX-DWMZ", "YECV-8CE0-M0G8"),
    3: ("59P3-SFJB-R35C", "4VQF-90GT-8YSJ"),
    4: ("S97G-KTJH-3C6K", "3Y4Q-SXHH-K17A"),
}
"""Codes of the two versions that each file holds of a track, by its format."""
LABELS = [
    "新建评议",
    "导入 officers.csv、college-ballots.csv、officer-ballots.csv",
    "校学生会定稿（第 1 版）：周子涵、吴一诺",
    "校学生会重新开放（第 1 版作废）：补一个签名",
    "校学生会定稿（第 2 版）：周子涵、吴一诺",
    "综合评价意见 化工学院",
]
"""The journal of the file of format 2."""

Open = Callable[[Path], Review]
both_ways = pytest.mark.parametrize("open_it", [open_for_reading, open_for_writing])
"""Opened for reading an older file is migrated in memory, opened for writing on disk."""


def copy_of(version: int, folder: Path) -> Path:
    """Return a copy of the file of a format."""
    return Path(shutil.copy(DOCUMENTS / f"version-{version}.shuping", folder))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_released_file_opens_and_gives_the_sample_s_results(file: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(file, tmp_path))
    with open_for_reading(copy) as review:
        tracks = json.loads(results_json(review))["tracks"]
    for track in tracks.values():
        for problem in track["problems"]:
            del problem["text"]
    assert tracks == json.loads((SAMPLE / "expected.json").read_text("utf-8"))["tracks"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_released_file_can_be_worked_on(file: Path, tmp_path: Path) -> None:
    with open_for_writing(Path(shutil.copy(file, tmp_path))) as review:
        assert not review.read_only
        assert review.undo() is not None


@both_ways
@pytest.mark.parametrize("version", CODES)
def test_a_code_that_was_printed_stays_known(version: int, open_it: Open, tmp_path: Path) -> None:
    """The fingerprint of an old file must be computed as by the program that finalised it."""
    with open_it(copy_of(version, tmp_path)) as review:
        verdicts = [verify_code(review, code) for code in CODES[version]]
        assert [verdict.status for verdict in verdicts] == [CodeStatus.SUPERSEDED, CodeStatus.CURRENT]
        assert broken_seals(review) == []


def test_every_file_with_finalised_versions_has_its_codes_here() -> None:
    assert [f"version-{version}" for version in CODES] == [file.stem for file in FILES if file.stem[-1] > "1"]


def test_there_is_a_file_of_the_present_format() -> None:
    assert DOCUMENTS / f"version-{schema.VERSION}.shuping" in FILES


@both_ways
def test_the_history_of_format_2_shows_its_labels_as_stored(open_it: Open, tmp_path: Path) -> None:
    with open_it(copy_of(2, tmp_path)) as review:
        assert [entry.step for entry in review.history()] == [Step("", {}, label) for label in LABELS]
        assert [describe(entry.step) for entry in review.history()] == LABELS
        last = None if review.read_only else Step("", {}, LABELS[-1])
        assert (review.next_undo, review.undo() if last else None) == (last, last)
        assert review.history()[-1].step.text == LABELS[-1]


@both_ways
def test_accepted_points_of_format_2_show_as_stored(open_it: Open, tmp_path: Path) -> None:
    path = copy_of(2, tmp_path)
    with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)) as connection:
        stored = [row[0].splitlines() for row in connection.execute("SELECT accepted FROM finalisation")]
    assert [len(lines) for lines in stored] == [23, 23]
    with open_it(path) as review:
        versions = review.contents.finalisations["officer"]
        assert [version.accepted for version in versions] == [
            tuple(Point("", line) for line in lines) for lines in stored
        ]
        assert stamp_of(review, "officer").accepted == tuple(stored[-1])


@both_ways
def test_the_subject_of_a_ruling_of_format_2_shows_as_stored(open_it: Open, tmp_path: Path) -> None:
    path = copy_of(2, tmp_path)
    subject, before = (
        "评议小组 P11 号评分表，检测学院",
        "各项之和 71.5，手写总分 72，相差 0.5；得分按各项之和计",
    )
    sql = (
        f"INSERT INTO ruling VALUES (1, 'college', 'row', 11, 4, '{subject}', 'x', '{before}', 'marks', "
        "'rule', '', '评议小组', '已对照纸表', '录入员', '2026-11-22T16:00:00+00:00', '', '', '')"
    )
    forge(path, changed_behind_its_back(path, sql))
    with open_it(path) as review:
        (ruling,) = review.contents.track_data("college").rulings
        assert (ruling.subject, ruling.before) == (subject, before)


@both_ways
def test_format_3_keeps_its_steps_as_data(open_it: Open, tmp_path: Path) -> None:
    with open_it(copy_of(3, tmp_path)) as review:
        steps = [entry.step for entry in review.history()]
        assert all(step.name in StepKind.__members__ and not step.text for step in steps)
        opinion = describe(StepKind.OPINION(name="卫𬭎"))
        assert StepKind.REVERTED(label=opinion) in steps
        assert str(describe(StepKind.REVERTED(label=opinion))) == "撤回：综合评价意见 卫𬭎"


@both_ways
def test_format_3_keeps_rulings_flags_and_opinions(open_it: Open, tmp_path: Path) -> None:
    with open_it(copy_of(3, tmp_path)) as review:
        data = review.contents.track_data("college")
        withdrawn, lapsed = data.rulings
        assert (withdrawn.is_withdrawn, withdrawn.subject, withdrawn.detail) == (True, "检测学院", "5 : 2")
        assert withdrawn.grades == {participant_id(review, "检测学院"): "一般"}
        assert isinstance(lapsed.subject, Message) and not lapsed.is_withdrawn
        assert str(lapsed.subject) == "评议小组 P11 号评分表，检测学院"
        assert not in_force(data, tally(data))
        assert [acceptance is not None for _, acceptance in flags_of(review, data)] == [True]
        opinion = Opinion("组织健全，活动扎实。", "归档不够及时。", True)
        assert data.opinions[participant_id(review, "化工学院")] == opinion


@both_ways
def test_format_3_keeps_accepted_points_as_data(open_it: Open, tmp_path: Path) -> None:
    with open_it(copy_of(3, tmp_path)) as review:
        first, second = review.contents.finalisations["college"]
        assert first.accepted == second.accepted and len(second.accepted) == 15
        text = msg("{group} {number} 号评分表还没有录完。", group="评议小组", number="P10")
        assert Point("part-typed", text, 10) in second.accepted


def test_an_undone_ruling_of_format_3_is_in_force_again_once_it_is_redone(tmp_path: Path) -> None:
    with open_for_writing(copy_of(3, tmp_path)) as review:
        step = review.redo()
        assert step is not None and str(describe(step)) == "裁定 教师代表 T05 号评分表，卫𬭎"
        data = review.contents.track_data("officer")
        assert in_force(data, tally(data)) == list(data.rulings) != []
