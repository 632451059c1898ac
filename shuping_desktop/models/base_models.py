"""What tables and lists have in common: how many rows and columns they count, and how they are headed."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, Qt

from .roles import CENTRE, ROOT, Index


class PlainTable(QAbstractTableModel):
    """A table without a tree below it. A subclass says its size and headings, and gives the cells."""

    @abstractmethod
    def height(self) -> int:
        """How many rows there are."""

    @abstractmethod
    def width(self) -> int:
        """How many columns there are."""

    @abstractmethod
    def heading(self, section: int) -> str:
        """The words over a column."""

    def side_heading(self, section: int) -> str | None:
        """The words beside a row; None where there are none."""
        return None

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        """Where the words over a column stand."""
        return CENTRE

    def side_alignment(self) -> Qt.AlignmentFlag:
        """Where the words beside a row stand."""
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
            # On the way to another track a head is still measured with the columns that it had.
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.heading_alignment(section) if over else self.side_alignment()
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heading(section) if over else self.side_heading(section)

    def announce_all(self) -> None:
        """Say that any cell may be another; the rows and columns are as they were."""
        if self.height() and self.width():
            self.dataChanged.emit(self.index(0, 0), self.index(self.height() - 1, self.width() - 1))


class PlainList(QAbstractListModel):
    """A list without a tree below it. A subclass says its length, and gives the lines."""

    @abstractmethod
    def height(self) -> int:
        """How many rows there are."""

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.height()
