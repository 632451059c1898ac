"""Word files: the text of the printed papers, in Chinese fonts and reproducible bytes."""

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.papers.pdf import announcement, feedback
from shuping_desktop.papers.word import announcement as word_announcement
from shuping_desktop.papers.word import feedback as word_feedback
from shuping_desktop.papers.word.styles import clean
from shuping_desktop.scoring.rulings import Opinion
from tests.papers import builders
from tests.papers.reading import by_pdfium
from tests.snapshots import FULL, HOSTILE, PROVISIONAL, absent, hostile, plain, ruled, snapshot, with_opinions

Write = Callable[[Snapshot], bytes]
FILES: dict[str, Write] = {"announcement": word_announcement.render, "feedback": word_feedback.render}
PAPERS = {"announcement": announcement.render, "feedback": feedback.render}
CASES = {
    "college": snapshot(ruled("college")),
    "officer": snapshot(absent(ruled("officer"))),
    "provisional": snapshot(builders.sample("officer"), stamp=PROVISIONAL),
    "scores": snapshot(builders.sample("college"), FULL._replace(show_scores=True)),
    "empty": snapshot(builders.officers(0)),
    "names": snapshot(builders.renamed(builders.sample("officer"), *builders.RARE_NAMES)),
}
each = pytest.mark.parametrize("name", FILES)


def opened(content: bytes) -> Any:
    return docx.Document(BytesIO(content))


def paragraphs(content: bytes) -> list[str]:
    """Return the text of every paragraph of the body and its tables, in order."""
    body = opened(content).element.body
    texts = ("".join(node.text or "" for node in element.iter(qn("w:t"))) for element in body.iter(qn("w:p")))
    return [text for text in texts if text.strip()]


def parts(content: bytes) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            yield name, package.read(name).decode("utf-8")


@each
@pytest.mark.parametrize("case", CASES)
def test_has_the_text_of_the_printed_paper(name: str, case: str) -> None:
    words = [plain(text) for text in paragraphs(FILES[name](CASES[case]))]
    paper = plain(by_pdfium(PAPERS[name](CASES[case])))
    assert words and [text for text in words if text not in paper] == []


def test_each_letter_starts_on_a_page_numbered_1() -> None:
    document = opened(word_feedback.render(CASES["college"]))
    numbering = [section._sectPr.find(qn("w:pgNumType")) for section in document.sections]
    assert [element.get(qn("w:start")) for element in numbering] == ["1"] * 7
    assert sum("团委：" in text for text in paragraphs(word_feedback.render(CASES["college"]))) == 7


@each
def test_every_run_and_style_names_a_chinese_font(name: str) -> None:
    content = FILES[name](CASES["provisional"])
    for part, text in parts(content):
        if part in ("word/document.xml", "word/styles.xml") or re.match("word/(header|footer)", part):
            fonts = re.findall(r"<w:rFonts[^>]*>", text)
            assert fonts and all('w:eastAsia="' in element and "Theme" not in element for element in fonts)
    root = opened(content).element
    assert all(run.find(qn("w:rPr")).find(qn("w:rFonts")) is not None for run in root.iter(qn("w:r")))
    assert (
        '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"' in dict(parts(content))["word/styles.xml"]
    )


@each
def test_fonts_that_may_be_missing_have_fallbacks(name: str) -> None:
    table = dict(parts(FILES[name](CASES["college"])))["word/fontTable.xml"]
    for font, other in (("仿宋_GB2312", "仿宋"), ("方正小标宋简体", "宋体"), ("楷体_GB2312", "楷体")):
        assert f'<w:font w:name="{font}"><w:altName w:val="{other}"/>' in table


@each
def test_the_page_is_a4_with_the_margins_of_the_review(name: str) -> None:
    wide = snapshot(builders.colleges("甲", "乙"), FULL._replace(margins="30 25 20.5 24"))
    for section in opened(FILES[name](wide)).sections:
        sides = (section.top_margin, section.left_margin, section.bottom_margin, section.right_margin)
        measures = (section.page_width, section.page_height, *sides)
        assert [round(element / Mm(1), 1) for element in measures] == [210, 297, 30, 25, 20.5, 24]


