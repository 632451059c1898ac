"""Short ways to type whole college ballots, and to look at what stands on them."""

from collections.abc import Mapping

from shuping_desktop.operations import ballots, rows
from shuping_desktop.scoring.ballots import Ballot, Row, TrackData
from shuping_desktop.scoring.numbers import format_hundredths
from shuping_desktop.scoring.register import BallotState, ballot_state
from shuping_desktop.scoring.second_entry import TOTAL, Cell
from shuping_desktop.store import Review, Step
from tests.helpers import contents_in, contents_of

PANEL = "评议小组"
SUMS = ("80", "81", "82.5", "90", "71", "66", "95")


def data_of(review: Review) -> TrackData:
    """Return the college track."""
    return review.contents.track_data("college")


def college(review: Review, at: int) -> int:
    """Return the id of the college on the form's row `at`, counted from 0."""
    return data_of(review).participants[at].id


def cells_of(review: Review, *written: Row | None) -> dict[Cell, int | None]:
    """Every cell of these rows, from the form's first; a row of None is left out."""
    return {
        Cell(college(review, at), column): value
        for at, row in enumerate(written)
        if row is not None
        for column, value in (*enumerate(row.marks), (TOTAL, row.written_total))
    }


def type_ballot(review: Review, number: str, *written: Row | None, evaluator: str = "") -> int:
    """Receive a college ballot and type these rows; returns its id."""
    key = ballots.add_ballot(review, "college", PANEL, number, evaluator)
    rows.set_cells(review, key, cells_of(review, *written))
    for at, row in enumerate(written):
        if row is not None and row.abstained:
            rows.abstain(review, key, college(review, at))
    return key


def paper(review: Review, key: int) -> Ballot:
    """Return the ballot as it stands."""
    return review.contents.ballot(key)


def row_at(review: Review, key: int, at: int) -> Row | None:
    """Return the ballot's row `at`, counted from 0."""
    return paper(review, key).rows.get(college(review, at))


def sums(review: Review, key: int) -> list[str]:
    """Return what each row's marks add up to, "-" where not all stand."""
    totals: Mapping[int, int] = paper(review, key).totals
    people = data_of(review).participants
    return [format_hundredths(totals[person.id]) if person.id in totals else "-" for person in people]


def state(review: Review, key: int) -> BallotState:
    """Return the state of the ballot."""
    return ballot_state(data_of(review), paper(review, key))


def assert_one_step(review: Review, before: object, step: Step | None) -> None:
    """Undo gives back what was there and the step before it; redo gives what was done."""
    after = contents_of(review)
    assert after != before and after == contents_in(review.path)
    review.undo()
    assert (contents_of(review), review.next_undo) == (before, step)
    review.redo()
    assert contents_of(review) == after
