"""The head of the window: which review, which track, how many problems, when it was saved and by whom."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton

from ..forms.ui_main_window import Ui_MainWindow
from ..models.desk import Desk
from ..scoring.scheme import Track
from .widgets.eliding import ElidingFilter
from .widgets.table_setup import check_exclusively, set_style_state


class Header:
    """Writes the words of the head."""

    def __init__(self, form: Ui_MainWindow) -> None:
        self._form = form
        # A long title must not widen the window.
        form.titleLabel.setMinimumWidth(1)
        form.titleLabel.installEventFilter(ElidingFilter(form.titleLabel))

    @staticmethod
    def tr(text: str) -> str:
        """The text in the language of the screen."""
        return QCoreApplication.translate("Header", text)

    def show(self, desk: Desk) -> str:
        """Show the title, when it was saved and who is typing; returns the window's title."""
        form, texts = self._form, desk.texts
        title = self.tr("{} 学年{}").format(texts.year, texts.title) if texts.year else texts.title
        form.titleLabel.setText(title)
        form.titleLabel.setToolTip(title)
        saved = self.tr("只能查看") if desk.review.read_only else self.tr("已保存 {}")
        form.savedLabel.setText(saved.format(desk.review.saved_at[11:19]))
        form.operatorButton.setText(self.tr("录入人 {}").format(desk.review.who))
        mark = self.tr("演练 — ") if desk.review.contents.is_rehearsal else ""
        program = self.tr("述评")
        return f"{mark}{title} — {desk.review.path.name} — {program}"

    def show_band(self, desk: Desk, *, is_sample: bool) -> None:
        """Whatever page is shown, a rehearsal must not be taken for the real thing."""
        words = self.tr("演练 — 样例数据，不作数") if is_sample else self.tr("演练 — 练习数据，不作数")
        self._form.rehearsalBand.setText(words)
        self._form.rehearsalBand.setVisible(desk.review.contents.is_rehearsal)

    def show_count(self, desk: Desk) -> None:
        """Show how many problems are open."""
        count, button = len(desk.results().problems), self._form.problemsButton
        button.setText(self.tr("⚠ 待处理 {}  F7").format(count) if count else self.tr("✓ 没有待处理"))
        set_style_state(button, "" if count else "good")


class TrackSwitch(QObject):
    """One segment a track; the scheme says which there are."""

    chosen = Signal(int)

    def __init__(self, form: Ui_MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self.chosen)

    @property
    def buttons(self) -> list[QPushButton]:
        """The segments in the scheme's order."""
        return [button for button in self._buttons.buttons() if isinstance(button, QPushButton)]

    def check(self, number: int) -> None:
        """Show which track is looked at."""
        check_exclusively(self.buttons, number)

    def show_tracks(self, tracks: Sequence[Track]) -> None:
        """Make the segments anew."""
        for button in self._buttons.buttons():
            self._buttons.removeButton(button)
            self._form.trackSwitchRow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for number, track in enumerate(tracks):
            button = QPushButton(f"{track.short_name}  Ctrl+{number + 1}", self._form.trackSwitch)
            button.setCheckable(True)
            button.setProperty("role", "segment")
            # The button's own shortcut would press it slowly, and swallow what is typed meanwhile.
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), button)
            shortcut.activated.connect(button.click)
            self._buttons.addButton(button, number)
            self._form.trackSwitchRow.addWidget(button)
