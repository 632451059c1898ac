"""Sixty files as offices keep them, with made-up names, and what an import must make of each.

    python -m tools.real_files [folder]     # writes them, and prints a table of how each is read

Rosters, score tables and returned forms, as .xlsx, .xls, .ods, .et, and CSV in GB 18030 and UTF-16.
LibreOffice writes .xls and .ods; an .et file of WPS is a compound file like .xls.
"""

import csv
import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment

from shuping_desktop.operations import importing, reviews, templates
from shuping_desktop.operations.import_plan import ImportPlan, line_sentence, plan_import
from shuping_desktop.store import Review, open_review

FORMATS = ("xlsx", "xls", "ods", "et", "gb18030", "utf-16")
COLLEGES = ("化工学院", "智造学院", "建工学院", "检测学院", "经管学院", "设计学院", "体育学院")
CRITERIA = [
    "引领思想成长",
    "组织实践活动",
    "服务广大学生",
    "维护学生权益",
    "持续深化改革",
    "配合校学生会开展工作情况",
]
OFFICER_CRITERIA = [
    "服务思想成长",
    "组织实践活动",
    "服务广大学生",
    "维护学生权益",
    "服务社会发展",
    "持续深化改革",
]
MARKS = (18, 17.5, 18, 9, 18, 9, 89.5)
OFFICER_MARKS = (18, 9, 18, 18, 9, 18, 90)
LIST = ("评委组", "票号", "评委", "二级学院", *CRITERIA, "总分")
FORM = ("序号", "二级学院", *CRITERIA, "总分")
PEOPLE = (
    ("主席团", "执行主席", "何晓岚"),
    ("主席团", "副主席", "欧阳若水"),
    ("工作部门负责人", "学习部部长", "买买提·艾力"),
    ("工作部门负责人", "文体部部长", "孙悦"),
)
Row = Sequence[Any]


@dataclass(slots=True)
class Page:
    """A sheet: its rows, and what is merged, hidden or changed about its cells."""

    rows: Sequence[Row]
    name: str = "Sheet1"
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    is_hidden: bool = False
    change: Callable[[Any], object] | None = None


@dataclass(slots=True)
class Case:
    """A file's name and sheets, and how it must be read.

    `people` and `ballots` are the numbers to be written, `left_out` the number of lines to be acknowledged;
    `refused` is part of the refusal. `fill` makes a returned form from the review's template instead.
    """

    name: str
    pages: list[Page] = field(default_factory=list)
    people: int = 0
    ballots: int = 0
    left_out: int = 0
    refused: str = ""
    fill: Callable[[Any], object] | None = None
    format: str = "xlsx"


def list_rows(number: str, names: Iterable[str] = COLLEGES) -> list[Row]:
    """Return the rows of a ballot in a list."""
    return [("评议小组", number, "", name, *MARKS) for name in names]


def form_rows(names: Iterable[str] = COLLEGES) -> list[Row]:
    """Return the rows of a form."""
    return [(place, name, *MARKS) for place, name in enumerate(names, 1)]


