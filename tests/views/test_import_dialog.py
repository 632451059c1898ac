"""Import from the menu: the plan is shown, then carried out as one step. Export of workbooks."""

from pathlib import Path

import openpyxl

from shuping_desktop.models.import_preview import EVALUATOR, SHEET, STATUS, SUBJECT, TEXT, ImportPreviewModel
from shuping_desktop.operations import roster, rows, templates
from shuping_desktop.operations.import_plan import LineStatus, plan_import
from shuping_desktop.operations.import_session import ImportSession
from shuping_desktop.rosters.row_reader import Choices
from shuping_desktop.rosters.spec import Meaning
from shuping_desktop.scoring.second_entry import Cell
from shuping_desktop.store import Review
from shuping_desktop.tables.sheets import Sheet
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.rosters.import_dialog import ImportDialog
from shuping_desktop.views.rosters.roster_dialog import RosterDialog
from tests.helpers import SAMPLE, ballot_id, participant_id
from tests.operations.planning import FORM, LIST, MARKS, book_of, form_rows, list_rows, sheet_of
from tests.views.window import FakeDialogs, desk_of, message_of
from tests.workbooks.filling import fill, papers


def filled(review: Review, folder: Path, *numbers: str) -> Path:
    """Return a template of the colleges with these sample ballots typed into it."""
    templates.export_template(review, folder / "空白.xlsx", "college", count=9)
    paper = {number: papers("college")[number] for number in numbers}
    return fill(folder / "空白.xlsx", folder / "填好.xlsx", paper)


def dialog_of(window: MainWindow, *paths: Path) -> ImportDialog:
    """Return the dialog with the plan for these files."""
    return ImportDialog(ImportSession.of_files(desk_of(window).review, paths))


def shown(dialog: ImportDialog, *columns: int) -> list[tuple[str, ...]]:
    model = dialog.model
    return [
        tuple(str(model.index(row, column).data()) for column in columns) for row in range(model.rowCount())
    ]


