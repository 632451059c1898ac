"""Properties shared by all documents."""

import re
from collections.abc import Callable
from io import BytesIO
from itertools import product

import pypdfium2
import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser

from shuping_desktop.papers import DOCUMENTS
from shuping_desktop.papers.content.snapshot import Stamp
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.papers.pdf import fonts
from shuping_desktop.scoring.ballots import TrackData

from . import builders
from .reading import READERS, by_pdfium, by_pdfminer, ink, pages, printed

HAVE_THEIR_OWN_TESTS = {"feedback", "annex"}
NAMES = [document.name for document in DOCUMENTS if document.name not in HAVE_THEIR_OWN_TESTS]
OF_RESULTS = ["results", "announcement"]
STAMPED = [*OF_RESULTS, "hand-check"]
NAMING = [name for name in NAMES if name != "register"]  # those that name the participants
MARGINS = {  # top, left, right, foot
    "results": (51, 51, 51, 25),
    "announcement": (104, 79, 73, 55),
    "register": (51, 51, 51, 25),
    "hand-check": (51, 45, 45, 25),
    "agenda": (104, 79, 73, 55),
}
FULL = Texts(
    "2022-2023",
    "学生会述职评议",
    "江南职业技术学院",
    "共青团江南职业技术学院委员会",
    "2022年12月5日",
    "2022年12月5日",
    "2022年12月9日",
    "校团委办公室",
    "0510-85550123",
)
CASES = {
    "empty": builders.officers(0),
    "one": builders.colleges("化工学院"),
    "sixty": builders.officers(60),
    "long names": builders.officers(12, lambda number: f"{number:02d}" + "阿卜杜热合曼·" * 4),
    "five groups": builders.officers(11, groups=5),
    "eight groups": builders.officers(11, groups=8),
}

every = pytest.mark.parametrize("name", NAMES)
both = pytest.mark.parametrize("name", OF_RESULTS)
stamped = pytest.mark.parametrize("name", STAMPED)
naming = pytest.mark.parametrize("name", NAMING)


def filled_with(words: str) -> Texts:
    """Return texts whose first nine fields are `words`."""
    return Texts._make([*[words] * 9, *Texts()[9:]])


def test_the_documents_of_the_contract_are_registered() -> None:
    assert {"results", "announcement"} <= {document.name for document in DOCUMENTS}


@pytest.mark.parametrize(("name", "read"), list(product(NAMING, READERS)))
@pytest.mark.parametrize(
    "data", [builders.officers(6), builders.sample("officer")], ids=["final", "provisional"]
)
def test_rare_names_are_read_back(name: str, read: Callable[[bytes], str], data: TrackData) -> None:
    text = read(printed(name, builders.renamed(data, *builders.RARE_NAMES)))
    assert [rare for rare in builders.RARE_NAMES if rare not in text] == []


@both
@pytest.mark.parametrize("read", READERS)
def test_markup_is_printed_as_typed(name: str, read: Callable[[bytes], str]) -> None:
    hostile = "<b>R&D</b>&#x41;&lt;"
    text = read(printed(name, builders.colleges(hostile), Texts(school=hostile)))
    assert text.replace(" ", "").count(hostile) == 2


@naming
def test_undrawable_characters_are_boxes_or_dropped(name: str) -> None:
    data = builders.colleges("张\ud83d三", "李🙂四", "葛\U000e0100\x00五", "王\n六")
    text = by_pdfium(printed(name, data, filled_with("\udc00\x07")))
    assert all(shown in text for shown in ("张□三", "李□四", "葛五", "王 六"))


@naming
def test_a_missing_character_is_drawn_with_the_other_family(name: str) -> None:
    assert "王𰻝" in by_pdfminer(printed(name, builders.colleges("王𰻝")))


@every
@pytest.mark.parametrize("case", CASES)
def test_no_character_is_drawn_without_a_glyph(name: str, case: str) -> None:
    text = by_pdfium(printed(name, CASES[case], FULL))
    assert {char for char in text if not fonts.for_char(fonts.SERIF, char)} == set()
    assert "□" not in text and "\x00" not in text


