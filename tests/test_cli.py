"""Command line: effect of each call; a failure is one sentence and changes nothing."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop.__main__ import COMMANDS
from shuping_desktop.operations import finalising
from shuping_desktop.papers import DOCUMENTS
from tests.helpers import (
    ROOT,
    SAMPLE,
    behind_its_back,
    contents_in,
    environment,
    names_in,
    new_review,
    reading,
    sample_review,
    sha256,
    shell,
    typed_review,
    writing,
)
from tests.workbooks.inputs import COLLEGE_HEAD, OFFICER_HEAD, OFFICERS, good_inputs, put
from tests.workbooks.shell import Capture, call, refused, results

# new


def test_new_makes_a_review_with_the_seven_colleges(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "评议.shuping"
    assert call("new", path) == 0
    names = [person["name"] for person in results(capsys, path)["college"]["participants"]]
    assert names == ["化工学院", "智造学院", "建工学院", "检测学院", "经管学院", "设计学院", "体育学院"]
    assert names_in(tmp_path) == [path.name]


def test_new_refuses_to_overwrite(tmp_path: Path, capsys: Capture) -> None:
    path = typed_review(tmp_path)
    before = sha256(path)
    assert "已经存在" in refused(capsys, "new", path)
    assert (sha256(path), names_in(tmp_path)) == (before, [path.name])


@pytest.mark.parametrize("scheme", ["notice", str(ROOT / "resources/schemes/notice.toml")])
def test_new_takes_a_scheme_by_name_or_by_path(tmp_path: Path, capsys: Capture, scheme: str) -> None:
    assert call("new", tmp_path / "a.shuping", "--scheme", scheme) == 0
    assert contents_in(tmp_path / "a.shuping") == contents_in(new_review(tmp_path))


def test_a_review_keeps_its_own_copy_of_the_scheme(tmp_path: Path) -> None:
    text = (ROOT / "resources/schemes/notice.toml").read_text("utf-8")
    scheme = put(
        tmp_path,
        "own.toml",
        text.replace('name = "评议小组"', 'name = "评审团"', 1).replace('"评议小组" =', '"评审团" ='),
    )
    assert call("new", tmp_path / "a.shuping", "--scheme", scheme) == 0
    scheme.unlink()
    with reading(tmp_path / "a.shuping") as review:
        assert [stored.group.name for stored in review.contents.groups("college")] == ["评审团"]


BAD_SCHEMES: dict[str, tuple[Callable[[str], str | bytes], str]] = {
    "no TOML": (lambda text: "这不是 [[", "不是有效的 TOML"),
    "not UTF-8": (lambda text: text.encode("gbk"), "UTF-8"),
    "weights": (lambda text: text.replace("= 100 }", "= 90 }"), "tracks[0].categories[0].weights：合计 90"),
    "maximum": (
        lambda text: text.replace("maximum = 20", 'maximum = "x"', 1),
        "tracks[0].criteria[0].maximum",
    ),
    "gap": (lambda text: text.replace("lowest = 85", "lowest = 86"), "tracks[1].grading.grades[1]"),
    "repeated": (lambda text: text.replace("智造学院", "化工学院"), "“化工学院”重复"),
    "quota": (lambda text: text.replace("quota = 2", "quota = -2"), "tracks[0].grading.grades[0].quota"),
    "format": (lambda text: text.replace("format = 1", "format = 2"), "format："),
}


@pytest.mark.parametrize(("spoil", "fault"), BAD_SCHEMES.values(), ids=BAD_SCHEMES)
def test_refuses_a_bad_scheme_with_its_place(
    tmp_path: Path, capsys: Capture, spoil: Callable[[str], str | bytes], fault: str
) -> None:
    text = (ROOT / "resources/schemes/notice.toml").read_text("utf-8")
    scheme = put(tmp_path, "own.toml", spoil(text))
    assert fault in refused(capsys, "new", tmp_path / "a.shuping", "--scheme", scheme)
    assert names_in(tmp_path) == ["own.toml"]


@pytest.mark.parametrize("scheme", ["nothing", "../notice", "", ".", "/", "长" * 300])
def test_refuses_a_missing_scheme(tmp_path: Path, capsys: Capture, scheme: str) -> None:
    assert "方案" in refused(capsys, "new", tmp_path / "a.shuping", "--scheme", scheme)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("name", ["nowhere/a.shuping", ".", "", "长" * 100])
def test_new_reports_an_impossible_path(tmp_path: Path, capsys: Capture, name: str) -> None:
    refused(capsys, "new", f"{tmp_path}/{name}")
    assert names_in(tmp_path) == []


# results, check


def test_results_as_json_have_the_shape_of_the_contract(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    call("import", path, *good_inputs(tmp_path))
    college, officer = results(capsys, path).values()
    assert college["participants"][0] == {
        "name": "化工学院",
        "position": "",
        "category": "二级学院",
        "groups": {"评议小组": {"mean": "84.00", "ballots": 1}},
        "score": "84.00",
        "rank": 1,
        "grade": "好",
    }
    nothing = {"score": None, "rank": None, "grade": None}
    assert college["participants"][1].items() >= nothing.items()
    assert officer["participants"][0]["groups"] == {
        "教师代表": {"mean": "90.00", "ballots": 1},
        "主席团": {"mean": None, "ballots": 0},
        "工作部门负责人": {"mean": None, "ballots": 0},
    }
    empty = {"code": "empty-group", "group": "评议小组", "participant": "智造学院"}
    assert {key: value for key, value in college["problems"][0].items() if key != "text"} == empty


def test_results_as_text_show_both_tracks(tmp_path: Path, capsys: Capture) -> None:
    assert call("results", sample_review(tmp_path)) == 0
    text = capsys.readouterr().out
    assert all(
        part in text for part in ("二级学院学生会", "校学生会", "化工学院", "87.53", "阿依古丽·买买提")
    )


def test_check_lists_every_problem_on_a_line(tmp_path: Path, capsys: Capture) -> None:
    path = sample_review(tmp_path)
    texts = [problem["text"] for track in results(capsys, path).values() for problem in track["problems"]]
    assert call("check", path) == 1
    assert capsys.readouterr().out.splitlines() == texts != []


def test_check_returns_0_without_problems(tmp_path: Path, capsys: Capture) -> None:
    colleges = ("化工学院", "智造学院", "建工学院", "检测学院", "经管学院", "设计学院", "体育学院")
    rows = [f"评议小组,P01,,{name},{20 - n},10,10,10,10,10,{70 - n}" for n, name in enumerate(colleges)]
    path = new_review(tmp_path)
    assert call("import", path, put(tmp_path, "a.csv", "\n".join((COLLEGE_HEAD, *rows)))) == 0
    capsys.readouterr()
    assert (call("check", path), capsys.readouterr().out) == (0, "")


@pytest.mark.parametrize("command", ["results", "check", "print", "import"])
def test_a_damaged_review_is_refused_naming_the_cell(tmp_path: Path, capsys: Capture, command: str) -> None:
    path = typed_review(tmp_path)
    behind_its_back(path, "UPDATE mark SET value = 1850 WHERE criterion = 0")
    before = sha256(path)
    more = ["--list"] if command == "print" else good_inputs(tmp_path) if command == "import" else []
    sentence = refused(capsys, command, path, *more)
    assert "评议小组 P01 化工学院 引领思想成长：记录为 19，文件中为 18.5" in sentence
    assert sha256(path) == before


def test_rebuild_makes_a_whole_review_of_a_damaged_one(tmp_path: Path, capsys: Capture) -> None:
    path, target = typed_review(tmp_path), tmp_path / "重建.shuping"
    before = contents_in(path)
    behind_its_back(path, "DELETE FROM mark")
    assert call("rebuild", path, target) == 0
    assert contents_in(target) == before
    assert "已经存在" in refused(capsys, "rebuild", path, target)


@pytest.mark.parametrize("command", ["results", "check", "import", "print", "rebuild"])
def test_a_file_that_is_no_review_is_refused(tmp_path: Path, capsys: Capture, command: str) -> None:
    path = put(tmp_path, "a.shuping", OFFICERS)
    more = {"import": [str(path)], "print": ["--list"], "rebuild": [f"{tmp_path}/b"]}.get(command, [])
    assert "a.shuping" in refused(capsys, command, path, *more)
    assert names_in(tmp_path) == ["a.shuping"]


@pytest.mark.parametrize("arguments", [["results"], ["check"], ["print", "--list"], ["results", "--json"]])
def test_reading_commands_write_nothing(tmp_path: Path, arguments: list[str]) -> None:
    path = sample_review(tmp_path)
    before = sha256(path), path.stat().st_mtime_ns
    call(arguments[0], path, *arguments[1:])
    assert ((sha256(path), path.stat().st_mtime_ns), names_in(tmp_path)) == (before, [path.name])


# print


def test_print_list_names_the_documents(tmp_path: Path, capsys: Capture) -> None:
    assert call("print", new_review(tmp_path), "--list") == 0
    names = [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()]
    assert names == [document.name for document in DOCUMENTS]
    assert {"results", "announcement"} <= set(names)


@pytest.mark.parametrize("document", ["results", "announcement"])
@pytest.mark.parametrize("track", ["college", "officer"])
def test_print_writes_a_pdf(tmp_path: Path, document: str, track: str) -> None:
    path, target = sample_review(tmp_path), tmp_path / "out.pdf"
    assert call("print", path, document, "--track", track, "-o", target) == 0
    assert target.read_bytes().startswith(b"%PDF-")
    assert names_in(tmp_path) == ["out.pdf", path.name]


def test_print_never_writes_over_the_review(tmp_path: Path, capsys: Capture) -> None:
    path, link = sample_review(tmp_path), tmp_path / "link"
    link.symlink_to(path)
    before = sha256(path)
    for target in (path, link, f"{tmp_path}/./{path.name}"):
        assert "自己" in refused(capsys, "print", path, "results", "--track", "college", "-o", target)
    assert sha256(path) == before


@pytest.mark.parametrize("name", ["nowhere/out.pdf", ".", "长" * 300])
def test_print_reports_an_impossible_path(tmp_path: Path, capsys: Capture, name: str) -> None:
    path = sample_review(tmp_path)
    refused(capsys, "print", path, "results", "--track", "college", "-o", f"{tmp_path}/{name}")
    assert names_in(tmp_path) == [path.name]


WRONG_USAGE = [
    [],
    ["nothing"],
    ["new"],
    ["new", "FILE", "--nothing"],
    ["import", "FILE"],
    ["results"],
    ["results", "FILE", "more"],
    ["rebuild", "FILE"],
    ["print", "FILE"],
    ["print", "FILE", "results"],
    ["print", "FILE", "results", "-o", "out.pdf"],
    ["print", "FILE", "results", "--track", "college"],
    ["print", "FILE", "results", "--track", "nothing", "-o", "out.pdf"],
    ["print", "FILE", "nothing", "--track", "college", "-o", "out.pdf"],
]


@pytest.mark.parametrize("arguments", WRONG_USAGE, ids=" ".join)
def test_wrong_usage_returns_2(tmp_path: Path, capsys: Capture, arguments: list[str]) -> None:
    path = new_review(tmp_path)
    with pytest.raises(SystemExit) as caught:
        call(*(path if argument == "FILE" else argument for argument in arguments))
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("用法：") and names_in(tmp_path) == [path.name]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_is_chinese(capsys: Capture, command: str) -> None:
    with pytest.raises(SystemExit) as caught:
        call(*filter(None, (command, "--help")))
    words = set(re.findall(r"(?<![-.\w])[A-Za-z]+", capsys.readouterr().out))
    names = {"shuping", "results", "check", "print", "college", "officer", "h", "o"}
    assert caught.value.code == 0
    assert words - names - set(COMMANDS) <= {"CSV", "PDF", "Word", "JSON", "TOML"}


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["template", "FILE", "a.xlsx", "--count", "x"], "--count 的值 'x' 不对。"),
        (["template", "FILE", "a.xlsx", "--count"], "--count 后面要跟一个值。"),
        (["results"], "缺少 评议。"),
        (["results", "FILE", "--bad"], "不认识 --bad。"),
    ],
)
def test_wrong_usage_is_reported_in_chinese(capsys: Capture, arguments: list[str], why: str) -> None:
    with pytest.raises(SystemExit):
        call(*arguments)
    assert capsys.readouterr().err.endswith(f"：{why}\n")


def test_written_files_are_reported(tmp_path: Path, capsys: Capture) -> None:
    path, sheet = tmp_path / "评议.shuping", tmp_path / "结果.pdf"
    assert call("new", path) == 0
    assert call("print", path, "results", "--track", "college", "-o", sheet) == 0
    printed = capsys.readouterr()
    assert printed.out == f"已新建 {path}。\n已保存到 {sheet}。\n"
    assert [line[:3] for line in printed.err.splitlines()] == ["提醒："]


# as a process


def test_output_is_utf_8_in_every_locale(tmp_path: Path) -> None:
    path = sample_review(tmp_path, "a.shuping")
    plain = {
        name: value
        for name, value in environment().items()
        if not name.startswith(("LC_", "LANG", "PYTHONIO"))
    }
    command = [sys.executable, "-m", "shuping_desktop", "results", str(path)]
    found = subprocess.run(
        command,
        capture_output=True,
        check=True,
        env={**plain, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert "阿依古丽·买买提" in found.stdout.decode() and found.stderr == b""


def test_a_failure_is_one_line_on_standard_error_and_exit_1(tmp_path: Path) -> None:
    found = shell(["results", tmp_path / "没有.shuping"], LC_ALL="C")
    assert (found.returncode, found.stdout, found.stderr.count(b"\n")) == (1, b"", 1)
    assert "没有.shuping" in found.stderr.decode()


def test_wrong_usage_exits_2() -> None:
    found = shell(["results"])
    assert (found.returncode, found.stdout, b"Traceback" in found.stderr) == (2, b"", False)


@pytest.mark.parametrize("arguments", [["results"], ["results", "--json"], ["check"]])
def test_closed_pipe_causes_no_traceback(tmp_path: Path, arguments: list[str]) -> None:
    path = sample_review(tmp_path)
    source, sink = os.pipe()
    os.close(source)
    command = [sys.executable, "-m", "shuping_desktop", arguments[0], str(path), *arguments[1:]]
    found = subprocess.run(command, stdout=sink, stderr=subprocess.PIPE, env=environment(), check=False)
    os.close(sink)
    assert (found.returncode, found.stderr) == (1, b"")


@pytest.mark.parametrize("arguments", [["results"], ["results", "--json"]])
def test_reports_a_full_disk_of_the_output(tmp_path: Path, arguments: list[str]) -> None:
    path = sample_review(tmp_path)
    command = [sys.executable, "-m", "shuping_desktop", arguments[0], str(path), *arguments[1:]]
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert (found.returncode, found.stderr.count(b"\n")) == (1, 1)
    assert "没有做完" in found.stderr.decode()


def test_closed_stdout_does_not_fail_a_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "shuping_desktop", "new", str(tmp_path / "a.shuping")]
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert (found.returncode, found.stderr, names_in(tmp_path)) == (0, b"", ["a.shuping"])


def test_an_internal_error_is_one_sentence(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> str:
        raise ZeroDivisionError("bug")

    monkeypatch.setattr("shuping_desktop.operations.results.results_text", fail)
    path = new_review(tmp_path)
    assert call("results", path) == 1
    error = capsys.readouterr().err
    assert ("ZeroDivisionError" in error, error.count("\n"), "Traceback" in error) == (True, 1, False)


def test_headings_of_the_inputs_are_those_of_the_sample() -> None:
    heads = [
        (SAMPLE / f"{name}-ballots.csv").read_text("utf-8-sig").splitlines()[0]
        for name in ("college", "officer")
    ]
    assert heads == [COLLEGE_HEAD, OFFICER_HEAD]


def test_verify_recognises_a_printed_code(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        points = finalising.open_points(review, "college")
        finalising.finalise(review, "college", "周子涵", "吴一诺", points)
        code = finalising.stamp_of(review, "college").code
    current, unknown = (
        shell(["verify", path, "--code", code.lower()]),
        shell(["verify", path, "--code", "7K3M-9Q2D-4FHT"]),
    )
    assert (current.returncode, unknown.returncode) == (0, 1)
    assert f"{code} 是二级学院学生会第 1 版定稿（周子涵、吴一诺" in current.stdout.decode()
    assert "不属于这份评议的任何定稿" in unknown.stderr.decode()
    with writing(path) as review:
        finalising.reopen(review, "college", "有异议")
    superseded = shell(["verify", path, "--code", code])
    assert superseded.returncode == 1 and "（有异议），不再有效。" in superseded.stderr.decode()


def test_verify_without_a_code_shows_the_state_of_each_track(tmp_path: Path) -> None:
    done = shell(["verify", sample_review(tmp_path)])
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0 and len(lines) == 2
    assert all("尚未定稿，暂定稿校验码" in line for line in lines)


@pytest.mark.parametrize("name", ["announcement", "feedback"])
def test_print_writes_word_for_a_docx_name(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out.docx"
    choice = ["--leave-out-unfinished"] if name == "feedback" else []
    done = shell(["print", sample_review(tmp_path), name, "--track", "officer", "-o", out, *choice])
    assert done.returncode == 0 and out.read_bytes().startswith(b"PK")


def test_unfinished_opinions_stop_the_feedback(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    done = shell(["print", sample_review(tmp_path), "feedback", "--track", "college", "-o", out])
    assert done.returncode == 1 and not out.exists()
    assert "化工学院、智造学院" in done.stderr.decode() and "综合评价意见还没有写完" in done.stderr.decode()


def test_print_refuses_word_for_documents_without_it(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    done = shell(["print", sample_review(tmp_path), "annex", "--track", "officer", "-o", out])
    assert done.returncode == 1 and not out.exists()
    assert "没有 Word 文件" in done.stderr.decode()


def test_tracks_and_groups_may_be_named_as_they_are_called(tmp_path: Path) -> None:
    review = sample_review(tmp_path)
    assert call("print", review, "register", "--track", "校 学生会", "-o", tmp_path / "a.pdf") == 0
    more = ("--track", "二级学院学生会\u200b", "--group", "评议⼩组", "--count", "1")
    assert call("template", review, tmp_path / "a.xlsx", *more) == 0
