"""Property: every cell of a workbook with contents is read, or a line of the plan is about it."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shuping_desktop.messages import msg
from shuping_desktop.operations.hidden_parts import content_cells
from shuping_desktop.store import Review
from shuping_desktop.tables.sheets import CellNote, NoteKind, Sheet, Span
from tests.helpers import new_review, writing
from tests.operations.planning import (
    CRITERIA,
    FORM,
    LIST,
    book_of,
    form_rows,
    list_rows,
    plan_of,
    sheet_of,
)

WORDS = [
    "",
    "",
    "注：空行不计",
    "12",
    "88.5",
    "化工学院",
    "化⼯学院",
    "主席",
    "甲一",
    "甲 一",
    "合计",
    "评委：李四",
    "票号",
]
LISTED = [LIST, *list_rows("P01"), *list_rows("P2")]
OFFICERS = [["类别", "职务", "汇报人"], ["主席团", "主席", "高文"], ["主席团", "副主席", "⾼⽂"]]
TABLES = [
    LISTED,
    [["票号：P03"], FORM, *form_rows()],
    OFFICERS,
    [["序号", "姓名", "职务"], ["1", "甲一", "部长"]],
    [["二级学院", *CRITERIA], *([name, *["9"] * 6] for name in ("化工学院", "智造学院"))],
    [["学院", "评委1", "评委2"], ["化工学院", "77", "88"]],
    [],
]


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Review]:
    with writing(new_review(tmp_path_factory.mktemp("accounts"))) as opened:
        yield opened


@st.composite
def sheets(draw: st.DrawFn, name: str) -> Sheet:
    """Return a sheet: a table of some kind with other rows and columns about it, some of them hidden."""
    row = st.lists(st.sampled_from(WORDS), max_size=4)
    above, below = draw(st.lists(row, max_size=2)), draw(st.lists(row, max_size=2))
    table = [[*line, *draw(row)] for line in draw(st.sampled_from(TABLES))]
    rows = [*above, *table, *below]
    for line in rows:
        if line and draw(st.integers(0, 7)) == 0:
            line[draw(st.integers(0, len(line) - 1))] = draw(st.sampled_from(WORDS))
    numbers = st.integers(1, len(rows) + 1)
    top, left = draw(numbers), draw(st.integers(1, 6))
    return sheet_of(
        rows,
        name,
        hidden=draw(st.integers(0, 4)) == 0,
        hidden_rows=draw(st.frozensets(numbers, max_size=2)),
        hidden_columns=draw(st.frozensets(st.integers(1, 12), max_size=1)),
        merged=(Span(top, left, top + draw(st.integers(0, 2)), left + draw(st.integers(0, 1))),),
        notes={(draw(numbers), 5): CellNote(draw(st.sampled_from(NoteKind)), msg("注"))},
    )


@settings(max_examples=60)
@given(book=st.tuples(sheets("甲"), sheets("P05")), hidden=st.booleans())
def test_every_cell_is_read_or_listed(review: Review, book: tuple[Sheet, Sheet], hidden: bool) -> None:
    plan = plan_of(review, book_of(*book), hidden=hidden)
    for at, sheet in enumerate(book):
        listed = {cell for line in plan.lines if line.sheet_id == (0, at) for cell in line.cells}
        assert content_cells(sheet) <= listed
        comments = {cell for cell, note in sheet.notes.items() if note.kind is NoteKind.COMMENT}
        assert comments - _hidden_cells(sheet) <= listed


def _hidden_cells(sheet: Sheet) -> set[tuple[int, int]]:
    return {cell for cell in sheet.notes if cell[0] in sheet.hidden_rows or cell[1] in sheet.hidden_columns}
