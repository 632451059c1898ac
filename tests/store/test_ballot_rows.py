"""Tests of reading the rows of ballots."""

import random
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shuping_desktop.store import Contents, journal
from shuping_desktop.store.ballot_rows import RowReader
from tests.helpers import contents_of, sample_review, writing

WIDTHS = {1: 3, 2: 3, 5: 3, 7: 2}
BALLOTS = range(1, 7)


def fill(connection: apsw.Connection, chance: random.Random, gaps: float) -> None:
    """Insert random rows; `gaps` is the probability that a part of one is missing."""
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
                row = (ballot, person, total, remark, *chance.choices((0, 1), k=2), chance.choice(("", "补")))
                connection.execute("INSERT INTO ballot_row VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            if chance.random() >= gaps:
                cell = (ballot, person, chance.choice((1, 2)), WIDTHS[person] - 1)
                connection.execute("INSERT INTO paper_mark VALUES (?, ?, ?, ?, '21')", cell)


@pytest.mark.parametrize("gaps", [0, 0.1, 0.5, 0.9])
@pytest.mark.parametrize("seed", range(20))
def test_all_rows_equal_those_read_ballot_by_ballot(seed: int, gaps: float) -> None:
    with closing(journal.blank()) as connection:
        fill(connection, random.Random(seed), gaps)
        reader = RowReader(connection, WIDTHS)
        whole = reader.first()
        for ballot in BALLOTS:
            assert whole.get(ballot, {}) == reader.first(ballot).get(ballot, {})
            assert reader.second().get(ballot, {}) == reader.second(ballot).get(ballot, {})
        assert gaps or len(whole) == len(BALLOTS)


def test_rows_with_gaps_keep_them() -> None:
    with closing(journal.blank()) as connection:
        for participant, criterion in ((1, 0), (1, 2), (2, 0), (2, 1), (2, 2)):
            values = (1, participant, criterion, 100 * criterion)
            connection.execute("INSERT INTO mark VALUES (?, ?, ?, ?)", values)
        rows = RowReader(connection, WIDTHS).first(1)[1]
        assert {key: row.marks for key, row in rows.items()} == {1: (0, None, 200), 2: (0, 100, 200)}


@pytest.mark.parametrize(("key", "error"), [((7, 2), IndexError), ((9, 0), KeyError)])
def test_refuses_a_mark_of_an_unknown_criterion_or_participant(
    key: tuple[int, int], error: type[LookupError]
) -> None:
    with closing(journal.blank()) as connection:
        connection.execute("INSERT INTO mark VALUES (1, ?, ?, 100)", key)
        with pytest.raises(error):
            RowReader(connection, WIDTHS).first()


def test_reload_gives_the_same_contents(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        before = contents_of(review)
        review.contents.reload()
        assert contents_of(review) == before
        assert Contents(review._db).track_data("college") == review.contents.track_data("college")
