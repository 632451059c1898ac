"""Reading schemes: that of the notice, and faults in others."""

import pytest

from shuping_desktop.scoring.scheme import Band, Criterion, EvaluatorGroup, Quota
from shuping_desktop.scoring.scheme_checks import SchemeFault, check_scheme
from shuping_desktop.scoring.scheme_reading import SchemeError, read_scheme

from .builders import CHAIRS, COLLEGE, HEADS, NOTICE, NOTICE_TEXT, OFFICER, TEACHERS


def faults(text: str) -> list[SchemeFault]:
    """Return the faults of a scheme, without their lines; none if it can be read."""
    try:
        read_scheme(text)
    except SchemeError as error:
        return [fault._replace(line=0) for fault in error.faults]
    return []


def changed(*changes: tuple[str, str]) -> str:
    """Return the notice's scheme with the first occurrence of each old text replaced."""
    text = NOTICE_TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_the_scheme_of_the_notice_has_no_fault() -> None:
    assert faults(NOTICE_TEXT) == []
    assert check_scheme(NOTICE) == []


def test_the_columns_are_those_of_the_notice() -> None:
    assert COLLEGE.criteria[0] == Criterion("引领思想成长", 2000)
    assert OFFICER.criteria[0] == Criterion("服务思想成长", 2000)
    assert (COLLEGE.full_marks, OFFICER.full_marks) == (10000, 10000)
    assert (COLLEGE.total_heading, OFFICER.total_heading) == ("总分", "总评分")
    assert (COLLEGE.remark_heading, OFFICER.remark_heading) == ("", "备注")


def test_the_minutes_and_dates_are_those_of_the_notice() -> None:
    assert [(entry.minutes, entry.report_due, entry.meeting) for entry in NOTICE.tracks] == [
        (10, "11月26日", "12月1日"),
        (8, "11月26日", "12月1日"),
    ]
    assert (COLLEGE.countersigned_by, OFFICER.countersigned_by) == ("团委书记", "")


def test_the_grades_are_those_of_the_notice() -> None:
    assert OFFICER.bands[0] == Band("优秀", 8500, 10000)
    assert OFFICER.quotas == ()
    assert COLLEGE.quotas[2] == Quota("一般及以下", 1, ("一般", "差"))
    assert COLLEGE.bands == ()


def test_looks_up_by_name() -> None:
    assert NOTICE.track("college") is COLLEGE
    assert OFFICER.category(CHAIRS).weights == {TEACHERS: 4000, CHAIRS: 3000, HEADS: 3000}
    assert OFFICER.group(HEADS).number_prefix == "B"
    with pytest.raises(KeyError):
        OFFICER.group("评议小组")


