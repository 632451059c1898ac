"""Tests of damaged and forged files: refused with a sentence, and rebuilt from the journal if possible."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from shuping_desktop.operations import finalising, reviews, roster, rulings
from shuping_desktop.operations.change_texts import damaged_cells
from shuping_desktop.operations.recovery import rebuild_whole
from shuping_desktop.operations.results import results_json
from shuping_desktop.operations.rulings import Decision
from shuping_desktop.operations.steps import StepKind
from shuping_desktop.scoring.rulings import VOID
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import DamagedError, Step, StoreError
from shuping_desktop.store.step import decode
from tests.helpers import (
    behind_its_back,
    changed_behind_its_back,
    contents_in,
    forge,
    names_in,
    new_review,
    participant_id,
    reading,
    sample_review,
    some_step,
    typed_review,
    writing,
)


class Case(NamedTuple):
    """An alteration with the place, recorded and found values that must be named."""

    sql: str
    place: str
    recorded: str
    found: str


P01, T01 = "评分表 评议小组 P01 化工学院", "评分表 教师代表 T01 卫𬭎"
CASES = [
    Case(
        "UPDATE mark SET value = 1850 WHERE value = 1900 AND criterion = 0",
        f"{P01} 引领思想成长",
        "19",
        "18.5",
    ),
    Case("UPDATE mark SET value = value + 1 WHERE criterion = 3", f"{P01} 维护学生权益", "9", "9.01"),
    Case("DELETE FROM mark WHERE criterion = 5", f"{P01} 配合校学生会开展工作情况", "9", "空白"),
    Case("INSERT INTO mark VALUES (2, 8, 5, 150)", f"{T01} 持续深化改革", "空白", "1.5"),
    Case("UPDATE ballot_row SET written_total = 100 WHERE ballot = 1", f"{P01} 手写总分", "94", "1"),
    Case("UPDATE ballot_row SET written_total = NULL WHERE ballot = 1", f"{P01} 手写总分", "94", "空白"),
    Case("UPDATE ballot_row SET remark = '' WHERE ballot = 2", f"{T01} 备注", "未达到要求", "空白"),
    Case("DELETE FROM ballot_row WHERE ballot = 2", T01, "备注 未达到要求", "空白"),
    Case("UPDATE ballot SET number = 'P99' WHERE id = 1", "评分表 评议小组 P01 票号", "P01", "P99"),
    Case("UPDATE ballot SET evaluator = '李' WHERE id = 2", "评分表 教师代表 T01 评委", "王老师", "李"),
    Case("DELETE FROM ballot WHERE id = 2", "评分表 教师代表 T01", "有", "无"),
    Case("UPDATE participant SET name = '甲' WHERE id = 1", "述职对象 化工学院 名称", "化工学院", "甲"),
    Case("UPDATE participant SET position = '' WHERE id = 8", "述职对象 卫𬭎 职务", "执行主席", "空白"),
    Case(
        "UPDATE participant SET category = '主席团' WHERE id = 9",
        "述职对象 冯䶮 类别",
        "工作部门负责人",
        "主席团",
    ),
    Case("UPDATE participant SET report_in = 1 WHERE id = 1", "述职对象 化工学院 报告已交", "否", "是"),
    Case("DELETE FROM participant WHERE id = 3", "述职对象 建工学院", "有", "无"),
    Case(
        "UPDATE weight SET value = 2500 WHERE value = 4000 AND category = '主席团'",
        "权重 主席团 × 教师代表",
        "40",
        "25",
    ),
    Case("UPDATE setting SET value = '假' WHERE name = 'year'", "评议设置 学年", "2022-2023", "假"),
    Case("INSERT INTO setting VALUES ('别的', '某校')", "评议设置 别的", "空白", "某校"),
    Case("UPDATE evaluator SET name = '李' WHERE name = '王老师'", "评委 王老师 名称", "王老师", "李"),
    Case("DELETE FROM evaluator WHERE name = '王老师'", "评委 王老师", "有", "无"),
    Case("UPDATE evaluator_group SET issued = 9 WHERE id = 1", "评委组 评议小组 发出份数", "空白", "9"),
    Case("UPDATE evaluator_group SET number_prefix = 'Q' WHERE id = 1", "评委组 评议小组 票号前缀", "P", "Q"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sql)
def test_an_altered_cell_is_named_and_rebuilt(tmp_path: Path, case: Case) -> None:
    path = typed_review(tmp_path)
    before = contents_in(path)
    behind_its_back(path, case.sql)
    with pytest.raises(DamagedError) as caught:
        reading(path)
    assert caught.value.damage
    (cell,) = damaged_cells(caught.value.damage)
    assert (str(cell.place), str(cell.before), str(cell.after)) == case[1:]
    assert caught.value.rebuildable
    with pytest.raises(DamagedError) as worded:
        reviews.open_for_reading(path)
    assert worded.value.rebuildable
    assert all(part in str(worded.value) for part in (path.name, *case[1:]))
    rebuild_whole(path, tmp_path / "重建.shuping")
    assert contents_in(tmp_path / "重建.shuping") == before


def test_every_altered_cell_is_listed_and_the_sentence_stays_short(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    behind_its_back(path, "UPDATE mark SET value = 100")
    with pytest.raises(DamagedError, match="等 6 处") as caught:
        reviews.open_for_writing(path)
    assert caught.value.damage and len(damaged_cells(caught.value.damage)) == 6


@pytest.mark.parametrize(
    ("sql", "recorded"),
    [
        ("UPDATE ruling SET subject = '假'", "裁定 1 裁定对象：记录为 评议小组 P10 号评分表，体育学院"),
        ("UPDATE ruling SET before = '假'", "裁定 1 裁定前：记录为 6 项只录了 5 项，这一行不计入"),
        (
            "UPDATE finalisation SET accepted = '[]'",
            "认可的未处理事项：记录为 评议小组 P11 号评分表，检测学院：各项之和 71.5",
        ),
    ],
)
def test_an_altered_message_is_named_in_words(tmp_path: Path, sql: str, recorded: str) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        data = review.contents.track_data("college")
        question = next(each for each in rulings.open_questions(data, tally(data)) if VOID in each.choices)
        rulings.rule(review, "college", question, Decision(VOID, "评议小组", "会上定"))
        points = finalising.open_points(review, "college")
        finalising.finalise(review, "college", "周子涵", "吴一诺", points)
    behind_its_back(path, sql)
    with pytest.raises(DamagedError) as caught:
        reviews.open_for_reading(path)
    assert recorded in str(caught.value) and "{" not in str(caught.value)


def test_an_altered_scheme_is_one_line(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    behind_its_back(path, "UPDATE setting SET value = 'x' || value WHERE name = 'scheme'")
    with pytest.raises(DamagedError, match="评议设置 方案") as caught:
        reviews.open_for_reading(path)
    assert "\n" not in str(caught.value)


def test_a_text_that_is_not_utf_8_is_damage(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    behind_its_back(path, "UPDATE setting SET value = CAST(x'ff41' AS TEXT) WHERE name = 'title'")
    with pytest.raises(DamagedError, match="评议设置：记录为 文字，文件中为 无法辨认的字节") as caught:
        reviews.open_for_reading(path)
    assert caught.value.rebuildable


def test_a_rebuilt_review_keeps_its_history(tmp_path: Path) -> None:
    path, target = typed_review(tmp_path), tmp_path / "重建.shuping"
    behind_its_back(path, "DELETE FROM mark")
    rebuild_whole(path, target)
    with writing(target) as review:
        assert review.next_redo == StepKind.CELL(
            number="T01", name="卫𬭎", column="服务思想成长", value="18.5"
        )
        assert review.redo() and review.undo()


def test_a_rebuilt_review_does_not_reuse_ids(tmp_path: Path) -> None:
    path, target = new_review(tmp_path), tmp_path / "重建.shuping"
    with writing(path) as review:
        roster.add_participant(review, roster.NewParticipant("college", "二级学院", "旅游学院"))
        gone = participant_id(review, "旅游学院")
        roster.remove_participant(review, gone)
    rebuild_whole(path, target)
    with writing(target) as review:
        # A ruling on the removed participant must not apply to a new one.
        roster.add_participant(review, roster.NewParticipant("college", "二级学院", "艺术学院"))
        assert participant_id(review, "艺术学院") > gone


def test_rebuild_never_overwrites_a_file(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="已经存在"):
        rebuild_whole(path, path)
    assert (path.read_bytes(), names_in(tmp_path)) == (before, [path.name])


JOURNAL_SQL = [
    "UPDATE journal SET label = '别的' WHERE id = 3",
    "UPDATE journal SET at = '2000-01-01' WHERE id = 3",
    "UPDATE journal SET who = '别人' WHERE id = 3",
    "UPDATE journal SET kind = 'redo' WHERE id = 3",
    "UPDATE journal SET target = 2 WHERE id = 3",
    "UPDATE journal SET changeset = x'' WHERE id = 3",
    "UPDATE journal SET label = CAST(x'ff' AS TEXT) WHERE id = 3",
    "DELETE FROM journal WHERE id = 3",
    "DELETE FROM journal WHERE id = 1",
    "DELETE FROM journal",
    "UPDATE journal SET id = id + 1 WHERE id = (SELECT max(id) FROM journal)",
    "INSERT INTO journal SELECT id + 99, at, who, label, kind, target, changeset, x'' FROM journal LIMIT 1",
]


@pytest.mark.parametrize("sql", JOURNAL_SQL)
def test_an_altered_journal_is_refused_and_not_rebuilt(tmp_path: Path, sql: str) -> None:
    path = typed_review(tmp_path)
    behind_its_back(path, sql)
    with pytest.raises(DamagedError) as caught:
        reading(path)
    assert not caught.value.rebuildable and "\n" not in str(caught.value)
    with pytest.raises(StoreError):
        rebuild_whole(path, tmp_path / "重建.shuping")
    assert names_in(tmp_path) == [path.name]


def test_a_damaged_digest_is_known_from_the_next_entry(tmp_path: Path) -> None:
    path, target = typed_review(tmp_path), tmp_path / "重建.shuping"
    before = contents_in(path)
    behind_its_back(path, "UPDATE journal SET digest = x'00' WHERE id = 3")
    with pytest.raises(DamagedError, match="第 3 条修改记录"):
        reading(path)
    rebuild_whole(path, target)
    assert contents_in(target) == before


def test_reordered_journal_entries_are_refused(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    swap = [f"UPDATE journal SET id = {new} WHERE id = {old}" for old, new in ((3, 99), (4, 3), (99, 4))]
    behind_its_back(path, *swap)
    with pytest.raises(DamagedError, match="第 3 条修改记录"):
        reading(path)


def test_a_missing_last_entry_is_found_by_the_cell_that_it_wrote(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    with writing(path) as review, review.change(some_step()) as edit:
        edit.put("setting", {"name": "title"}, value="新")
    behind_its_back(path, "DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)")
    with pytest.raises(DamagedError, match="评议设置 评议名称：记录为 学生会述职评议，文件中为 新"):
        reviews.open_for_reading(path)


def flip_bits(path: Path, flips: int, chance: random.Random, outcome: Callable[[str], None]) -> None:
    """Flip single bits of a review, each in a fresh copy, which must be refused or have the same contents.

    `outcome` is called with "refused" or "same" for each.
    """
    good, before = path.read_bytes(), contents_in(path)
    for _ in range(flips):
        position, bit = chance.randrange(len(good)), chance.randrange(8)
        bad = bytearray(good)
        bad[position] ^= 1 << bit
        path.write_bytes(bad)
        try:
            found = contents_in(path)
        except StoreError as error:
            assert "\n" not in str(error), (position, bit)
            outcome("refused")
        else:
            assert found == before, (position, bit)
            outcome("same")
    path.write_bytes(good)


def test_a_flipped_bit_is_refused_or_harmless(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    outcomes: list[str] = []
    flip_bits(path, 200, random.Random(7), outcomes.append)
    assert (len(outcomes), set(outcomes)) == (200, {"refused", "same"})


def test_a_journal_entry_without_its_changeset_is_refused(tmp_path: Path) -> None:
    """A damaged page may hold what STRICT forbids."""
    path = typed_review(tmp_path)
    strict, loose = "changeset BLOB NOT NULL", "changeset BLOB"
    switch = "PRAGMA writable_schema = ON"
    behind_its_back(path, switch, f"UPDATE sqlite_schema SET sql = replace(sql, '{strict}', '{loose}')")
    behind_its_back(path, "UPDATE journal SET changeset = NULL WHERE id = 3")
    behind_its_back(path, switch, f"UPDATE sqlite_schema SET sql = replace(sql, '{loose}', '{strict}')")
    with pytest.raises(DamagedError, match="无法辨认"):
        reading(path)
    with pytest.raises(StoreError, match="不能完整重建"):
        rebuild_whole(path, tmp_path / "重建.shuping")


def test_a_flipped_bit_of_any_byte_of_the_header_is_refused_or_harmless(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    good, before = path.read_bytes(), contents_in(path)
    for position in range(100):
        for bit in (0, 3, 7):
            bad = bytearray(good)
            bad[position] ^= 1 << bit
            path.write_bytes(bad)
            try:
                assert contents_in(path) == before, (position, bit)
            except StoreError:
                continue
    assert names_in(tmp_path) == [path.name]


def test_a_forged_undo_of_nothing_is_refused(tmp_path: Path) -> None:
    """A forged journal can have valid digests and still be senseless."""
    path = typed_review(tmp_path)
    forge(path, b"", "undo", 999)
    with pytest.raises(StoreError):
        reading(path)


@pytest.mark.parametrize(
    "row", ["second_entry VALUES (99, '谁', 0)", "accepted_flag VALUES (99, 0, 'identical', '', '假', '谁')"]
)
def test_forged_rows_of_an_unknown_ballot_can_be_undone_and_are_not_in_the_fingerprint(
    tmp_path: Path, row: str
) -> None:
    path = typed_review(tmp_path)
    with reading(path) as review:
        before = review.fingerprint("college")
    forge(path, changed_behind_its_back(path, f"INSERT INTO {row}"))
    with writing(path) as review:
        assert review.fingerprint("college") == before
        assert review.undo() == Step("", {}, "假")


def test_results_of_a_forged_review_without_a_title_have_empty_texts(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    forge(path, changed_behind_its_back(path, "DELETE FROM setting WHERE name IN ('title', 'year')"))
    with reading(path) as review:
        assert json.loads(results_json(review))["review"] == {"title": "", "year": ""}


FORGED_MESSAGES = [
    '{"template": "{missing}", "values": {"name": "甲"}}',
    '{"template": "{name", "values": {"name": "甲"}}',
    '{"template": "{name[0]}", "values": {"name": 1}}',
    '{"template": "{name.real}", "values": {"name": 1}}',
    '{"template": "{name!r}", "values": {"name": "甲"}}',
    '{"template": "{name:>99999999999}", "values": {"name": "甲"}}',
    '{"template": "{name:{name}}", "values": {"name": "甲"}}',
    '{"template": "{name}", "values": {"name": {"template": "{0}", "values": {"name": "甲"}}}}',
    '{"template": "{name}", "values": {"name": null}}',
    '{"template": "甲", "values": {}, "more": 1}',
    '{"template": ' * 20_000,
]


@pytest.mark.parametrize("stored", FORGED_MESSAGES, ids=range(len(FORGED_MESSAGES)))
def test_a_forged_message_that_cannot_be_filled_in_is_shown_as_stored(tmp_path: Path, stored: str) -> None:
    path = typed_review(tmp_path)
    empty = ", ".join(["''"] * 4)
    sql = (
        f"INSERT INTO ruling VALUES (1, 'college', 'row', 1, 1, '{stored}', 'x', '甲', 'marks', 'rule', "
        f"'', '谁', '假', '谁', {empty}, NULL)"
    )
    forge(path, changed_behind_its_back(path, sql))
    with reading(path) as review:
        (ruling,) = review.contents.track_data("college").rulings
        assert ruling.subject == stored
    label = f'{{"step": "RULED", "values": {{"subject": {stored}}}}}'
    assert decode(label) == Step("", {}, label)


def test_refuses_a_forged_ruling_with_an_unknown_decision(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    empty = ", ".join(["''"] * 4)
    sql = (
        "INSERT INTO ruling VALUES (1, 'college', 'attendance', 0, 1, '化工学院', '', '', '别的', "
        f"'rule', '', '谁', '假', '谁', {empty}, NULL)"
    )
    forge(path, changed_behind_its_back(path, sql))
    with pytest.raises(StoreError, match="不一致"):
        reading(path)
