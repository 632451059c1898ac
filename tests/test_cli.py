"""The command line: what each call does, and that what fails says so in one sentence and changes nothing."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop import cli
from shuping_desktop.printing import DOCUMENTS
from tests.exchange.inputs import COLLEGE, COLLEGE_HEAD, OFFICER, OFFICER_HEAD, OFFICERS, good_inputs, put
from tests.helpers import (
    ROOT,
    SAMPLE,
    SAMPLE_INPUTS,
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

Capture = pytest.CaptureFixture[str]


def call(*arguments: object) -> int:
    return cli.run([str(argument) for argument in arguments])


def refused(capture: Capture, *arguments: object) -> str:
    """The one sentence with which a call fails."""
    capture.readouterr()
    assert call(*arguments) == 1
    printed = capture.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert "Traceback" not in printed.err and "程序内部出错" not in printed.err
    return printed.err.strip()


def results(capture: Capture, path: Path) -> dict[str, dict[str, list[dict[str, object]]]]:
    capture.readouterr()
    assert call("results", path, "--json") == 0
    found: dict[str, dict[str, list[dict[str, object]]]] = json.loads(capture.readouterr().out)["tracks"]
    return found


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


@pytest.mark.parametrize("scheme", ["notice", str(ROOT / "shuping_desktop/resources/schemes/notice.toml")])
def test_new_takes_a_scheme_by_name_or_by_path(tmp_path: Path, capsys: Capture, scheme: str) -> None:
    assert call("new", tmp_path / "a.shuping", "--scheme", scheme) == 0
    assert contents_in(tmp_path / "a.shuping") == contents_in(new_review(tmp_path))


def test_a_review_keeps_its_own_copy_of_the_scheme(tmp_path: Path) -> None:
    text = (ROOT / "shuping_desktop/resources/schemes/notice.toml").read_text("utf-8")
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
def test_a_bad_scheme_is_refused_with_the_place(
    tmp_path: Path, capsys: Capture, spoil: Callable[[str], str | bytes], fault: str
) -> None:
    text = (ROOT / "shuping_desktop/resources/schemes/notice.toml").read_text("utf-8")
    scheme = put(tmp_path, "own.toml", spoil(text))
    assert fault in refused(capsys, "new", tmp_path / "a.shuping", "--scheme", scheme)
    assert names_in(tmp_path) == ["own.toml"]


@pytest.mark.parametrize("scheme", ["nothing", "../notice", "", ".", "/", "长" * 300])
def test_a_scheme_that_is_not_there_is_refused(tmp_path: Path, capsys: Capture, scheme: str) -> None:
    assert "方案" in refused(capsys, "new", tmp_path / "a.shuping", "--scheme", scheme)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("name", ["nowhere/a.shuping", ".", "", "长" * 100])
def test_new_in_an_impossible_place_is_a_sentence(tmp_path: Path, capsys: Capture, name: str) -> None:
    refused(capsys, "new", f"{tmp_path}/{name}")
    assert names_in(tmp_path) == []


# import


def test_the_sample_gives_the_results_worked_out_separately(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    assert call("import", path, *SAMPLE_INPUTS) == 0
    capsys.readouterr()
    assert call("results", path, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    for track in document["tracks"].values():
        for problem in track["problems"]:
            assert problem.pop("text")
    assert document.pop("review") == {"title": "学生会述职评议", "year": "2022-2023"}
    assert document == json.loads((SAMPLE / "expected.json").read_text("utf-8"))


def test_ballots_may_stand_before_the_roster(tmp_path: Path, capsys: Capture) -> None:
    first, second = new_review(tmp_path, "a.shuping"), new_review(tmp_path, "b.shuping")
    inputs = good_inputs(tmp_path)
    assert call("import", first, *inputs) == 0
    assert call("import", second, *reversed(inputs)) == 0
    assert results(capsys, first) == results(capsys, second)


def test_importing_twice_is_harmless_to_the_byte(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    assert call("import", path, *SAMPLE_INPUTS) == 0
    before = sha256(path)
    assert call("import", path, *SAMPLE_INPUTS) == 0
    assert call("import", path, *SAMPLE_INPUTS, *SAMPLE_INPUTS, "--replace") == 0
    assert sha256(path) == before


def _crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def _shuffled(text: str) -> str:
    return "".join(",".join(reversed(line.split(","))) + "\n" for line in text.splitlines())


def _spaced(text: str) -> str:
    return text.replace(",", " ,\u3000").replace("\n", "\u3000\n")


def _full_width(text: str) -> str:
    head, rows = text.split("\n", 1)
    kept = {"P01": "P\0", "T01": "T\0"}
    for number, mask in kept.items():
        rows = rows.replace(number, mask)
    rows = rows.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
    for number, mask in kept.items():
        rows = rows.replace(mask, number)
    return f"{head}\n{rows}"


def _no_final_newline(text: str) -> str:
    return text.rstrip("\n")


def _marked(text: str) -> str:
    return f"\ufeff{text}"


@pytest.mark.parametrize("vary", [_crlf, _shuffled, _spaced, _full_width, _no_final_newline, _marked])
def test_the_same_file_written_otherwise_says_the_same(tmp_path: Path, vary: Callable[[str], str]) -> None:
    path, other = new_review(tmp_path, "a.shuping"), new_review(tmp_path, "b.shuping")
    call("import", path, *good_inputs(tmp_path))
    varied = [put(tmp_path, f"{n}.csv", vary(text)) for n, text in enumerate((OFFICERS, COLLEGE, OFFICER))]
    assert call("import", other, *varied) == 0
    assert contents_in(other) == contents_in(path)


def test_an_officer_becomes_the_evaluator_of_that_name_in_the_group_of_the_category(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    call("import", path, put(tmp_path, "officers.csv", OFFICERS))
    with reading(path) as review:
        evaluators = review.contents.track_data("officer").evaluators
        assert [(it.group, it.name) for it in evaluators] == [("主席团", "卫𬭎"), ("工作部门负责人", "冯䶮")]


def test_a_remark_that_is_not_the_ruled_one_is_a_note_and_no_problem(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    call(
        "import",
        path,
        put(tmp_path, "o.csv", OFFICERS),
        put(tmp_path, "b.csv", OFFICER.replace("未达到要求", "迟到，已说明")),
    )
    codes = [problem["code"] for problem in results(capsys, path)["officer"]["problems"]]
    assert "unmet-needs-ruling" not in codes
    with reading(path) as review:
        (ballot,) = review.contents.track_data("officer").ballots
        assert [row.remark for row in ballot.rows.values()] == ["", "迟到，已说明"]


def test_the_ruled_remark_is_a_problem(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    call("import", path, *good_inputs(tmp_path))
    problems = [(it["code"], it.get("participant")) for it in results(capsys, path)["officer"]["problems"]]
    assert ("unmet-needs-ruling", "冯䶮") in problems


def test_a_file_whose_name_is_no_text_is_read_all_the_same(tmp_path: Path, capsys: Capture) -> None:
    odd = put(tmp_path, os.fsdecode(b"\xb9\xd9.csv"), OFFICERS)
    path = new_review(tmp_path)
    assert call("import", path, odd) == 0
    with writing(path) as review:
        assert review.undo_label == "导入 ??.csv"


def test_a_long_ballot_number_does_no_harm(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    number = "9" * 200
    assert call("import", path, put(tmp_path, "a.csv", COLLEGE.replace("P01", number))) == 0
    contents_in(path)
    refused(capsys, "import", path, put(tmp_path, "b.csv", COLLEGE.replace("P01", "9" * 5000)))


class Bad:
    """An input that is spoilt, and what the message must name."""

    def __init__(self, text: str | bytes, *named: str) -> None:
        self.text, self.named = text, named


def college(old: str, new: str) -> str:
    assert old in COLLEGE
    return COLLEGE.replace(old, new, 1)


def officer(old: str, new: str) -> str:
    assert old in OFFICER
    return OFFICER.replace(old, new, 1)


BAD_INPUTS = {
    "unknown group": Bad(college("评议小组,P01", "评审团,P01"), "第 2 行", "评委组", "评审团"),
    "group of the other track": Bad(college("评议小组,P01", "主席团,P01"), "第 2 行", "评委组", "主席团"),
    "empty group": Bad(college("评议小组,P01", ",P01"), "第 2 行", "评委组"),
    "unknown college": Bad(college("化工学院", "文学院"), "第 2 行", "二级学院", "文学院"),
    "empty college": Bad(college("化工学院", ""), "第 2 行", "二级学院"),
    "unknown officer": Bad(officer("冯䶮", "无名氏"), "第 3 行", "汇报人", "无名氏"),
    "no number": Bad(college("18.5", "十八"), "第 2 行", "引领思想成长", "十八"),
    "exponent": Bad(college("18.5", "1e1"), "第 2 行", "引领思想成长", "1e1"),
    "not a number": Bad(college("18.5", "nan"), "第 2 行", "引领思想成长", "nan"),
    "underscore": Bad(college("18.5", "1_8"), "第 2 行", "引领思想成长", "1_8"),
    "two points": Bad(college("18.5", "1.8.5"), "第 2 行", "引领思想成长", "1.8.5"),
    "point alone": Bad(college("18.5", "."), "第 2 行", "引领思想成长", "“.”"),
    "other digits": Bad(college("18.5", "١٨"), "第 2 行", "引领思想成长", "١٨"),
    "superscript": Bad(college("18.5", "1²"), "第 2 行", "引领思想成长", "1²"),
    "very many digits": Bad(college("18.5", "9" * 5000), "第 2 行", "引领思想成长", "999"),
    "negative": Bad(college("18.5", "-0.5"), "第 2 行", "引领思想成长", "-0.5"),
    "above": Bad(college(",8,", ",10.5,"), "第 2 行", "维护学生权益", "10.5"),
    "off the step": Bad(college("18.5", "18.3"), "第 2 行", "引领思想成长", "18.3"),
    "three decimals": Bad(college("18.5", "18.505"), "第 2 行", "引领思想成长", "18.505"),
    "total no number": Bad(college(",84\n", ",八十四\n"), "第 2 行", "总分", "八十四"),
    "total negative": Bad(college(",84\n", ",-1\n"), "第 2 行", "总分", "-1"),
    "total too precise": Bad(college(",84\n", ",84.001\n"), "第 2 行", "总分", "84.001"),
    "total of the officers": Bad(officer(",90,", ",九十,"), "第 2 行", "总评分", "九十"),
    "participant twice": Bad(college("智造学院", "化工学院"), "第 3 行", "二级学院", "化工学院", "P01"),
    "no ballot number": Bad(college("P01", ""), "第 2 行", "票号"),
    "another evaluator": Bad(
        officer("T01,王老师,冯䶮", "T01,李老师,冯䶮"), "第 3 行", "评委", "李老师", "王老师"
    ),
    "missing column": Bad(COLLEGE.replace("票号", "", 1), "第 1 行", "“”"),
    "unknown column": Bad(college("票号", "编号"), "第 1 行", "编号"),
    "repeated column": Bad(college("票号", "评委"), "第 1 行", "评委"),
    "unknown category": Bad(OFFICERS.replace("主席团", "秘书处"), "第 2 行", "类别", "秘书处"),
    "empty category": Bad(OFFICERS.replace("主席团", ""), "第 2 行", "类别"),
    "no name": Bad(OFFICERS.replace("卫𬭎", ""), "第 2 行", "汇报人"),
    "name twice": Bad(OFFICERS.replace("冯䶮", "卫𬭎"), "第 3 行", "汇报人", "卫𬭎"),
    "name with a line break": Bad(OFFICERS.replace("卫𬭎", '"卫\n𬭎"'), "第 2 行", "汇报人", "卫\\n𬭎"),
    "name with NUL": Bad(OFFICERS.replace("卫𬭎", "卫\0𬭎"), "第 2 行", "汇报人", "卫\\x00𬭎"),
    "column with a line break": Bad(OFFICERS.replace("职务", '"职\n务"'), "行", "列名"),
    "roster column missing": Bad("类别,汇报人\n主席团,卫𬭎\n", "第 1 行", "职务"),
    "roster column unknown": Bad("类别,职务,姓名\n主席团,主席,卫𬭎\n", "第 1 行", "姓名"),
    "roster column repeated": Bad("类别,职务,汇报人,职务\n主席团,主席,卫𬭎,\n", "第 1 行", "职务"),
    "no columns of ours": Bad("a,b\n1,2\n", "第 1 行"),
    "GBK": Bad(OFFICERS.replace("𬭎", "红").replace("䶮", "彧").encode("gbk"), "UTF-8"),
    "open quote": Bad(COLLEGE + '"评议小组,P02,,化工学院\n', "第 4 行"),
    "too few": Bad(COLLEGE + "评议小组,P02,,化工学院,1\n", "第 4 行", "5 格", "11 个"),
    "too many": Bad(COLLEGE + "评议小组,P02,,化工学院,1,1,1,1,1,1,6,,\n", "第 4 行", "13 格"),
    "empty": Bad("", "空的"),
    "binary": Bad(bytes(range(256)), "UTF-8"),
}


@pytest.mark.parametrize("bad", BAD_INPUTS.values(), ids=BAD_INPUTS)
@pytest.mark.parametrize("last", [True, False], ids=["after good ones", "before good ones"])
def test_a_faulty_input_is_refused_whole(tmp_path: Path, capsys: Capture, bad: Bad, last: bool) -> None:
    path = new_review(tmp_path)
    before = sha256(path)
    faulty = put(tmp_path, "faulty.csv", bad.text)
    inputs = good_inputs(tmp_path)
    sentence = refused(capsys, "import", path, *((*inputs, faulty) if last else (faulty, *inputs)))
    for part in ("faulty.csv", *bad.named):
        assert part in sentence
    assert (sha256(path), path.name in names_in(tmp_path)) == (before, True)
    assert [name for name in names_in(tmp_path) if name.startswith(".")] == []


@pytest.mark.parametrize("name", ["nothing.csv", "folder", "pipe", "长" * 300])
def test_an_input_that_is_no_file_is_refused(tmp_path: Path, capsys: Capture, name: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    path = new_review(tmp_path)
    before = sha256(path)
    assert name in refused(capsys, "import", path, *good_inputs(tmp_path), tmp_path / name)
    assert sha256(path) == before


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("化工学院,18.5", "化工学院,19", ("化工学院", "引领思想成长", "18.5", "19")),
        ("化工学院,18.5", "化工学院,", ("化工学院", "引领思想成长", "18.5", "空白")),
        (",9,84", ",9,85", ("化工学院", "总分", "84", "85")),
        ("智造学院,,", "智造学院,0,", ("智造学院", "引领思想成长", "空白", "0")),
        ("评议小组,P01,,", "评议小组,P01,王老师,", ("评委", "空白", "王老师")),
    ],
)
def test_a_ballot_that_says_something_else_is_refused_or_replaces(
    tmp_path: Path, capsys: Capture, old: str, new: str, named: tuple[str, ...]
) -> None:
    path, fresh = new_review(tmp_path, "a.shuping"), new_review(tmp_path, "b.shuping")
    call("import", path, put(tmp_path, "college.csv", COLLEGE))
    before = sha256(path)
    other = put(tmp_path, "other.csv", COLLEGE.replace(old, new))
    sentence = refused(capsys, "import", path, other)
    assert all(part in sentence for part in ("评议小组 P01", "other.csv", "--replace", *named))
    assert sha256(path) == before
    assert (call("import", path, other, "--replace"), call("import", fresh, other)) == (0, 0)
    assert contents_in(path) == contents_in(fresh)


def test_the_first_cell_that_differs_is_named_in_the_order_of_the_form(
    tmp_path: Path, capsys: Capture
) -> None:
    path = new_review(tmp_path)
    call("import", path, put(tmp_path, "college.csv", COLLEGE))
    other = put(tmp_path, "other.csv", COLLEGE.replace(",84\n", ",85\n").replace("16,8,", "15,7,"))
    assert "化工学院 “服务广大学生”现为“16”，other.csv 第 2 行为“15”" in refused(
        capsys, "import", path, other
    )


def test_an_officer_with_another_position_is_refused_or_replaces(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    call("import", path, put(tmp_path, "officers.csv", OFFICERS))
    before = sha256(path)
    other = put(tmp_path, "other.csv", OFFICERS.replace("执行主席", "主席"))
    assert "other.csv 第 2 行的 卫𬭎" in refused(capsys, "import", path, other)
    assert sha256(path) == before
    assert call("import", path, other, "--replace") == 0
    with reading(path) as review:
        assert [it.position for it in review.contents.track_data("officer").participants] == ["主席", "部长"]


def test_two_inputs_that_contradict_each_other_are_refused(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    before = sha256(path)
    other = put(tmp_path, "other.csv", COLLEGE.replace("18.5", "19"))
    assert "other.csv" in refused(capsys, "import", path, put(tmp_path, "college.csv", COLLEGE), other)
    assert sha256(path) == before


def test_importing_while_somebody_else_writes_names_them(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    with writing(path, "张老师"):
        assert "张老师" in refused(capsys, "import", path, *good_inputs(tmp_path))
        assert call("results", path) == 0


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


def test_check_of_a_review_without_problems_is_0(tmp_path: Path, capsys: Capture) -> None:
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
def test_looking_writes_nothing(tmp_path: Path, arguments: list[str]) -> None:
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
def test_print_to_an_impossible_place_is_a_sentence(tmp_path: Path, capsys: Capture, name: str) -> None:
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
def test_wrong_usage_is_2(tmp_path: Path, capsys: Capture, arguments: list[str]) -> None:
    path = new_review(tmp_path)
    with pytest.raises(SystemExit) as caught:
        call(*(path if argument == "FILE" else argument for argument in arguments))
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err and names_in(tmp_path) == [path.name]


# as a process


def test_chinese_comes_out_as_utf_8_whatever_the_locale(tmp_path: Path) -> None:
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
def test_a_reader_that_has_gone_gets_no_traceback(tmp_path: Path, arguments: list[str]) -> None:
    path = sample_review(tmp_path)
    source, sink = os.pipe()
    os.close(source)
    command = [sys.executable, "-m", "shuping_desktop", arguments[0], str(path), *arguments[1:]]
    found = subprocess.run(command, stdout=sink, stderr=subprocess.PIPE, env=environment(), check=False)
    os.close(sink)
    assert (found.returncode, found.stderr) == (1, b"")


@pytest.mark.parametrize("arguments", [["results"], ["results", "--json"]])
def test_a_full_disk_behind_the_output_is_one_sentence(tmp_path: Path, arguments: list[str]) -> None:
    path = sample_review(tmp_path)
    command = [sys.executable, "-m", "shuping_desktop", arguments[0], str(path), *arguments[1:]]
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert (found.returncode, found.stderr.count(b"\n")) == (1, 1)
    assert "没有做完" in found.stderr.decode()


def test_an_error_of_ours_is_one_sentence_too(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> str:
        raise ZeroDivisionError("bug")

    monkeypatch.setattr("shuping_desktop.operations.results.results_text", fail)
    path = new_review(tmp_path)
    assert call("results", path) == 1
    error = capsys.readouterr().err
    assert ("ZeroDivisionError" in error, error.count("\n"), "Traceback" in error) == (True, 1, False)


def test_the_heads_of_these_inputs_are_those_of_the_sample() -> None:
    heads = [
        (SAMPLE / f"{name}-ballots.csv").read_text("utf-8-sig").splitlines()[0]
        for name in ("college", "officer")
    ]
    assert heads == [COLLEGE_HEAD, OFFICER_HEAD]
