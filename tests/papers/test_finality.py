"""One state of finality on every document, in file names, and in the exported workbook."""

import io

import docx
import pytest
from openpyxl import load_workbook

from shuping_desktop.papers import DOCUMENTS, Document
from shuping_desktop.papers.content.snapshot import Snapshot, Stamp
from shuping_desktop.scoring.finality import Finality
from shuping_desktop.workbooks.export import workbook
from tests.snapshots import FULL, snapshot

from . import builders
from .reading import pages

CODE = "7K3M-9Q2D-4FHT"
POINTS = ("没有收齐。", "意见没有写完。")
WITH_POINTS = f"第2版　校验码 {CODE}　带2项认可的未处理事项定稿"
STATES = {
    Finality(): f"暂定　校验码 {CODE}",
    Finality(2): f"第2版　校验码 {CODE}",
    Finality(2, 2): WITH_POINTS,
}
OF_RESULTS = [document for document in DOCUMENTS if document.shows_results]
IN_WORD = [document for document in DOCUMENTS if document.has_word]

every_state = pytest.mark.parametrize("finality", STATES, ids=("provisional", "final", "with points"))
every_document = pytest.mark.parametrize("document", OF_RESULTS, ids=lambda document: document.name)


def sample(finality: Finality) -> Snapshot:
    """Return the sample's college track, which has open problems, in that state."""
    accepted = POINTS[: finality.accepted]
    stamp = Stamp(CODE, finality.version, "周子涵", "吴一诺", "2022-12-01T18:00:00+08:00", accepted)
    return snapshot(builders.sample("college"), FULL, stamp)


@every_state
@every_document
def test_every_page_gives_the_same_state(document: Document, finality: Finality) -> None:
    for page in pages(document.render(sample(finality))):
        assert STATES[finality] in page
        assert ("暂定" in page or "暂　定" in page) == (not finality.is_final)


@every_state
@pytest.mark.parametrize("document", IN_WORD, ids=lambda document: document.name)
def test_every_word_file_gives_the_same_state(document: Document, finality: Finality) -> None:
    file = docx.Document(io.BytesIO(document.render_word(sample(finality))))
    footer, header = file.sections[0].footer, file.sections[0].header
    parts = (*footer.paragraphs, *header.paragraphs, *file.paragraphs)
    words = "\n".join(paragraph.text for paragraph in parts)
    assert STATES[finality] in words
    assert ("暂定：" in words and "暂　定" in words) == (not finality.is_final)


@every_state
@every_document
def test_a_file_name_says_the_state(document: Document, finality: Finality) -> None:
    stem = document.file_stem(sample(finality))
    assert stem.endswith(str(finality.words).replace("　", " "))


@pytest.mark.parametrize("name", ["results", "annex"])
def test_a_sheet_without_problems_is_provisional_until_final(name: str) -> None:
    document = next(document for document in DOCUMENTS if document.name == name)
    found = snapshot(builders.officers(3), FULL, Stamp(CODE))
    assert not found.results.problems
    assert "暂定：尚未定稿，定稿前不作为正式结果" in pages(document.render(found))[0]


def test_the_workbook_gives_the_state_of_its_track() -> None:
    book = load_workbook(io.BytesIO(workbook([sample(Finality(2, 2))])))
    assert WITH_POINTS in str(book.worksheets[0]["A2"].value)
