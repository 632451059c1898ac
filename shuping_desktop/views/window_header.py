"""Header of the window: the review, its tracks and pages, the open problems, the operator."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from ..forms.ui_window_header import Ui_WindowHeader
from ..models.desk import Desk
from ..models.translation import translated
from ..scoring.progress import Progress, Stage
from ..scoring.scheme import Track
from .stage_strip import StageStrip
from .widgets.eliding import ElidingFilter
from .widgets.table_setup import check_exclusively, set_style_state, use_plain_text


class WindowHeader(QFrame):
    """Shows the state of the open review; its buttons go to a track, a page, the problems."""

    track_chosen = Signal(int)
    page_chosen = Signal(int)
    next_requested = Signal()
    operator_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_WindowHeader()
        self.form.setupUi(self)
        use_plain_text(self)
        form = self.form
        # A long title must not widen the window.
        form.titleLabel.setMinimumWidth(1)
        form.titleLabel.installEventFilter(ElidingFilter(form.titleLabel))
        # The button must not take the keyboard from the ballot when it is clicked.
        form.operatorButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stages = StageStrip(self)
        form.tabRow.addWidget(self.stages)
        self._tracks = QButtonGroup(self)
        self._tracks.idClicked.connect(self.track_chosen)
        for number, tab in enumerate(self.page_tabs):
            tab.clicked.connect(lambda _checked=False, page=number: self.page_chosen.emit(page))
        form.problemsButton.clicked.connect(self.next_requested)
        form.operatorButton.clicked.connect(self.operator_requested)

    @property
    def track_buttons(self) -> list[QPushButton]:
        """The buttons of the tracks, in the scheme's order."""
        return [button for button in self._tracks.buttons() if isinstance(button, QPushButton)]

    @property
    def page_tabs(self) -> tuple[QPushButton, ...]:
        """The buttons of the pages, in their order."""
        form = self.form
        return (form.participantsTab, form.entryTab, form.evaluatorsTab, form.resultsTab)

    def show_review(self, desk: Desk) -> None:
        """Show the title, the time of saving and the operator."""
        form, review = self.form, desk.review
        title = self.title(desk)
        form.titleLabel.setText(title)
        form.titleLabel.setToolTip(title)
        if desk.has_unwritten:
            saved = self.tr("⚠ 没有存盘")
        else:
            saved = self.tr("只能查看") if review.read_only else self.tr("已保存 {}")
        form.savedLabel.setText(saved.format(review.saved_at[11:19]))
        form.operatorButton.setText(self.tr("录入人 {}").format(review.who))
        form.operatorButton.setEnabled(not review.read_only)

    def title(self, desk: Desk) -> str:
        """Return a review's title, with its year where it has one."""
        texts = desk.texts
        return self.tr("{} 学年{}").format(texts.year, texts.title) if texts.year else texts.title

    def show_count(self, desk: Desk) -> None:
        """Show how many problems are open, or what is to do next, and the stages of the work."""
        progress, button = desk.progress(), self.form.problemsButton
        words, state = self._next(progress)
        button.setText(words)
        button.setToolTip(translated(progress.next_text))
        set_style_state(button, state)
        self.stages.show_progress(progress)

    def _next(self, progress: Progress) -> tuple[str, str]:
        """Return the words of the button, and its state in the style sheet."""
        current = progress.current
        if progress.problems:
            return self.tr("⚠ 待处理 {}  F7").format(len(progress.problems)), ""
        if current.is_done:
            return self.tr("✓ 已定稿"), "good"
        if current.stage is Stage.FINALISING:
            return self.tr("✓ 可以定稿"), "good"
        return translated(progress.next_text), "step"

    def check_page(self, number: int) -> None:
        """Mark the page that is shown."""
        check_exclusively(self.page_tabs, number)

    def check_track(self, number: int) -> None:
        """Mark the track that is shown."""
        check_exclusively(self.track_buttons, number)

    def show_tracks(self, tracks: Sequence[Track]) -> None:
        """Replace the tracks' buttons."""
        for button in self._tracks.buttons():
            self._tracks.removeButton(button)
            self.form.trackSwitchRow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for number, track in enumerate(tracks):
            button = QPushButton(f"{track.short_name}  Ctrl+{number + 1}", self.form.trackSwitch)
            button.setCheckable(True)
            button.setProperty("role", "segment")
            # A QAbstractButton's shortcut animates the click, and key presses during the animation are lost.
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), button)
            shortcut.activated.connect(button.click)
            self._tracks.addButton(button, number)
            self.form.trackSwitchRow.addWidget(button)
