"""Tests of files that no operation writes, with right digests: refused at opening, and the entry is named."""

from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shuping_desktop.operations import finalising
from shuping_desktop.store import DamagedError, Step, StoreError, journal
from shuping_desktop.store.step import encode
from tests.helpers import (
    behind_its_back,
    changed_behind_its_back,
    contents_in,
    forge,
    reading,
    sample_review,
    typed_review,
    writing,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return typed_review(tmp_path)


def refusal(path: Path) -> str:
    """Return why opening is refused, by a writer and by a reader alike."""
    before = path.read_bytes()
    found = set()
    for open_it in (reading, writing):
        with pytest.raises(StoreError) as caught:
            open_it(path)
        found.add(str(caught.value))
    assert path.read_bytes() == before
    (text,) = found
    return text


def last(path: Path) -> journal.Entry:
    with closing(apsw.Connection(str(path))) as connection:
        return list(journal.entries(connection))[-1]


def test_a_seal_that_touches_more_than_the_finalisation_is_refused(path: Path) -> None:
    changeset = changed_behind_its_back(path, "UPDATE mark SET value = 100 WHERE criterion = 0")
    forge(path, changeset, "seal")
    place = last(path).id
    assert f"第 {place} 条修改记录不是述评写的（定稿或重新开放的一步还改了别的内容）" in refusal(path)


FINAL = "VALUES (9, 'college', 1, 'x', '甲', '乙', '[]', '丙', '2022-01-01T00:00:00+08:00', '', '', '')"


def test_a_finalisation_in_an_ordinary_step_is_refused(path: Path) -> None:
    forge(path, changed_behind_its_back(path, f"INSERT INTO finalisation {FINAL}"))
    assert "定稿或重新开放写成了普通的一步" in refusal(path)


@pytest.mark.parametrize("sql", ["UPDATE finalisation SET fingerprint = 'x'", "DELETE FROM finalisation"])
def test_a_seal_that_alters_an_earlier_finalisation_is_refused(tmp_path: Path, sql: str) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        finalising.finalise(review, "college", "甲", "乙", finalising.open_points(review, "college"))
    forge(path, changed_behind_its_back(path, sql), "seal")
    assert "改掉了已有的定稿" in refusal(path)


def test_finalising_and_reopening_pass(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        finalising.finalise(review, "college", "甲", "乙", finalising.open_points(review, "college"))
        finalising.reopen(review, "college", "改正")
    assert contents_in(path)


@pytest.mark.parametrize("kind", ["change", "seal", "create"])
def test_a_step_that_names_a_target_is_refused(path: Path, kind: str) -> None:
    forge(path, b"", kind, 2)
    assert "不是述评写的" in refusal(path)


def test_a_second_creation_is_refused(path: Path) -> None:
    forge(path, changed_behind_its_back(path, "DELETE FROM mark"), "create")
    assert "只有第一条能是新建评议" in refusal(path)


@pytest.mark.parametrize(
    ("kind", "target"), [("undo", 1), ("undo", 2), ("undo", 99), ("redo", 2), ("redo", -1)]
)
def test_an_undo_or_redo_of_another_step_is_refused(path: Path, kind: str, target: int) -> None:
    forge(path, b"", kind, target)
    assert "撤销或重做的不是当时可以撤销或重做的一步" in refusal(path)


def test_an_undo_with_another_content_is_refused(path: Path) -> None:
    with writing(path) as review:
        target = review._index.done[-1]
        label = encode(review.step(target))
    changeset = changed_behind_its_back(path, "UPDATE mark SET value = 100 WHERE criterion = 0")
    forge(path, changeset, "undo", target, label)
    assert "撤销或重做的内容与原来那一步不符" in refusal(path)


def test_an_undo_with_another_name_is_refused(path: Path) -> None:
    with writing(path) as review:
        target = review._index.done[-1]
    forge(path, b"", "undo", target, "别的")
    assert "写的名称不是原来那一步的" in refusal(path)


@pytest.mark.parametrize("at", ["", "2022", "2022-02-30T10:00:00+08:00", "2022-02-03 10:00:00", "x" * 9999])
def test_an_impossible_time_is_refused(path: Path, at: str) -> None:
    with closing(apsw.Connection(str(path))) as connection:
        entry = journal.Entry(journal.next_id(connection), at, "谁", "假", "change", None, b"")
        journal.append(connection, entry)
    assert "时间不是有效的时间" in refusal(path)


@pytest.mark.parametrize("changeset", [b"T\x02\x01\0journal\0\x12\0", b"T\x01\x01x\0\x12\0", b"T\xff\xff"])
def test_a_changeset_of_no_table_of_ours_is_refused_by_its_place(path: Path, changeset: bytes) -> None:
    forge(path, changeset)
    assert f"第 {last(path).id} 条修改记录不是述评写的（内容无法辨认）" in refusal(path)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE sqlite_sequence SET seq = 0",
        "UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'participant'",
        "UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'ballot'",
        "UPDATE sqlite_sequence SET seq = 'x'",
        "DELETE FROM sqlite_sequence WHERE name = 'ballot'",
        "INSERT INTO sqlite_sequence SELECT * FROM sqlite_sequence",
    ],
)
def test_a_counter_of_ids_that_was_altered_is_refused_and_can_be_rebuilt(path: Path, sql: str) -> None:
    behind_its_back(path, sql)
    assert "编号的计数与修改记录不符" in refusal(path)
    with pytest.raises(DamagedError) as caught:
        reading(path)
    assert caught.value.rebuildable


