"""Reading of rosters: people, skipped rows and problems."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.rosters.proposal import Proposal, propose, propose_best
from shuping_desktop.rosters.row_reader import Choices, RowKind
from shuping_desktop.rosters.spec import Meaning
from shuping_desktop.rosters.vocabulary import person_name, several_people, unit_name
from shuping_desktop.tables.sheets import Sheet, SheetRow, Span
from tests.rosters.office_rosters import CHAIRS, COLLEGES, EVALUATORS, HEADS, OFFICERS, ROSTERS, pasted, sheet

REST = "请在“未识别类别的归入”里选一次，或补上类别再导入。"


def read(*rows: Sequence[object], choices: Choices | None = None) -> Proposal:
    """Read a sheet of officers with these rows."""
    return propose("名单.xlsx", sheet(*rows)().sheets[0], OFFICERS, choices)


def problems(proposal: Proposal) -> list[tuple[int, str]]:
    return [(row.number, str(row.sentence)) for row in proposal.problems]


@pytest.mark.parametrize("kind", ROSTERS)
def test_reads_the_people_of_a_roster(kind: str) -> None:
    office = ROSTERS[kind]
    proposal = propose_best(office.book(), office.spec, office.choices)[0]
    assert [row.reason for row in proposal.problems] == []
    people = [(row.category, row.position, row.name) for row in proposal.people]
    assert people == list(office.people)
    assert office.reasons <= {str(row.reason) for row in proposal.skipped}


@pytest.mark.parametrize("kind", ROSTERS)
def test_every_row_is_taken_or_has_a_reason(kind: str) -> None:
    office = ROSTERS[kind]
    for proposal in propose_best(office.book(), office.spec, office.choices):
        numbers = [row.number for row in proposal.rows]
        assert numbers == list(range(numbers[0], proposal.sheet.rows[-1].number + 1))
        assert all(bool(row.reason) == (row.kind is not RowKind.TAKEN) for row in proposal.rows)


TEXTS = (
    *("", "姓名", "职务", "类别", "部门", "序号", "学院", "卫红", "施 彧", "张三、李四", "Ali Khan", "待定"),
    *(
        "主席",
        "学习部部长",
        "秘书长",
        CHAIRS,
        HEADS,
        "一、主席团",
        "注：无",
        "合计",
        "1",
        "化工学院",
        "x" * 70,
        "\ud800",
    ),
)
CELLS = st.lists(st.lists(st.sampled_from(TEXTS), max_size=5), max_size=8)
PLACES = st.integers(1, 9)
SPANS = st.lists(st.builds(Span, PLACES, PLACES, PLACES, PLACES), max_size=3)
CHOICES = st.builds(
    Choices,
    header=st.none() | st.integers(0, 9),
    columns=st.dictionaries(st.integers(1, 6), st.sampled_from(Meaning), max_size=3),
    fallback=st.sampled_from(["", CHAIRS]),
    left_out=st.frozensets(st.integers(1, 9)),
)


@given(CELLS, SPANS, st.frozensets(st.tuples(PLACES, PLACES), max_size=2), CHOICES)
def test_people_of_any_sheet_can_be_entered(
    rows: list[list[str]], spans: list[Span], unsaved: frozenset[tuple[int, int]], choices: Choices
) -> None:
    found = tuple(SheetRow(at, tuple(row)) for at, row in enumerate(rows, 1))
    for spec in (OFFICERS, COLLEGES, EVALUATORS):
        proposal = propose("a", Sheet("b", found, tuple(spans), unsaved), spec, choices)
        people = [(row.name, "" if spec.once else row.category) for row in proposal.people]
        assert len(set(people)) == len(people) and all(0 < len(name) <= 60 for name, _ in people)
        assert all(row.category in spec.categories for row in proposal.people)
        assert all(row.reason for row in (*proposal.skipped, *proposal.problems))
        assert "\ud800" not in "".join(row.name + row.position for row in proposal.rows)


WRONG: dict[str, tuple[list[object], str]] = {
    "two in a cell": (["张三、李四", "主席"], "A2“张三、李四”可能不止一人；请在表里一人一行再导入"),
    "two by a space": (["张三 李四", "主席"], "A2“张三 李四”可能不止一人"),
    "nobody": ([None, "学习部部长"], "A2“”没有汇报人；请在表里补上再导入"),
    "a number": ([20231101, "主席"], "A2“20231101”不像汇报人；请检查选对了列没有"),
    "a formula": (["=B2", "主席"], "A2“”是公式，还没有算出结果；请用 Excel 或 WPS 打开、保存一次再导入。"),
    "too long": (["卫红" * 31, "主席"], "超过 60 个字；请在表里缩短再导入"),
    "no category": (["卫红", "秘书长"], f"B2“秘书长”无法判断属于哪个类别；{REST}"),
    "either category": (["卫红", "主席团成员兼办公室主任"], f"无法判断属于哪个类别；{REST}"),
}


@pytest.mark.parametrize("kind", WRONG)
def test_a_problem_names_cell_and_remedy(kind: str) -> None:
    row, why = WRONG[kind]
    proposal = read(["姓名", "职务"], row, ["冯远", "学习部部长"])
    assert [row.name for row in proposal.people] == ["冯远"]
    ((number, sentence),) = problems(proposal)
    assert number == 2 and sentence.startswith("工作表“Sheet1”") and why in sentence


def test_an_unknown_category_is_a_problem_until_one_is_chosen() -> None:
    rows = (["类别", "姓名"], ["秘书处", "卫红"], [CHAIRS, "施彧"])
    ((number, why),) = problems(read(*rows))
    assert (number, why) == (2, f"工作表“Sheet1”A2“秘书处”无法判断属于哪个类别；{REST}")
    people = read(*rows, choices=Choices(fallback=HEADS)).people
    assert [(row.name, row.category) for row in people] == [("卫红", HEADS), ("施彧", CHAIRS)]


def test_leaving_a_row_out_solves_a_repeated_name() -> None:
    rows = (["姓名", "职务"], ["卫红", "主席"], ["卫红", "学习部部长"])
    ((number, why),) = problems(read(*rows))
    assert number == 3 and "A3“卫红”与第 2 行重名" in why
    remaining = read(*rows, choices=Choices(left_out=frozenset({2})))
    assert [(row.number, row.position) for row in remaining.people] == [(3, "学习部部长")]
    assert str(remaining.rows[1].reason) == "已选择不导入"


def test_a_listed_person_needs_no_category() -> None:
    listed = {**{"卫红": CHAIRS}}
    spec = type(OFFICERS)("汇报人", True, True, OFFICERS.categories, listed)
    proposal = propose("a", sheet(["姓名", "职务"], ["卫红", "秘书长"])().sheets[0], spec)
    assert [row.category for row in proposal.people] == [CHAIRS]


def test_a_meaning_moves_to_the_chosen_column() -> None:
    rows = (["姓名", "曾用名", "职务"], ["卫红", "卫小红", "主席"])
    assert read(*rows).meanings == (Meaning.NAME, Meaning.IGNORED, Meaning.POSITION)
    moved = read(*rows, choices=Choices(columns={2: Meaning.NAME}))
    assert moved.meanings == (Meaning.IGNORED, Meaning.NAME, Meaning.POSITION)
    assert [row.name for row in moved.people] == ["卫小红"]


def test_any_heading_ends_the_section_above() -> None:
    rows = (["序号", "姓名", "岗位"], ["一、主席团"], [1, "卫红", "甲"], ["二、各班代表"], [1, "施彧", "乙"])
    proposal = read(*rows)
    assert [row.name for row in proposal.people] == ["卫红"]
    assert (str(proposal.rows[3].reason), [row.name for row in proposal.problems]) == ("小标题", ["施彧"])


def test_a_long_name_alone_in_its_row_is_a_person() -> None:
    proposal = read(["姓名", "职务"], ["主席团"], ["古丽米热吾甫尔", None], ["施彧", "副主席"])
    assert [row.name for row in proposal.people] == ["古丽米热吾甫尔", "施彧"]


def test_remembers_chosen_meanings() -> None:
    rows = (["代号", "花名", "口号"], ["甲一", "卫红", "学习部部长"])
    taught = read(*rows, choices=Choices(header=1, columns={1: Meaning.NAME, 3: Meaning.POSITION}))
    again = read(*rows, choices=Choices(remembered=taught.memory))
    assert taught.memory == {"代号": Meaning.NAME, "口号": Meaning.POSITION}
    assert [(row.name, row.position) for row in again.people] == [("甲一", "学习部部长")]


def test_remembered_meanings_take_precedence() -> None:
    rows = (["姓名", "曾用名", "职务"], ["卫红", "卫小红", "主席"])
    again = read(*rows, choices=Choices(remembered={"曾用名": Meaning.NAME}))
    assert [row.name for row in again.people] == ["卫小红"]


def test_notes_a_missing_column_of_names() -> None:
    proposal = read(["序号", "成绩"], [1, 90])
    assert (proposal.people, str(proposal.note)[:14]) == ((), "没有识别出哪一列是汇报人，请")


def test_notes_tables_side_by_side() -> None:
    proposal = read(["姓名", "职务", "姓名", "职务"], ["卫红", "主席", "冯远", "学习部部长"])
    assert [row.name for row in proposal.people] == ["卫红"]
    assert str(proposal.note).startswith("C 列也像汇报人，这次没有读")


def test_a_listed_long_name_of_a_college_is_used() -> None:
    book = pasted("学院\n化工学院学生会\n智造学院学生会\n")()
    listed = {"化工学院学生会": "二级学院"}
    spec = type(COLLEGES)("二级学院", False, False, COLLEGES.categories, listed)
    assert [row.name for row in propose_best(book, spec)[0].people] == ["化工学院学生会", "智造学院"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("张　三", "张三"),
        (" 欧阳 娜 娜 ", "欧阳娜娜"),
        ("买买提 · 艾力", "买买提·艾力"),
        ("Ali  Khan", "Ali Khan"),
        ("Ａｌｉ\u3000Ｋｈａｎ", "Ali Khan"),
        ("\ufeff卫\u200b𬭎", "卫𬭎"),
        ("𬭎 㛃䶮", "𬭎㛃䶮"),
        ("张三（代）", "张三（代）"),
    ],
)
def test_person_name_is_normalised(written: str, name: str) -> None:
    assert person_name(written) == name


@pytest.mark.parametrize(
    ("text", "several"),
    [
        *(
            ("张三 李四", True),
            ("欧阳 娜娜", False),
            ("张 三", False),
            ("王 小明", False),
            ("Ali Khan", False),
        ),
        *(
            ("张三/李四", True),
            ("李文和", False),
            ("和小明", False),
            ("张三和李四", True),
            ("张三（兼、代）", False),
        ),
        *(("张三\n李四", True), ("欧阳 娜娜 张三", True), ("买买提·艾力", False)),
    ],
)
def test_recognises_two_people_in_a_cell(text: str, several: bool) -> None:
    assert several_people(text) is several


@pytest.mark.parametrize(
    ("text", "name"), [("化工学院学生会", "化工学院"), ("智造 学院", "智造学院"), ("学生会", "学生会")]
)
def test_unit_name_loses_its_ending(text: str, name: str) -> None:
    assert unit_name(text) == name
