"""The window: the start page, or one open review with its pages, tracks and menu."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QPushButton

from ..forms.ui_main_window import Ui_MainWindow
from ..models.desk import Desk
from ..models.translation import translated
from ..operations import reviews, settings
from ..operations.errors import RefusedError
from ..operations.steps import describe
from ..store import DamagedError, Review, Step, StoreError
from .dialogs import Dialogs
from .file_actions import WorkbookActions
from .manual.help_menu import Help
from .page_order import ENTRY, PARTICIPANTS, RESULTS
from .user_settings import Recent
from .widgets.message_bar import MessageBar
from .widgets.table_setup import check_exclusively, use_plain_text
from .window_actions import page_actions, show_actions
from .window_header import Header, TrackSwitch

# The start page and those of a review are loaded when first wanted, so that the other is there sooner.
if TYPE_CHECKING:
    from .entry.entry_page import EntryPage
    from .review_pages import ReviewPages
    from .start_page import StartPage

POLL_MS = 1000
LEAST_SIZE = (640, 420)


class MainWindow(QMainWindow):
    """Opens and closes reviews, and carries out what the menu asks."""

    def __init__(self, dialogs: Dialogs, recent: Recent, sample_folder: Path) -> None:
        """`sample_folder` is where throw-away copies of the sample go; the caller removes it."""
        super().__init__()
        self._dialogs = dialogs
        self._recent = recent
        self._sample_folder = sample_folder
        self.desk: Desk | None = None
        self.pages: ReviewPages | None = None
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        use_plain_text(self)
        self.setMinimumSize(*LEAST_SIZE)
        self.message_bar = MessageBar(self.form.reviewView)
        self.form.reviewColumn.addWidget(self.message_bar)
        self.help = Help(self, self.form, dialogs, recent, lambda: self.pages)
        self._workbooks = WorkbookActions(dialogs, self.message_bar.show_message)
        self._header = Header(self.form)
        self._tracks = TrackSwitch(self.form, self)
        self._poll = QTimer(self, interval=POLL_MS)
        self._connect()
        self.setWindowTitle(self.tr("述评"))
        self._show_actions()
        # Once something can be seen: who named a review has it open by then.
        QTimer.singleShot(0, self._begin)

    @cached_property
    def start_page(self) -> "StartPage":
        """Where the program begins when it is given no review."""
        from .start_page import StartPage  # noqa: PLC0415

        page = StartPage(self)
        self.form.startHolderColumn.addWidget(page)
        # At once, so that it can take the keyboard: in a window in sight the layout would show it later.
        page.show()
        page.new_requested.connect(self._on_new)
        page.open_requested.connect(self._on_open)
        page.sample_requested.connect(self.open_sample)
        page.recent_chosen.connect(self.open_review)
        page.recent_forgotten.connect(self._on_recent_forgotten)
        return page

    def open_review(self, path: Path) -> bool:
        """Open a review in the window; whether it could be opened."""
        if not self._may_leave():
            return False
        if self._is_open(path):
            return True
        if self._has_start_page:
            self.start_page.recent.let_go(path)
        try:
            review = reviews.open_for_writing(path)
        except DamagedError as error:
            return self._offer_rebuild(path, error)
        except StoreError as error:
            self._dialogs.tell(self.tr("打不开评议"), error.message)
            return False
        self._show_review(review)
        return True

    def open_sample(self) -> bool:
        """Open a throw-away copy of the sample review; whether it could be made."""
        path = self._sample_folder / (self.tr("样例评议") + reviews.SUFFIX)
        if not self._may_leave():
            return False
        if self._is_open(path):
            return True
        path.unlink(missing_ok=True)
        return self._try_to(lambda: reviews.make_sample(path)) and self.open_review(path)

    def close_review(self) -> bool:
        """Go back to the start page; False where a mark that cannot stand is still in its cell."""
        if not self.put_away():
            return False
        self._show_start()
        return True

    def put_away(self) -> bool:
        """Close the review, whatever is shown next; False where a mark that cannot stand is in its cell."""
        if not self._may_leave():
            return False
        if self.pages is not None and self.desk is not None:
            self._poll.stop()
            self.pages.close()
            self.desk.close()
            self.desk.deleteLater()
        self.pages, self.desk = None, None
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.put_away())
        if event.isAccepted():
            if self._has_start_page:
                self.start_page.recent.end()
            self.help.close()

    def print_document(self, name: str) -> None:
        """Show the documents of the current track as they will print, beginning with the one named."""
        if self.desk is not None and self.pages is not None and self.pages.current.leave():
            self._dialogs.show_print(self.desk, name, self._recent.prints)

    def edit_texts(self) -> None:
        """Edit what the documents are filled in with."""
        if self.desk is None:
            return
        desk = self.desk
        texts = self._dialogs.ask_texts(desk.texts)
        if texts is not None:
            desk.request(lambda: settings.set_texts(desk.review, texts))

    def _may_leave(self) -> bool:
        """Whether no mark that cannot stand is in its cell."""
        return self.pages is None or self.pages.current.leave()

    def _is_open(self, path: Path) -> bool:
        """Whether it is the review in the window: opened twice, it would keep itself from being written."""
        return self.desk is not None and self.desk.review.path == path.resolve()

    def _connect(self) -> None:
        form = self.form
        form.problemsButton.clicked.connect(self._go_to_problems)
        form.operatorButton.clicked.connect(self._on_operator)
        # Whoever takes over types on where the other left off.
        form.operatorButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._poll.timeout.connect(self._on_poll_timeout)
        for action, slot in (
            (form.actionNew, self._on_new),
            (form.actionOpen, self._on_open),
            (form.actionSample, self.open_sample),
            (form.actionImport, lambda: self._with_files(self._workbooks.take_in)),
            (form.actionTemplate, lambda: self._with_files(self._workbooks.make_template)),
            (form.actionExport, lambda: self._with_files(self._workbooks.export)),
            (form.actionTexts, self.edit_texts),
            (form.actionSaved, self._on_saved),
            (form.actionSaveCopy, self._on_save_copy),
            (form.actionCloseReview, self.close_review),
            (form.actionQuit, self.close),
            (form.actionUndo, lambda: self._turn_history(Review.undo)),
            (form.actionRedo, lambda: self._turn_history(Review.redo)),
            (form.actionProblems, self._go_to_problems),
            (form.actionFind, lambda: self._in_entry(lambda page: page.search())),
            (form.actionSecond, lambda: self._in_entry(lambda page: page.turn_pass())),
            (form.actionVoid, lambda: self._in_entry(lambda page: page.on_ballot.void())),
            (form.actionDiscardSecond, lambda: self._in_entry(lambda page: page.on_ballot.discard())),
            (form.actionReading, self._on_reading),
            (form.actionHistory, self._on_history),
            (form.actionOperator, self._on_operator),
            (form.actionPrint, self._on_print),
            (form.actionVerify, self._on_verify),
            (form.actionPrintAnnouncement, lambda: self.print_document("announcement")),
        ):
            action.triggered.connect(slot)
        for number, action in enumerate(page_actions(self.form)):
            action.triggered.connect(lambda _checked=False, page=number: self._turn_to(page))
        for number, tab in enumerate(self._tabs):
            tab.clicked.connect(lambda _checked=False, page=number: self._turn_to(page))
        self._tracks.chosen.connect(self._on_track_clicked)

    @property
    def _tabs(self) -> tuple[QPushButton, ...]:
        form = self.form
        return (form.participantsTab, form.entryTab, form.evaluatorsTab, form.resultsTab)

    @property
    def _has_start_page(self) -> bool:
        return "start_page" in vars(self)

    def _begin(self) -> None:
        if self.desk is None:
            self._show_start()

    def _show_start(self) -> None:
        self.form.stack.setCurrentWidget(self.form.startHolder)
        self.setWindowTitle(self.tr("述评"))
        self.start_page.show_recent(self._recent.paths)
        self._show_actions()

    def _on_recent_forgotten(self, path: Path) -> None:
        self._recent.forget(path)
        self.start_page.show_recent(self._recent.paths)

    def _show_review(self, review: Review) -> None:
        from .review_pages import ReviewPages  # noqa: PLC0415

        if not self.put_away():
            review.close()
            return
        desk = self.desk = Desk(review, self)
        desk.changed.connect(self._on_desk_changed)
        desk.results_changed.connect(self._show_count)
        desk.track_switched.connect(self._show_track)
        desk.refused.connect(self.message_bar.show_refusal)
        self.pages = ReviewPages(desk, self._dialogs, self.form.pages)
        self.pages.page_changed.connect(self._on_page_changed)
        self.pages.entry.reading_changed.connect(self._show_actions)
        self.pages.print_requested.connect(self._on_print)
        self.pages.roster_imported.connect(self.message_bar.show_message)
        self.pages.entry.left_unfinished.connect(self.message_bar.show_refusal)
        self.pages.entry.on_ballot.done.connect(self.message_bar.show_message)
        self.pages.texts_requested.connect(self.edit_texts)
        self._tracks.show_tracks(desk.scheme.tracks)
        is_sample = review.path.parent == self._sample_folder.resolve()
        if not is_sample:
            self._recent.add(review.path)
        self._header.show_band(desk, is_sample=is_sample)
        self.form.stack.setCurrentWidget(self.form.reviewView)
        self.message_bar.hide()
        review.who = self._recent.operator or review.who
        # All of it is there before anything is asked: behind a question nobody sees half a window.
        self._show_track()
        self._turn_to(PARTICIPANTS if not desk.data.participants else ENTRY)
        if review.reason_read_only is not None:
            self._poll.start()
            self.message_bar.show_message(self.tr("只能查看：{}").format(translated(review.reason_read_only)))
        else:
            self._on_operator()

    def _on_track_clicked(self, number: int) -> None:
        if self.desk is not None and self.pages is not None:
            self.pages.switch_track(self.desk.scheme.tracks[number].id)
            self._show_track()

    def _turn_to(self, number: int) -> bool:
        if self.pages is not None and self.pages.entry.is_blind and number == RESULTS:
            self.message_bar.show_refusal(
                self.tr("正在录第二遍，结果里会露出第一遍的数；先换一份评分表再看。")
            )
            self._on_page_changed(self.form.pages.currentIndex())
            return False
        turned = self.pages is not None and self.pages.turn_to(number)
        if not turned:
            self._on_page_changed(self.form.pages.currentIndex())
        return turned

    def _on_page_changed(self, number: int) -> None:
        check_exclusively(self._tabs, number)

    def _go_to_problems(self) -> None:
        if self.pages is not None and self._turn_to(RESULTS):
            self.pages.results.go_to_problems()

    def _show_track(self) -> None:
        if self.desk is None:
            return
        tracks = [track.id for track in self.desk.scheme.tracks]
        self._tracks.check(tracks.index(self.desk.track_id))
        self._show_header()
        self._show_count()

    def _show_header(self) -> None:
        if self.desk is not None:
            self.setWindowTitle(self._header.show(self.desk))
            self._show_actions()

    def _show_count(self) -> None:
        if self.desk is not None:
            self._header.show_count(self.desk)

    def _show_actions(self) -> None:
        """What can be done now."""
        review = self.desk.review if self.desk else None
        entry = self.pages.entry if self.pages else None
        discardable = entry is not None and entry.grid_model.has_unfinished_second
        show_actions(self.form, review, blind=entry is not None and entry.is_blind, discardable=discardable)

    def _on_desk_changed(self) -> None:
        # Who else is writing stays in sight; all other words are about what was done before.
        if self.desk is not None and not self.desk.review.read_only:
            self.message_bar.hide()
        self._show_header()

    def _on_poll_timeout(self) -> None:
        if self.desk is not None:
            self.desk.request(self.desk.review.poll)

    def _turn_history(self, turn: Callable[[Review], Step | None]) -> None:
        """Undo or redo. A draft goes first: it is what the secretary sees as the last thing done."""
        if self.pages is None or self.desk is None:
            return
        grid = self.pages.entry.grid
        if self.pages.current is self.pages.entry and grid.draft is not None:
            grid.drop_draft()
            return
        desk, entry = self.desk, self.pages.entry
        if not entry.may_turn(desk.review.next_turn("undo" if turn is Review.undo else "redo")):
            self.message_bar.show_refusal(self.tr("正在录第二遍，只能撤销这一份第二遍里的步骤。"))
            return
        outcome = desk.request(lambda: turn(desk.review))
        if outcome and outcome.value and not entry.is_blind:
            words = self.tr("✓ 已撤销：{}") if turn is Review.undo else self.tr("✓ 已重做：{}")
            self.message_bar.show_message(words.format(translated(describe(outcome.value))))

    def _in_entry(self, action: "Callable[[EntryPage], object]") -> None:
        """Do something on the entry page, from wherever the menu was opened."""
        if self.pages is not None and self._turn_to(ENTRY):
            action(self.pages.entry)

    def _on_reading(self) -> None:
        if self.desk is not None and self.pages is not None and self.pages.current.leave():
            self._dialogs.show_reading_list(self.desk)

    def _on_history(self) -> None:
        if self.desk is not None and self.pages is not None and self.pages.current.leave():
            on_entry = self.pages.current is self.pages.entry
            self._dialogs.show_history(self.desk, self.pages.entry.current_words() if on_entry else "")

    def _on_operator(self) -> None:
        if self.desk is None:
            return
        name = self._dialogs.ask_operator(self.desk.review.who)
        if name is not None and name.strip():
            self.desk.review.who = name.strip()
            self._recent.operator = name.strip()
            self._show_header()

    def _on_new(self) -> None:
        if not self._may_leave():
            return
        rules = reviews.bundled_scheme()
        year = reviews.school_year(date.today())
        proposal = reviews.ReviewPlan(rules.title, year, self._recent.school)
        wish = self._dialogs.ask_new_review(rules, proposal, self._recent.folder)
        if wish is None or not self._try_to(lambda: reviews.new_review(wish.path, plan=wish.plan)):
            return
        self._recent.school = wish.plan.school or self._recent.school
        if self.open_review(wish.path) and self.pages is not None:
            self.pages.begin_typing()

    def _on_open(self) -> None:
        path = self._dialogs.ask_review_to_open() if self._may_leave() else None
        if path is not None:
            self.open_review(path)

    def _with_files(self, action: Callable[[Desk], None]) -> None:
        if self.desk is not None and self.pages is not None and self.pages.current.leave():
            action(self.desk)

    def _on_saved(self) -> None:
        if self.pages is not None and self.pages.current.leave():
            self.message_bar.show_message(
                self.tr("✓ 每一格离开时就已存盘，不用另外保存。要留一份备份，请用“另存副本”。")
            )

    def _on_save_copy(self) -> None:
        if self.desk is None or self.pages is None or not self.pages.current.leave():
            return
        desk = self.desk
        proposal = _beside(desk.review.path, self.tr("副本"))
        target = self._dialogs.ask_where_to_save(
            self.tr("另存副本"), str(proposal), self.tr("述评评议文件 (*.shuping)")
        )
        if target is not None and desk.request(lambda: desk.review.save_copy(target)):
            self.message_bar.show_message(self.tr("✓ 副本已写成 {}").format(target))

    def _offer_rebuild(self, path: Path, error: DamagedError) -> bool:
        """Name the damage, and open what could be rebuilt from the journal; whether anything was."""
        title = self.tr("评议文件已损坏")
        if not error.rebuildable:
            self._dialogs.tell(title, error.message)
            return False
        if not self._dialogs.confirm(title, error.message, self.tr("重建到新文件…")):
            return False
        proposal = _beside(path, self.tr("重建"))
        target = self._dialogs.ask_where_to_save(
            self.tr("重建到"), str(proposal), self.tr("述评评议文件 (*.shuping)")
        )
        if target is None or not self._try_to(lambda: reviews.rebuild(path, target)):
            return False
        return self.open_review(target)

    def _try_to(self, operation: Callable[[], object]) -> bool:
        """Carry out something for which no review is open yet; whether it was done."""
        try:
            operation()
        except (RefusedError, StoreError) as error:
            self._dialogs.tell(self.tr("没有做成"), error.message)
            return False
        return True

    def _on_verify(self) -> None:
        if self.pages is not None:
            self.pages.results.verify_code()

    def _on_print(self) -> None:
        self.print_document(self._recent.prints.document)


def _beside(path: Path, word: str) -> Path:
    """A file beside a review, called after it."""
    return path.with_name(f"{path.stem} {word}{reviews.SUFFIX}")
