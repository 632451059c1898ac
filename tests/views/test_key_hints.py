"""Tests of the names of keys in buttons, which are drawn lighter than the words."""

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from shuping_desktop.views import theme
from shuping_desktop.views.main_window import MainWindow
from tests.views.everywhere import show_page
from tests.views.window import ENTRY, entry_of


def darkest(image: QImage, left: int, right: int) -> int:
    """Return the lightness of the darkest pixel of a part of a picture."""
    rows, columns = range(4, image.height() - 4), range(left, right)
    return min(QColor(image.pixel(column, row)).lightness() for row in rows for column in columns)


def test_the_key_is_quiet_and_the_words_are_not(sample: MainWindow) -> None:
    show_page(sample, "officer", ENTRY)
    button: QPushButton = entry_of(sample).card.form.voidButton
    words, key = button.text().split("  ")
    assert key == "F9"
    image = button.grab().toImage()
    left = (button.width() - button.fontMetrics().horizontalAdvance(button.text())) // 2
    end = left + button.fontMetrics().horizontalAdvance(f"{words} ")
    assert darkest(image, left, end) < QColor(theme.current().quiet).lightness()
    assert darkest(image, end, button.width() - 6) >= QColor(theme.current().quiet).lightness()