@pytest.mark.parametrize(
    ("changes", "place", "text"),
    [
        ([('"评议小组" = 100', '"评议小组" = 90.5')], "tracks[0].categories[0].weights", "合计 90.5"),
        ([('"工作部门负责人" = 30', '"工作部门负责人" = 31')], "tracks[1].categories[0].weights", "101"),
        ([('"评议小组" = 100', '"评委" = 100')], "tracks[0].categories[0].weights", "每个评委组各一个"),
        ([("highest = 85", "highest = 84.5")], "tracks[1].grading.grades[1]", "空隙"),
        ([("highest = 70", "highest = 71")], "tracks[1].grading.grades[2]", "重叠"),
        ([("highest = 100", "highest = 99")], "tracks[1].grading.grades[0]", "空隙"),
        ([("lowest = 0", "lowest = 1")], "tracks[1].grading.grades", "从 0 开始"),
        ([("lowest = 0", "lowest = 60")], "tracks[1].grading.grades[3]", "lowest 应小于 highest"),
        ([('name = "良好"', 'name = "优秀"')], "tracks[1].grading.grades[1].name", "“优秀”重复"),
        ([('name = "较好"', 'name = "好"')], "tracks[0].grading.grades[1].name", "“好”重复"),
        ([('name = "组织实践活动"', 'name = "引领思想成长"')], "tracks[0].criteria[1].name", "重复"),
        ([('id = "officer"', 'id = "college"')], "tracks[1].id", "“college”重复"),
        ([('name = "主席团"\nnumber', 'name = "教师代表"\nnumber')], "tracks[1].groups[1].name", "重复"),
        (
            [('name = "工作部门负责人"\nweights', 'name = "主席团"\nweights')],
            "tracks[1].categories[1].name",
            "“主席团”重复",
        ),
        ([("quota = 2", "quota = -1")], "tracks[0].grading.grades[0].quota", "0 到"),
        ([("quota = 2", "quota = 2.5")], "tracks[0].grading.grades[0].quota", "类型不对"),
        ([("minutes = 10", "minutes = 10\ncolour = 3")], "tracks[0].colour", "不认识"),
        ([("format = 1", 'format = 1\nauthor = "x"')], "author", "不认识"),
        ([("minutes = 10\n", "")], "tracks[0].minutes", "缺少"),
        ([('title = "学生会述职评议"\n', "")], "title", "缺少"),
        ([("minutes = 10", 'minutes = "10"')], "tracks[0].minutes", "类型不对"),
        ([("minutes = 10", "minutes = true")], "tracks[0].minutes", "类型不对"),
        ([("minutes = 10", "minutes = 0")], "tracks[0].minutes", "1 到"),
        ([("self_excluded = true", "self_excluded = 1")], "tracks[0].self_excluded", "类型不对"),
        ([('name = "二级学院学生会"', 'name = " "')], "tracks[0].name", "不能为空"),
        ([("step = 0.5", "step = 0")], "tracks[0].step", "大于 0"),
        ([("step = 0.5", "step = 0.001")], "tracks[0].step", "至多两位小数"),
        ([("step = 0.5", "step = 3")], "tracks[0].criteria[0].maximum", "整数倍"),
        ([("maximum = 20", "maximum = 0")], "tracks[0].criteria[0].maximum", "大于 0"),
        ([("maximum = 20", "maximum = -5")], "tracks[0].criteria[0].maximum", "不小于 0"),
        ([("decimals = 2", "decimals = 9")], "tracks[0].decimals", "0 到"),
        ([('"official", "exact"', '"official", "name"')], "tracks[0].rank_by", "只能由"),
        ([('"official", "exact"', "")], "tracks[0].rank_by", "只能由"),
        ([('"official", "exact"', '"official", 3')], "tracks[0].rank_by", "不空的文字"),
        ([('unmet_grade = "不合格"\n', "")], "tracks[1].unmet_remark", "一并给出"),
        ([("{教师代表} +", "{教师代表 +")], "tracks[1].categories[0].note", "花括号"),
        ([("format = 1", "format = 2")], "format", "不是本程序支持的 1"),
        ([("format = 1\n", "")], "format", "缺少"),
    ],
)
def test_a_fault_has_its_place(changes: list[tuple[str, str]], place: str, text: str) -> None:
    found = faults(changed(*changes))
    assert place in [fault.place for fault in found]
    assert any(fault.place == place and text in str(fault.text) for fault in found)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("quota = 2", "quota = -1", "tracks[0].grading.grades[0].quota"),
        ("format = 1", "format = 2", "format"),
    ],
)
def test_a_single_mistake_is_a_single_fault(old: str, new: str, place: str) -> None:
    assert [fault.place for fault in faults(changed((old, new)))] == [place]


def test_reports_every_fault() -> None:
    text = changed(("minutes = 10", 'minutes = "10"'), ("quota = 2", "quota = -1"), ("year =", "jahr ="))
    assert {fault.place for fault in faults(text)} == {
        "year",
        "jahr",
        "tracks[0].minutes",
        "tracks[0].grading.grades[0].quota",
    }


@pytest.mark.parametrize("text", ["format = ", "{", "\x00", "format = 1\nformat = 1", "x = nan", "[" * 5000])
def test_invalid_toml_is_one_fault_without_a_place(text: str) -> None:
    assert [fault.place for fault in faults(text)] == [""]


def test_an_empty_text_lacks_everything() -> None:
    assert [(entry.place, str(entry.text)) for entry in faults("")] == [
        (key, "缺少这一项") for key in ("format", "title", "year", "tracks")
    ]


