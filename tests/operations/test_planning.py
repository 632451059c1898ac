"""Lists typed by hand for a new review."""

import pytest

from shuping_desktop.operations import planning, reviews

OFFICERS = reviews.bundled_scheme().track("officer")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("主席　张三", [("主席团", "张三")]),
        ("执行主席 陈思远\n办公室主任 孙悦", [("主席团", "陈思远"), ("工作部门负责人", "孙悦")]),
        ("主席团 执行主席 陈思远", [("主席团", "陈思远")]),
        ("学习部部长\t买买提·艾力", [("工作部门负责人", "买买提·艾力")]),
    ],
)
def test_post_and_name_may_be_parted_by_spaces(typed: str, expected: list[tuple[str, str]]) -> None:
    people = planning.read_people(OFFICERS, typed)
    assert [(person.category, person.name) for person in people] == expected
