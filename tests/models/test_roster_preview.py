"""Model of the preview of a roster, without a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from shuping_desktop.models.desk import Desk
from shuping_desktop.models.roles import Role, Tone
from shuping_desktop.models.roster_preview import READ_AS, RosterPreviewModel
from shuping_desktop.rosters.spec import Meaning
from tests.helpers import typed_review, writing
from tests.operations.planning import sheet_of
from tests.tables.bombs import ordinary
from tests.views.key_presses import texts
from tests.workbooks.inputs import put

ROSTER = "名单\n序号\t职务\t姓名\n1\t执行主席\t卫𬭎\n2\t秘书长\t施彧\n3\t部长\t何田、何雨\n"


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """Return a desk that lists 卫𬭎, 执行主席, and 冯䶮, 部长."""
    desk = Desk(writing(typed_review(tmp_path)))
    desk.switch_track("officer")
    yield desk
    desk.close()


@pytest.fixture
def model(desk: Desk) -> RosterPreviewModel:
    """Return the preview of a pasted roster with two problems."""
    model = RosterPreviewModel(desk, desk)
    assert model.open_text(ROSTER) == ""
    return model


def read_as(model: RosterPreviewModel) -> list[str]:
    return [row[READ_AS] for row in texts(model)]


def test_every_row_says_how_it_was_read(model: RosterPreviewModel) -> None:
    assert texts(model) == [
        ["– 表头以上", "名单", "", ""],
        ["– 表头", "序号", "职务", "姓名"],
        ["✓ 主席团　执行主席　卫𬭎（已在名单）", "1", "执行主席", "卫𬭎"],
        ["⚠ 无法判断属于哪个类别", "2", "秘书长", "施彧"],
        ["⚠ 可能不止一人", "3", "部长", "何田、何雨"],
    ]


def test_counts_people_and_problems(model: RosterPreviewModel) -> None:
    assert (model.counts, model.is_ready) == ("已识别 1 人，跳过 2 行，2 处待处理", False)


def test_a_category_for_the_rest_and_a_row_left_out_make_it_ready(model: RosterPreviewModel) -> None:
    model.choose_fallback("主席团")
    model.toggle(4)
    assert read_as(model)[3:] == ["✓ 主席团　秘书长　施彧", "– 已选择不导入"]
    assert (model.counts, model.is_ready) == ("已识别 2 人，跳过 3 行；其中 1 人已在名单里", True)


def test_a_row_is_unticked_and_ticked_again(model: RosterPreviewModel) -> None:
    index = model.index(4, READ_AS)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.index(4, READ_AS).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    model.toggle(4)
    assert read_as(model)[4] == "⚠ 可能不止一人"


def test_a_row_without_a_person_cannot_be_ticked(model: RosterPreviewModel) -> None:
    model.toggle(0)
    assert model.index(0, READ_AS).data(Qt.ItemDataRole.CheckStateRole) is None
    assert read_as(model)[0] == "– 表头以上"


def test_a_problem_colours_its_cell(model: RosterPreviewModel) -> None:
    tones = [model.index(4, column).data(Role.TONE) for column in range(4)]
    assert tones == [Tone.BAD, Tone.PLAIN, Tone.PLAIN, Tone.BAD]
    assert model.sentence(4).startswith("工作表“剪贴板”C5“何田、何雨”可能不止一人；请在表里一人一行")
    assert model.sentence(0) == ""


def test_next_problem_goes_through_all(model: RosterPreviewModel) -> None:
    assert [model.next_problem(at) for at in (-1, 3, 4)] == [3, 4, 3]


def test_a_meaning_is_given_to_one_column_only(model: RosterPreviewModel) -> None:
    model.choose_column(1, Meaning.NAME)
    model.choose_column(2, Meaning.NAME)
    assert model.proposal is not None
    assert model.proposal.meanings == (Meaning.IGNORED, Meaning.NAME, Meaning.IGNORED)


def test_another_header_row_is_read_again(model: RosterPreviewModel) -> None:
    assert model.headers[:3] == [(0, "没有表头"), (1, "第 1 行：名单"), (2, "第 2 行：序号 职务 姓名")]
    model.choose_header(3)
    assert read_as(model)[2] == "– 表头"


def test_shows_that_a_listed_person_is_updated(model: RosterPreviewModel) -> None:
    model.open_text("姓名,职务\n冯䶮,学习部部长\n")
    assert read_as(model)[1] == "✓ 工作部门负责人　学习部部长　冯䶮（已在名单，更新）"


def test_a_refused_file_keeps_the_preview(model: RosterPreviewModel, tmp_path: Path) -> None:
    before = texts(model)
    assert model.open_file(tmp_path / "没有.xlsx") == f"找不到文件 {tmp_path / '没有.xlsx'}，请检查文件名。"
    assert model.open_text(" ") == "剪贴板 里没有内容。"
    assert texts(model) == before


def test_every_sheet_can_be_shown(model: RosterPreviewModel, tmp_path: Path) -> None:
    assert model.open_file(put(tmp_path, "a.xlsx", ordinary())) == ""
    assert model.sheets == ["Sheet", "第二张"]
    model.choose_sheet(1)
    assert [row[1:] for row in texts(model)] == [["", "88.5"]]


def test_evaluators_are_read_into_their_groups(desk: Desk) -> None:
    model = RosterPreviewModel(desk, desk, evaluators=True)
    model.open_text("组别,姓名\n教师代表,王老师\n主席团,王老师\n某组,李明\n")
    assert read_as(model)[1:] == [
        "✓ 教师代表　王老师（已在名单）",
        "✓ 主席团　王老师",
        "⚠ 无法判断属于哪个评委组",
    ]


def test_colleges_have_neither_category_nor_position(desk: Desk) -> None:
    desk.switch_track("college")
    model = RosterPreviewModel(desk, desk)
    model.open_text("学院\n文学院\n")
    assert (list(model.meanings.values()), model.categories) == (["不用", "二级学院"], ())
    assert (read_as(model)[1], model.counts) == ("✓ 文学院", "已识别 1 个，跳过 1 行")


def test_hidden_rows_and_columns_are_marked_and_left_out_until_ticked(desk: Desk) -> None:
    model = RosterPreviewModel(desk, desk)
    rows = [["姓名", "职务", "电话"], ["高文", "主席", "1"], ["李一", "副主席", "2"]]
    sheet = sheet_of(rows, hidden_rows=frozenset({3}), hidden_columns=frozenset({3}))
    model.open_sheet("a.xlsx", sheet, None)
    assert read_as(model)[1:] == ["✓ 主席团　主席　高文", "– 隐藏或筛选掉的行，没有取"]
    assert model.headerData(3, Qt.Orientation.Horizontal) == "C（隐藏）"
    model.toggle(2)
    assert read_as(model)[2] == "✓ 主席团　副主席　李一"
    model.toggle(2)
    assert read_as(model)[2].startswith("–")


def test_a_table_of_scores_is_no_roster(desk: Desk) -> None:
    model = RosterPreviewModel(desk, desk)
    refusal = model.open_text("汇报人\t职务\t得分\n高文\t主席\t88\n")
    assert "像是评分表，不能当名单读" in refusal and model.proposal is None
