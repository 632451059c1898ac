"""Workbooks read in from the menu: looked at first, taken in as one step, written where one says."""

from pathlib import Path

import openpyxl
from shuping_desktop.operations.import_preview import preview

from shuping_desktop.models.import_preview import EVALUATOR, SHEET, STANDING, TEXT, WHAT, ImportPreviewModel
from shuping_desktop.operations import rows, templates
from shuping_desktop.operations.rows import Cell
from shuping_desktop.store import Review
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.rosters.import_dialog import ImportDialog
from tests.helpers import ballot_id, participant_id
from tests.views.window import FakeDialogs, desk_of, message_of
from tests.workbooks.filling import fill, papers


def filled(review: Review, folder: Path, *numbers: str) -> Path:
    """A template of the colleges with these sample ballots typed into it."""
    templates.export_template(review, folder / "空白.xlsx", "college", count=9)
    paper = {number: papers("college")[number] for number in numbers}
    return fill(folder / "空白.xlsx", folder / "填好.xlsx", paper)


def shown(dialog: ImportDialog, *columns: int) -> list[tuple[str, ...]]:
    model = dialog.model
    return [
        tuple(str(model.index(row, column).data()) for column in columns) for row in range(model.rowCount())
    ]


def test_a_workbook_is_looked_at_and_taken_in(
    blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01", "P02")
    dialogs.will("ask_inputs", [path])
    dialogs.will("ask_import", False)
    blank.menu.form.actionImport.trigger()
    assert message_of(blank) == "✓ 导入完成：述职对象 0，评分表 2。Ctrl+Z 可整批撤销。"
    blank.menu.form.actionUndo.trigger()
    assert desk_of(blank).data.ballots == ()


def test_thinking_better_of_it_changes_nothing(
    blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01")
    dialogs.will("ask_inputs", [path])
    dialogs.will("ask_import", None)
    blank.menu.form.actionImport.trigger()
    assert desk_of(blank).data.ballots == ()


def test_new_ballots_are_listed(blank: MainWindow, tmp_path: Path) -> None:
    dialog = ImportDialog(desk_of(blank), [filled(desk_of(blank).review, tmp_path, "P01", "P03")])
    assert shown(dialog, STANDING, SHEET, WHAT) == [
        ("＋ 新增", "P01", "评议小组 P01"),
        ("＋ 新增", "P03", "评议小组 P03"),
    ]
    assert dialog.form.okButton.isEnabled()
    dialog.deleteLater()


def test_what_differs_must_be_agreed_to(blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    review = desk_of(blank).review
    path = filled(review, tmp_path, "P01", "P02")
    dialogs.will("ask_inputs", [path])
    dialogs.will("ask_import", False)
    blank.menu.form.actionImport.trigger()
    person = participant_id(review, "化工学院")
    rows.set_cells(review, ballot_id(review, "P02"), {Cell(person, 0): 100})
    dialog = ImportDialog(desk_of(blank), [path])
    assert [line[0] for line in shown(dialog, STANDING)] == ["＝ 相同", "≠ 不同"]
    assert "化工学院“引领思想成长”现为“1”" in shown(dialog, TEXT)[1][0]
    assert not dialog.form.okButton.isEnabled()
    dialog.form.replaceBox.click()
    assert dialog.form.okButton.isEnabled() and dialog.replaces
    dialog.deleteLater()


def test_a_fault_is_shown_beside_the_ballots_that_are_right(blank: MainWindow, tmp_path: Path) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01", "P02")
    book = openpyxl.load_workbook(path)
    book["P02"]["C5"].value = 99
    book["P02"]["F3"].value = "王老师"
    book.save(path)
    dialog = ImportDialog(desk_of(blank), [path, tmp_path / "没有.xlsx"])
    faults = [line for line in shown(dialog, STANDING, SHEET, TEXT) if line[0] == "⚠ 有误"]
    assert len(faults) == 2 and "C5（引领思想成长）的“99”超过满分 20" in faults[1][2]
    assert shown(dialog, STANDING, WHAT, EVALUATOR)[-2][:2] == ("＋ 新增", "评议小组 P01")
    assert not dialog.form.okButton.isEnabled()
    dialog.deleteLater()


def test_a_long_fault_takes_the_lines_it_needs(blank: MainWindow, tmp_path: Path) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01")
    book = openpyxl.load_workbook(path)
    book["P01"]["C5"].value = "九十九点五" * 8
    book.save(path)
    dialog = ImportDialog(desk_of(blank), [path])
    dialog.show()
    table = dialog.form.table
    row = next(at for at, line in enumerate(dialog.model.lines) if line.text)
    lines = table.rowHeight(row) // table.fontMetrics().lineSpacing()
    assert lines * table.columnWidth(TEXT) > table.fontMetrics().horizontalAdvance(
        str(dialog.model.lines[row].text)
    )
    dialog.close()
    dialog.deleteLater()


def test_the_same_number_twice_is_pointed_out(blank: MainWindow, tmp_path: Path) -> None:
    review = desk_of(blank).review
    path = filled(review, tmp_path, "P01")
    other = tmp_path / "又一份.xlsx"
    other.write_bytes(path.read_bytes())
    model = ImportPreviewModel(preview(review, [path, other]))
    assert [str(line.text)[:1] for line in model.lines] == ["", "与"]


def test_workbooks_are_written_from_the_menu(
    sample: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    for action, name in (
        (sample.menu.form.actionExport, "a.xlsx"),
        (sample.menu.form.actionTemplate, "b.xlsx"),
    ):
        dialogs.will("ask_where_to_save", tmp_path / name)
        action.trigger()
        assert message_of(sample) == f"✓ 已写成 {tmp_path / name}"
    assert "核对" in openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    assert "填写说明" in openpyxl.load_workbook(tmp_path / "b.xlsx").sheetnames
