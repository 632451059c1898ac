"""Filling of pages: one page where tighter spacing allows it, and never a page with a few lines only."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pypdfium2
import pytest
from reportlab.platypus import Flowable

from shuping_desktop.papers import DOCUMENTS, find_document
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.papers.pdf.blocks import Style, TextBlock
from shuping_desktop.papers.pdf.page import NOTHING_SPARED, Sheet, draw_count, lay_out
from shuping_desktop.papers.pdf.page_filling import LEAST_LINES, fill_pages
from shuping_desktop.scoring.ballots import TrackData
from shuping_desktop.scoring.rulings import Opinion
from tests.snapshots import ruled, snapshot, with_opinions
from tests.workbooks.office import converted

from . import builders

TEXTS = Texts(
    year="2026-2027",
    title="学生会述职评议",
    school="江南某某职业技术学院",
    issuer="共青团江南某某职业技术学院委员会",
    issue_date="2026年12月12日",
    period_start="2026年12月7日",
    period_end="2026年12月11日",
    office="校团委办公室",
    telephone="0571-85550123",
    meeting_time="14:00",
)
FOOT = 62  # points from the edge, in which page number, stamp and the annex's key are
SHEET = Sheet(top=40, left=40, bottom=40, right=40, draw_foot=draw_count, height=40 + 40 + 200)


def colleges(count: int) -> TrackData:
    return builders.colleges(*(f"第{number}学院" for number in range(count)))


def opinions(data: TrackData, length: int) -> TrackData:
    opinion = Opinion("评" * length, "工作总结不够及时。", True)
    return with_opinions(data, *[opinion] * len(data.participants))


def cases() -> Iterator[tuple[str, TrackData]]:
    """Yield tracks with names for the tests, one participant and sixty, both tracks."""
    for count in (0, 1, 2, 5, 8, 11, 13, 17, 24, 37, 60):
        yield f"{count} officers", builders.officers(count)
        yield f"{count} colleges", colleges(count)
    yield "long names", builders.officers(12, lambda number: f"{number:02d}" + "阿卜杜热合曼·" * 4)
    yield "sample college", builders.sample("college")
    yield "sample officer", builders.sample("officer")
    yield "ruled officer", ruled("officer")


CASES = dict(cases())


def lines_of(pdf: bytes) -> list[int]:
    """Return the number of lines on each page, as found in the PDF; cells side by side are one line."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_lines(page.get_textpage()) for page in document]
    finally:
        document.close()


def _lines(text: pypdfium2.PdfTextPage) -> int:
    boxes = (text.get_charbox(index) for index in range(text.count_chars()))
    heights = sorted(
        {(bottom + top) / 2 for left, bottom, right, top in boxes if bottom > FOOT and right > left}
    )
    return sum(1 for low, high in zip([-99, *heights], heights, strict=False) if high - low > 6)


def rendered(name: str, data: TrackData) -> bytes:
    document = find_document(name)
    assert document
    return document.render(snapshot(data, TEXTS))


@pytest.mark.parametrize("name", [document.name for document in DOCUMENTS if document.name != "feedback"])
@pytest.mark.parametrize("case", CASES)
def test_no_page_has_only_a_few_lines(name: str, case: str) -> None:
    lines = lines_of(rendered(name, CASES[case]))
    assert len(lines) == 1 or min(lines) >= LEAST_LINES


@pytest.mark.parametrize("length", range(0, 700, 35))
def test_no_page_of_a_letter_has_only_a_few_lines(length: int) -> None:
    lines = lines_of(rendered("feedback", opinions(colleges(1), length)))
    assert len(lines) == 1 or min(lines) >= LEAST_LINES


@pytest.mark.parametrize(
    ("name", "data", "pages"),
    [
        ("announcement", builders.sample("college"), 1),
        ("announcement", colleges(12), 1),
        ("register", builders.sample("college"), 1),
        ("results", builders.sample("officer"), 1),
        ("annex", builders.sample("officer"), 6),
        ("feedback", opinions(colleges(3), 20), 3),
    ],
)
def test_tighter_spacing_saves_a_page(name: str, data: TrackData, pages: int) -> None:
    assert len(lines_of(rendered(name, data))) == pages


def paragraph(lines: int, leading: float) -> list[Flowable]:
    return [TextBlock("字" * 51 * lines, Style(size=10, leading=leading))]


@pytest.mark.parametrize(("lines", "spacing", "pages"), [(10, 20, 1), (11, 18, 1), (12, 15, 1), (18, 20, 2)])
def test_the_widest_spacing_of_the_fewest_pages_is_chosen(lines: int, spacing: int, pages: int) -> None:
    filling = fill_pages(SHEET, (20, 18, 15), lambda leading: paragraph(lines, leading))
    assert (filling.spacing, filling.pages) == (spacing, pages)


def test_a_page_ends_earlier_where_the_next_would_be_short() -> None:
    filling = fill_pages(SHEET, (20.0,), lambda leading: paragraph(12, leading))
    assert lay_out(SHEET, paragraph(12, 20)).lines == (10, 2)
    assert lay_out(SHEET, paragraph(12, 20), filling.spared).lines == (7, 5)


@pytest.mark.parametrize(("lines", "split"), [(11, (9, 2)), (13, (10, 3)), (3, (3,))])
def test_a_line_of_a_paragraph_is_never_alone(lines: int, split: tuple[int, ...]) -> None:
    assert lay_out(SHEET, paragraph(lines, 20), NOTHING_SPARED).lines == split


WORD_CASES = {
    **{f"{count} colleges": colleges(count) for count in (7, 10, 12, 14, 18)},
    **{f"{count} officers": builders.officers(count) for count in (5, 10, 14, 30)},
    "sample officer": builders.sample("officer"),
    "opinions": opinions(colleges(2), 300),
    "no opinions": builders.officers(2),
}


@pytest.mark.timeout(240)
def test_word_files_have_the_pages_of_the_printed_ones(tmp_path: Path) -> None:
    printed, files = [], []
    for (case, data), name in product(WORD_CASES.items(), ("announcement", "feedback")):
        document = find_document(name)
        if document and (name == "announcement" or len(data.participants) == 2):
            printed.append(len(lines_of(rendered(name, data))))
            files.append(tmp_path / f"{case} {name}.docx")
            files[-1].write_bytes(document.render_word(snapshot(data, TEXTS)))
    found = [lines_of(path.read_bytes()) for path in converted(files, tmp_path / "out", "pdf")]
    assert [len(lines) for lines in found] == printed
    assert min(min(lines) for lines in found if len(lines) > 1) >= LEAST_LINES
