"""Printing pages: the refusal where a printer does not accept them."""

from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from shuping_desktop.views.printing import page_images as paper
from shuping_desktop.views.printing.pdf_view import PdfFile

ONE_PAGE = cast("PdfFile", SimpleNamespace(sizes=[(595.0, 842.0)]))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", "这台电脑没有可用的打印机，请先装好打印机，或存成 PDF 拿到别处打印。"),
        ("办公室", "打印机“办公室”没有接受，请检查它是否接好、开着，再重新打印。"),
    ],
)
def test_the_refusal_names_the_printer(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, name: str, expected: str
) -> None:
    monkeypatch.setattr(paper, "QPainter", lambda: SimpleNamespace(begin=lambda _printer: False))
    monkeypatch.setattr(QPrinter, "printerName", lambda _self: name)
    assert paper.print_pages(QPrinter(), ONE_PAGE) == expected