@each
def test_page_numbers_and_the_stamp_are_at_the_foot(name: str) -> None:
    section = opened(FILES[name](CASES["college"])).sections[0]
    for footer in (section.footer, section.even_page_footer):
        number, stamp = footer.paragraphs
        assert number.text == "— 1 —" and " PAGE " in number._element.xml
        assert stamp.text == "第2版　校验码 7K3M-9Q2D-4FHT　带1项认可的未处理事项定稿"


@each
def test_the_head_is_provisional_until_final(name: str) -> None:
    section = opened(FILES[name](CASES["provisional"])).sections[0]
    assert [element.paragraphs[0].text for element in (section.header, section.even_page_header)] == [
        "暂　定"
    ] * 2
    assert "暂定　校验码 AAAA-BBBB-CCCC" in section.footer.paragraphs[1].text
    assert any("项待处理问题" in text for text in paragraphs(FILES[name](CASES["provisional"])))
    final = FILES[name](snapshot(builders.officers(2)))
    assert not any("暂" in text for _, text in parts(final))


@each
def test_the_same_snapshot_gives_the_same_bytes_without_a_time(name: str) -> None:
    content = FILES[name](CASES["officer"])
    assert content == FILES[name](CASES["officer"])
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert {element.date_time for element in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = dict(parts(content))["docProps/core.xml"]
    assert "created" not in properties and "modified" not in properties
    assert opened(content).core_properties.author == "共青团江南职业技术学院委员会"


@each
def test_nothing_of_the_librarys_template_is_left(name: str) -> None:
    content = FILES[name](CASES["officer"])
    found = dict(parts(content))
    assert not {
        element
        for element in found
        if "thumbnail" in element or "customXml" in element or "app.xml" in element
    }
    assert not any("python-docx" in text or "Word Document" in text for text in found.values())
    assert {style.name for style in opened(content).styles if style.name.startswith("Heading")} == set()


@each
def test_hostile_words_are_kept_as_typed(name: str) -> None:
    content = FILES[name](hostile(HOSTILE))
    text = "".join(paragraphs(content))
    assert text.count("<b>R&D</b>&#x41;{year}{name}%s□□") >= (5 if name == "announcement" else 14)
    assert opened(content).core_properties.title


@each
@pytest.mark.parametrize("words", ["名" * 3000, "— " * 40, " ", "\n\t\x0b", "\ud800", "\u2028x"])
def test_any_text_can_be_written(name: str, words: str) -> None:
    assert paragraphs(FILES[name](hostile(words, PROVISIONAL)))


def test_cleaning_keeps_allowed_characters() -> None:
    assert clean(" 卫𬭎\t<b>\u200b&amp;\u202e𰻝\ud800\ufffe\x00葛\U000e0100 ") == "卫𬭎 <b>&amp;𰻝□□葛"
    assert clean("　　年") == "　　年"


def test_a_very_long_opinion_is_written_completely() -> None:
    data = with_opinions(builders.colleges("甲"), Opinion("肯定" * 1500, "问题\n" * 700, True))
    text = paragraphs(word_feedback.render(snapshot(data)))
    assert "肯定" * 1500 in text and text.count("问题") == 700


@each
def test_heading_rows_repeat_and_rows_are_not_split(name: str) -> None:
    for table in opened(FILES[name](CASES["officer"])).tables:
        first, *others = table.rows
        assert first._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in (first, *others))
        assert not any(row._tr.trPr.find(qn("w:tblHeader")) is not None for row in others)


@each
def test_titles_and_the_date_stay_with_their_text(name: str) -> None:
    found = [element for element in opened(FILES[name](CASES["college"])).paragraphs if element.text]
    for before, after in pairwise(found):
        if before.style.name in ("公文一级标题", "公文二级标题") or after.style.name == "公文落款":
            assert before.paragraph_format.keep_with_next
