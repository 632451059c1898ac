"""The import command: one change or none; every fault is named with its place."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop.operations.steps import describe
from tests.helpers import (
    ROOT,
    SAMPLE,
    SAMPLE_INPUTS,
    ballot_id,
    contents_in,
    names_in,
    new_review,
    reading,
    sha256,
    writing,
)
from tests.workbooks.inputs import COLLEGE, COLLEGE_HEAD, OFFICER, OFFICERS, good_inputs, put
from tests.workbooks.shell import Capture, call, refused, results

DOCUMENTS = ROOT / "tests" / "documents"


def test_sample_gives_the_expected_results(tmp_path: Path, capsys: Capture) -> None:
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


def test_order_of_inputs_does_not_matter(tmp_path: Path, capsys: Capture) -> None:
    first, second = new_review(tmp_path, "a.shuping"), new_review(tmp_path, "b.shuping")
    inputs = good_inputs(tmp_path)
    assert call("import", first, *inputs) == 0
    assert call("import", second, *reversed(inputs)) == 0
    assert results(capsys, first) == results(capsys, second)


def test_importing_twice_changes_no_byte(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    assert call("import", path, *SAMPLE_INPUTS) == 0
    before = sha256(path)
    assert call("import", path, *SAMPLE_INPUTS) == 0
    assert call("import", path, *SAMPLE_INPUTS, *SAMPLE_INPUTS, "--replace") == 0
    assert sha256(path) == before


def test_says_so_if_the_review_has_everything(tmp_path: Path, capsys: Capture) -> None:
    path, inputs = new_review(tmp_path), good_inputs(tmp_path)
    call("import", path, *inputs)
    capsys.readouterr()
    assert call("import", path, *inputs) == 0
    assert capsys.readouterr().out == "没有改动：读到的内容评议里都已有。\n"


def test_a_refused_import_does_not_convert_an_older_format(tmp_path: Path, capsys: Capture) -> None:
    path, faulty = tmp_path / "旧.shuping", put(tmp_path, "faulty.csv", COLLEGE.replace("18.5", "十八"))
    shutil.copyfile(DOCUMENTS / "version-1.shuping", path)
    before = sha256(path)
    assert "十八" in refused(capsys, "import", path, faulty)
    assert (sha256(path), names_in(tmp_path)) == (before, ["faulty.csv", "旧.shuping"])
    call("import", path, put(tmp_path, "more.csv", COLLEGE.replace("P01", "P99")))
    with reading(path) as review:
        assert review.contents.ballot(ballot_id(review, "P99")).group == "评议小组"


@pytest.mark.parametrize("more", [[], ["--replace"], ["--dry-run"]])
@pytest.mark.parametrize("content", [COLLEGE_HEAD, OFFICERS.split("\n")[0]])
def test_refuses_inputs_with_nothing_to_import(
    tmp_path: Path, capsys: Capture, content: str, more: list[str]
) -> None:
    path = new_review(tmp_path)
    before = sha256(path)
    file = put(tmp_path, "空.csv", f"{content}\n")
    capsys.readouterr()
    assert call("import", path, file, *more) == 1
    printed = capsys.readouterr()
    assert printed.err == "没有读到可以导入的内容：空.csv 只有列名，没有内容\n"
    assert printed.out == ("未取 空.csv 只有列名，没有内容\n" if "--dry-run" in more else "")
    assert sha256(path) == before


def test_refuses_a_blank_template(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    assert call("template", path, tmp_path / "空白.xlsx", "--count", 2) == 0
    assert "没有填过的评分表" in refused(capsys, "import", path, tmp_path / "空白.xlsx")


def _crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def _shuffled(text: str) -> str:
    return "".join(",".join(reversed(line.split(","))) + "\n" for line in text.splitlines())


def _spaced(text: str) -> str:
    return text.replace(",", " ,\u3000").replace("\n", "\u3000\n")


def _full_width(text: str) -> str:
    head, rows = text.split("\n", 1)
    stored = {"P01": "P\0", "T01": "T\0"}
    for number, mask in stored.items():
        rows = rows.replace(number, mask)
    rows = rows.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
    for number, mask in stored.items():
        rows = rows.replace(mask, number)
    return f"{head}\n{rows}"


def _no_final_newline(text: str) -> str:
    return text.rstrip("\n")


def _marked(text: str) -> str:
    return f"\ufeff{text}"


@pytest.mark.parametrize("vary", [_crlf, _shuffled, _spaced, _full_width, _no_final_newline, _marked])
def test_variants_of_a_file_read_alike(tmp_path: Path, vary: Callable[[str], str]) -> None:
    path, other = new_review(tmp_path, "a.shuping"), new_review(tmp_path, "b.shuping")
    call("import", path, *good_inputs(tmp_path))
    varied = [put(tmp_path, f"{n}.csv", vary(text)) for n, text in enumerate((OFFICERS, COLLEGE, OFFICER))]
    assert call("import", other, *varied) == 0
    assert contents_in(other) == contents_in(path)


def test_an_officer_becomes_evaluator_of_the_group_of_the_category(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    call("import", path, put(tmp_path, "officers.csv", OFFICERS))
    with reading(path) as review:
        evaluators = review.contents.track_data("officer").evaluators
        assert [(each.group, each.name) for each in evaluators] == [
            ("主席团", "卫𬭎"),
            ("工作部门负责人", "冯䶮"),
        ]


def test_another_remark_is_stored_and_is_no_problem(tmp_path: Path, capsys: Capture) -> None:
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


def test_the_remark_of_the_rules_is_a_problem(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    call("import", path, *good_inputs(tmp_path))
    problems = [
        (each["code"], each.get("participant")) for each in results(capsys, path)["officer"]["problems"]
    ]
    assert ("unmet-needs-ruling", "冯䶮") in problems


def test_reads_a_file_whose_name_is_not_utf_8(tmp_path: Path, capsys: Capture) -> None:
    odd = put(tmp_path, os.fsdecode(b"\xb9\xd9.csv"), OFFICERS)
    path = new_review(tmp_path)
    assert call("import", path, odd) == 0
    with writing(path) as review:
        step = review.undo()
        assert step is not None and str(describe(step)) == "导入 ??.csv"


def test_accepts_a_long_ballot_number(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    number = "9" * 200
    assert call("import", path, put(tmp_path, "a.csv", COLLEGE.replace("P01", number))) == 0
    contents_in(path)
    refused(capsys, "import", path, put(tmp_path, "b.csv", COLLEGE.replace("P01", "9" * 5000)))


@pytest.mark.parametrize("codec", ["gb18030", "utf-16"])
def test_other_encodings_are_read(tmp_path: Path, codec: str) -> None:
    path, other = new_review(tmp_path, "a.shuping"), new_review(tmp_path, "b.shuping")
    call("import", path, *good_inputs(tmp_path))
    encoded = [
        put(tmp_path, f"{n}.csv", text.encode(codec)) for n, text in enumerate((OFFICERS, COLLEGE, OFFICER))
    ]
    assert call("import", other, *encoded) == 0
    assert contents_in(other) == contents_in(path)


@pytest.mark.parametrize("other", ["高 文", "高\u200b文", "⾼文", "高\u3000文"])
def test_names_that_look_alike_are_one(tmp_path: Path, capsys: Capture, other: str) -> None:
    path, roster = new_review(tmp_path), OFFICERS.replace("卫𬭎", "高文")
    both = put(tmp_path, "both.csv", roster.replace("冯䶮", other))
    assert "both.csv 第 3 行“汇报人”列的" in refused(capsys, "import", path, both)
    assert call("import", path, put(tmp_path, "officers.csv", roster)) == 0
    assert call("import", path, put(tmp_path, "same.csv", roster.replace("高文", other))) == 0
    ballots = OFFICER.replace("卫𬭎", other)
    assert call("import", path, put(tmp_path, "ballots.csv", ballots)) == 0
    with reading(path) as review:
        data = review.contents.track_data("officer")
        assert [person.name for person in data.participants] == ["高文", "冯䶮"]
        assert len(data.ballots[0].rows) == 2


class Bad:
    """A faulty input, and the parts of the message."""

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
    "two people in a cell": Bad(
        OFFICERS.replace("卫𬭎", "甲一、乙二"), "第 2 行", "汇报人", "甲一、乙二", "可能不止一人"
    ),
    "a number for a name": Bad(OFFICERS.replace("卫𬭎", "20231101"), "第 2 行", "汇报人", "20231101"),
    "open quote": Bad(COLLEGE + '"评议小组,P02,,化工学院\n', "第 4 行"),
    "too few": Bad(COLLEGE + "评议小组,P02,,化工学院,1\n", "第 4 行", "5 格", "11 个"),
    "too many": Bad(COLLEGE + "评议小组,P02,,化工学院,1,1,1,1,1,1,6,,\n", "第 4 行", "13 格"),
    "empty": Bad("", "空的"),
    "binary": Bad(bytes(range(256)), "UTF-8"),
}


@pytest.mark.parametrize("bad", BAD_INPUTS.values(), ids=BAD_INPUTS)
@pytest.mark.parametrize("last", [True, False], ids=["after good ones", "before good ones"])
def test_refuses_a_faulty_input_whole(tmp_path: Path, capsys: Capture, bad: Bad, last: bool) -> None:
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
def test_refuses_an_input_that_is_no_file(tmp_path: Path, capsys: Capture, name: str) -> None:
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
def test_a_different_ballot_is_refused_or_replaces(
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


def test_names_the_first_different_cell_of_the_form(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    call("import", path, put(tmp_path, "college.csv", COLLEGE))
    other = put(tmp_path, "other.csv", COLLEGE.replace(",84\n", ",85\n").replace("16,8,", "15,7,"))
    assert "化工学院 “服务广大学生”现为“16”，other.csv 第 2 行为“15”" in refused(
        capsys, "import", path, other
    )


def test_a_different_position_is_refused_or_replaces(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    call("import", path, put(tmp_path, "officers.csv", OFFICERS))
    before = sha256(path)
    other = put(tmp_path, "other.csv", OFFICERS.replace("执行主席", "主席"))
    assert "other.csv 第 2 行的 卫𬭎" in refused(capsys, "import", path, other)
    assert sha256(path) == before
    assert call("import", path, other, "--replace") == 0
    with reading(path) as review:
        assert [each.position for each in review.contents.track_data("officer").participants] == [
            "主席",
            "部长",
        ]


@pytest.mark.parametrize("more", [[], ["--replace"]])
def test_refuses_contradictory_inputs(tmp_path: Path, capsys: Capture, more: list[str]) -> None:
    path = new_review(tmp_path)
    one, other = (
        put(tmp_path, "college.csv", COLLEGE),
        put(tmp_path, "other.csv", COLLEGE.replace("18.5", "19")),
    )
    assert call("import", path, one) == 0
    before = sha256(path)
    message = refused(capsys, "import", path, one, other, *more)
    assert "college.csv" in message and "other.csv" in message and "“引领思想成长”" in message
    assert sha256(path) == before


@pytest.mark.parametrize("more", [[], ["--replace"]])
@pytest.mark.parametrize("listed", [False, True])
def test_refuses_contradictory_rosters(
    tmp_path: Path, capsys: Capture, listed: bool, more: list[str]
) -> None:
    path = new_review(tmp_path)
    one = put(tmp_path, "officers.csv", OFFICERS)
    other = put(tmp_path, "other.csv", OFFICERS.replace("执行主席", "主席"))
    if listed:
        assert call("import", path, one) == 0
    before = sha256(path)
    message = refused(capsys, "import", path, one, other, *more)
    assert message == (
        "other.csv 第 2 行的 卫𬭎 是“主席团 主席”，前面读到的是“主席团 执行主席”；请改成一致再导入。"
    )
    assert sha256(path) == before


def test_a_changed_person_in_two_rosters_counts_once(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    call("import", path, put(tmp_path, "officers.csv", OFFICERS))
    other = put(tmp_path, "other.csv", OFFICERS.replace("执行主席", "主席"))
    capsys.readouterr()
    assert call("import", path, other, other, "--replace") == 0
    assert capsys.readouterr().out == "导入完成：述职对象 1，评分表新增 0、替换 0。\n"


def test_a_dry_run_prints_the_plan_and_writes_nothing(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    before, inputs = sha256(path), good_inputs(tmp_path)
    capsys.readouterr()
    assert call("import", path, *inputs, "--dry-run") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "新增 officers.csv 校学生会 名单 2 行",
        "新增 college.csv 评议小组 P01 1 行",
        "新增 officer.csv 教师代表 T01 王老师 2 行",
        "留意 college.csv 评议小组 P01 没有建工学院、检测学院、经管学院、设计学院、体育学院的行，"
        "这几行先空着；请核对是不是漏了。",
    ]
    assert sha256(path) == before


def test_a_dry_run_with_a_fault_prints_it_and_fails(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    before = sha256(path)
    faulty = put(tmp_path, "faulty.csv", COLLEGE.replace("18.5", "十八"))
    capsys.readouterr()
    assert call("import", path, faulty, *good_inputs(tmp_path), "--dry-run") == 1
    printed = capsys.readouterr()
    assert "有误 faulty.csv 第 2 行“引领思想成长”列的“十八”不是数，请改正。" in printed.out
    assert printed.err == "faulty.csv 第 2 行“引领思想成长”列的“十八”不是数，请改正。\n"
    assert sha256(path) == before


def test_a_row_that_is_left_out_is_listed(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    roster = put(tmp_path, "officers.csv", f"{OFFICERS}工作部门负责人,部长,待定\n")
    capsys.readouterr()
    assert call("import", path, roster) == 0
    assert capsys.readouterr().out.splitlines() == [
        "未取 officers.csv 第 4 行没有取：空缺",
        "导入完成：述职对象 2，评分表新增 0、替换 0。",
    ]


def test_a_track_limits_what_files_are_read_as(tmp_path: Path, capsys: Capture) -> None:
    path, (_, college, _) = new_review(tmp_path), good_inputs(tmp_path)
    assert "college.csv" in refused(capsys, "import", path, college, "--track", "officer")
    assert call("import", path, college, "--track", "college") == 0


def test_names_the_other_writer(tmp_path: Path, capsys: Capture) -> None:
    path = new_review(tmp_path)
    with writing(path, "张老师"):
        assert "张老师" in refused(capsys, "import", path, *good_inputs(tmp_path))
        assert call("results", path) == 0
