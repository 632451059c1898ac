"""The four pages of one open review, and going from one to another."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ..models.desk import Desk
from ..scoring.problems import Jump, Problem
from ..scoring.register import Expected, next_evaluator, next_number
from .dialogs import Dialogs
from .page_order import ENTRY, EVALUATORS, PARTICIPANTS, RESULTS
from .widgets.page_area import PageArea

if TYPE_CHECKING:
    from .entry.entry_page import EntryPage
    from .results.results_page import ResultsPage
    from .rosters.evaluators_page import EvaluatorsPage
    from .rosters.participants_page import ParticipantsPage

    Page = ParticipantsPage | EntryPage | EvaluatorsPage | ResultsPage
Made = TypeVar("Made", "ParticipantsPage", "EntryPage", "EvaluatorsPage", "ResultsPage")

_NAMES = ("participants", "entry", "evaluators", "results")


class ReviewPages(QObject):
    """Makes the pages for a desk, puts them in a stack, and jumps to where a problem is.

    A page is loaded and made when it is first turned to, so that a review is there sooner.
    """

    page_changed = Signal(int)
    roster_imported = Signal(str)
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
        """Who reports."""
        from .rosters.participants_page import ParticipantsPage

        page = self._placed(PARTICIPANTS, ParticipantsPage(self._desk, self._dialogs))
        page.roster_imported.connect(self.roster_imported)
        return page

    @cached_property
    def entry(self) -> EntryPage:
        """The ballots."""
        from .entry.entry_page import EntryPage

        return self._placed(ENTRY, EntryPage(self._desk, self._dialogs))

    @cached_property
    def evaluators(self) -> EvaluatorsPage:
        """Evaluators and weights."""
        from .rosters.evaluators_page import EvaluatorsPage

        page = self._placed(EVALUATORS, EvaluatorsPage(self._desk, self._dialogs))
        page.roster_imported.connect(self.roster_imported)
        return page

    @cached_property
    def results(self) -> ResultsPage:
        """The results."""
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
        """The pages in the order of the secretary's day."""
        return (self.participants, self.entry, self.evaluators, self.results)

    @property
    def current(self) -> Page:
        """The page that is shown."""
        return cast("Page", getattr(self, _NAMES[max(0, self._stack.currentIndex())]))

    def turn_to(self, number: int) -> bool:
        """Show a page (0 to 3); whether the one before could be left."""
        # Nothing was turned to yet where the page has not been made.
        if _NAMES[max(0, self._stack.currentIndex())] in vars(self) and not self.current.leave():
            self.current.enter()
            return False
        self._stack.setCurrentIndex(number)
        self.page_changed.emit(number)
        self.current.enter()
        return True

    def switch_track(self, track_id: str) -> bool:
        """Look at another track on the same page; whether this one could be left."""
        if not self.current.leave():
            return False
        self._desk.switch_track(track_id)
        self.current.enter()
        return True

    def begin_typing(self) -> None:
        """Stand at the first ballot, ready to type; where nobody reports yet, at the list of those who do."""
        data = self._desk.data
        if not data.participants:
            self.turn_to(PARTICIPANTS)
        elif self.turn_to(ENTRY) and self.entry.grid_model.ballot is None:
            group = data.track.groups[0]
            number = next_number(data, group)
            self.entry.open_expected(Expected(group.name, number, next_evaluator(data, group, number)))

    def go_to_problem(self, problem: Problem) -> None:
        """Stand where a problem is: in its cell, at its participant, or at the weights."""
        if problem.ballot_id:
            self.go_to_ballot(problem.ballot_id, problem.participant_id)
        elif problem.kind.jump is Jump.EVALUATORS:
            self.turn_to(EVALUATORS)
        elif self.turn_to(RESULTS):
            self.results.show_participant(problem.participant_id)

    def go_to_ballot(self, ballot_id: int, participant_id: int) -> None:
        """Open a ballot at a participant's row."""
        if self.turn_to(ENTRY):
            self.entry.open_ballot(ballot_id, participant_id)

    def close(self) -> None:
        """Take the pages out of the stack for good."""
        for area in self._areas:
            self._stack.removeWidget(area)
            area.deleteLater()
        self.deleteLater()
