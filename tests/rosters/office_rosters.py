"""Made-up rosters in the ways that offices write them, with the people they list.

Each is read without help, or with the one choice given here.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from shuping_desktop.rosters.row_reader import Choices
from shuping_desktop.rosters.spec import Meaning, RosterSpec
from shuping_desktop.tables.sheets import Workbook as Read
from shuping_desktop.tables.table_file import read_pasted
from shuping_desktop.tables.xlsx import workbook_from_bytes

CHAIRS, HEADS = "主席团", "工作部门负责人"
OFFICERS = RosterSpec("汇报人", people=True, has_positions=True, categories=(CHAIRS, HEADS))
COLLEGES = RosterSpec("二级学院", people=False, has_positions=False, categories=("二级学院",))
EVALUATORS = RosterSpec(
    "评委", people=True, has_positions=False, categories=("教师代表", CHAIRS, HEADS), once=False
)

Person = tuple[str, str, str]
"""Category, position, name."""
_THREE: tuple[Person, ...] = (
    (CHAIRS, "执行主席", "卫𬭎"),
    (CHAIRS, "副主席", "施彧"),
    (HEADS, "学习部部长", "冯䶮"),
)


@dataclass(frozen=True, slots=True)
class Office:
    """A roster and the people on it."""

    book: Callable[[], Read]
    people: Sequence[Person]
    spec: RosterSpec = OFFICERS
    choices: Choices = field(default_factory=Choices)
    reasons: frozenset[str] = frozenset()
    """Some of the reasons for which rows are skipped."""


def sheet(*rows: Sequence[object], merged: Sequence[str] = (), name: str = "Sheet1") -> Callable[[], Read]:
    """Return a workbook of one sheet with these rows."""

    def make() -> Read:
        book = Workbook()
        active = book.active
        assert isinstance(active, Worksheet)
        active.title = name
        _fill(active, rows, merged)
        return _read(book)

    return make


def _fill(target: Worksheet, rows: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> None:
    for row in rows:
        target.append(list(row))
    for reference in merged:
        target.merge_cells(reference)


def _read(book: Workbook) -> Read:
    written = io.BytesIO()
    book.save(written)
    return workbook_from_bytes("名单.xlsx", written.getvalue())


def _second_sheet() -> Read:
    book = Workbook()
    cover = book.active
    assert isinstance(cover, Worksheet)
    _fill(cover, [["关于报送述职名单的说明"], ["请各部门于周五前报送。"]])
    _fill(book.create_sheet("名单"), [["姓名", "职务"], ["卫𬭎", "主席"]])
    return _read(book)


def pasted(text: str) -> Callable[[], Read]:
    """Return a pasted text as a workbook."""
    return lambda: read_pasted(text)


ROSTERS: dict[str, Office] = {
    "as the contract has it": Office(
        pasted(
            "类别,职务,汇报人\n主席团,执行主席,卫𬭎\n主席团,副主席,施彧\n工作部门负责人,学习部部长,冯䶮\n"
        ),
        _THREE,
    ),
    "a title, a blank row, serial numbers": Office(
        sheet(
            ["校学生会述职评议人员名单（2022—2023 学年）"],
            ["制表单位：校团委"],
            [],
            ["序号", "类别", "职务", "姓名", "备注"],
            [1, CHAIRS, "执行主席", "卫𬭎"],
            [2, CHAIRS, "副主席", "施彧"],
            [3, HEADS, "学习部部长", "冯䶮"],
            merged=["A1:E1"],
        ),
        _THREE,
        reasons=frozenset({"表头以上", "表头", "空行"}),
    ),
    "a category merged over its rows": Office(
        sheet(
            ["类别", "序号", "职务", "汇报人"],
            [CHAIRS, 1, "执行主席", "卫𬭎"],
            [None, 2, "副主席", "施彧"],
            [HEADS, 3, "学习部部长", "冯䶮"],
            merged=["A2:A3"],
        ),
        _THREE,
    ),
    "a merged category saved as CSV": Office(
        pasted("类别,职务,姓名\n主席团,执行,卫𬭎\n,副职,施彧\n工作部门负责人,学习,冯䶮\n"),
        [(CHAIRS, "执行", "卫𬭎"), (CHAIRS, "副职", "施彧"), (HEADS, "学习", "冯䶮")],
    ),
    "no category, told by the positions": Office(
        sheet(["姓名", "职务"], ["卫𬭎", "执行主席"], ["施彧", "副主席"], ["冯䶮", "学习部部长"]), _THREE
    ),
    "department and position apart": Office(
        sheet(
            ["序号", "部门", "职务", "姓名", "学院", "班级", "联系电话"],
            [1, "主席团", "执行主席", "卫𬭎", "化工学院", "化工2201", 13800000000],
            [2, "主席团", "副主席", "施彧", "智造学院", "智造2202", 13800000001],
            [3, "学习部", "部长", "冯䶮", "建工学院", "建工2203", 13800000002],
        ),
        _THREE,
    ),
    "a department merged over its people": Office(
        sheet(
            ["部门", "职务", "姓名"],
            ["办公室", "主任", "孙悦"],
            [None, "副主任", "何田"],
            ["学习部", "部长", "冯䶮"],
            merged=["A2:A3"],
        ),
        [(HEADS, "办公室主任", "孙悦"), (HEADS, "办公室副主任", "何田"), (HEADS, "学习部部长", "冯䶮")],
    ),
    "headings between the parts": Office(
        sheet(
            ["述职人员名单"],
            ["序号", "姓名", "岗位"],
            ["一、主席团（2人）"],
            [1, "卫𬭎", "执行"],
            [2, "施彧", "常务"],
            ["二、工作部门负责人"],
            [1, "冯䶮", "学习"],
            merged=["A1:C1", "A3:C3", "A6:C6"],
        ),
        [(CHAIRS, "执行", "卫𬭎"), (CHAIRS, "常务", "施彧"), (HEADS, "学习", "冯䶮")],
        reasons=frozenset({"小标题，以下归入主席团", "小标题，以下归入工作部门负责人"}),
    ),
    "names spaced to one width": Office(
        sheet(
            ["述职人", "职务"], ["卫　𬭎", "执行主席"], ["施 彧", "副 主 席"], ["冯\u00a0䶮", "学习部部长"]
        ),
        _THREE,
    ),
    "names that are not Han": Office(
        sheet(
            ["姓名", "职务"],
            ["买买提·艾力", "主席"],
            ["阿依古丽 • 吐尔逊", "副主席"],
            ["Ali Khan", "国际部部长"],
            ["欧阳 娜娜", "办公室主任"],
        ),
        [
            (CHAIRS, "主席", "买买提·艾力"),
            (CHAIRS, "副主席", "阿依古丽·吐尔逊"),
            (HEADS, "国际部部长", "Ali Khan"),
            (HEADS, "办公室主任", "欧阳娜娜"),
        ],
    ),
    "notes below the table": Office(
        sheet(
            ["姓名", "职务"],
            ["卫𬭎", "执行主席"],
            ["施彧", "副主席"],
            ["冯䶮", "学习部部长"],
            ["合计", "3人"],
            [],
            ["注：以上人员按姓氏笔画排序，请各部门核对。"],
            ["填表人：钱多多", None, "2023年11月20日"],
        ),
        _THREE,
        reasons=frozenset({"说明文字", "空行"}),
    ),
    "the header on every page": Office(
        sheet(
            ["姓名", "职务"],
            ["卫𬭎", "执行主席"],
            ["姓名", "职务"],
            ["施彧", "副主席"],
            ["冯䶮", "学习部部长"],
        ),
        _THREE,
        reasons=frozenset({"重复的表头"}),
    ),
    "GB18030 with semicolons": Office(
        lambda: _gb("姓名；职务\n卫红；执行主席\n施彧；副主席\n".replace("；", ";")),
        [(CHAIRS, "执行主席", "卫红"), (CHAIRS, "副主席", "施彧")],
    ),
    "no header at all": Office(
        pasted("1\t卫红\t执行主席\n2\t施彧\t副主席\n3\t冯远\t学习部部长\n"),
        [(CHAIRS, "执行主席", "卫红"), (CHAIRS, "副主席", "施彧"), (HEADS, "学习部部长", "冯远")],
    ),
    "headings nobody else uses": Office(
        sheet(["学号", "大名", "校学生会所任职务"], ["2201", "卫红", "执行主席"], ["2202", "施彧", "副主席"]),
        [(CHAIRS, "执行主席", "卫红"), (CHAIRS, "副主席", "施彧")],
    ),
    "full-width and stored as text": Office(
        sheet(["序　号", "姓　名", "职　务：", "类　别"], ["１", "王　二", "第２副主席", "主席团　"]),
        [(CHAIRS, "第2副主席", "王二")],
    ),
    "someone twice, a seat vacant": Office(
        sheet(
            ["姓名", "职务"],
            ["卫𬭎", "执行主席"],
            ["待定", "副主席"],
            ["卫𬭎", "执行主席"],
            ["施彧", "副主席"],
            ["冯䶮", "学习部部长"],
        ),
        _THREE,
        reasons=frozenset({"空缺", "与第 2 行相同"}),
    ),
    "on the second sheet": Office(_second_sheet, [(CHAIRS, "主席", "卫𬭎")]),
    "categories by other names": Office(
        sheet(["类型", "姓名"], ["学生会主席团成员", "卫𬭎"], ["部门负责人", "冯䶮"], ["各部部长", "孙悦"]),
        [(CHAIRS, "", "卫𬭎"), (HEADS, "", "冯䶮"), (HEADS, "", "孙悦")],
    ),
    "positions that tell nothing: one choice": Office(
        sheet(["姓名", "职务"], ["卫𬭎", "秘书长"], ["施彧", "干事"]),
        [(HEADS, "秘书长", "卫𬭎"), (HEADS, "干事", "施彧")],
        choices=Choices(fallback=HEADS),
    ),
    "a header of unknown words: one choice": Office(
        sheet(["甲", "乙"], ["执行主席", "卫红"], ["学习部部长", "冯远"]),
        [(CHAIRS, "执行主席", "卫红"), (HEADS, "学习部部长", "冯远")],
        choices=Choices(header=1),
    ),
    "positions under a strange heading: one choice": Office(
        sheet(["姓名", "口号"], ["卫红", "主席助理"], ["冯远", "学习部"]),
        [(CHAIRS, "主席助理", "卫红"), (HEADS, "学习部", "冯远")],
        choices=Choices(columns={2: Meaning.POSITION}),
    ),
    "colleges with who reports": Office(
        sheet(
            ["二级学院学生会述职安排"],
            ["顺序", "学院", "述职人", "时间"],
            [1, "化工学院", "卫𬭎", "14:00"],
            [2, "智造学院学生会", "施彧", "14:10"],
            ["注：每个学院 10 分钟"],
            merged=["A1:D1"],
        ),
        [("二级学院", "", "化工学院"), ("二级学院", "", "智造学院")],
        spec=COLLEGES,
    ),
    "a list of colleges, nothing else": Office(
        pasted("化工学院\n智造学院\n\n检 测 学 院\n"),
        [("二级学院", "", name) for name in ("化工学院", "智造学院", "检测学院")],
        spec=COLLEGES,
    ),
    "evaluators by group": Office(
        sheet(
            ["评委组", "姓名", "单位"],
            ["教师代表", "王老实", "校团委"],
            [None, "李明", "学工处"],
            ["主席团", "卫𬭎", None],
            merged=["A2:A3"],
        ),
        [("教师代表", "", "王老实"), ("教师代表", "", "李明"), (CHAIRS, "", "卫𬭎")],
        spec=EVALUATORS,
    ),
}


def _gb(text: str) -> Read:
    """Return a CSV file as Chinese Windows writes it."""
    import tempfile  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    from shuping_desktop.tables.table_file import read_roster_file  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "名单.csv"
        path.write_bytes(text.encode("gb18030"))
        return read_roster_file(path)
