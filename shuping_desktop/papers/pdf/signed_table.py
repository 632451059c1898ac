"""Table with signatures that never stand on a page without rows."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from .tables import RuledTable

_HELD_BACK = 3  # rows that move with the signatures to the next page


class SignedTable(Flowable):  # type: ignore[misc]
    """A ruled table with blocks under it; where those do not fit, the last rows move with them."""

    def __init__(self, table: RuledTable, tail: Sequence[Flowable]) -> None:
        super().__init__()
        self.table, self.tail = table, tail
        self.table_height = 0.0

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Return the size of both together."""
        self.width = room
        self.table_height = self.table.wrap(room, height)[1]
        self.height = self.table_height + sum(block.wrap(room, height)[1] for block in self.tail)
        return room, self.height

    def split(self, room: float, height: float) -> list[Flowable]:
        """Return the first rows, then the rest with the tail; nothing where all moves to the next page."""
        self.wrap(room, height)
        rows = self.table.row_heights
        most = sum(rows[:-_HELD_BACK])
        if self.table_height <= height and len(rows) - _HELD_BACK <= len(self.table.heading):
            return []
        parts = self.table.split(room, min(height, most) + 0.01)
        return [parts[0], SignedTable(parts[1], self.tail)] if len(parts) > 1 else []

    def draw(self) -> None:
        """Draw the table, and the tail under it."""
        level = self.height - self.table_height
        self.table.drawOn(self.canv, (self.width - self.table.width) / 2, level)
        for block in self.tail:
            level -= block.height
            block.drawOn(self.canv, 0, level)
