"""Heading rows of score tables, on sheets of any layout, and the signs of a table of scores."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..rosters.vocabulary import PERSON_HEADINGS, TOTAL_HEADINGS, UNIT_HEADINGS, heading_of
from ..scoring.names import name_key, ordinary_text
from ..tables.sheets import Sheet, SheetRow, merged_below
from .layouts import EVALUATOR, GROUP, NUMBER, POSITION, Layout

TRACK = "轨道"
SERIAL, SUM = "序号", "各项之和"
EXTRA = (TRACK, SERIAL, POSITION, SUM)
"""Columns that a score table may have besides those of its layout."""
ROWS_SEARCHED = 40
_MAXIMUM = re.compile(r"[0-9]+(\.[0-9]+)?分?$")
_PLACE = re.compile(r"^[（(]?[0-9一二三四五六七八九十]+[）)、.．]")
_WORDS = {
    **dict.fromkeys(("评委组别", "评委类别"), GROUP),
    **dict.fromkeys(("评分表编号", "评分表号"), NUMBER),
    **dict.fromkeys(("评委姓名", "评分人"), EVALUATOR),
}
"""Other headings of columns of a list."""
_EVALUATOR_COLUMN = re.compile(
    r"(评委|教师|老师|评分人|专家)[0-9一二三四五六七八九十a-z甲乙丙丁]+号?(评?分)?"
)
_SCORE_WORDS = re.compile(
    r"(平均|均分|最高分|最低分|去掉最高|去掉最低|名次|排名|得分|总分|总评分|总成绩|评分项|评分标准)"
)
_LEAST_SCORES = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading row of a table of a track's ballots, and the column of each name of the layout.

    Columns named in `EXTRA` are included; `repeated` are the criteria that several columns name.
    """

    row: int
    layout: Layout
    columns: Mapping[str, int]
    repeated: tuple[str, ...] = ()

    @property
    def is_list(self) -> bool:
        """True where every row names its ballot; false for the form, which is one ballot."""
        return GROUP in self.columns or NUMBER in self.columns


class CellTexts:
    """Texts of a sheet's cells, where a merged cell's text belongs to every row that it covers."""

    def __init__(self, sheet: Sheet) -> None:
        self.rows = {row.number: row for row in sheet.rows}
        self._tops = merged_below(sheet)

    def text(self, row: int, column: int) -> str:
        """Return a cell's own text."""
        found = self.rows.get(row)
        return "" if found is None else found.text(column).strip()

    def filled(self, row: int, column: int) -> str:
        """Return the text of a cell, or of the merged cell that it belongs to."""
        own = self.text(row, column)
        return own or self.text(self._tops.get((row, column), row), column)


def find_headings(sheet: Sheet, texts: CellTexts, layouts: Sequence[Layout]) -> Iterator[list[Heading]]:
    """Yield the heading rows of a sheet, each with a heading for every track whose form it fits.

    Below the first rows, only a repetition of a heading row is looked for.
    """
    known: dict[tuple[str, ...], list[Heading]] = {}
    for place, row in enumerate(sheet.rows):
        headings = known.get(row.texts)
        if headings is None and place < ROWS_SEARCHED:
            columns = max(sheet.columns, len(row.texts))
            names = [texts.filled(row.number, column) for column in range(1, columns + 1)]
            headings = _fitting(row.number, names, layouts)
        if headings:
            known[row.texts] = headings
            yield [replace(each, row=row.number) for each in headings]


def likely_heading(sheet: Sheet, layouts: Sequence[Layout]) -> SheetRow | None:
    """Return the row that names most criteria of a form, at least half of them; None if there is none."""
    best, most = None, 0
    for row in sheet.rows[:ROWS_SEARCHED]:
        for layout in layouts:
            columns = matched_columns(row.texts, layout)
            count = sum(criterion.name in columns for criterion in layout.track.criteria)
            if count > most and count * 2 >= len(layout.track.criteria):
                best, most = row, count
    return best


