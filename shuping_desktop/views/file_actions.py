"""Menu actions on files of other programs: import, and export of workbooks."""

from collections.abc import Callable
from pathlib import Path

from ..file_names import beside
from ..models.desk import Desk
from ..models.translation import translate, translated
from ..store import Review
from .dialogs import Dialogs
from .long_work import carry_out

_WORKBOOK = ".xlsx"


class WorkbookActions:
    """Asks for files, carries out one operation, and shows a confirmation.

    Each operation is imported lazily to keep start-up fast.
    """

    def __init__(self, dialogs: Dialogs, show_message: Callable[[str], None]) -> None:
        self._dialogs, self._show_message = dialogs, show_message

    def import_files(self, desk: Desk) -> None:
        """Import rosters and ballots as one step, after showing the plan."""
        from ..operations import importing
        from ..operations.import_session import ImportSession

        paths = self._dialogs.ask_inputs()
        if not paths:
            return
        reading = translate("workbook_actions", "正在读取文件…")
        opened = desk.request(lambda: carry_out(reading, lambda: ImportSession.of_files(desk.review, paths)))
        if not opened:
            return
        replace = self._dialogs.ask_import(desk, opened.value)
        if replace is None:
            return
        plan = opened.value.plan
        desk.large_change_ahead.emit()
        writing = translate("workbook_actions", "正在导入…")
        outcome = desk.request(
            lambda: carry_out(writing, lambda: importing.carry_out(desk.review, plan, replace=replace))
        )
        if outcome and outcome.value.is_empty:
            # Ctrl+Z would take back another step.
            self._show_message(translated(importing.NOTHING_NEW))
        elif outcome:
            done = outcome.value
            text = translate("workbook_actions", "✓ 导入完成：述职对象 {}，评分表 {}。Ctrl+Z 可整批撤销。")
            text = text.format(done.participants, done.ballots + done.replaced)
            if done.replaced:
                more = translate("workbook_actions", "其中替换 {} 份，改掉 {} 格原来的分。")
                text += more.format(done.replaced, done.overwritten)
            self._show_message(text)

    def export(self, desk: Desk) -> None:
        """Write the whole review as a workbook whose formulas recompute the results."""
        from ..operations import exporting

        title, name = translate("workbook_actions", "导出工作簿"), translate("workbook_actions", "工作簿")
        self._write(desk, title, name, exporting.export_workbook)

    def make_template(self, desk: Desk) -> None:
        """Write a workbook for the evaluators of the track to fill in."""
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
        proposal = beside(desk.review.path, f" {name}", _WORKBOOK)
        kind = translate("workbook_actions", "Excel 工作簿 (*.xlsx)")
        target = self._dialogs.ask_where_to_save(title, str(proposal), kind)
        writing = translate("workbook_actions", "正在导出 {}…")
        if target is not None and desk.request(
            lambda: carry_out(writing.format(target.name), lambda: write(desk.review, target))
        ):
            from ..operations.document_warnings import workbook_warnings

            done = translate("workbook_actions", "✓ 已保存到 {}").format(target)
            self._show_message("\n".join([done, *map(translated, workbook_warnings(desk.review))]))
