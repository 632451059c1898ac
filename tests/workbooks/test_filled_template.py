"""Import of filled-in templates and of workbooks with ballots."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from shuping_desktop.operations import reviews
from tests.helpers import SAMPLE, SAMPLE_INPUTS, contents_in, new_review, reading, sha256, writing
from tests.workbooks.filling import blank, columns_workbook, edited, fill, papers, review_with_officers
from tests.workbooks.office import converted
from tests.workbooks.shell import Capture, call, refused, results

FIRST_MARK, HEADS = "C5", 4


def by_csv(folder: Path) -> Path:
    path = new_review(folder, "csv.shuping")
    assert call("import", path, *SAMPLE_INPUTS) == 0
    return path


def filled_sample(folder: Path, review: Path) -> list[Path]:
    """Return the sample's ballots in two templates of this review."""
    made = [blank(review, track, folder / f"{track}.xlsx") for track in ("college", "officer")]
    return [fill(path, folder / f"填好 {path.name}", papers(path.stem)) for path in made]


def ballots_in(path: Path) -> dict[str, Any]:
    """Ballots by track, group and number: the evaluator, and what stands in rows that are not blank."""
    with reading(path) as review:
        tracks = [review.contents.track_data(track.id) for track in review.contents.scheme.tracks]
        return {
            f"{data.track.id} {ballot.group} {ballot.number}": (
                ballot.evaluator,
                {
                    data.names[key]: (row.marks, row.written_total, row.remark)
                    for key, row in ballot.rows.items()
                    if not row.is_empty
                },
            )
            for data in tracks
            for ballot in data.ballots
        }


def test_templates_and_csv_files_give_the_same_ballots(tmp_path: Path, capsys: Capture) -> None:
    review = review_with_officers(tmp_path)
    assert call("import", review, *filled_sample(tmp_path, review)) == 0
    assert ballots_in(review) == ballots_in(by_csv(tmp_path))
    assert results(capsys, review) == results(capsys, tmp_path / "csv.shuping")


@pytest.mark.timeout(300)
def test_templates_saved_by_libreoffice_import_alike(tmp_path: Path) -> None:
    review = review_with_officers(tmp_path)
    templates = [blank(review, track, tmp_path / f"{track}.xlsx") for track in ("college", "officer")]
    again = [fill(path, tmp_path / path.name, papers(path.stem)) for path in templates]
    resaved = converted(again, tmp_path / "xlsx")
    by_ods = converted(converted(again, tmp_path / "ods", "ods"), tmp_path / "by-ods")
    expected = ballots_in(by_csv(tmp_path))
    for number, inputs in enumerate((resaved, by_ods)):
        copy = tmp_path / f"{number}.shuping"
        copy.write_bytes(review.read_bytes())
        assert call("import", copy, *inputs) == 0
        assert ballots_in(copy) == expected


def test_a_folder_is_imported_in_one_step(tmp_path: Path) -> None:
    review = review_with_officers(tmp_path)
    before = contents_in(review)
    folder = tmp_path / "收回"
    folder.mkdir()
    for path in filled_sample(tmp_path, review):
        path.rename(folder / path.name)
    (folder / "~$填好.xlsx").write_bytes(b"lock")
    assert call("import", review, folder) == 0
    assert len(ballots_in(review)) == 37
    with writing(review) as opened:
        opened.undo()
    assert contents_in(review) == before


def test_importing_a_template_twice_changes_nothing(tmp_path: Path) -> None:
    review = review_with_officers(tmp_path)
    inputs = filled_sample(tmp_path, review)
    assert call("import", review, *inputs) == 0
    before = sha256(review)
    assert call("import", review, *inputs) == 0
    assert sha256(review) == before


def one_filled(folder: Path) -> tuple[Path, Path]:
    """Return a review, and a template of the colleges in which P01 is filled in."""
    review = review_with_officers(folder)
    template = blank(review, "college", folder / "a.xlsx")
    return review, fill(template, folder / "a.xlsx", {"P01": papers("college")["P01"]})


