"""Reviews of any size for measurements, with marks that differ from row to row.

make(path, people=200, papers=200)    # all ballots in one change, as an import writes them
split(path)                           # the same, one change for each cell, as typing writes them
"""

from contextlib import closing
from pathlib import Path

import apsw

from shuping_desktop.operations import ballots, reviews, roster, rows
from shuping_desktop.operations.steps import StepKind
from shuping_desktop.scoring.ballots import Row
from shuping_desktop.scoring.scheme import Track
from shuping_desktop.store import Review, journal
from shuping_desktop.store.step import encode

TRACK, GROUP = "college", "评议小组"
_STEP = 50


def make(path: Path, *, people: int, papers: int) -> None:
    """Create a review with `people` participants and `papers` complete ballots in its first track."""
    newcomers = [roster.NewParticipant(TRACK, "二级学院", f"学院 {at + 1}") for at in range(people)]
    reviews.new_review(path, plan=reviews.ReviewPlan(participants=newcomers))
    with reviews.open_for_writing(path) as review:
        data = review.contents.track_data(TRACK)
        with review.change(StepKind.FILES(files="F.xlsx")) as edit:
            for paper in range(papers):
                key = ballots.insert_ballot(edit, review, ballots.NewBallot(TRACK, GROUP, f"F{paper}"))
                numbered = enumerate(data.participants)
                found = {person.id: row_of(data.track, paper, at) for at, person in numbered}
                rows.replace_rows(edit, rows.FIRST, key, {}, found)


def fill_alike(review: Review, *, papers: int, first: int) -> None:
    """Add complete ballots to the first track of an open review in one change, every row the same.

    `first` is the mark of the first criterion, in hundredths.
    """
    data = review.contents.track_data(TRACK)
    row = rows.with_value(rows.blank_row(data), 0, first)
    for criterion in range(1, len(data.track.criteria)):
        row = rows.with_value(row, criterion, 900)
    found = {person.id: row for person in data.participants}
    with review.change(StepKind.FILES(files="F.xlsx")) as edit:
        for at in range(papers):
            key = ballots.insert_ballot(edit, review, ballots.NewBallot(TRACK, GROUP, f"F{at}"))
            rows.replace_rows(edit, rows.FIRST, key, {}, found)


def row_of(track: Track, paper: int, person: int) -> Row:
    """Return a ballot's row with its written total, which is wrong in one row of a thousand."""
    highest = [criterion.maximum for criterion in track.criteria]
    marks = tuple(most - _STEP * ((7 * paper + 3 * person + at) % 9) for at, most in enumerate(highest))
    slip = _STEP if (200 * paper + person) % 997 == 5 else 0
    return Row(marks, sum(marks) - slip)


def split(path: Path) -> None:
    """Replace the last change of a review by one change for each row of a table that it inserted."""
    with closing(apsw.Connection(str(path))) as connection, connection:
        last = list(journal.entries(connection))[-1]
        connection.execute("DELETE FROM journal WHERE id = ?", (last.id,))
        for at, change in enumerate(apsw.Changeset.iter(last.changeset)):
            builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
            builder.add_change(change)
            label = encode(StepKind.CELLS(number=f"F{at}", count=1))
            single = last._replace(id=last.id + at, label=label, changeset=builder.output())
            journal.append(connection, single)
