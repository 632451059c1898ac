"""Printing the pages of a PDF as images at the printer's resolution."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ...models.translation import translate
from ...task import CancelledError, begin_stage
from .pdf_view import PdfFile, scale_for

_POINTS_PER_INCH = 72


def print_pages(printer: QPrinter, file: PdfFile) -> str:
    """Print the pages chosen in the system dialog; return the failure, empty if there was none.

    Each page has its own orientation and is not scaled. Raises CancelledError between two pages. Qt lets any
    thread paint on a printer.
    """
    pages = _chosen_pages(printer, len(file.sizes))
    _orient(printer, file, pages[0])
    painter = QPainter()
    if not painter.begin(printer):
        return _refusal(printer.printerName())
    try:
        for done, page in enumerate(pages):
            begin_stage(translate("paper", "第 {} 页").format(page + 1), len(pages), done)
            if done:
                _orient(printer, file, page)
                printer.newPage()
            _draw(printer, painter, file, page)
    except CancelledError:
        printer.abort()
        raise
    finally:
        painter.end()
    return ""


def _refusal(name: str) -> str:
    if not name:
        return translate("paper", "这台电脑没有可用的打印机，请先装好打印机，或存成 PDF 拿到别处打印。")
    words = translate("paper", "打印机“{}”没有接受，请检查它是否接好、开着，再重新打印。")
    return words.format(name)


def _chosen_pages(printer: QPrinter, pages: int) -> list[int]:
    """Return the indices of the chosen pages; all pages if none was chosen."""
    first, last = printer.fromPage() or 1, printer.toPage() or pages
    return list(range(first - 1, min(last, pages))) or list(range(pages))


def _orient(printer: QPrinter, file: PdfFile, page: int) -> None:
    width, height = file.sizes[page]
    orientation = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    size = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(size, orientation, QMarginsF()))
    printer.setFullPage(True)


def _draw(printer: QPrinter, painter: QPainter, file: PdfFile, page: int) -> None:
    dots = printer.resolution() / _POINTS_PER_INCH
    width, height = file.sizes[page]
    painter.drawImage(
        QRectF(0, 0, width * dots, height * dots), file.picture(page, scale_for(printer.resolution()))
    )