def rosters() -> list[Case]:
    """Return twenty rosters."""
    exact = [("类别", "职务", "汇报人"), *PEOPLE]
    title: Row = ("校学生会述职人员名单",)
    numbered = [(place, name, position, kind) for place, (kind, position, name) in enumerate(PEOPLE, 1)]
    head = ("序号", "姓名", "职务", "类别")
    sections: list[Row] = [title, ("序号", "职务", "姓名"), ("主席团",)]
    sections += [(1, "执行主席", "何晓岚"), ("工作部门负责人",), (2, "学习部部长", "孙悦")]
    merged: list[Row] = [head[::-1], *((kind, pos, name, at) for at, name, pos, kind in numbered)]
    merged[2] = ("", *merged[2][1:])
    contacts = [(*row, 20230001 + at, f"1380000000{at}") for at, row in enumerate(numbered)]
    units = [(place, f"{name}学生会") for place, name in enumerate(("文学院", "理学院"), 1)]
    return [
        Case("干部名单", [Page(exact)], people=4),
        Case("述职人员名单（定稿）", [Page([title, head, *numbered])], people=4),
        Case("主席团和部长", [Page(sections)], people=2),
        Case("合并类别的名单", [Page(merged, merged=("A2:A3",))], people=4),
        Case("带联系方式的名单", [Page([(*head, "学号", "联系电话"), *contacts])], people=4),
        Case("名字里有空格", [Page([exact[0], ("主席团", "主席", "高　文"), exact[3]])], people=2),
        Case("有空缺的名单", [Page([*exact, ("工作部门负责人", "体育部部长", "待定")])], people=4),
        Case("分两页打印的名单", [Page([head, *numbered[:2], head, *numbered[2:]])], people=4),
        Case("带说明的名单", [Page([title, head, *numbered, ("注：以上共 4 人",)])], people=4),
        Case("二级学院名单", [Page([("序号", "二级学院"), (1, "文学院"), (2, "理学院")])], people=2),
        Case("学院学生会", [Page([("序号", "学院名称"), *units])], people=2),
        Case("离任的人已隐藏", [Page(exact, hidden_rows=(3,))], people=3, left_out=1),
        Case("名单和隐藏的旧名单", [Page(exact), Page(exact, "旧", is_hidden=True)], people=4, left_out=1),
        Case(
            "多一列状态", [Page([(*exact[0], "状态"), *((*p, "在任") for p in PEOPLE)])], people=4, left_out=1
        ),
        Case("两人一格", [Page([exact[0], ("主席团", "副主席", "甲一、乙二")])], refused="可能不止一人"),
        Case("重名", [Page([*exact, ("主席团", "副主席", "孙悦")])], refused="重名"),
        Case("看不出类别", [Page([title, head[:3], (1, "孙悦", "干事")])], refused="无法判断属于哪个类别"),
        Case("评委名单", [Page([("评委组", "评委"), ("教师代表", "王老师")])], refused="像是评委名单"),
        Case(
            "会议签到表",
            [Page([("会议签到",), ("时间", "地点"), ("9:00", "报告厅")])],
            refused="没有可以识别的",
        ),
        Case("得分表", [Page([("姓名", "职务", "得分"), ("孙悦", "部长", 88)])], refused="像是评分表"),
    ]


def score_tables() -> list[Case]:
    """Return twenty score tables."""
    title: Row = ("二级学院学生会述职评议评分表",)
    maxima = [f"{name}（{most}分）" for name, most in zip(CRITERIA, (20, 20, 20, 10, 20, 10), strict=True)]
    merged: list[Row] = [LIST, *list_rows("P01")]
    merged[2:] = [("", "", "", *row[3:]) for row in merged[2:]]
    facts: Row = ("评委组：评议小组　票号：P02　评委：",)
    stacked: list[Row] = []
    for number in ("P01", "P02", "P03"):
        stacked += [title, (f"票号：{number}",), FORM, *form_rows(), ("评委签名：",), ()]
    mean = ("", "平均分", *MARKS)
    officer = ("序号", "职务", "汇报人", *OFFICER_CRITERIA, "述职评议总评分", "备注")
    officer_rows = [(1, "副主席", "卫红", *OFFICER_MARKS, "未达到要求")]
    across = [("学院", "评委1", "评委2", "平均"), *((name, 88, 90, 89) for name in COLLEGES)]
    over = [("评议小组", "P01", "", COLLEGES[0], 21, *MARKS[1:])]

    def percent(sheet: Any) -> None:
        sheet["J2"].value, sheet["J2"].number_format = 0.5, "0%"

    return [
        Case("评分表汇总", [Page([LIST, *list_rows("P01"), *list_rows("P02")])], ballots=2),
        Case("有标题的评分表", [Page([title, (), LIST, *list_rows("P01")])], ballots=1),
        Case("合并票号的评分表", [Page(merged, merged=("A2:A8", "B2:B8", "C2:C8"))], ballots=1),
        Case("列名带满分", [Page([(*LIST[:4], *maxima, "总分"), *list_rows("P01")])], ballots=1),
        Case("照通知填的表", [Page([title, facts, FORM, *form_rows()])], ballots=1),
        Case("票号写在表下", [Page([title, FORM, *form_rows(), facts])], ballots=1),
        Case("三份在一张表上", [Page(stacked)], ballots=3, left_out=3),
        Case("一位评委一张", [Page([FORM, *form_rows()], f"P0{n}") for n in (1, 2)], ballots=2, left_out=4),
        Case("带平均分", [Page([title, facts, FORM, *form_rows(), mean])], ballots=1),
        Case("带序号的评分表", [Page([("序号", *LIST), *((1, *row) for row in list_rows("P1"))])], ballots=1),
        Case("校学生会的表", [Page([("票号：T01",), officer, *officer_rows])], ballots=1, left_out=1),
        Case(
            "第二份已隐藏",
            [Page([LIST, *list_rows("P1"), *list_rows("P2")], hidden_rows=range(9, 16))],
            ballots=1,
            left_out=1,
        ),
        Case("按评委分列", [Page(across)], refused="像是按评委分列的汇总表"),
        Case("只有总分", [Page([("序号", "二级学院", "总分"), (1, "化工学院", 88)])], refused="像是评分表"),
        Case("百分数", [Page([LIST, *list_rows("P01")], change=percent)], refused="是 50%"),
        Case("超过满分", [Page([LIST, *over])], refused="超过满分 20"),
        Case("没有的学院", [Page([LIST, *list_rows("P01", ["文学院"])])], refused="不在述职对象名单里"),
        Case("没有票号", [Page([title, FORM, *form_rows()])], refused="没有写票号"),
        Case(
            "少一项",
            [Page([FORM[:3] + FORM[4:], *(r[:3] + r[4:] for r in map(tuple, form_rows()))])],
            refused="缺少",
        ),
        Case(
            "评分项写错", [Page([(*LIST[:4], "引领成长", *LIST[5:]), *list_rows("P1")])], refused="“引领成长”"
        ),
    ]


