"""Table model of the ways out of a damaged review."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from ..operations.recovery import local_time
from ..operations.ways_out import WayOut
from .base_models import PlainTable
from .roles import CENTRE, LEFT, Index
from .translation import translated


class WaysOutModel(PlainTable):
    """One row for each way out: its name, ballots, marks, time of the last step, and what it lacks."""

    def __init__(self, ways: Sequence[WayOut], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ways = list(ways)

    def height(self) -> int:
        return len(self.ways)

    def width(self) -> int:
        return 5

    def heading(self, section: int) -> str:
        headings = (
            self.tr("办法"),
            self.tr("评分表"),
            self.tr("分"),
            self.tr("最后一步"),
            self.tr("与其他办法相比"),
        )
        return headings[section]

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return self._alignment(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(self.ways[index.row()])[index.column()]
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        return LEFT if column in (0, 4) else CENTRE

    def _texts(self, way: WayOut) -> tuple[str, ...]:
        extent = way.extent
        lacks = translated(way.lacks(self.ways))
        name, at = translated(way.name), local_time(extent.last_at)
        return name, str(extent.ballots), str(extent.marks), at, lacks
