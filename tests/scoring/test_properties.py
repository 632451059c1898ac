"""Property tests of the tally against the oracle."""

from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.scoring.ballots import Ballot, Row, TrackData
from shuping_desktop.scoring.numbers import format_fixed, format_hundredths, parse_hundredths, round_half_up
from shuping_desktop.scoring.tally import tally
from tests import oracle
from tests.strategies import MODEST, Case, cases, colleges, officers

from .builders import COLLEGE, OFFICER, place, shown, track_data


def data_of(case: Case) -> TrackData:
    """Return the domain objects of a case."""
    track = COLLEGE if case.rules["grading"]["by"] == "quota" else OFFICER
    return track_data(track, *case)


@MODEST
@given(colleges())
def test_the_oracle_agrees_on_colleges(case: Case) -> None:
    assert shown(tally(data_of(case))) == oracle.results(*case)


@MODEST
@given(officers())
def test_the_oracle_agrees_on_officers(case: Case) -> None:
    assert shown(tally(data_of(case))) == oracle.results(*case)


@MODEST
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_does_not_matter(case: Case, random: Random) -> None:
    data = data_of(case)
    shuffled = replace(data, ballots=tuple(random.sample(data.ballots, len(data.ballots))))
    before, after = tally(data), tally(shuffled)
    assert after.participants == before.participants
    assert sorted(map(str, map(place, after.problems))) == sorted(map(str, map(place, before.problems)))


@MODEST
@given(cases(), st.booleans())
def test_an_abstaining_ballot_changes_nothing(case: Case, written_out: bool) -> None:
    data = data_of(case)
    blank = Row((None,) * len(data.track.criteria))
    rows = {person.id: blank for person in data.participants} if written_out else {}
    ballots = (Ballot(99, data.track.groups[0].name, "X99", "", rows), *data.ballots)
    assert tally(replace(data, ballots=ballots)) == tally(data)


@MODEST
@given(cases())
def test_scores_lie_between_zero_and_full_marks(case: Case) -> None:
    data = data_of(case)
    for result in tally(data).participants:
        for value in (
            result.exact_score,
            result.official_score,
            *(group.mean for group in result.groups.values()),
        ):
            assert value is None or 0 <= value * 100 <= data.track.full_marks


@MODEST
@given(cases())
def test_means_lie_between_the_lowest_and_the_highest_row(case: Case) -> None:
    data = data_of(case)
    for result in tally(data).participants:
        person = result.participant
        for group, found in result.groups.items():
            sums = [
                ballot.totals[person.id]
                for ballot in data.ballots
                if ballot.group == group
                and person.id in ballot.totals
                and (ballot.evaluator, group) != (person.name, person.category)
            ]
            assert found.ballots == len(sums)
            assert (found.mean is None) == (not sums)
            assert found.mean is None or min(sums) <= found.mean * 100 <= max(sums)


@MODEST
@given(cases())
def test_no_result_is_a_float(case: Case) -> None:
    assert not any(isinstance(value, float) for value in everything_in(tally(data_of(case))))


def everything_in(value: Any) -> list[Any]:
    """Return all values within dataclasses, tuples and mappings."""
    if is_dataclass(value):
        inner = [getattr(value, field.name) for field in fields(value)]
    elif isinstance(value, dict):
        inner = [*value, *value.values()]
    else:
        inner = list(value) if isinstance(value, tuple) else []
    return [value, *(deep for item in inner for deep in everything_in(item))]


@MODEST
@given(st.integers(-10_000_000, 10_000_000))
def test_a_formatted_mark_is_read_back(hundredths: int) -> None:
    assert parse_hundredths(format_hundredths(hundredths)) == hundredths


@MODEST
@given(st.text())
def test_any_text_is_a_number_or_is_refused(text: str) -> None:
    try:
        number = parse_hundredths(text)
    except ValueError:
        return
    assert isinstance(number, Fraction)


@MODEST
@given(st.fractions(0, 1000), st.integers(1, 4))
def test_rounding_moves_by_half_a_step_at_most(value: Fraction, decimals: int) -> None:
    step = Fraction(1, 10**decimals)
    rounded = round_half_up(value, decimals)
    assert -step / 2 < rounded - value <= step / 2
    assert Fraction(format_fixed(value, decimals)) == rounded