def returned_forms() -> list[Case]:
    """Return twenty forms made from the review's template, as they come back."""

    def fill(book: Any, number: str = "P01", value: object = None) -> Any:
        sheet = book[number]
        for row in range(5, 12):
            for at, mark in enumerate(MARKS):
                sheet.cell(row, 3 + at).value = mark
        if value is not None:
            sheet["C5"].value = value
        return sheet

    def also(change: Callable[[Any, Any], object]) -> Callable[[Any], object]:
        return lambda book: change(book, fill(book)) and None

    def put(cell: str, value: object) -> Callable[[Any], object]:
        def change(book: Any) -> None:
            fill(book)[cell].value = value

        return change

    def hidden_sheet(book: Any, _sheet: Any) -> None:
        extra = book.create_sheet("WpsReserved_CellImgList")
        extra.sheet_state, extra["A1"].value = "veryHidden", "x"

    def second_hidden(book: Any, _sheet: Any) -> None:
        fill(book, "P02").sheet_state = "hidden"

    def copied(book: Any, sheet: Any) -> None:
        book.copy_worksheet(sheet)["C5"].value = 10

    def hidden_row(_book: Any, sheet: Any) -> None:
        sheet.row_dimensions[6].hidden = True

    def percent(_book: Any, sheet: Any) -> None:
        sheet["C5"].value, sheet["C5"].number_format = 0.5, "0%"

    def comment(_book: Any, sheet: Any) -> None:
        sheet["C5"].comment = Comment("改过", "评委")

    def both(book: Any) -> None:
        fill(book)
        fill(book, "P02")

    cases = [
        Case("填好的一份", fill=lambda book: fill(book) and None, ballots=1),
        Case("填好的两份", fill=both, ballots=2),
        Case("写了评委", fill=put("F3", "王老师"), ballots=1),
        Case("半分", fill=put("C5", 17.5), ballots=1),
        Case("文字的数", fill=put("C5", "18"), ballots=1),
        Case("全角的数", fill=put("C5", "１８"), ballots=1),
        Case("看不见的字符", fill=put("C5", "18\u200b"), ballots=1),
        Case("弃评一行", fill=put("C5", None), ballots=1),
        Case("多一张空表", fill=also(lambda book, _: book.create_sheet("Sheet1")), ballots=1),
        Case("WPS 的隐藏表", fill=also(hidden_sheet), ballots=1, left_out=1),
        Case("第二份隐藏了", fill=also(second_hidden), ballots=1, left_out=1),
        Case("隐藏了一行", fill=also(hidden_row), ballots=1, left_out=1),
        Case("表外写了字", fill=put("M2", "请核对"), ballots=1, left_out=1),
        Case("有批注", fill=also(comment), ballots=1, left_out=1),
        Case("没有填", fill=lambda _book: None, refused="没有填过的评分表"),
        Case("写了分字", fill=put("C5", "18分"), refused="不是数"),
        Case("变成百分数", fill=also(percent), refused="是 50%"),
        Case("改了列名", fill=put("C4", "思想"), refused="版式改动过"),
        Case("改了学院名", fill=put("B5", "化工"), refused="不在述职对象名单里"),
        Case("复制了一张", fill=also(copied), refused="有两份"),
    ]
    for at, case in enumerate(cases):
        case.format = FORMATS[at % 4]
    # Comments get lost on the way through .xls in some versions of LibreOffice.
    cases[13].format = "xlsx"
    return cases


def all_cases() -> list[Case]:
    """Return the sixty cases; tables are in every format in turn where it can hold them."""
    cases = [*rosters(), *score_tables()]
    for at, case in enumerate(cases):
        plain = len(case.pages) == 1 and not case.pages[0].merged and not case.pages[0].hidden_rows
        case.format = FORMATS[at % (6 if plain and case.pages[0].change is None else 4)]
    return [*cases, *returned_forms()]