@pytest.mark.parametrize("name", MARGINS)
@pytest.mark.parametrize("case", CASES)
def test_nothing_leaves_the_margins(name: str, case: str) -> None:
    top, left, right, foot = MARGINS[name]
    for box in ink(printed(name, CASES[case], FULL)):
        assert box[0] >= left - 1 and box[1] >= top - 2
        assert box[2] <= 595.3 - right + 1.5 and box[3] <= 841.9 - foot + 1


@both
def test_every_page_is_marked_provisional_until_final(name: str) -> None:
    data = builders.officers(60)
    data = builders.renamed(builders.unscored(data), "甲")
    found = pages(printed(name, data, stamp=Stamp("AAAA-BBBB-CCCC")))
    assert len(found) > 1
    assert all("暂　定" in page and "暂定　校验码 AAAA-BBBB-CCCC" in page for page in found)
    assert "暂定：评分表还没有录完" in found[0]


@stamped
def test_documents_with_results_have_the_stamp(name: str) -> None:
    found = pages(printed(name, builders.officers(60), stamp=Stamp("AAAA-BBBB-CCCC")))
    assert len(found) > 1
    assert all("暂　定" in page and "暂定　校验码 AAAA-BBBB-CCCC" in page for page in found)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in STAMPED])
def test_documents_without_results_have_no_stamp(name: str) -> None:
    text = by_pdfium(printed(name, builders.sample("officer"), FULL, Stamp("AAAA-BBBB-CCCC")))
    assert "暂定" not in text and "暂　定" not in text and "AAAA" not in text


@stamped
def test_a_final_document_has_version_and_code_on_every_page(name: str) -> None:
    found = pages(printed(name, builders.officers(60)))
    assert len(found) > 1
    assert all("第1版　校验码 7K3M-9Q2D-4FHT" in page and "暂" not in page for page in found)


@every
@pytest.mark.parametrize("track", ["college", "officer"])
def test_the_same_input_gives_the_same_bytes(name: str, track: str) -> None:
    data = builders.sample(track)
    assert printed(name, data, FULL) == printed(name, data, FULL)


@both
def test_column_headings_are_on_each_page_with_rows(name: str) -> None:
    with_rows = [page for page in pages(printed(name, builders.officers(60))) if "工作部门部长" in page]
    assert len(with_rows) > 1
    assert all("序号" in page and "汇报人" in page and "等次" in page for page in with_rows)
    assert sum(len(re.findall(r"述职人\d\d", page)) for page in with_rows) == 60


@both
def test_a_track_without_participants_has_a_page(name: str) -> None:
    found = pages(printed(name, builders.officers(0), Texts()))
    assert len(found) == 1
    assert "尚无述职对象" in found[0]


@naming
@pytest.mark.parametrize("text", ["名" * 3000, "W" * 500, "（" * 90, " ", "——" * 80])
def test_no_length_of_text_breaks_the_page(name: str, text: str) -> None:
    pdf = printed(name, builders.colleges(text), filled_with(text[:300]))
    assert by_pdfium(pdf).count(text[0]) >= len(text.strip())


@every
def test_title_issuer_and_language_are_in_the_file(name: str) -> None:
    document = PDFDocument(PDFParser(BytesIO(printed(name, builders.sample("officer"), FULL))))
    info = document.info[0]
    assert "述职评议" in info["Title"].decode("utf-16")
    assert info["Author"].decode("utf-16") == FULL.issuer
    assert document.catalog["Lang"] == b"zh-CN"


def test_fonts_are_embedded_and_loaded_once() -> None:
    assert fonts.load(fonts.SERIF) is fonts.load(fonts.SERIF)
    pdf = pypdfium2.PdfDocument(printed("results", builders.sample("college")))
    faces = {item.get_font().get_base_name() for item in pdf[0].get_objects() if hasattr(item, "get_font")}
    pdf.close()
    assert faces and all("Noto" in face for face in faces)
