"""Template for evaluators: a workbook with a sheet for every ballot, laid out as the notice's form.

A hidden sheet holds the review's identity and a digest of its rules, so that `filled_template` can refuse a
workbook of another review or of other rules.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..papers.content.paper_text import without_spaces
from ..papers.content.texts import Texts
from ..scoring.ballots import Ballot, Participant, TrackData
from ..scoring.numbers import format_hundredths
from ..scoring.register import Expected, is_anonymous
from ..scoring.scheme import Track
from .ballots_sheet import MARK_TEXT, allow_marks
from .layouts import EVALUATOR, GROUP
from .layouts import NUMBER as BALLOT_NUMBER
from .template_form import (
    FACTS_ROW,
    FIRST_ROW,
    GUIDE,
    HEADS_ROW,
    HIDDEN,
    MARKER,
    SIGNATURE,
    VERSION,
    Origin,
    form_columns,
    form_heads,
    note_lines,
)
from .writer import LEFT, MARK, NOTE, NUMBER, TEXT, TITLE, Book, Cell, SheetWriter, column_letter, sheet_ref

OWN = "本人不评"
_PLAIN = replace(LEFT, framed=False, size=12)
_SCHOOL = replace(NOTE, align="center")
_LABEL = replace(TEXT, face="黑体", size=10.5, framed=False, wrap=False, align="right")
_FACT = replace(TEXT, bold=True)
_FACT_TO_FILL = replace(_FACT, fill=MARK.fill, locked=False)
_OWN = replace(NUMBER, fill="BFBFBF")
_SIGN = replace(LEFT, framed=False, wrap=False, size=12)


def template(data: TrackData, texts: Texts, forms: Sequence[Expected], origin: Origin) -> bytes:
    """Return the workbook for these forms."""
    book = Book()
    hidden, guide = book.free_name(HIDDEN), book.free_name(GUIDE)
    _write_guide(book, guide, data, forms)
    for form in forms:
        name = book.free_name(form.number)
        _FormSheet(book.add_sheet(name, _widths(data.track)), data, form, hidden).write(texts)
    _write_origin(book, hidden, origin, data.track)
    book.set_properties(f"{data.track.form_title}（填写）", texts.shown_title)
    return book.to_bytes()


def _widths(track: Track) -> list[float]:
    position: list[float] = [16] if track.has_positions else []
    remark: list[float] = [15] if track.remark_heading else []
    return [8, *position, 16, *([12.5] * len(track.criteria)), 10, 10, *remark]


def _write_guide(book: Book, name: str, data: TrackData, forms: Sequence[Expected]) -> None:
    track = data.track
    sheet = book.add_sheet(name, (84,))
    sheet.portrait()
    sheet.height(1, 34)
    sheet.append(sheet.text(f"{track.form_title}　{GUIDE}", replace(TITLE, align="left")))
    for line in _guidance(track, len(forms)):
        sheet.height(sheet.row, 34)
        sheet.append(sheet.text(without_spaces(line), _PLAIN))
    sheet.protect()


def _guidance(track: Track, count: int) -> Iterator[str]:
    step = format_hundredths(track.step)
    yield f"本工作簿有 {count} 份评分表，每张工作表一份，工作表名是票号。"
    yield f"只填浅黄色的格：每项分数不超过括号里的满分，是 {step} 的整数倍。"
    yield f"“{track.total_heading}”请自己相加后填写；右边的“各项之和”由表格算出，供核对。"
    yield "对某一位弃评，那一行留空，不要填 0；灰色的行是评委本人，不填。"
    if track.unmet_remark:
        yield f"认为“{track.unmet_remark}”的，在“{track.remark_heading}”栏注明。"
    yield "填完存盘（.xlsx），交回后由程序导入；没有填的工作表不会导入。请勿改动版式，也不要增删行列。"


class _FormSheet:
    """Writer of one ballot's sheet."""

    def __init__(self, sheet: SheetWriter, data: TrackData, form: Expected, hidden: str) -> None:
        self._sheet, self._data, self._form, self._hidden = sheet, data, form, hidden
        self._track, self._columns = data.track, form_columns(data.track)
        self._is_anonymous = is_anonymous(data, form.group)
        self._ballot = Ballot(0, form.group, form.number, form.evaluator)

    def write(self, texts: Texts) -> None:
        """Write the whole sheet."""
        sheet, last = self._sheet, column_letter(self._columns.last)
        sheet.freeze(f"{column_letter(self._columns.first_mark)}{FIRST_ROW}")
        sheet.repeat_rows(HEADS_ROW, HEADS_ROW)
        for row, points in ((1, 34), (2, 20), (FACTS_ROW, 24), (HEADS_ROW, 48)):
            sheet.height(row, points)
        sheet.append_across(sheet.text(f"{texts.school_year}{self._track.form_title}", TITLE), last)
        sheet.append_across(sheet.text(texts.school, _SCHOOL), last)
        sheet.append(*self._facts())
        sheet.heads(*form_heads(self._track))
        for number, person in enumerate(self._data.participants, 1):
            sheet.height(sheet.row, 26)
            sheet.append(*self._row(number, person))
        end = max(FIRST_ROW, sheet.row - 1)
        for line in note_lines(self._track):
            sheet.append_across(sheet.text(line, NOTE), last)
        sheet.skip()
        if not self._is_anonymous:
            sheet.append(sheet.text(SIGNATURE, _SIGN))
        self._check_typing(end)
        sheet.protect()

    def _facts(self) -> Iterator[Cell]:
        form, sheet = self._form, self._sheet
        values = {GROUP: form.group, BALLOT_NUMBER: form.number, EVALUATOR: form.evaluator}
        for label, value in values.items():
            yield sheet.text(f"{label}：", _LABEL)
            to_fill = label == EVALUATOR and not value and not self._is_anonymous
            yield sheet.text(value, _FACT_TO_FILL if to_fill else _FACT)

    def _row(self, number: int, person: Participant) -> Iterator[Cell]:
        sheet, columns = self._sheet, self._columns
        own = self._data.is_self_row(self._ballot, person)
        yield sheet.number(number)
        if self._track.has_positions:
            yield sheet.text(person.position, LEFT)
        yield sheet.text(person.name, LEFT)
        for _ in (*self._track.criteria, "total"):
            yield sheet.number(None, _OWN if own else MARK)
        first, last = column_letter(columns.first_mark), column_letter(columns.total - 1)
        marks = f"{first}{sheet.row}:{last}{sheet.row}"
        width = len(self._track.criteria)
        yield sheet.formula(f'IF(COUNT({marks})={width},SUM({marks}),"")', "")
        if self._track.remark_heading:
            yield sheet.text("", _OWN if own else MARK_TEXT)

    def _check_typing(self, end: int) -> None:
        columns, sheet = self._columns, self._sheet
        for at, criterion in enumerate(self._track.criteria):
            letter = column_letter(columns.first_mark + at)
            first = f"{letter}{FIRST_ROW}"
            allow_marks(sheet, f"{first}:{letter}{end}", first, self._track, criterion)
        total = column_letter(columns.total)
        cell = f"{total}{FIRST_ROW}"
        formula = f"AND(ISNUMBER({cell}),{cell}>=0,ABS({cell}*100-ROUND({cell}*100,0))<0.000001)"
        sheet.allow(f"{cell}:{total}{end}", formula, "填自己相加的总分，至多两位小数。")
        if self._track.unmet_remark:
            letter = column_letter(columns.remark)
            sheet.choose(f"{letter}{FIRST_ROW}:{letter}{end}", sheet_ref(self._hidden, "$B$5"))
        different = f"AND(ISNUMBER({total}{FIRST_ROW}),ISNUMBER({column_letter(columns.sum)}{FIRST_ROW}),"
        different += f"ROUND({total}{FIRST_ROW}*100,0)<>ROUND({column_letter(columns.sum)}{FIRST_ROW}*100,0))"
        sheet.mark_where(f"{cell}:{column_letter(columns.sum)}{end}", different, "F8CBAD")


def _write_origin(book: Book, name: str, origin: Origin, track: Track) -> None:
    sheet = book.add_sheet(name, (24, 40), hidden=True)
    facts = {MARKER: VERSION, "评议": origin.review, "方案": origin.rules, "轨道": origin.track}
    for label, value in (facts | {"备注": track.unmet_remark}).items():
        sheet.append(sheet.text(label), sheet.text(value))
