"""Main window: the start page, or one open review with its pages."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow

from ..forms.ui_main_window import Ui_MainWindow
from ..models.desk import Desk
from ..models.translation import translated
from ..operations import reviews, settings
from ..scoring.progress import Stage
from ..store import Review
from .backup_actions import BackupActions
from .copy_actions import CopyActions
from .dialogs import Dialogs
from .file_actions import WorkbookActions
from .long_work import is_running
from .main_menu import MainMenu
from .manual.help import PLACES, Help
from .page_order import ENTRY, PARTICIPANTS, RESULTS
from .review_opener import ReviewOpener
from .undo_actions import UndoActions
from .user_settings import UserSettings
from .widgets.message_bar import MessageBar
from .widgets.table_setup import use_plain_text
from .window_header import WindowHeader
from .witness_guard import WitnessGuard

# Imported lazily to keep start-up fast.
if TYPE_CHECKING:
    from .entry.entry_page import EntryPage
    from .review_memory import ReviewMemory
    from .review_pages import ReviewPages
    from .start_page import StartPage

POLL_MS = 1000
_BELOW_BAND = 1
LEAST_SIZE = (640, 420)


class MainWindow(QMainWindow):
    """Opens and closes reviews, and carries out the menu's actions."""

    def __init__(self, dialogs: Dialogs, user_settings: UserSettings, sample_folder: Path) -> None:
        """Create the window; the caller removes `sample_folder`, which holds copies of the sample."""
        super().__init__()
        self._dialogs = dialogs
        self._settings = user_settings
        self._sample_folder = sample_folder
        self.desk: Desk | None = None
        self.pages: ReviewPages | None = None
        self._memory: ReviewMemory | None = None
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        use_plain_text(self)
        self.setMinimumSize(*LEAST_SIZE)
        self.menu = MainMenu(self)
        self.setMenuBar(self.menu)
        self.header = WindowHeader(self)
        self.form.reviewColumn.insertWidget(_BELOW_BAND, self.header)
        self.message_bar = MessageBar(self.form.reviewView)
        self.form.reviewColumn.addWidget(self.message_bar)
        self.help = Help(self, self.menu, dialogs, user_settings, self._help_place)
        self._opener = ReviewOpener(dialogs, self)
        self._witness = WitnessGuard(dialogs, self._opener.open, sample_folder)
        self._copies = CopyActions(dialogs, self)
        self.backups = BackupActions(dialogs, self.message_bar.show_refusal, self)
        self._undoing = UndoActions(self.message_bar)
        self._files = WorkbookActions(dialogs, self.message_bar.show_message)
        self._poll = QTimer(self, interval=POLL_MS)
        self._connect()
        self.setWindowTitle(self.tr("述评"))
        self._show_actions()
        # After the first paint; a review named on the command line is open by then.
        QTimer.singleShot(0, self._begin)

    @cached_property
    def start_page(self) -> "StartPage":
        """Page shown while no review is open."""
        from .start_page import StartPage  # noqa: PLC0415

        page = StartPage(self)
        self.form.startHolderColumn.addWidget(page)
        # Shown now, since the layout would show it after `setFocus`, which a hidden widget ignores.
        page.show()
        page.new_requested.connect(self._on_new)
        page.open_requested.connect(self._on_open)
        page.sample_requested.connect(self.open_sample)
        page.recent_chosen.connect(self.open_review)
        page.recent_forgotten.connect(self._on_recent_forgotten)
        return page

    def open_review(self, path: Path) -> bool:
        """Open a review in the window; return whether it could be opened."""
        if not self._may_leave():
            return False
        if self._is_open(path):
            return True
        if self._has_start_page:
            self.start_page.recent.release(path)
        review = self._witness.checked(self._opener.open(path))
        if review is not None:
            self._show_review(review)
        elif self.desk is None:
            self._show_start()
        return review is not None

    def open_sample(self) -> bool:
        """Open a temporary copy of the sample review; return whether it could be created."""
        path = self._sample_folder / (self.tr("样例评议") + reviews.SUFFIX)
        if not self._may_leave():
            return False
        if self._is_open(path):
            return True
        path.unlink(missing_ok=True)
        doing = self.tr("正在生成样例评议…")
        return self._opener.try_to(doing, lambda: reviews.make_sample(path)) and self.open_review(path)

    def close_review(self) -> bool:
        """Close the review and show the start page; return False while a cell holds an invalid mark."""
        if not self.end_review():
            return False
        self._show_start()
        return True

    def end_review(self) -> bool:
        """Close the review, not yet showing another view; return False while a mark is invalid."""
        if not self._may_leave():
            return False
        self._close_pages()
        return True

    def _close_pages(self) -> None:
        if self.pages is not None and self.desk is not None:
            self._poll.stop()
            self.backups.end()
            if self._memory is not None:
                self._memory.end()
                self._memory = None
            self.pages.close()
            self.desk.close()
            self.desk.deleteLater()
        self.pages, self.desk = None, None

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.end_review())
        if event.isAccepted():
            if self._has_start_page:
                self.start_page.recent.end()
            self.help.close()

    def _on_command_unused(self, keys: QKeySequence) -> None:
        """Say why the key of a disabled action does nothing."""
        action = self.menu.disabled_action(keys)
        if self.desk is not None and self.pages is not None and action is not None:
            locked = self.desk.locked if self.desk.review.read_only else ""
            is_blind = self.pages.entry.is_blind
            self.message_bar.show_refusal(self.menu.why_disabled(action, locked, is_blind=is_blind))

    def print_document(self, name: str) -> None:
        """Show the documents of the current track as they will print, beginning with `name`."""
        if self.desk is not None and self.pages is not None and self.pages.current.leave():
            desk = self.desk
            # The documents name who set a ballot aside, which is read from the file.
            desk.request(lambda: self._dialogs.show_print(desk, name, self._settings.prints))

    def edit_texts(self) -> None:
        """Edit the texts that documents are filled in with."""
        if self.desk is None:
            return
        desk = self.desk
        texts = self._dialogs.ask_texts(desk.texts)
        if texts is not None:
            desk.request(lambda: settings.set_texts(desk.review, texts))

    def _may_leave(self) -> bool:
        """Return whether no cell holds an invalid mark, and nothing is unwritten that is not to be lost."""
        if is_running():
            return False
        if self.pages is None or self.desk is None:
            return True
        left = self.pages.current.leave()
        if not self.desk.has_unwritten or not self._copies.may_close():
            return left and not self.desk.has_unwritten
        self.pages.entry.grid.drop_draft()
        return True

    def _is_open(self, path: Path) -> bool:
        """Return whether the window shows that review; opened twice, it would lock itself."""
        return self.desk is not None and self.desk.review.path == path.resolve()

    def _connect(self) -> None:
        self.header.next_requested.connect(self._go_to_next)
        self.header.operator_requested.connect(self._on_operator)
        self.header.track_chosen.connect(self._on_track_chosen)
        self.header.page_chosen.connect(self._turn_to)
        self._poll.timeout.connect(self._on_poll_timeout)
        self.backups.open_requested.connect(self.open_review)
        self._copies.copied.connect(self._on_copied)
        self._copies.rescued.connect(self._on_rescued)
        self.menu.recent_chosen.connect(self.open_review)
        self.menu.show_recent(self._settings.paths)
        menu = self.menu.form
        for action, slot in (
            (menu.actionNew, self._on_new),
            (menu.actionOpen, self._on_open),
            (menu.actionSample, self.open_sample),
            (menu.actionImport, lambda: self._with_files(self._files.import_files)),
            (menu.actionTemplate, lambda: self._with_files(self._files.make_template)),
            (menu.actionExport, lambda: self._with_files(self._files.export)),
            (menu.actionTexts, self.edit_texts),
            (menu.actionSaved, self._on_saved),
            (menu.actionSaveCopy, self._on_save_copy),
            (menu.actionBackups, lambda: self.backups.show(self.desk)),
            (menu.actionFileSafety, lambda: self._copies.show_safety(self.backups.current)),
            (menu.actionCloseReview, self.close_review),
            (menu.actionQuit, self.close),
            (menu.actionUndo, self._on_undo),
            (menu.actionRedo, self._on_redo),
            (menu.actionProblems, self._go_to_problems),
            (menu.actionFind, lambda: self._in_entry(lambda page: page.search())),
            (menu.actionSecond, lambda: self._in_entry(lambda page: page.turn_pass())),
            (menu.actionVoid, lambda: self._in_entry(lambda page: page.on_ballot.void())),
            (menu.actionRemoveBallot, lambda: self._in_entry(lambda page: page.on_ballot.remove())),
            (menu.actionDiscardSecond, lambda: self._in_entry(lambda page: page.on_ballot.discard())),
            (menu.actionColumns, lambda: self._in_entry(lambda page: page.on_ballot.order_columns())),
            (menu.actionExchange, lambda: self._in_entry(lambda page: page.on_ballot.exchange_columns())),
            (menu.actionReading, self._on_reading),
            (menu.actionHistory, self._on_history),
            (menu.actionOperator, self._on_operator),
            (menu.actionPrint, self._on_print),
            (menu.actionVerify, self._on_verify),
            (menu.actionPrintAnnouncement, lambda: self.print_document("announcement")),
        ):
            action.triggered.connect(slot)
        for number, action in enumerate(self.menu.page_actions):
            action.triggered.connect(lambda _checked=False, page=number: self._turn_to(page))

    @property
    def _has_start_page(self) -> bool:
        return "start_page" in vars(self)

    def _begin(self) -> None:
        # The events of an opening are handled before the review is there.
        if self.desk is None and not is_running():
            self._show_start()

    def _show_start(self) -> None:
        self.form.stack.setCurrentWidget(self.form.startHolder)
        self.setWindowTitle(self.tr("述评"))
        self.start_page.show_recent(self._settings.paths)
        self._show_actions()

    def _on_recent_forgotten(self, path: Path) -> None:
        self._settings.forget(path)
        self.menu.show_recent(self._settings.paths)
        self.start_page.show_recent(self._settings.paths)

    def _show_review(self, review: Review) -> None:
        from .review_memory import ReviewMemory  # noqa: PLC0415
        from .review_pages import ReviewPages  # noqa: PLC0415

        if not self.end_review():
            review.close()
            return
        desk = self.desk = Desk(review, self)
        desk.changed.connect(self._on_desk_changed)
        desk.results_changed.connect(self._show_count)
        desk.track_switched.connect(self._show_track)
        desk.refused.connect(self.message_bar.show_refusal)
        desk.write_failed.connect(self._show_header)
        self._copies.watch(desk)
        self.pages = ReviewPages(desk, self._dialogs, self.form.pages)
        self.pages.page_changed.connect(self._on_page_changed)
        self.pages.entry.reading_changed.connect(self._show_actions)
        self.pages.print_requested.connect(self._on_print)
        self.pages.done.connect(self.message_bar.show_message)
        self.pages.entry.grid.command_unused.connect(self._on_command_unused)
        self.pages.entry.left_unfinished.connect(self.message_bar.show_refusal)
        self.pages.entry.on_ballot.done.connect(self.message_bar.show_message)
        self.pages.texts_requested.connect(self.edit_texts)
        self.header.show_tracks(desk.scheme.tracks)
        is_sample = review.path.parent == self._sample_folder.resolve()
        if not is_sample:
            self.backups.watch(desk)
            self._settings.add(review.path)
            self.menu.show_recent(self._settings.paths)
        self._show_band(desk, is_sample=is_sample)
        self.form.stack.setCurrentWidget(self.form.reviewView)
        self.message_bar.hide()
        review.who = self._settings.operator or review.who
        # Complete before any question is asked: the window stays visible behind the dialog.
        memory = None if is_sample else ReviewMemory(self, self._settings, desk, self.pages)
        place_text = memory.go_back() if memory is not None else ""
        self._show_track()
        page = memory.page if memory is not None else ENTRY if desk.data.participants else PARTICIPANTS
        if not self._turn_to(page):
            self._turn_to(ENTRY)
        self._memory = memory
        if memory is not None:
            memory.begin()
        if review.reason_read_only is not None:
            self._poll.start()
            self.message_bar.show_state(self.tr("只能查看：{}").format(translated(review.reason_read_only)))
        else:
            self._on_operator()
        if words := self._witness.notices_of(review):
            self.message_bar.show_refusal(words)
        elif place_text:
            self.message_bar.show_message(place_text)

    def _on_track_chosen(self, number: int) -> None:
        if self.desk is not None and self.pages is not None:
            self.pages.switch_track(self.desk.scheme.tracks[number].id)
            self._show_track()

    def _turn_to(self, number: int) -> bool:
        if self.pages is not None and self.pages.entry.is_blind and number == RESULTS:
            self.message_bar.show_refusal(
                self.tr("正在录第二遍，打开结果会看到第一遍的分数；请先换到另一份评分表再查看。")
            )
            self._on_page_changed(self.form.pages.currentIndex())
            return False
        turned = self.pages is not None and self.pages.turn_to(number)
        if not turned:
            self._on_page_changed(self.form.pages.currentIndex())
        return turned

    def _on_page_changed(self, number: int) -> None:
        self.header.check_page(number)

    def _help_place(self) -> str:
        return self.pages.help_place if self.pages is not None else PLACES["StartPage"]

    def _go_to_problems(self) -> None:
        if self.pages is not None and self._turn_to(RESULTS):
            self.pages.results.go_to_problems()

    def _go_to_next(self) -> None:
        """Go to the open problems, or to what is to do next."""
        if self.pages is None or self.desk is None:
            return
        progress = self.desk.progress()
        stage = Stage.PROBLEMS if progress.problems else progress.current.stage
        if stage is Stage.PRINTING:
            self._on_print()
        elif stage in (Stage.ROSTER, Stage.ENTRY, Stage.SECOND):
            self._turn_to(PARTICIPANTS if stage is Stage.ROSTER else ENTRY)
        elif self._turn_to(RESULTS):
            self.pages.results.go_to_stage(stage)

    def _show_track(self) -> None:
        if self.desk is None:
            return
        tracks = [track.id for track in self.desk.scheme.tracks]
        self.header.check_track(tracks.index(self.desk.track_id))
        self._show_header()
        self._show_count()

    def _show_band(self, desk: Desk, *, is_sample: bool) -> None:
        """Mark a rehearsal on every page, so that it is not taken for a real review."""
        text = self.tr("演练 — 样例数据，不作数") if is_sample else self.tr("演练 — 练习数据，不作数")
        self.form.rehearsalBand.setText(text)
        self.form.rehearsalBand.setVisible(desk.review.contents.is_rehearsal)

    def _title(self, desk: Desk) -> str:
        mark = self.tr("演练 — ") if desk.review.contents.is_rehearsal else ""
        return f"{mark}{self.header.title(desk)} — {desk.review.path.name} — " + self.tr("述评")

    def _show_header(self) -> None:
        if self.desk is not None:
            self.header.show_review(self.desk)
            self.setWindowTitle(self._title(self.desk))
            self._show_actions()

    def _show_count(self) -> None:
        if self.desk is not None:
            self.header.show_count(self.desk)

    def _show_actions(self) -> None:
        """Enable the actions that are possible now."""
        review = self.desk.review if self.desk else None
        entry = self.pages.entry if self.pages else None
        self.menu.show_state(
            review,
            is_blind=entry is not None and entry.is_blind,
            can_discard=entry is not None and entry.grid_model.has_unfinished_second,
        )

    def _on_desk_changed(self) -> None:
        # A read-only review keeps its message about the writer; other messages concern the previous step.
        if self.desk is not None and not self.desk.review.read_only:
            self.message_bar.hide()
        self._show_header()

    def _on_poll_timeout(self) -> None:
        if self.desk is not None and not is_running():
            self.desk.request(self.desk.review.poll)

    def _on_undo(self) -> None:
        if self.desk is not None and self.pages is not None:
            self._undoing.undo(self.desk, self.pages)

    def _on_redo(self) -> None:
        if self.desk is not None and self.pages is not None:
            self._undoing.redo(self.desk, self.pages)

    def _in_entry(self, action: "Callable[[EntryPage], object]") -> None:
        """Show the entry page and run an action on it."""
        if self.pages is not None and self._turn_to(ENTRY):
            action(self.pages.entry)

    def _on_reading(self) -> None:
        if self.desk is not None and self.pages is not None and self.pages.current.leave():
            self._dialogs.show_reading_list(self.desk)

    def _on_history(self) -> None:
        if self.desk is not None and self.pages is not None and self.pages.current.leave():
            desk, entry = self.desk, self.pages.entry
            words = entry.current_words() if self.pages.current is entry else ""
            desk.request(lambda: self._dialogs.show_history(desk, words))

    def _on_operator(self) -> None:
        if self.desk is None:
            return
        name = self._dialogs.ask_operator(self.desk.review.who)
        if name is not None and name.strip():
            self.desk.review.who = name.strip()
            self._settings.operator = name.strip()
            self._show_header()

    def _on_new(self) -> None:
        if not self._may_leave():
            return
        rules = reviews.bundled_scheme()
        year = reviews.school_year(date.today())
        proposal = reviews.ReviewPlan(rules.title, year, self._settings.school)
        wish = self._dialogs.ask_new_review(rules, proposal, self._settings.folder)
        doing = self.tr("正在新建评议…")
        if wish is None or not self._opener.try_to(
            doing, lambda: reviews.new_review(wish.path, plan=wish.plan)
        ):
            return
        self._settings.school = wish.plan.school or self._settings.school
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
                self.tr("✓ 每一格离开时就已保存，不用另外保存。如需备份，请用“另存副本”。")
            )

    def _on_save_copy(self) -> None:
        if self.pages is not None:
            self._copies.save(self.pages.current.leave)

    def _on_copied(self, target: Path) -> None:
        self.message_bar.show_message(self.tr("✓ 副本已保存到 {}").format(target))

    def _on_rescued(self, target: Path) -> None:
        """Go on in the copy of a review whose file cannot be written."""
        if self.desk is None or self.pages is None:
            return
        name = self.desk.review.path.name
        self.pages.entry.grid.drop_draft()
        self._close_pages()
        if self.open_review(target):
            words = self.tr("✓ 副本已保存到 {}，接着在副本里做；原来的 {} 请另行打开核对。")
            self.message_bar.show_message(words.format(target, name))
        else:
            self._show_start()

    def _on_verify(self) -> None:
        if self.pages is not None:
            self.pages.results.verify_code()

    def _on_print(self) -> None:
        self.print_document(self._settings.prints.document)
