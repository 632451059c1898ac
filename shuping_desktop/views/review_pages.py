"""Pages of one open review, and the way from one to another."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ..models.desk import Desk
from ..scoring.problems import Jump, Problem
from ..scoring.register import Expected, next_evaluator, next_number
from .dialogs import Dialogs
from .manual.help import PLACES
from .page_order import ENTRY, EVALUATORS, PARTICIPANTS, RESULTS
from .widgets.page_area import PageArea

# Imported lazily to keep start-up fast.
if TYPE_CHECKING:
    from .entry.entry_page import EntryPage
    from .results.results_page import ResultsPage
    from .rosters.evaluators_page import EvaluatorsPage
    from .rosters.participants_page import ParticipantsPage

    Page = ParticipantsPage | EntryPage | EvaluatorsPage | ResultsPage
Made = TypeVar("Made", "ParticipantsPage", "EntryPage", "EvaluatorsPage", "ResultsPage")

SECOND_PLACE = "second.html"
_NAMES = ("participants", "entry", "evaluators", "results")


class ReviewPages(QObject):
    """Creates the pages for a desk in a stack, and navigates to problems.

    A page is imported and created when first shown, to keep opening a review fast.
    """

    page_changed = Signal(int)
    done = Signal(str)
    print_requested = Signal()
    texts_requested = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._desk = desk
        self._dialogs = dialogs
        self._stack = stack
        self._areas = [PageArea() for _ in _NAMES]
        for area in self._areas:
            stack.addWidget(area)

    @cached_property
    def participants(self) -> ParticipantsPage:
        """Page of the participants."""
        from .rosters.participants_page import ParticipantsPage

        page = self._placed(PARTICIPANTS, ParticipantsPage(self._desk, self._dialogs))
        page.done.connect(self.done)
        return page

    @cached_property
    def entry(self) -> EntryPage:
        """Page for entering ballots."""
        from .entry.entry_page import EntryPage

        return self._placed(ENTRY, EntryPage(self._desk, self._dialogs))

    @cached_property
    def evaluators(self) -> EvaluatorsPage:
        """Page of the evaluators and weights."""
        from .rosters.evaluators_page import EvaluatorsPage

        page = self._placed(EVALUATORS, EvaluatorsPage(self._desk, self._dialogs))
        page.done.connect(self.done)
        return page

    @cached_property
    def results(self) -> ResultsPage:
        """Page of the results."""
        from .results.results_page import ResultsPage

        page = self._placed(RESULTS, ResultsPage(self._desk, self._dialogs))
        page.problem_chosen.connect(self.go_to_problem)
        page.ballot_chosen.connect(self.go_to_ballot)
        page.print_requested.connect(self.print_requested)
        page.texts_requested.connect(self.texts_requested)
        return page

    def _placed(self, number: int, page: Made) -> Made:
        area = self._areas[number]
        page.show_narrow(area.is_narrow)
        area.narrow_changed.connect(page.show_narrow)
        area.setWidget(page)
        return page

    @property
    def all(self) -> tuple[Page, ...]:
        """All pages in their order."""
        return (self.participants, self.entry, self.evaluators, self.results)

    @property
    def current(self) -> Page:
        """Page that is shown."""
        return cast("Page", getattr(self, _NAMES[max(0, self._stack.currentIndex())]))

    @property
    def page_number(self) -> int:
        """Number of the page that is shown, from 0."""
        return max(0, self._stack.currentIndex())

    def turn_to(self, number: int) -> bool:
        """Show a page by its number from 0; return whether the present one could be left."""
        # Before the first page is shown there is no present one to leave.
        if _NAMES[max(0, self._stack.currentIndex())] in vars(self) and not self.current.leave():
            self.current.enter()
            return False
        self._stack.setCurrentIndex(number)
        self.page_changed.emit(number)
        self.current.enter()
        return True

    def switch_track(self, track_id: str) -> bool:
        """Show another track on the same page; return whether the page could be left."""
        if not self.current.leave():
            return False
        self._desk.switch_track(track_id)
        self.current.enter()
        return True

    def begin_typing(self) -> None:
        """Open the first ballot, or the participants' page where there are no participants yet."""
        data = self._desk.data
        if not data.participants:
            self.turn_to(PARTICIPANTS)
        elif self.turn_to(ENTRY) and self.entry.grid_model.ballot is None:
            group = data.track.groups[0]
            number = next_number(data, group)
            self.entry.open_expected(Expected(group.name, number, next_evaluator(data, group, number)))

    def go_to_problem(self, problem: Problem) -> None:
        """Go to a problem: its cell, its participant, or the weights."""
        if problem.ballot_id:
            self.go_to_ballot(problem.ballot_id, problem.participant_id)
        elif problem.kind.jump is Jump.EVALUATORS:
            self.turn_to(EVALUATORS)
        elif problem.kind.jump is Jump.RULINGS:
            if self.turn_to(RESULTS):
                self.results.lists.go_to_rulings()
        elif self.turn_to(RESULTS):
            self.results.show_participant(problem.participant_id)

    def go_to_ballot(self, ballot_id: int, participant_id: int) -> None:
        """Open a ballot at a participant's row."""
        if self.turn_to(ENTRY):
            self.entry.open_ballot(ballot_id, participant_id)

    @property
    def help_place(self) -> str:
        """Place in the manual of the problem that the cursor is on, else of the page that is shown."""
        page, entry, results = self.current, self.entry, self.results
        if page is entry and entry.grid_model.ballot is not None:
            if entry.is_blind:
                return SECOND_PLACE
            problem = entry.grid_model.problem(entry.grid.currentIndex().row())
            # An incomplete row is no problem while it is being typed.
            if problem is not None and not problem.kind.is_unfinished:
                return problem.kind.help_page
        if page is results and (focused := results.lists.focused_problem) is not None:
            return focused.kind.help_page
        return PLACES[type(page).__name__]

    def close(self) -> None:
        """Remove the pages from the stack."""
        for area in self._areas:
            self._stack.removeWidget(area)
            area.deleteLater()
        self.deleteLater()
