"""What the menu does with files of other programs: reading in, and writing workbooks."""

from collections.abc import Callable
from pathlib import Path

from ..models.desk import Desk
from ..models.translation import translate
from ..store import Review
from .dialogs import Dialogs

_WORKBOOK = ".xlsx"


class WorkbookActions:
    """Asks for files, carries out one operation, and says what was done.

    Each operation is loaded when it is first asked for, so that the window is there sooner.
    """

    def __init__(self, dialogs: Dialogs, say: Callable[[str], None]) -> None:
        self._dialogs, self._say = dialogs, say

    def import_files(self, desk: Desk) -> None:
        """Rosters and ballots, as one step; ballots in workbooks are looked at before."""
        from ..operations import importing

        paths = self._dialogs.ask_inputs()
        looked_at = any(path.suffix.lower() == _WORKBOOK for path in paths)
        replace = self._dialogs.ask_import(desk, paths) if looked_at else False
        if not paths or replace is None:
            return
        outcome = desk.request(lambda: importing.import_files(desk.review, paths, replace=replace))
        if outcome:
            done = outcome.value
            words = translate("workbook_actions", "✓ 导入完成：述职对象 {}，评分表 {}。Ctrl+Z 可整批撤销。")
            self._say(words.format(done.participants, done.ballots + done.replaced))

    def export(self, desk: Desk) -> None:
        """The whole review as a workbook that recomputes itself."""
        from ..operations import exporting

        title, name = translate("workbook_actions", "导出工作簿"), translate("workbook_actions", "工作簿")
        self._write(desk, title, name, exporting.export_workbook)

    def make_template(self, desk: Desk) -> None:
        """A workbook for the evaluators of the track to fill in."""
        from ..operations import templates

        track = desk.track_id
        name = translate("workbook_actions", "填写用评分表 {}").format(desk.data.track.short_name)
        self._write(
            desk,
            translate("workbook_actions", "导出填写用的评分表"),
            name,
            lambda review, target: templates.export_template(review, target, track),
        )

    def _write(self, desk: Desk, title: str, name: str, write: Callable[[Review, Path], object]) -> None:
        proposal = desk.review.path.with_name(f"{desk.review.path.stem} {name}{_WORKBOOK}")
        kind = translate("workbook_actions", "Excel 工作簿 (*.xlsx)")
        target = self._dialogs.ask_where_to_save(title, str(proposal), kind)
        if target is not None and desk.request(lambda: write(desk.review, target)):
            self._say(translate("workbook_actions", "✓ 已写成 {}").format(target))
