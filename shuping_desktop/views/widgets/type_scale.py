"""Size of type by the size of the window: larger windows show larger type, not only more blank."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_BASE = QSize(1366, 768)
_POINTS = "shuping_points"
_STEPS = (1.0, 1.1, 1.2, 1.3, 1.4, 1.5)
"""Few steps, so that the type does not change with every pixel of a drag."""


def type_scale(window: QSize) -> float:
    """Return the factor of the type in a window of that size, 1 up to 1366 by 768 pixels."""
    ratio = min(window.width() / _BASE.width(), window.height() / _BASE.height())
    return max((step for step in _STEPS if step <= ratio), default=_STEPS[0])


def set_scaled_font(widget: QWidget, scale: float) -> None:
    """Enlarge the font of a widget and its children."""
    # One by one: fonts do not propagate to children while a style sheet is in force.
    for part in (widget, *widget.findChildren(QWidget)):
        part.ensurePolished()
        font = part.font()
        # Headings have a size of their own.
        points = part.property(_POINTS) or font.pointSizeF()
        part.setProperty(_POINTS, points)
        font.setPointSizeF(points * scale)
        part.setFont(font)
