"""Rows read for all ballots at once are those that are read ballot by ballot."""

import random
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shuping_desktop.scoring.ballots import ROW_SUMS, Ballot, Row, row_sums
from shuping_desktop.store import Contents, journal
from shuping_desktop.store.ballot_rows import LateRows, RowReader
from tests.helpers import contents_of, sample_review, writing

WIDTHS = {1: 3, 2: 3, 5: 3, 7: 2}
BALLOTS = range(1, 7)


def fill(connection: apsw.Connection, chance: random.Random, gaps: float) -> None:
    """Rows of any kind; `gaps` says how often something is missing of them."""
    for ballot in BALLOTS:
        people = [7] if chance.random() < gaps else [1, 2, 5]
        for person in people:
            for criterion in range(WIDTHS[person]):
                if chance.random() >= gaps:
                    value = chance.choice((0, 50, 900, 65_535))
                    connection.execute(
                        "INSERT INTO mark VALUES (?, ?, ?, ?)", (ballot, person, criterion, value)
                    )
            if chance.random() >= gaps:
                total, remark = chance.choice((None, 0, 150)), chance.choice(("", "未达到要求"))
                row = (ballot, person, total, remark, *chance.choices((0, 1), k=2))
                connection.execute("INSERT INTO ballot_row VALUES (?, ?, ?, ?, ?, ?)", row)


@pytest.mark.parametrize("gaps", [0, 0.1, 0.5, 0.9])
@pytest.mark.parametrize("seed", range(20))
def test_all_rows_are_those_of_each_ballot(seed: int, gaps: float) -> None:
    with closing(journal.blank()) as connection:
        fill(connection, random.Random(seed), gaps)
        reader = RowReader(connection, WIDTHS)
        whole = reader.first(None, None)
        for ballot in BALLOTS:
            rows, found = reader.first(ballot, None).get(ballot, {}), whole.get(ballot, {})
            assert {**found} == rows and found == rows and len(found) == len(rows)
            if isinstance(found, LateRows):
                assert found.sums == row_sums(rows)
        assert gaps or all(isinstance(rows, LateRows) for rows in whole.values())


def test_a_review_of_complete_ballots_is_counted_without_a_row_being_made() -> None:
    rows = LateRows([100, 200, 300, 400], 2, [(1, 3, 300, "", 0, 0), (1, 4, 800, "未达到要求", 0, 1)])
    ballot = Ballot(1, "评议小组", "P01", rows=rows)
    ballot.kept[ROW_SUMS] = rows.sums
    assert ballot.totals == {3: 300, 4: 700} and ballot.doubtful == {4} and ballot.remarked == {4}
    assert not vars(rows)["_made"] and "_places" not in vars(rows)
    assert 3 in rows and 5 not in rows and not vars(rows)["_made"]
    assert rows == {3: Row((100, 200), 300), 4: Row((300, 400), 800, "未达到要求", False, True)}


def test_reading_everything_again_gives_the_same(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        before = contents_of(review)
        review.contents.reload()
        assert contents_of(review) == before
        assert Contents(review._db).track_data("college") == review.contents.track_data("college")
