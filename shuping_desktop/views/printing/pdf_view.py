"""Widget that shows the pages of a PDF, drawn with pypdfium2 like the printed ones."""

from bisect import bisect_right
from collections import OrderedDict
from itertools import accumulate

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

_GAP = 12
_KEPT_PAGES = 8
_POINTS_PER_INCH = 72
LEAST_ZOOM, MOST_ZOOM = 0.2, 4.0


class PdfFile:
    """An open PDF; `sizes` are its pages' widths and heights in points."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)
        self.sizes: list[tuple[float, float]] = [
            self._document.get_page_size(number) for number in range(len(self._document))
        ]

    def picture(self, page: int, scale: float) -> QImage:
        """Return an image of a page (from 0) at `scale` pixels a point."""
        bitmap = self._document[page].render(scale=scale, rev_byteorder=True)
        form = QImage.Format.Format_RGB888 if bitmap.n_channels == 3 else QImage.Format.Format_RGBA8888
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
        return image.copy()  # the image must outlive the library's buffer

    def close(self) -> None:
        """Close the document."""
        self._document.close()


class PdfView(QWidget):
    """All pages below one another; only visible ones are drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: PdfFile | None = None
        self._zoom = 1.0
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._tops: list[float] = []  # of each page, and of one more

    @property
    def pages(self) -> int:
        """The number of pages."""
        return len(self._file.sizes) if self._file else 0

    @property
    def zoom(self) -> float:
        """Device-independent pixels a point."""
        return self._zoom

    def show_file(self, file: PdfFile | None) -> None:
        """Show a document and close the one before; None shows nothing."""
        if self._file is not None:
            self._file.close()
        self._file = file
        self._lay_out()

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom, within bounds."""
        zoom = max(LEAST_ZOOM, min(MOST_ZOOM, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._lay_out()

    def fitting(self, room: QSize, *, whole: bool) -> float:
        """Return the zoom at which the widest page has the width of the room or, if `whole`, fits into it."""
        if self._file is None or not self._file.sizes:
            return 1.0
        width = max(width for width, _ in self._file.sizes)
        height = max(height for _, height in self._file.sizes)
        by_width = (room.width() - 2 * _GAP) / width
        by_height = (room.height() - 2 * _GAP) / height
        return min(by_width, by_height) if whole else by_width

    def page_at(self, y: int) -> int:
        """Return the page (from 0) at a height in pixels; the last page for any height below it."""
        return max(0, min(self.pages, bisect_right(self._tops, y)) - 1)

    def top_of(self, page: int) -> int:
        """Return the height in pixels at which a page begins."""
        return round(self._place(page).top()) - _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        first, last = self.page_at(event.rect().top()), self.page_at(event.rect().bottom())
        for page in range(first, min(last + 1, self.pages)):
            place = self._place(page)
            if place.intersects(QRectF(event.rect())):
                painter.fillRect(place, Qt.GlobalColor.white)
                painter.drawImage(place, self._picture(page))
                painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
                painter.drawRect(place)
        painter.end()

    def _place(self, page: int) -> QRectF:
        assert self._file is not None
        width, height = (side * self._zoom for side in self._file.sizes[page])
        return QRectF((self.width() - width) / 2, self._tops[page], width, height)

    def _picture(self, page: int) -> QImage:
        assert self._file is not None
        if page not in self._pictures:
            self._pictures[page] = self._file.picture(page, self._zoom * self.devicePixelRatioF())
            if len(self._pictures) > _KEPT_PAGES:
                self._pictures.popitem(last=False)
        return self._pictures[page]

    def _lay_out(self) -> None:
        self._pictures.clear()
        sizes = self._file.sizes if self._file else []
        width = max((width for width, _ in sizes), default=0) * self._zoom + 2 * _GAP
        # Computed once, not for every paint event: there may be hundreds of pages.
        heights = (height * self._zoom + _GAP for _, height in sizes)
        self._tops = list(accumulate(heights, initial=float(_GAP)))
        self.setMinimumSize(round(width), round(self._tops[-1]))
        self.resize(self.minimumSize())
        self.update()


def scale_for(resolution: int) -> float:
    """Return pixels a point for a printer's resolution in dots an inch, at most 300."""
    return min(resolution, 300) / _POINTS_PER_INCH
