"""Base classes of our tables and lists: size, headings and change signals."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, Qt

from .roles import CENTRE, ROOT, Index


class PlainTable(QAbstractTableModel):
    """Flat table model. A subclass provides its size, headings and cells."""

    @abstractmethod
    def height(self) -> int:
        """Return the number of rows."""

    @abstractmethod
    def width(self) -> int:
        """Return the number of columns."""

    @abstractmethod
    def heading(self, section: int) -> str:
        """Return the heading of a column."""

    def side_heading(self, section: int) -> str | None:
        """Return the heading of a row; None where rows have none."""
        return None

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        """Return the alignment of a column's heading."""
        return CENTRE

    def side_alignment(self) -> Qt.AlignmentFlag:
        """Return the alignment of the rows' headings."""
        return CENTRE

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.height()

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.width()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        over = orientation is Qt.Orientation.Horizontal
        if not 0 <= section < (self.width() if over else self.height()):
            # While another track is loaded, a header may still request sections of the previous one.
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.heading_alignment(section) if over else self.side_alignment()
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heading(section) if over else self.side_heading(section)

    def announce_all(self) -> None:
        """Emit `dataChanged` for every cell; rows and columns stay."""
        if self.height() and self.width():
            self.dataChanged.emit(self.index(0, 0), self.index(self.height() - 1, self.width() - 1))


class PlainList(QAbstractListModel):
    """Flat list model. A subclass provides its length and lines."""

    @abstractmethod
    def height(self) -> int:
        """Return the number of rows."""

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.height()