def test_an_empty_list_is_a_fault() -> None:
    head = 'format = 1\ntitle = "x"\nyear = "y"\n'
    assert [str(fault.message) for fault in faults(f"{head}tracks = []")] == ["tracks：至少要有一项"]
    assert "tracks[0]：类型不对" in [str(fault.message) for fault in faults(f"{head}tracks = [3]")]


def test_an_error_names_line_place_and_fault() -> None:
    line = NOTICE_TEXT.split("\n").index("[[tracks]]") + 1
    with pytest.raises(SchemeError, match=rf"^第 {line} 行，tracks\[0\]\.minutes：缺少这一项$"):
        read_scheme(changed(("minutes = 10\n", "")))


def test_a_fault_found_after_reading_has_its_line() -> None:
    line = NOTICE_TEXT.split("\n").index("quota = 1") + 1
    with pytest.raises(SchemeError) as caught:
        read_scheme(changed(("quota = 1\n", "quota = -1\n")))
    assert [fault.line for fault in caught.value.faults] == [line]


def test_a_stored_scheme_has_no_lines() -> None:
    with pytest.raises(SchemeError, match=r"^tracks\[0\]\.minutes：缺少这一项$"):
        read_scheme(changed(("minutes = 10\n", "")), stored=True)


def test_quotas_need_a_single_category() -> None:
    second = '[[tracks.categories]]\nname = "部门"\nweights = { "评议小组" = 100 }\n\n[tracks.grading]'
    assert [fault.place for fault in faults(changed(("[tracks.grading]", second)))] == ["tracks[0].grading"]


def test_a_repeated_participant_is_a_fault() -> None:
    found = faults(changed(('"智造学院"', '"化工学院"')))
    assert [str(fault.text) for fault in found] == ["“化工学院”重复"]


def test_decimals_are_read_exactly() -> None:
    text = changed(("step = 0.5", "step = 0.1"), ('"评议小组" = 100', '"评议小组" = 100.00'))
    assert read_scheme(text).track("college").step == 10


def test_a_step_of_a_tenth_is_exact() -> None:
    track = read_scheme(changed(("step = 0.5", "step = 0.1"))).track("college")
    assert track.refusal(track.criteria[0], 1930) is None


@pytest.mark.parametrize(
    ("hundredths", "clause"),
    [
        (0, None),
        (2000, None),
        (1950, None),
        (-50, "小于 0"),
        (2050, "超过满分 20"),
        (1925, "不是 0.5 的整数倍"),
    ],
)
def test_refuses_marks_below_above_and_off_the_step(hundredths: int, clause: str | None) -> None:
    refusal = COLLEGE.refusal(COLLEGE.criteria[0], hundredths)
    assert (None if refusal is None else str(refusal)) == clause


def test_a_reviews_groups_and_weights_replace_the_schemes() -> None:
    groups = (*COLLEGE.groups, EvaluatorGroup("日常掌握情况"))
    track = COLLEGE.with_groups(groups, {"二级学院": {"评议小组": 7000, "日常掌握情况": 3000}})
    assert track.groups == groups
    assert track.category("二级学院").weights == {"评议小组": 7000, "日常掌握情况": 3000}
    assert COLLEGE.category("二级学院").weights == {"评议小组": 10000}


NOTE_1 = "主席团述职人员得分 = 教师代表评分 40% + 主席团互评 30% + 工作部门负责人评分 30%"
NOTE_2 = "部门负责人述职人员得分 = 教师代表评分 40% + 主席团评分 30% + 部门负责人互评 30%"


@pytest.mark.parametrize(("category", "note"), [(CHAIRS, NOTE_1), (HEADS, NOTE_2)])
def test_the_weighting_notes_are_those_of_the_notice(category: str, note: str) -> None:
    assert str(OFFICER.category(category).weighting_note()) == note


def weighted(**extra: int) -> str:
    """Return the note of 主席团 after changes of weights."""
    weights = {TEACHERS: 4000, CHAIRS: 3000, HEADS: 3000, **extra}
    groups = tuple(map(EvaluatorGroup, weights))
    track = OFFICER.with_groups(groups, {CHAIRS: weights, HEADS: weights})
    return str(track.category(CHAIRS).weighting_note())


