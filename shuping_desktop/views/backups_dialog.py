"""Dialog of the program's own backups: list, comparison with the present state, restoring, deleting."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QListWidgetItem, QWidget

from ..forms.ui_backups_dialog import Ui_BackupsDialog
from ..messages import Text
from ..models.backup_list import SOURCE, BackupList
from ..models.desk import Desk
from ..models.history import cell_text
from ..models.translation import translated
from ..operations.backup_difference import MOST_CELLS, Comparison, compare
from ..operations.backups import MEGABYTE, MOST_OF_ONE, BackedUpReview, Backup, Backups
from ..operations.errors import RefusedError
from ..operations.reviews import SUFFIX
from ..store import StoreError
from ..store.backup import Counts, Image, counts_in
from ..task import CancelledError
from .background_jobs import BackgroundJobs
from .long_work import carry_out
from .widgets.column_fit import ColumnFit
from .widgets.form_dialog import FormDialog
from .widgets.table_setup import resize_within_screen, show_error, style_table, use_plain_text

ROW_HEIGHT = 28
_SOURCE_WIDTH = 420

AskWhere = Callable[[str, str, str], Path | None]
Confirm = Callable[[str, Text, str], bool]


class BackupsDialog(FormDialog):
    """Lists the backups of every review, also of those whose file is gone; restores one to a new file.

    `restored` is the new file after the dialog was accepted.
    """

    def __init__(
        self,
        backups: Backups,
        desk: Desk | None,
        ask_where: AskWhere,
        confirm: Confirm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._desk = desk
        self._ask_where, self._confirm = ask_where, confirm
        self.restored: Path | None = None
        self._reviews: list[BackedUpReview] = []
        self._jobs = BackgroundJobs(self)
        self._jobs.done.connect(self._on_job_done)
        self._jobs.failed.connect(self._on_job_failed)
        self.finished.connect(self._jobs.close)
        self.model = BackupList()
        self.model.setParent(self)
        self.form = Ui_BackupsDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        resize_within_screen(self, 1000, 640)
        self._set_up_table()
        self.form.okButton.clicked.connect(self._on_restore_clicked)
        self.form.cancelButton.clicked.connect(self.reject)
        self.form.deleteButton.clicked.connect(self._on_delete_clicked)
        self._list_reviews()
        self.form.reviewBox.currentIndexChanged.connect(self._show_review)
        self.form.table.setFocus()

    @property
    def is_busy(self) -> bool:
        """True while backups are being read."""
        return self._jobs.is_busy

    def _set_up_table(self) -> None:
        table = self.form.table
        table.setModel(self.model)
        style_table(table, row_height=ROW_HEIGHT)
        table.verticalHeader().hide()
        ColumnFit(table, lambda: SOURCE, {SOURCE: _SOURCE_WIDTH})
        table.selectionModel().currentRowChanged.connect(self._show_selected)
        table.doubleClicked.connect(self.form.okButton.click)

    def _list_reviews(self) -> None:
        """List the reviews, the open one first."""
        key = self._open_key
        self._reviews = sorted(self._backups.reviews(), key=lambda review: review.key != key)
        box = self.form.reviewBox
        box.blockSignals(True)
        box.clear()
        for review in self._reviews:
            box.addItem(self._review_text(review))
        box.blockSignals(False)
        box.setCurrentIndex(0 if self._reviews else -1)
        self._show_review()

    @property
    def _open_key(self) -> str:
        return self._backups.key(self._desk.review.identity) if self._desk is not None else ""

    def _review_text(self, review: BackedUpReview) -> str:
        title, source = review.title or self.tr("（没有名称）"), review.source
        if review.key == self._open_key:
            return self.tr("{}（正打开着）").format(title)
        if source is None:
            return title
        if not source.exists():
            return self.tr("{}　{}（文件已不在）").format(title, source.name)
        return f"{title}　{source.name}"

    @property
    def _review(self) -> BackedUpReview | None:
        row = self.form.reviewBox.currentIndex()
        return self._reviews[row] if 0 <= row < len(self._reviews) else None

    @property
    def _selected(self) -> Backup | None:
        return self.model.backup(self.form.table.currentIndex().row())

    def _show_review(self) -> None:
        """List the backups of the chosen review, and read them in the background."""
        form, review = self.form, self._review
        show_error(form.errorLabel, None)
        backups = review.backups if review else []
        self.model.show(backups)
        for widget in (form.reviewBox, form.deleteButton, form.table, form.cellList):
            widget.setEnabled(review is not None)
        form.folderLabel.setText(self._folder_text(review))
        if backups:
            form.table.setCurrentIndex(self.model.index(0, 0))
        self._show_selected()

    def _folder_text(self, review: BackedUpReview | None) -> str:
        if review is None:
            return self.tr("备份会放在这台电脑的 {}，只有您自己能读。").format(self._backups.folder)
        template = self.tr(
            "备份在这台电脑的 {}，只有您自己能读，没有加密。最近 3 小时每 10 分钟留一份，当天每小时一份，"
            "一个月内每天一份，再早每月一份；每份评议最多占 {} MB。在公用电脑上，用完可以删除。"
        )
        return template.format(self._backups.folder / review.key, MOST_OF_ONE // MEGABYTE)

    def _show_selected(self) -> None:
        """Compare the selected backup with the present state, in the background; then count in all."""
        form, backup, review = self.form, self._selected, self._review
        self._jobs.cancel()
        form.cellList.clear()
        form.cellList.hide()
        form.okButton.setEnabled(backup is not None)
        if backup is None or review is None:
            form.differenceLabel.setText(self.tr("还没有备份。打开评议录入时，程序会自动备份。"))
            return
        form.differenceLabel.setText(self.tr("正在和现在的样子比较…"))
        self._jobs.start(("difference", backup), partial(_compare, backup, self._read_present(review)))
        for other in self.model.uncounted:
            self._jobs.start(("counts", other), partial(_counts_or_none, other.path))

    def _read_present(self, review: BackedUpReview) -> Callable[[], Image | None]:
        """Return a function that reads the present state of a review; it returns None if there is none."""
        desk, source = self._desk, review.source
        if desk is not None and review.key == self._open_key:
            if desk.review.is_detached:
                image = Image.of_review(desk.review)
                return lambda: image
            # Of a file that this process writes, no other descriptor may be opened and closed.
            read = Image.of_backup if desk.review.read_only else Image.of_file
            return partial(read, desk.review.path)
        if desk is not None and source == desk.review.path:
            # Another review took the place of this one.
            return lambda: None
        return partial(_present_of_closed, self._backups, review.key, source)

    def _on_job_done(self, key: tuple[str, Backup], result: object) -> None:
        kind, backup = key
        if kind == "counts":
            assert result is None or isinstance(result, Counts)
            self.model.show_counts(backup, result)
        elif backup == self._selected:
            assert isinstance(result, Comparison)
            self._show_comparison(result)

    def _on_job_failed(self, key: tuple[str, Backup], reason: str) -> None:
        if key[1] == self._selected:
            self.form.differenceLabel.setText(self.tr("无法比较：{}").format(reason))

    def _show_comparison(self, comparison: Comparison) -> None:
        lines = [translated(sentence) for sentence in comparison.sentences]
        if comparison.now is None:
            lines.insert(0, self.tr("这份评议的文件现在找不到或打不开，可以从备份恢复。"))
        self.form.differenceLabel.setText("\n".join(lines))
        for cell in comparison.cells:
            self.form.cellList.addItem(QListWidgetItem(cell_text(cell)))
        if comparison.rows > MOST_CELLS:
            self.form.cellList.addItem(self.tr("……共 {} 处").format(comparison.rows))
        self.form.cellList.setVisible(self.form.cellList.count() > 0)

    def _on_restore_clicked(self) -> None:
        backup, review = self._selected, self._review
        if backup is None or review is None:
            return
        target = self._ask_where(
            self.tr("恢复到新文件"), str(self._proposal(backup, review)), self.tr("述评评议文件 (*.shuping)")
        )
        if target is None:
            return
        doing = self.tr("正在恢复…")
        try:
            carry_out(doing, lambda: self._backups.restore(backup, target))
        except CancelledError:
            return
        except (StoreError, RefusedError) as error:
            show_error(self.form.errorLabel, error.message)
            return
        self.restored = target
        self.accept()

    def _proposal(self, backup: Backup, review: BackedUpReview) -> Path:
        """Return the proposed path: beside the review's file, else in the user's home folder."""
        source = backup.source or review.source
        folder = source.parent if source is not None and source.parent.is_dir() else Path.home()
        stem = source.stem if source is not None else self.tr("评议")
        at = backup.made_at[:16].replace("T", " ").replace(":", "")
        return folder / self.tr("{} 恢复 {}{}").format(stem, at, SUFFIX)

    def _on_delete_clicked(self) -> None:
        review = self._review
        if review is None:
            return
        question = self.tr("将删除“{}”在这台电脑上的全部 {} 份备份，不能撤销。评议文件本身不动。")
        words = question.format(review.title, len(review.backups))
        if not self._confirm(self.tr("删除备份"), words, self.tr("删除备份")):
            return
        self._jobs.cancel()
        try:
            self._backups.delete(review.key)
        except RefusedError as error:
            self._list_reviews()
            show_error(self.form.errorLabel, error.message)
            return
        self._list_reviews()


def _compare(backup: Backup, read_present: Callable[[], Image | None]) -> Comparison:
    present = read_present()
    try:
        return compare(backup, present)
    finally:
        if present is not None:
            present.close()


def _present_of_closed(backups: Backups, key: str, source: Path | None) -> Image | None:
    """Read the file of a review that is not open; None if it is gone, damaged or another review."""
    if source is None:
        return None
    try:
        image = Image.of_backup(source)
    except StoreError:
        return None
    if backups.key(image.identity) == key:
        return image
    image.close()
    return None


def _counts_or_none(path: Path) -> Counts | None:
    try:
        return counts_in(path)
    except StoreError:
        return None
