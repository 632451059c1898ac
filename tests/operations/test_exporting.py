"""Export for other programs: files written, and refusals."""

from pathlib import Path

import openpyxl

from shuping_desktop.operations.documents import output_files
from shuping_desktop.operations.roster import NewParticipant, add_participant
from tests.helpers import names_in, new_review, sample_review, sha256, some_step, writing
from tests.workbooks.shell import Capture, call, refused


def test_writes_the_workbook_and_the_tables(tmp_path: Path) -> None:
    review, folder = sample_review(tmp_path), tmp_path / "表格"
    folder.mkdir()
    assert call("export", review, tmp_path / "a.xlsx", "--csv", folder) == 0
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")
    kinds = ("名单", "结果", "评分表")
    assert names_in(folder) == [f"{kind} {track}.csv" for kind in kinds for track in ("二级学院", "校学生会")]
    assert (folder / "结果 二级学院.csv").read_bytes().startswith("\ufeff二级学院,职务,类别".encode())


def test_an_export_never_changes_the_review(tmp_path: Path, capsys: Capture) -> None:
    review = sample_review(tmp_path)
    before = sha256(review)
    other = tmp_path / "a.xlsx"
    other.symlink_to(review)
    assert "不能写到评议文件自己" in refused(capsys, "export", review, other)
    assert "以 .xlsx 结尾" in refused(capsys, "export", review, review)
    assert "无法建立" in refused(capsys, "export", review, "--csv", review)
    assert sha256(review) == before


def test_refuses_templates_that_cannot_be_made(tmp_path: Path, capsys: Capture) -> None:
    review, target = sample_review(tmp_path), tmp_path / "a.xlsx"
    assert "没有叫“别组”的评委组" in refused(capsys, "template", review, target, "--group", "别组")
    assert "最多 50 份" in refused(capsys, "template", review, target, "--count", "51")
    assert "没有要填的" in refused(capsys, "template", review, target, "--count", "0")
    empty = new_review(tmp_path, "b.shuping")
    assert "还没有述职对象" in refused(
        capsys, "template", empty, target, "--track", "officer", "--count", "1"
    )
    assert not target.exists()


def test_a_template_has_the_missing_ballots(tmp_path: Path, capsys: Capture) -> None:
    review = sample_review(tmp_path)
    capsys.readouterr()
    assert call("template", review, tmp_path / "a.xlsx", "--track", "college") == 0
    assert capsys.readouterr().out == "已导出 1 份评分表。\n"


def test_the_largest_template_can_be_imported(tmp_path: Path) -> None:
    review, target = new_review(tmp_path), tmp_path / "a.xlsx"
    with writing(review) as opened:
        for at in range(7, 120):
            add_participant(opened, NewParticipant("college", "二级学院", f"学院 {at}"))
    assert call("template", review, target, "--count", "50") == 0
    book = openpyxl.load_workbook(target)
    for sheet in book.worksheets[1:-1]:
        for row in range(5, 125):
            for column in range(3, 10):
                sheet.cell(row, column).value = 9
    book.save(target)
    assert call("import", review, target) == 0


def test_refuses_a_template_too_large_to_import(tmp_path: Path, capsys: Capture) -> None:
    review = new_review(tmp_path)
    with writing(review) as opened:
        for at in range(7, 121):
            add_participant(opened, NewParticipant("college", "二级学院", f"学院 {at}"))
    assert "请分组或分批" in refused(capsys, "template", review, tmp_path / "a.xlsx", "--count", "50")


def test_tracks_of_one_short_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    path, folder = sample_review(tmp_path), tmp_path / "表格"
    with writing(path) as review:
        scheme = review.contents.settings["scheme"].replace(
            'short_name = "校学生会"', 'short_name = "二级学院"'
        )
        with review.change(some_step()) as edit:
            edit.put("setting", {"name": "scheme"}, value=scheme)
        files = output_files(review)
        assert len({file.name for file in files}) == len(files)
    assert call("export", path, "--csv", folder) == 0
    assert len(names_in(folder)) == 6 and "名单 二级学院 2.csv" in names_in(folder)