def test_a_counter_of_ids_may_not_forget_a_removed_row(path: Path) -> None:
    with writing(path) as review:
        with review.change(Step("", {}, "加")) as edit:
            key = edit.insert(
                "participant", track="officer", category="主席团", name="己", position="", place=9
            )
        with review.change(Step("", {}, "减")) as edit:
            edit.delete("participant", id=key)
    behind_its_back(path, f"UPDATE sqlite_sequence SET seq = {key - 1} WHERE name = 'participant'")
    assert "编号的计数" in refusal(path)


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        ("UPDATE evaluator_group SET issued = 3000000 WHERE id = 1", "发出的评分表合计超过 20000 份"),
        ("INSERT INTO quota VALUES ('officer', '优秀', 4611686018427387904)", "quota.value"),
        ("UPDATE mark SET value = 9223372036854775807 WHERE criterion = 0", "mark.value"),
        ("UPDATE participant SET place = -9223372036854775808 WHERE id = 1", "participant.place"),
        ("UPDATE ballot SET note = 'a' || char(0) || hex(zeroblob(5000)) WHERE id = 1", "ballot.note"),
        ("UPDATE ballot SET number = hex(zeroblob(5000)) WHERE id = 1", "ballot.number"),
        ("INSERT INTO setting VALUES (hex(zeroblob(5000)), '')", "setting.name"),
    ],
)
def test_a_number_or_text_out_of_bounds_is_refused(path: Path, sql: str, what: str) -> None:
    forge(path, changed_behind_its_back(path, sql))
    text = refusal(path)
    assert "超出本程序的范围" in text and what in text


def test_an_undo_does_not_bring_a_number_out_of_bounds_back(path: Path) -> None:
    forge(path, changed_behind_its_back(path, "UPDATE evaluator_group SET issued = 3000000 WHERE id = 1"))
    forge(path, changed_behind_its_back(path, "UPDATE evaluator_group SET issued = 3 WHERE id = 1"))
    with writing(path) as review:
        with pytest.raises(StoreError, match="超出本程序的范围"):
            review.undo()
        assert review.contents.groups("college")[0].group.issued == 3


SCHEMES = [
    "",
    " ",
    "x",
    "title = 1",
    "[[tracks]]",
    "tracks = 1",
    "[" * 9999,
    "a = 0x" + "f" * 99999,
    "\u202e",
]


@pytest.mark.parametrize("scheme", SCHEMES, ids=range(len(SCHEMES)))
def test_a_scheme_that_cannot_be_read_is_refused(path: Path, scheme: str) -> None:
    sql = f"UPDATE setting SET value = '{scheme}' WHERE name = 'scheme'"
    forge(path, changed_behind_its_back(path, sql))
    assert "方案不能用" in refusal(path)


def test_a_scheme_with_thousands_of_items_is_refused(path: Path) -> None:
    grade = '{name = "a", quota = 9999, ruled_as = []},'
    sql = f"UPDATE setting SET value = 'x = [{grade * 20_000}]' WHERE name = 'scheme'"
    forge(path, changed_behind_its_back(path, sql))
    assert "方案" in refusal(path)


@pytest.mark.parametrize("name", ["second_share", "own.1", "columns.college"])
@pytest.mark.parametrize(
    "value", ["", "x", "-1", "9" * 3999, "٣", "[]", "[[", "[0,0,0,0,0,0]", "null", "[" * 3999]
)
def test_a_setting_of_any_shape_opens(path: Path, name: str, value: str) -> None:
    forge(path, changed_behind_its_back(path, f"INSERT INTO setting VALUES ('{name}', '{value}')"))
    with reading(path) as review:
        assert 0 <= review.contents.track_data("college").second_rule.share <= 100


def test_nothing_of_a_file_is_evaluated_before_its_declarations_are_known(path: Path) -> None:
    slow = "value >= length(hex(zeroblob(99999999)))"
    sql = f"UPDATE sqlite_schema SET sql = replace(sql, 'value >= 0', '{slow}') WHERE name = 'mark'"
    behind_its_back(path, "PRAGMA writable_schema = ON", sql)
    assert "表结构" in refusal(path)