def test_passes_over_sheets_not_filled_in(tmp_path: Path) -> None:
    review, template = one_filled(tmp_path)
    assert call("import", review, template) == 0
    assert list(ballots_in(review)) == ["college 评议小组 P01"]


def test_a_different_ballot_is_refused_with_its_cell_or_replaced(tmp_path: Path, capsys: Capture) -> None:
    review, template = one_filled(tmp_path)
    call("import", review, template)
    before = sha256(review)
    edited(template, lambda book: _put(book, "P01", "D6", 1))
    sentence = refused(capsys, "import", review, template)
    assert "P01" in sentence and "智造学院 “组织实践活动”现为" in sentence
    assert "a.xlsx 工作表“P01”D6（组织实践活动）为“1”" in sentence
    assert sha256(review) == before
    assert call("import", review, template, "--replace") == 0
    assert ballots_in(review)["college 评议小组 P01"][1]["智造学院"][0][1] == 100


def _put(book: Any, sheet: str, cell: str, value: object) -> None:
    book[sheet][cell].value = value


FAULTS: dict[str, tuple[str, object, str]] = {
    "no number": ("C5", "十八", "a.xlsx 工作表“P01”C5（引领思想成长）的“十八”不是数"),
    "too much": ("C5", 20.5, "C5（引领思想成长）的“20.5”超过满分 20"),
    "off the step": ("C5", 18.3, "C5（引领思想成长）的“18.3”不是 0.5 的整数倍"),
    "below zero": ("D7", -1, "D7（组织实践活动）的“-1”小于 0"),
    "an odd total": ("I5", "约90", "I5（总分）的“约90”不是数"),
    "another name": ("B5", "化工", "B5（二级学院）的“化工”不在述职对象名单里"),
    "another group": ("B3", "别组", "B3（评委组）的“别组”不是本评议的评委组"),
    "no ballot number": ("D3", None, "D3（票号）是空的"),
    "another heading": ("C4", "别项", "C4 应为“引领思想成长（20）”，现为“别项”"),
    "a formula without value": ("C5", "=17+1", "C5 是公式，还没有算出结果"),
    "below the table": ("C20", 9, "B20（二级学院）是空的，请补上"),
}


@pytest.mark.parametrize("kind", FAULTS)
def test_names_a_faulty_cell_and_writes_nothing(tmp_path: Path, capsys: Capture, kind: str) -> None:
    cell, value, wrong = FAULTS[kind]
    review, template = one_filled(tmp_path)
    before = sha256(review)
    edited(template, lambda book: _put(book, "P01", cell, value))
    assert wrong in refused(capsys, "import", review, template)
    assert sha256(review) == before


def test_refuses_a_template_of_another_review(tmp_path: Path, capsys: Capture) -> None:
    _, template = one_filled(tmp_path)
    other = tmp_path / "别的.shuping"
    reviews.new_review(other, plan=reviews.ReviewPlan("另一次评议", "2024"))
    sentence = refused(capsys, "import", other, template)
    assert sentence.startswith("a.xlsx 是另一个评议的填写模板")


@pytest.mark.parametrize(("row", "sentence"), [(1, "另一版本（9）的填写模板"), (3, "与本评议现在的方案不同")])
def test_refuses_a_template_of_another_version_or_scheme(
    tmp_path: Path, capsys: Capture, row: int, sentence: str
) -> None:
    review, template = one_filled(tmp_path)
    edited(template, lambda book: _put(book, "述评", f"B{row}", "9"))
    assert sentence in refused(capsys, "import", review, template)