def test_a_note_has_the_current_weights() -> None:
    changed_weights = weighted(教师代表=3750, 主席团=3250)
    assert changed_weights == NOTE_1.replace("40%", "37.5%").replace("主席团互评 30%", "主席团互评 32.5%")


def test_an_added_group_gives_the_formula() -> None:
    listed = "主席团得分 = 教师代表评分 40% + 主席团互评 30% + 工作部门负责人评分 20% + 日常掌握情况评分 10%"
    assert weighted(工作部门负责人=2000, 日常掌握情况=1000) == listed


def test_a_group_without_weight_is_not_listed() -> None:
    assert weighted(教师代表=7000, 主席团=0) == "主席团得分 = 教师代表评分 70% + 工作部门负责人评分 30%"
    assert weighted(日常掌握情况=0) == NOTE_1


def test_a_track_without_a_note_has_the_formula() -> None:
    assert str(COLLEGE.category("二级学院").weighting_note()) == "二级学院得分 = 评议小组评分 100%"


def named(text: str) -> list[str]:
    """Return the faults of a new scheme with their places."""
    return [str(fault.message) for fault in faults(text)]


COLUMN_NAMES = ["票号", "评委", "评委组", "总分", "备 注", "轨道", "序号", "二级学院", "⽇期"]


@pytest.mark.parametrize("name", COLUMN_NAMES)
def test_a_criterion_must_not_be_named_like_a_column(name: str) -> None:
    (fault,) = named(changed(("引领思想成长", name)))
    assert fault.startswith(f"tracks[0].criteria[0].name：“{name}”与评分表的")
    assert read_scheme(changed(("引领思想成长", name)), stored=True).tracks[0].criteria[0].name == name


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('participant_heading = "汇报人"', 'participant_heading = "评委"', "tracks[1].participant_heading"),
        ('total_heading = "总评分"', 'total_heading = "汇报 人"', "tracks[1].total_heading"),
        ('remark_heading = "备注"', 'remark_heading = "总评分"', "tracks[1].remark_heading"),
    ],
)
def test_headings_must_differ(old: str, new: str, place: str) -> None:
    assert [fault.split("：")[0] for fault in named(changed((old, new)))] == [place]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('short_name = "校学生会"', 'short_name = "二级学院 "', "tracks[1].short_name：“二级学院”重复"),
        ('name = "服务思想成长"', 'name = "组织 实践活动"', "tracks[1].criteria[1].name：“组织实践活动”与"),
        (
            '"智造学院"',
            '"化⼯学院"',
            "tracks[0].categories.participants[1]：“化⼯学院”与“化工学院”看起来一样",
        ),
    ],
)
def test_names_must_not_look_alike(old: str, new: str, fault: str) -> None:
    (found,) = named(changed((old, new)))
    assert found.startswith(fault)


def test_persons_may_have_no_positions_and_units_may_have_them() -> None:
    assert (COLLEGE.is_person, COLLEGE.addressee) == (False, "{name}团委")
    assert (OFFICER.is_person, OFFICER.addressee) == (True, "{name}同志")
    text = changed(("has_positions = false", "has_positions = false\nis_person = true"))
    assert read_scheme(text).tracks[0].is_person and not read_scheme(text).tracks[0].has_positions
    to_office = changed(("has_positions = false", 'has_positions = false\naddressee = "{name}办公室"'))
    assert read_scheme(to_office).tracks[0].addressee == "{name}办公室"


def test_a_group_may_be_filled_in_by_the_participants_of_a_category() -> None:
    text = changed(('name = "教师代表"', 'name = "教师代表"\npeers = ["主席团"]'))
    group = read_scheme(text).tracks[1].groups[0]
    assert group.is_own_of("主席团") and not group.is_own_of("工作部门负责人")
    assert (
        "不是这一部分的类别"
        in named(changed(('name = "教师代表"', 'name = "教师代表"\npeers = ["学生"]')))[0]
    )
