"""Menu of the grid's headings: the order of the columns, and exchanging two of them."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from ...models.cell_looks import CellKind
from .mark_grid import MarkGrid


class HeaderMenu(QObject):
    """Opens on a right click on a heading."""

    order_requested = Signal()
    exchange_requested = Signal(int)
    """Carries the index of the criterion under the pointer, -1 for another column."""

    def __init__(self, grid: MarkGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        header = grid.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open)

    def _open(self, at: QPoint) -> None:
        header, model = self._grid.horizontalHeader(), self._grid.grid_model
        column = header.logicalIndexAt(at)
        is_mark = 0 <= column < model.width() and model.kind(column) is CellKind.MARK
        criterion = model.cell((0, column)).criterion if is_mark and model.height() else -1
        menu = QMenu(header)
        menu.addAction(self.tr("栏目次序…"), self.order_requested.emit)
        menu.addAction(self.tr("对调两栏的分…"), lambda: self.exchange_requested.emit(criterion))
        menu.popup(header.mapToGlobal(at))
        menu.aboutToHide.connect(menu.deleteLater)