def test_locks_the_own_row_and_validates_marks(tmp_path: Path) -> None:
    review = review_with_officers(tmp_path)
    assert call("template", review, tmp_path / "a.xlsx", "--track", "officer", "--group", "主席团") == 0
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames[:2] == ["填写说明", "Z01"]
    assert book["述评"].sheet_state == "veryHidden"
    sheet = book["Z01"]
    names = [sheet.cell(row, 3).value for row in range(5, 16)]
    own = names.index(sheet["F3"].value) + 5
    assert sheet.protection.sheet and not sheet.protection.password
    locked = [sheet.cell(row, 4).protection.locked for row in range(5, 16)]
    assert locked == [row == own for row in range(5, 16)]
    assert len(sheet.data_validations.dataValidation) == 8
    assert str(sheet["K5"].value).startswith("=IF(COUNT(D5:I5)=6")


def csv_lines(name: str) -> list[list[str]]:
    with (SAMPLE / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_reads_a_sheet_with_the_columns_of_a_csv_file(tmp_path: Path) -> None:
    review = new_review(tmp_path)
    inputs = [
        columns_workbook(tmp_path / f"{name}.xlsx", csv_lines(f"{name}.csv"))
        for name in ("officers", "college-ballots", "officer-ballots")
    ]
    assert call("import", review, *inputs) == 0
    assert contents_in(review)[1] == contents_in(by_csv(tmp_path))[1]


def test_refuses_a_sheet_without_a_column(tmp_path: Path, capsys: Capture) -> None:
    lines = [line[:-1] for line in csv_lines("college-ballots.csv")]
    path = columns_workbook(tmp_path / "a.xlsx", lines)
    assert "“总分”缺少" in refused(capsys, "import", new_review(tmp_path), path)


def test_names_a_faulty_cell_of_such_a_sheet(tmp_path: Path, capsys: Capture) -> None:
    lines = csv_lines("college-ballots.csv")
    lines[3][5] = "99"
    path = columns_workbook(tmp_path / "a.xlsx", lines)
    sentence = refused(capsys, "import", new_review(tmp_path), path)
    assert "a.xlsx 工作表“汇总”F4（组织实践活动）的“99”超过满分 20" in sentence


ROSTER = [["2026 年校学生会名单"], ["序号", "姓名", "职务"], ["1", "卫𬭎", "主席"], ["2", "冯䶮", "干事"]]
OTHERS: dict[str, Callable[[Path], Path]] = {
    "nothing known": lambda path: columns_workbook(path, [["a", "b"], ["1", "2"]]),
    "a roster to be looked at": lambda path: columns_workbook(path, ROSTER),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_refuses_an_ambiguous_workbook_with_advice(tmp_path: Path, capsys: Capture, kind: str) -> None:
    path = OTHERS[kind](tmp_path / "a.xlsx")
    assert "“导入名单”" in refused(capsys, "import", new_review(tmp_path), path)


def test_imports_a_roster_with_only_one_reading(tmp_path: Path) -> None:
    review, lines = new_review(tmp_path), csv_lines("officers.csv")
    turned = [["2026 年名单"], ["序号", "姓名", "职务", "类别"]]
    turned += [[str(at), name, position, kind] for at, (kind, position, name) in enumerate(lines[1:], 1)]
    assert call("import", review, columns_workbook(tmp_path / "a.xlsx", turned)) == 0
    assert call("import", new_review(tmp_path, "b.shuping"), SAMPLE / "officers.csv") == 0
    assert contents_in(review)[1] == contents_in(tmp_path / "b.shuping")[1]


def test_refuses_an_empty_folder(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "空"
    folder.mkdir()
    assert "里没有文件" in refused(capsys, "import", new_review(tmp_path), folder)


def test_exported_csv_tables_can_be_imported(tmp_path: Path, capsys: Capture) -> None:
    review, folder = by_csv(tmp_path), tmp_path / "表格"
    folder.mkdir()
    assert call("export", review, "--csv", folder) == 0
    names = ("名单 校学生会.csv", "评分表 二级学院.csv", "评分表 校学生会.csv")
    before = ballots_in(review)
    assert call("import", review, *(folder / name for name in names)) == 0
    other = new_review(tmp_path, "b.shuping")
    assert call("import", other, *(folder / name for name in names)) == 0
    assert ballots_in(other) == ballots_in(review) == before
