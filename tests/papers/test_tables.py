"""Ruled tables: page breaks between rows and repeated headings."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from shuping_desktop.papers.content.snapshot import Stamp
from shuping_desktop.papers.pdf.blocks import Drawing, Style, TextBlock
from shuping_desktop.papers.pdf.page import Sheet, build, draw_count, lay_out
from shuping_desktop.papers.pdf.tables import Cell, RuledTable, ruled

from .reading import pages

SHEET = Sheet(20 * mm, 20 * mm, 20 * mm, 20 * mm, draw_count)
STYLE = Style(size=10, leading=14)


def cell(words: str) -> Cell:
    return [TextBlock(words, STYLE)]


def table(*rows: str) -> RuledTable:
    made = [[cell(words), cell("旁")] for words in ("表头", *rows)]
    return ruled(made, [100, 100], repeat=1, padding=3)


def printed(*story: Flowable) -> list[str]:
    return pages(build(SHEET, story, "", "", Stamp(), shows_results=False))


def test_a_row_moves_to_the_next_page_with_the_heading() -> None:
    first, second = printed(Spacer(0, 650), table("一行", "长" * 40))
    assert "一行" in first and "长" not in first
    assert second.startswith("表头") and second.count("长") == 40


def test_a_row_higher_than_a_page_is_split_without_loss() -> None:
    found = printed(table("字" * 900))
    assert len(found) > 1
    assert sum(page.count("字") for page in found) == 900
    assert all(page.startswith("表头") for page in found)


def test_layout_counts_the_printed_pages() -> None:
    rows = [f"第{number}行" for number in range(100)]
    assert lay_out(SHEET, [table(*rows)]).pages == len(printed(table(*rows)))


def test_a_cell_may_hold_a_drawing() -> None:
    seen: list[float] = []
    rows = [[cell("甲"), [Drawing(30, lambda canvas, room: seen.append(room))]]]
    printed(ruled(rows, [100, 80], repeat=0, padding=2))
    assert seen == [75]


def test_the_last_rows_can_be_split_off() -> None:
    assert [len(part.rows) for part in table("一", "二", "三").cut(2)] == [1, 2]
    assert [len(part.rows) for part in table("一", "二").cut(2)] == [2]
    assert [len(part.rows) for part in table("一", "二").cut(0)] == [2]
