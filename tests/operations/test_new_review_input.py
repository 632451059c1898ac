"""Lists typed by hand for a new review."""

import pytest

from shuping_desktop.operations import new_review_input, reviews
from shuping_desktop.rosters.typed_list import LineError

OFFICERS = reviews.bundled_scheme().track("officer")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("主席　张三", [("主席团", "张三")]),
        ("执行主席 陈思远\n办公室主任 孙悦", [("主席团", "陈思远"), ("工作部门负责人", "孙悦")]),
        ("主席团 执行主席 陈思远", [("主席团", "陈思远")]),
        ("副主席 文艺部 陈思远\n李萌 安全部", [("主席团", "陈思远"), ("工作部门负责人", "李萌")]),
        ("主席 Ali Khan\n部长 买买提艾力江", [("主席团", "Ali Khan"), ("工作部门负责人", "买买提艾力江")]),
        ("学习部部长\t买买提·艾力", [("工作部门负责人", "买买提·艾力")]),
    ],
)
def test_reads_position_and_name_separated_by_spaces(typed: str, expected: list[tuple[str, str]]) -> None:
    people = new_review_input.read_people(OFFICERS, typed)
    assert [(person.category, person.name) for person in people] == expected


@pytest.mark.parametrize(
    "typed",
    [
        "学习部部长 陈晓雨\n副部长，李萌\n主席 王一诺",
        "学习部部长\t陈晓雨\n副部长、李萌\n\n主席,王一诺",
        "1. 学习部 部长 陈晓雨\n2. 副部长：李 萌\n3. 主席　王一诺",
        "陈晓雨 学习部部长\n李萌，副部长\n王一诺、主席",
        "主席团：\n主席 王一诺\n工作部门负责人\n学习部部长 陈晓雨\n副部长 李萌",
        "职务\t姓名\n学习部部长\t陈晓雨\n副部长\t李萌\n副主席\t空缺\n主席\t王一诺",
        "职务\t姓名\n学习部部长\t陈晓雨\n副部长，李萌\n主席 王一诺",
        "姓名，职务\n陈晓雨，学习部部长\n李萌，副部长\n王一诺，主席",
    ],
)
def test_reads_lines_with_any_separator(typed: str) -> None:
    people = new_review_input.read_people(OFFICERS, typed)
    assert {(person.position, person.name) for person in people} == {
        ("学习部部长", "陈晓雨"),
        ("副部长", "李萌"),
        ("主席", "王一诺"),
    }


@pytest.mark.parametrize(
    "typed",
    [
        "工作部门负责人 礼仪队队长\t杨柳",
        "工作部门负责人：礼仪队队长 杨柳",
        "工作部门负责人\t礼仪队队长\t杨柳",
        "工作部门负责人 礼仪队队长\t杨柳\n主席团 执行主席\t高文",
        "职务\t姓名\n工作部门负责人 礼仪队队长\t杨柳",
    ],
)
def test_a_category_before_the_position_is_no_part_of_it(typed: str) -> None:
    person = new_review_input.read_people(OFFICERS, typed)[0]
    assert (person.category, person.position, person.name) == ("工作部门负责人", "礼仪队队长", "杨柳")


@pytest.mark.parametrize(
    ("typed", "line", "wrong"),
    [
        ("主席 张三\n\n赵可", 3, "第 3 行“赵可”没有写职务；请写成“职务 姓名”，如“主席 张三”。"),
        ("学习部部长\n主席 张三", 1, "第 1 行“学习部部长”没有写姓名"),
        ("主席 张三\n副主席李萌", 2, "第 2 行“副主席李萌”无法区分职务和姓名"),
        ("主席 张三 副主席 李四", 1, "无法区分职务和姓名"),
        ("主席 张三\n以下空白", 2, "第 2 行“以下空白”"),
        ("主席 张三\n干事 李四", 2, "无法判断属于哪个类别；请在最前面写上类别（主席团、工作部门负责人）。"),
        ("职务\t姓名\n主席\t张三\n副主席李萌", 3, "第 3 行“副主席李萌”"),
        ("职务,姓名\n主席,张三\n赵可", 3, "第 3 行“赵可”没有写职务"),
        ("主席\t张三\n副主席\t李萌\n赵可", 3, "第 3 行“赵可”没有写职务"),
        ("主席 张三\n副主席 张三", 2, "第 2 行“张三”与第 1 行重名"),
        (f"主席 张三\n{'长' * 61}部长 李四", 2, "第 2 行的职务超过 60 个字"),
        ("评委\n主席 张三", 1, "第 1 行“评委”"),
    ],
)
def test_names_a_line_not_understood(typed: str, line: int, wrong: str) -> None:
    with pytest.raises(LineError) as raised:
        new_review_input.read_people(OFFICERS, typed)
    assert (raised.value.line, wrong in str(raised.value)) == (line, True), str(raised.value)