def matched_columns(names: Sequence[str], layout: Layout) -> dict[str, list[int]]:
    """Return the columns, from 1, whose headings name a column of the layout or of `EXTRA`.

    Those with exactly that name come first.
    """
    known = {name_key(name): name for name in (*EXTRA, *layout.columns)}
    for word in TOTAL_HEADINGS:
        known.setdefault(name_key(word), layout.track.total_heading)
    if not layout.is_roster:
        for word, name in _WORDS.items():
            known.setdefault(name_key(word), name)
    found: dict[str, list[int]] = {}
    for column, text in enumerate(names, 1):
        name = next((known[key] for key in _keys(text) if key in known), "")
        if name:
            columns = found.setdefault(name, [])
            columns.insert(0 if name_key(text) == name_key(name) else len(columns), column)
    return found


def score_signs(sheet: Sheet, layouts: Sequence[Layout]) -> list[str]:
    """Return the texts by which a sheet looks like a table of scores; none for any other table."""
    criteria = {name_key(item.name) for layout in layouts for item in layout.track.criteria}
    signs: dict[str, None] = {}
    for row in sheet.rows[:ROWS_SEARCHED]:
        headings = [text for text in row.texts if text.strip()]
        for text in headings:
            key, bare = name_key(text), heading_of(text)
            is_criterion = any(key in criteria for key in _keys(text))
            is_heading = len(headings) > 1 and len(key) <= 20 and bare not in ("备注",)
            if is_criterion or (is_heading and _is_score_heading(bare)):
                signs.setdefault(ordinary_text(text))
    return list(signs)


def evaluator_columns(sheet: Sheet) -> list[str]:
    """Return the headings of one row that name an evaluator each (评委1, 评委2); none if there is one."""
    for row in sheet.rows[:ROWS_SEARCHED]:
        found = [ordinary_text(text) for text in row.texts if _EVALUATOR_COLUMN.fullmatch(heading_of(text))]
        if len(found) > 1:
            return found
    return []


def score_columns(sheet: Sheet, header: int, unread: Sequence[int]) -> list[int]:
    """Return those of the unread columns that hold numbers from 0 to 100 only, at least three."""
    return [
        column
        for column in unread
        if _all_scores([row.text(column).strip() for row in sheet.rows if row.number > header])
    ]


def _all_scores(values: Sequence[str]) -> bool:
    filled = [value for value in values if value]
    return len(filled) >= _LEAST_SCORES and all(_is_score(value) for value in filled)


def _is_score(text: str) -> bool:
    number = ordinary_text(text)
    return bool(re.fullmatch(r"[0-9]{1,3}(\.[0-9]+)?", number)) and float(number) <= 100


def _is_score_heading(bare: str) -> bool:
    return (
        bare in (NUMBER, EVALUATOR, GROUP)
        or bool(_EVALUATOR_COLUMN.fullmatch(bare))
        or bool(_SCORE_WORDS.search(bare))
    )


def _fitting(row: int, names: Sequence[str], layouts: Sequence[Layout]) -> list[Heading]:
    """Return a heading for every form whose participants and criteria a row names."""
    headings = []
    for layout in layouts:
        if layout.is_roster:
            continue
        found = matched_columns(names, layout)
        track = layout.track
        if track.participant_heading not in found:
            column = _name_column(names, track.has_positions)
            if column:
                found[track.participant_heading] = [column]
        required = (track.participant_heading, *(criterion.name for criterion in track.criteria))
        if all(name in found for name in required):
            repeated = tuple(item.name for item in track.criteria if len(found[item.name]) > 1)
            places = {name: columns[0] for name, columns in found.items()}
            headings.append(Heading(row, layout, places, repeated))
    return headings


def _name_column(names: Sequence[str], people: bool) -> int:
    """Return the column of participants by a common word for them; 0 if there is none."""
    words = PERSON_HEADINGS if people else UNIT_HEADINGS
    return next(
        (
            column
            for column, text in enumerate(names, 1)
            if heading_of(text) in words and "评委" not in heading_of(text)
        ),
        0,
    )


def _keys(text: str) -> Iterator[str]:
    """Yield the keys of a heading: as it stands, without brackets, and without its maximum."""
    if text.strip():
        bare = heading_of(text)
        yield name_key(text)
        yield name_key(bare)
        yield name_key(_MAXIMUM.sub("", bare))
        yield name_key(_PLACE.sub("", _MAXIMUM.sub("", bare)))
