"""What the menu does with files of other programs: reading in, and writing workbooks."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ..models.desk import Desk
from ..store import Review
from .dialogs import Dialogs

_FILTER = "Excel 工作簿 (*.xlsx)"
_WORKBOOK = ".xlsx"


class WorkbookActions:
    """Asks for files, carries out one operation, and says what was done.

    Each operation is loaded when it is first asked for, so that the window is there sooner.
    """

    def __init__(self, dialogs: Dialogs, say: Callable[[str], None]) -> None:
        self._dialogs, self._say = dialogs, say

    def take_in(self, desk: Desk) -> None:
        """Rosters and ballots, as one step; ballots in workbooks are looked at before."""
        from ..operations import importing

        paths = self._dialogs.ask_inputs()
        looked_at = any(path.suffix.lower() == _WORKBOOK for path in paths)
        replace = self._dialogs.ask_import(desk, paths) if looked_at else False
        if not paths or replace is None:
            return
        done: list[importing.ImportSummary] = []
        if desk.request(lambda: done.append(importing.import_files(desk.review, paths, replace=replace))):
            words = _tr("✓ 导入完成：述职对象 {}，评分表 {}。Ctrl+Z 可整批撤销。")
            self._say(words.format(done[0].participants, done[0].ballots + done[0].replaced))

    def export(self, desk: Desk) -> None:
        """The whole review as a workbook that recomputes itself."""
        from ..operations import exporting

        self._write(desk, _tr("导出工作簿"), _tr("工作簿"), exporting.export_workbook)

    def make_template(self, desk: Desk) -> None:
        """A workbook for the evaluators of the track to fill in."""
        from ..operations import templates

        track = desk.track_id
        name = _tr("填写用评分表 {}").format(desk.data.track.short_name)
        self._write(
            desk,
            _tr("导出填写用的评分表"),
            name,
            lambda review, target: templates.export_template(review, target, track),
        )

    def _write(self, desk: Desk, title: str, name: str, write: Callable[[Review, Path], object]) -> None:
        proposal = desk.review.path.with_name(f"{desk.review.path.stem} {name}{_WORKBOOK}")
        target = self._dialogs.ask_where_to_save(title, str(proposal), _FILTER)
        if target is not None and desk.request(lambda: write(desk.review, target)):
            self._say(_tr("✓ 已写成 {}").format(target))


def _tr(text: str) -> str:
    return QCoreApplication.translate("workbook_actions", text)
