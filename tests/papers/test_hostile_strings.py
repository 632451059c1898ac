"""Hostile strings are printed, and two readers read them back as cleaned."""

from collections.abc import Callable
from functools import cache
from io import BytesIO, StringIO
from itertools import groupby, pairwise
from unicodedata import category

import pytest
from pdfminer.converter import TextConverter
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from shuping_desktop.papers import DOCUMENTS, Document
from shuping_desktop.papers.pdf import fonts, typesetting

from . import reading
from .hostile import Filled, snapshots

COUNT = 1000
EVERYWHERE = ("name",)
PRINTS = {
    "results": ("name", "position", "group", "school", "title", "signer"),
    "announcement": ("name", "position", "issuer", "issue_date", "office", "telephone"),
    "ballots": ("name", "position", "group"),
    "register": ("group", "evaluator", "ballot"),
    "hand-check": (),  # whom it names is drawn
    "feedback": ("name", "position", "opinion", "issuer", "issue_date", "office", "telephone"),
    "annex": ("name", "position", "group", "void reason", "ruling", "finaliser", "school"),
    "agenda": ("name", "meeting_place"),  # the absent are named without their position
}
"""Kinds of field that a document prints; others print the names."""

Read = Callable[[bytes], list[str]]


@cache
def filled() -> tuple[Filled, ...]:
    return tuple(snapshots(COUNT))


def by_pdfium(pdf: bytes) -> list[str]:
    """Return each page's text; pdfium drops a hyphen at the end of a line, which is put back."""
    return [page.replace("\x02", "-").replace("\ufffe", "-") for page in reading.pages(pdf)]


def by_pdfminer(pdf: bytes) -> list[str]:
    """Return each page's text in drawing order."""
    manager, found = PDFResourceManager(), []
    for page in PDFPage.get_pages(BytesIO(pdf)):
        out = StringIO()
        device = TextConverter(manager, out, laparams=None)
        PDFPageInterpreter(manager, device).process_page(page)
        found.append(out.getvalue())
    return found


def squeezed(words: str) -> str:
    """Return the text without spaces, at which lines may end, and with each combining mark once.

    pdfium takes a mark that lies on its like for one printed twice to look bold.
    """
    runs = groupby("".join(words.split()), lambda char: category(char).startswith("M"))
    return "".join("".join(dict.fromkeys(run) if marks else run) for marks, run in runs)


def stands_in(pages: list[str], words: str) -> bool:
    """Return whether a page has the words, or one has their beginning and the next their end."""
    if any(words in page for page in pages):
        return True
    cuts = range(1, len(words))
    return any(
        words[:cut] in page and words[cut:] in following
        for page, following in pairwise(pages)
        for cut in cuts
    )


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_a_thousand_hostile_strings_are_read_back_by_two_readers(document: Document) -> None:
    for number, case in enumerate(filled()):
        pdf = document.render(case.snapshot)
        kinds = PRINTS.get(document.name, EVERYWHERE)
        put_in = [words for kind in kinds for words in case.fields[kind]]
        # The second reader takes ten times as long.
        for read in (by_pdfium,) if number % 3 else (by_pdfium, by_pdfminer):
            pages = [squeezed(page) for page in read(pdf)]
            expected = [squeezed(typesetting.clean(words, fonts.SERIF)) for words in put_in]
            assert [words for words in expected if not stands_in(pages, words)] == [], read.__name__


def test_there_are_a_thousand_strings_of_every_kind() -> None:
    used = [words for case in filled() for kind in case.fields.values() for words in kind]
    assert len(used) >= COUNT
    joined = "".join(used)
    assert all(char in joined for char in "<&\x00\u202e\u0301\U0001f642\ud83d\u200b\ue000\ufffe\U00030edd")