def write_files(folder: Path, cases: Sequence[Case], review: Path) -> list[Path]:
    """Write the files into a folder; return their paths in the order of the cases."""
    made = folder / "made"
    made.mkdir()
    template = folder / "template.xlsx"
    with open_review(review, "", write=False) as opened:
        templates.export_template(opened, template, "college", count=2)
    paths = []
    for at, case in enumerate(cases):
        stem = f"{at + 1:02d} {case.name}"
        if case.format in FORMATS[4:]:
            paths.append(folder / f"{stem}.csv")
            paths[-1].write_bytes(_csv(case.pages[0].rows).encode(case.format))
            continue
        book = openpyxl.load_workbook(template) if case.fill else openpyxl.Workbook()
        if case.fill:
            case.fill(book)
        else:
            _write_pages(book, case.pages)
        source = made / f"{stem}.xlsx"
        book.save(source)
        paths.append(folder / f"{stem}.{case.format}")
        if case.format == "xlsx":
            shutil.copyfile(source, paths[-1])
    _convert(made, folder, paths)
    return paths


def _write_pages(book: Any, pages: Sequence[Page]) -> None:
    book.remove(book.active)
    for page in pages:
        sheet = book.create_sheet(page.name)
        for row in page.rows:
            sheet.append([value if value != "" else None for value in row])
        for span in page.merged:
            sheet.merge_cells(span)
        for row_number in page.hidden_rows:
            sheet.row_dimensions[row_number].hidden = True
        if page.is_hidden:
            sheet.sheet_state = "hidden"
        if page.change is not None:
            page.change(sheet)


def _csv(rows: Sequence[Row]) -> str:
    text, width = io.StringIO(newline=""), max(map(len, rows))
    csv.writer(text).writerows([*row, *[""] * (width - len(row))] for row in rows)
    return text.getvalue()


def _convert(made: Path, folder: Path, paths: Sequence[Path]) -> None:
    """Save the files of the other formats with LibreOffice."""
    for kind, suffixes in (("xls", (".xls", ".et")), ("ods", (".ods",))):
        sources = [made / f"{path.stem}.xlsx" for path in paths if path.suffix in suffixes]
        with tempfile.TemporaryDirectory() as profile:
            command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless"]
            command += ["--convert-to", kind, "--outdir", str(made), *map(str, sources)]
            subprocess.run(command, check=True, capture_output=True, timeout=300)
        for path in paths:
            if path.suffix in suffixes:
                (made / f"{path.stem}.{kind}").rename(folder / path.name)


def make_review(path: Path) -> None:
    """Make the review that the files are for: the colleges, and one officer."""
    reviews.new_review(path)
    with open_review(path, "", write=True) as review:
        roster = path.with_suffix(".csv")
        roster.write_text("类别,职务,汇报人\n主席团,副主席,卫红\n", "utf-8")
        importing.import_files(review, [roster])


def outcome(review: Review, path: Path) -> tuple[ImportPlan, str]:
    """Return the plan of a file, and its refusal."""
    plan = plan_import(review, [path])
    refusal = plan.refusal(replace=False)
    return plan, "" if refusal is None else str(refusal)


def faults(case: Case, plan: ImportPlan, refusal: str) -> list[str]:
    """Return how a file was read otherwise than it must be."""
    if case.refused:
        return [] if case.refused in refusal else [f"refused with {refusal!r}"]
    expected = (case.people, case.ballots, case.left_out)
    found = (len(plan.people), len(plan.ballots), plan.to_acknowledge)
    lines = [str(line_sentence(line)) for line in plan.lines]
    return [] if (found, refusal) == (expected, "") else [f"{found} instead of {expected}", refusal, *lines]


def main(arguments: Sequence[str]) -> int:
    """Write the files and print how each is read; return 1 if any is read otherwise than it must be."""
    cases, wrong = all_cases(), 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(arguments[0]) if arguments else Path(name)
        folder.mkdir(exist_ok=True)
        review_path = Path(name) / "a.shuping"
        make_review(review_path)
        paths = write_files(folder, cases, review_path)
        with open_review(review_path, "", write=False) as review:
            for case, path in zip(cases, paths, strict=True):
                plan, refusal = outcome(review, path)
                bad = faults(case, plan, refusal)
                wrong += bool(bad)
                read = f"{len(plan.people)} 人，{len(plan.ballots)} 份，未取和留意 {plan.to_acknowledge}"
                print("✗" if bad else "✓", path.name, refusal or read, *bad[1:], sep="\t")
    print(f"{len(cases)} files, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