def test_a_workbook_is_imported_after_its_preview(
    blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01", "P02")
    dialogs.will("ask_inputs", [path])
    dialogs.will("ask_import", False)
    blank.menu.form.actionImport.trigger()
    assert message_of(blank) == "✓ 导入完成：述职对象 0，评分表 2。Ctrl+Z 可整批撤销。"
    blank.menu.form.actionUndo.trigger()
    assert desk_of(blank).data.ballots == ()


def test_an_import_of_known_ballots_proposes_no_undo(
    blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01")
    for _ in range(2):
        dialogs.will("ask_inputs", [path])
        dialogs.will("ask_import", False)
        blank.menu.form.actionImport.trigger()
    assert message_of(blank) == "没有改动：读到的内容评议里都已有。"


def test_writes_the_plan_that_was_shown(blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01")
    retype(path, 9)

    def save_again_and_accept(session: ImportSession) -> bool:
        retype(path, 8)
        return False

    dialogs.will("ask_inputs", [path])
    dialogs.will("ask_import", save_again_and_accept)
    blank.menu.form.actionImport.trigger()
    (ballot,) = desk_of(blank).data.ballots
    assert {mark for row in ballot.rows.values() for mark in row.marks} == {900}


def retype(path: Path, mark: int) -> None:
    """Type one mark into every cell of P01."""
    book = openpyxl.load_workbook(path)
    for row in range(5, 12):
        for column in range(3, 9):
            book["P01"].cell(row, column).value = mark
    book.save(path)


def test_a_plan_is_refused_once_the_review_changed(
    blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    review = desk_of(blank).review
    path = filled(review, tmp_path, "P01")

    def change_and_accept(session: ImportSession) -> bool:
        roster.add_participant(review, roster.NewParticipant("college", "二级学院", "文学院"))
        return False

    dialogs.will("ask_inputs", [path])
    dialogs.will("ask_import", change_and_accept)
    blank.menu.form.actionImport.trigger()
    assert "评议在读取文件之后有改动，没有导入" in message_of(blank)
    assert desk_of(blank).data.ballots == ()


def test_a_csv_file_is_shown_before_its_import(blank: MainWindow, tmp_path: Path) -> None:
    dialog = dialog_of(blank, SAMPLE / "officers.csv", SAMPLE / "college-ballots.csv")
    lines = shown(dialog, STATUS, SUBJECT)
    assert lines[0] == ("＋ 新增", "校学生会 名单")
    assert lines[1] == ("＋ 新增", "评议小组 P01")
    assert dialog.form.okButton.isEnabled()
    dialog.deleteLater()


def test_cancelling_changes_nothing(blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01")
    dialogs.will("ask_inputs", [path])
    dialogs.will("ask_import", None)
    blank.menu.form.actionImport.trigger()
    assert desk_of(blank).data.ballots == ()


def test_new_ballots_are_listed(blank: MainWindow, tmp_path: Path) -> None:
    dialog = dialog_of(blank, filled(desk_of(blank).review, tmp_path, "P01", "P03"))
    assert shown(dialog, STATUS, SHEET, SUBJECT) == [
        ("＋ 新增", "P01", "评议小组 P01"),
        ("＋ 新增", "P03", "评议小组 P03"),
    ]
    assert dialog.form.okButton.isEnabled()
    dialog.deleteLater()


def test_a_difference_needs_consent(blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    review = desk_of(blank).review
    path = filled(review, tmp_path, "P01", "P02")
    dialogs.will("ask_inputs", [path])
    dialogs.will("ask_import", False)
    blank.menu.form.actionImport.trigger()
    person = participant_id(review, "化工学院")
    rows.set_cells(review, ballot_id(review, "P02"), {Cell(person, 0): 100})
    dialog = dialog_of(blank, path)
    assert [line[0] for line in shown(dialog, STATUS)] == ["＝ 相同", "≠ 不同"]
    assert "化工学院“引领思想成长”现为“1”" in shown(dialog, TEXT)[1][0]
    assert not dialog.form.okButton.isEnabled()
    dialog.form.replaceBox.click()
    assert dialog.form.okButton.isEnabled() and dialog.replaces
    dialog.deleteLater()


def test_a_fault_is_listed_beside_ballots_without_fault(blank: MainWindow, tmp_path: Path) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01", "P02")
    book = openpyxl.load_workbook(path)
    book["P02"]["C5"].value = 99
    book["P02"]["F3"].value = "王老师"
    book.save(path)
    dialog = dialog_of(blank, path, tmp_path / "没有.xlsx")
    faults = [line for line in shown(dialog, STATUS, SHEET, TEXT) if line[0] == "⚠ 有误"]
    assert len(faults) == 2 and "C5（引领思想成长）的“99”超过满分 20" in faults[0][2]
    assert shown(dialog, STATUS, SUBJECT, EVALUATOR)[0][:2] == ("＋ 新增", "评议小组 P01")
    assert not dialog.form.okButton.isEnabled()
    dialog.deleteLater()


def test_a_long_fault_is_shown_in_full(blank: MainWindow, tmp_path: Path) -> None:
    path = filled(desk_of(blank).review, tmp_path, "P01")
    book = openpyxl.load_workbook(path)
    book["P01"]["C5"].value = "九十九点五" * 8
    book.save(path)
    dialog = dialog_of(blank, path)
    dialog.show()
    table = dialog.form.table
    row = next(at for at, line in enumerate(dialog.model.lines) if line.text)
    lines = table.rowHeight(row) // table.fontMetrics().lineSpacing()
    assert lines * table.columnWidth(TEXT) > table.fontMetrics().horizontalAdvance(
        str(dialog.model.lines[row].text)
    )
    dialog.close()
    dialog.deleteLater()


def test_a_repeated_ballot_number_is_pointed_out(blank: MainWindow, tmp_path: Path) -> None:
    review = desk_of(blank).review
    path = filled(review, tmp_path, "P01")
    other = tmp_path / "又一份.xlsx"
    other.write_bytes(path.read_bytes())
    model = ImportPreviewModel(plan_import(review, [path, other]))
    assert sorted(str(line.text)[:1] for line in model.lines) == ["", "与"]


def test_workbooks_are_written_from_the_menu(
    sample: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    for action, name in (
        (sample.menu.form.actionExport, "a.xlsx"),
        (sample.menu.form.actionTemplate, "b.xlsx"),
    ):
        dialogs.will("ask_where_to_save", tmp_path / name)
        action.trigger()
        assert message_of(sample) == f"✓ 已保存到 {tmp_path / name}"
    assert "核对" in openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    assert "填写说明" in openpyxl.load_workbook(tmp_path / "b.xlsx").sheetnames


def sheets_dialog(window: MainWindow, *sheets: Sheet) -> ImportDialog:
    """Return the dialog for a workbook of these sheets."""
    return ImportDialog(ImportSession(desk_of(window).review, [book_of(*sheets)]))


def test_what_is_left_out_must_be_acknowledged(blank: MainWindow) -> None:
    hidden = sheet_of([LIST, *list_rows("P02")], "评委2", hidden=True)
    dialog = sheets_dialog(blank, sheet_of([LIST, *list_rows("P01")], "评委1"), hidden)
    assert dialog.form.seenBox.text().startswith("我已看过未取和要留意的 1 项")
    assert not dialog.form.okButton.isEnabled()
    dialog.form.seenBox.click()
    assert dialog.form.okButton.isEnabled()
    dialog.deleteLater()


def test_hidden_parts_are_read_once_ticked(blank: MainWindow) -> None:
    rows = frozenset(range(9, 16))
    dialog = sheets_dialog(blank, sheet_of([LIST, *list_rows("P01"), *list_rows("P02")], hidden_rows=rows))
    dialog.form.sheetList.setCurrentRow(1)
    dialog.form.hiddenBox.click()
    assert [line[0] for line in shown(dialog, SUBJECT)] == ["评议小组 P01", "评议小组 P02"]
    assert dialog.form.okButton.isEnabled()
    dialog.deleteLater()


def test_a_missing_number_can_be_given(blank: MainWindow) -> None:
    dialog = sheets_dialog(blank, sheet_of([FORM, *form_rows()]))
    assert not dialog.form.okButton.isEnabled()
    dialog.form.sheetList.setCurrentRow(1)
    dialog.form.numberEdit.setText("P09")
    dialog.form.numberEdit.editingFinished.emit()
    assert ("＋ 新增", "评议小组 P09") in shown(dialog, STATUS, SUBJECT)
    dialog.form.seenBox.click()
    assert dialog.form.okButton.isEnabled()
    dialog.deleteLater()


def test_a_sheet_with_faults_can_be_left_out(blank: MainWindow) -> None:
    faulty = sheet_of([LIST, ["评议小组", "P02", "", "文学院", *MARKS]], "评委2")
    dialog = sheets_dialog(blank, sheet_of([LIST, *list_rows("P01")], "评委1"), faulty)
    assert not dialog.form.okButton.isEnabled()
    dialog.form.sheetList.setCurrentRow(2)
    dialog.form.skipBox.click()
    assert dialog.session.plan.count(LineStatus.PROBLEM) == 0
    assert dialog.form.okButton.isEnabled()
    dialog.deleteLater()


def test_columns_chosen_for_a_list_are_planned(blank: MainWindow) -> None:
    rows = [["甲", "乙"], ["高文", "主席"], ["李一", "部长"]]
    session = ImportSession(desk_of(blank).review, [book_of(sheet_of(rows))])
    columns = {1: Meaning.NAME, 2: Meaning.POSITION}
    dialog = ImportDialog(session, None, lambda _state: ("officer", Choices(header=1, columns=columns)))
    assert not dialog.form.okButton.isEnabled()
    dialog.form.sheetList.setCurrentRow(1)
    dialog.form.columnsButton.click()
    assert [(new.name, new.category) for new in session.plan.people] == [
        ("高文", "主席团"),
        ("李一", "工作部门负责人"),
    ]
    dialog.deleteLater()


def test_a_sheet_is_shown_as_a_roster_for_its_columns(blank: MainWindow) -> None:
    dialog = RosterDialog(desk_of(blank), lambda: None, track="officer")
    dialog.open_sheet("a.xlsx", sheet_of([["甲", "职务"], ["高文", "主席"]]), None)
    assert dialog.proposal is not None and dialog.model.track == "officer"
    assert dialog.form.openButton.isHidden()
    dialog.deleteLater()


def test_four_sheets_are_seen_above_the_table_in_a_narrow_dialog(sample: MainWindow, tmp_path: Path) -> None:
    templates.export_template(desk_of(sample).review, tmp_path / "空白.xlsx", "officer", count=4)
    dialog = dialog_of(sample, tmp_path / "空白.xlsx")
    dialog.resize(784, 620)
    dialog.show()
    sheets = dialog.form.sheetList
    area, model = sheets.viewport().rect(), sheets.model()
    seen = [row for row in range(sheets.count()) if area.contains(sheets.visualRect(model.index(row, 0)))]
    assert len(seen) >= 5
    dialog.close()
    dialog.deleteLater()
