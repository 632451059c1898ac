"""PDF view: positions of pages, and drawing of visible pages only."""

import io
from collections.abc import Iterator

import pypdfium2
import pytest
from PySide6.QtCore import QRect, QRectF
from pytestqt.qtbot import QtBot

from shuping_desktop.views.printing.pdf_view import PdfFile, PdfView

PAGES = 400


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[PdfView]:
    """Show as many empty pages as a school has forms."""
    buffer = io.BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(PAGES):
            document.new_page(595, 842)
        document.save(buffer)
    view = PdfView()
    qtbot.addWidget(view)
    view.show_file(PdfFile(buffer.getvalue()))
    yield view
    view.show_file(None)


def test_every_height_has_a_page(view: PdfView) -> None:
    assert [view.page_at(view.top_of(page) + 12) for page in range(PAGES)] == [*range(PAGES)]
    assert (view.page_at(-5), view.page_at(10**9)) == (0, PAGES - 1)


def test_drawing_the_last_page_draws_no_other(view: PdfView, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []
    place = view._place

    def recorded_place(page: int) -> QRectF:
        looked_at.append(page)
        return place(page)

    monkeypatch.setattr(view, "_place", recorded_place)
    view.grab(QRect(0, view.height() - 600, view.width(), 600))
    assert set(looked_at) == {PAGES - 1}
