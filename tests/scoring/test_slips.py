"""Suggested slips for differences between marks and written totals."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from shuping_desktop.messages import Message, msg, verbatim
from shuping_desktop.scoring.ballots import Ballot, Row, SecondEntry, TrackData
from shuping_desktop.scoring.numbers import format_hundredths
from shuping_desktop.scoring.row_problems import of_ballot
from shuping_desktop.scoring.scheme import Criterion, Track
from shuping_desktop.scoring.second_entry import differing_cells
from shuping_desktop.scoring.slips import (
    Shift,
    Slip,
    SlipKind,
    find_shift,
    likely_slips,
    likely_slips_of,
    slip_sentence,
)
from tests import slips
from tests.slips import RefusedSlipError, right_ballot, run_second_entry, run_slips
from tests.strategies import MODEST

from .builders import COLLEGE, OFFICER, TEACHERS
from .papers import ABSTAINED, BLANK, OFFICERS, ballot, colleges, form, right, with_row, written

PAPER = written("18 17 16 8 15.5 9", "=")


def found(marks: str, total: str = "83.5", neighbours: Sequence[tuple[Message, Row]] = ()) -> list[Slip]:
    return likely_slips(COLLEGE, written(marks, total), neighbours)


def seen(proposed: Sequence[Slip]) -> list[tuple[SlipKind, int, int | None]]:
    return [(slip.kind, slip.criterion, slip.value) for slip in proposed]


@pytest.mark.parametrize(
    ("typed", "kind", "criterion", "value"),
    [
        ("18 17 13 8 15.5 9", SlipKind.DIGIT, 2, 1600),
        ("18 17 16 8 12.5 9", SlipKind.DIGIT, 4, 1550),
        ("8 17 16 8 15.5 9", SlipKind.DROPPED, 0, 1800),
        ("18 17 16 8 15 9", SlipKind.DROPPED, 4, 1550),
        ("18 17 16 8 - 9", SlipKind.SKIPPED, 4, 1550),
        ("- 17 16 8 15.5 9", SlipKind.SKIPPED, 0, 1800),
    ],
)
def test_suggests_the_slip(typed: str, kind: SlipKind, criterion: int, value: int | None) -> None:
    assert (kind, criterion, value) in seen(found(typed))


def test_a_doubled_digit_is_an_extra_digit() -> None:
    doubled = likely_slips(COLLEGE, written("18 17 16 8 11 9", "69"))
    assert (SlipKind.DROPPED, 4, 100) in seen(doubled)


def test_suggests_two_swapped_digits() -> None:
    track = COLLEGE._replace(criteria=tuple(Criterion(str(at), 10_000) for at in range(6)))
    assert (SlipKind.SWAPPED, 0, 2100) in seen(likely_slips(track, written("12 0 0 0 0 0", "21")))


def test_the_row_above_typed_again_comes_first() -> None:
    above = right("80")
    slip = likely_slips(COLLEGE, above._replace(written_total=8350), [(msg("上"), above)])[0]
    assert (slip.kind, slip.criterion, slip.value) == (SlipKind.NEIGHBOUR, -1, None)
    assert "与上一行完全相同" in str(slip.text)


def test_suggests_the_row_below_for_marks_with_its_total() -> None:
    row, below = right("80")._replace(written_total=9000), right("70")._replace(written_total=8000)
    slip = likely_slips(COLLEGE, row, [(msg("下"), below)])[0]
    assert slip.kind is SlipKind.NEIGHBOUR and "下一行的手写总分" in str(slip.text)


def test_a_correct_neighbour_with_the_same_sum_is_no_slip() -> None:
    row, below = written("18 17 16 8 15.5 9", "90"), written("17 18 16 8 15.5 9", "=")
    assert SlipKind.NEIGHBOUR not in {slip.kind for slip in likely_slips(COLLEGE, row, [(msg("下"), below)])}


@pytest.mark.parametrize("total", ["83", "8.5", "38.5", "33.5", "835"])
def test_suggests_a_mistyped_total_with_the_sum(total: str) -> None:
    assert (SlipKind.TOTAL, -1, 8350) in seen(found("18 17 16 8 15.5 9", total))


@pytest.mark.parametrize("total", ["97", "42", "0"])
def test_suggests_an_error_on_paper_if_no_slip_fits(total: str) -> None:
    assert seen(found("18 17 16 8 15.5 9", total)) == [(SlipKind.PAPER, -1, None)]


def test_two_skipped_cells_are_not_guessed() -> None:
    (slip,) = found("18 17 16 - - 9")
    assert slip.kind is SlipKind.PAPER and "没有录全" in str(slip.text)


def test_a_skipped_cell_is_not_given_an_invalid_mark() -> None:
    assert seen(found("18 17 16 - 15.5 9", "95")) == [(SlipKind.PAPER, -1, None)]


@pytest.mark.parametrize(
    "row", [PAPER, BLANK, ABSTAINED, PAPER._replace(written_total=None), written("9 9 9 9 9 -", "=")]
)
def test_equal_sums_have_no_slips(row: Row) -> None:
    assert likely_slips(COLLEGE, row, [(msg("上"), row), (msg("下"), right("90"))]) == []


def test_the_sentence_names_the_two_likeliest() -> None:
    slips_found = [Slip(SlipKind.DIGIT, verbatim(text)) for text in ("一", "二", "三")]
    assert [str(slip_sentence(some)) for some in (slips_found, slips_found[:1])] == ["一；或二", "一"]
    assert slip_sentence([]) is None


def test_a_suggestion_has_the_column_and_both_values() -> None:
    assert str(found("18 17 13 8 15.5 9")[0].text) == "“服务广大学生”13 应是 16（错一个数字）"


TEXT_SLIPS = [slips.digit_changed, slips.digit_dropped, slips.digit_doubled, slips.digits_swapped]


@st.composite
def spoiled_rows(draw: st.DrawFn) -> tuple[Track, Row, int, int | None, Row]:
    """Draw a track, a correct row, a mistyped cell with its true mark, and the row as typed."""
    track = draw(st.sampled_from((COLLEGE, OFFICER)))._replace(step=draw(st.sampled_from((100, 50, 20, 10))))
    marks = [
        draw(st.integers(0, criterion.maximum // track.step)) * track.step for criterion in track.criteria
    ]
    paper = Row(tuple(marks), sum(marks))
    at = draw(st.integers(0, len(marks) - 1))
    texts = draw(st.sampled_from(TEXT_SLIPS))(format_hundredths(marks[at]))
    assume(texts)
    try:
        value = slips.entered(track, track.criteria[at], draw(st.sampled_from(texts)))
    except RefusedSlipError:
        assume(False)
    assume((value or 0) != marks[at])
    return track, paper, at, marks[at], slips.with_mark(paper, at, value)


@MODEST
@given(spoiled_rows())
def test_the_cell_that_was_mistyped_is_among_the_proposals(
    case: tuple[Track, Row, int, int | None, Row],
) -> None:
    track, _, at, mark, typed = case
    assert (at, mark) in [(slip.criterion, slip.value) for slip in likely_slips(track, typed)]


@MODEST
@given(spoiled_rows())
def test_every_proposal_is_valid_and_explains_the_difference(
    case: tuple[Track, Row, int, int | None, Row],
) -> None:
    track, _, _, _, typed = case
    for slip in likely_slips(track, typed):
        if slip.criterion >= 0:
            assert slip.value is not None and not track.refusal(track.criteria[slip.criterion], slip.value)
            assert slips.with_mark(typed, slip.criterion, slip.value).total == typed.written_total
        else:
            assert slip.value in (None, typed.total)


@pytest.mark.parametrize(
    ("mark", "typed"), [("1.25", "1"), ("8.75", "8"), ("15.5", "12.5"), ("0.75", "0.25")]
)
def test_quarter_points_are_read_as_half_points_are(mark: str, typed: str) -> None:
    paper = written(f"{mark} 0 0 0 0 0", "=")
    row = written(f"{typed} 0 0 0 0 0")._replace(written_total=paper.written_total)
    cells = [(slip.criterion, slip.value) for slip in likely_slips(COLLEGE._replace(step=25), row)]
    assert (0, paper.marks[0]) in cells


def test_of_a_right_row_and_of_one_not_typed_there_is_nothing_to_say() -> None:
    data = colleges(ballot("P01", right("80"), None, right("70")))
    assert [likely_slips_of(data, data.ballots[0], person) for person in data.participants] == [[], [], []]


def test_the_rows_beside_are_those_of_the_form() -> None:
    data = colleges(ballot("P01", right("80"), right("80")._replace(written_total=9700), right("70")))
    (slip,) = likely_slips_of(data, data.ballots[0], data.participants[1])[:1]
    assert slip.kind is SlipKind.NEIGHBOUR and "上一行" in str(slip.text)


def test_beside_the_own_row_the_neighbour_is_the_one_beyond_it() -> None:
    item = ballot("P01", right("80"), None, right("80")._replace(written_total=9700), evaluator="乙")
    data = colleges(item)
    assert likely_slips_of(data, item, data.participants[2])[0].kind is SlipKind.NEIGHBOUR


def test_what_stands_on_the_own_row_is_not_explained() -> None:
    item = ballot("P01", right("80"), right("80")._replace(written_total=9700), evaluator="乙")
    data = colleges(item)
    assert likely_slips_of(data, item, data.participants[1]) == []


SUMS = ("80", "81", "82.5", "90", "71", "66", "95")


def typed_off(marks: Sequence[str | None], totals: Sequence[str | None]) -> Ballot:
    """Return a ballot with these sums of marks and these written totals; None is blank."""
    rows = [right(points) if points else BLANK for points in marks]
    pairs = zip(rows, totals, strict=True)
    rows = [row._replace(written_total=right(total).total if total else None) for row, total in pairs]
    return ballot("P01", *rows)


def shift(item: Ballot) -> Shift | None:
    return find_shift(colleges(item, people=7), item)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((None, "80", "81", "82.5", "90", "71", "66"), Shift(1, 6, -1)),
        (("80", "81", None, "82.5", "90", "66", "95"), Shift(3, 4, -1)),
        (("81", "82.5", "90", "71", "66", "95", None), Shift(0, 5, 1)),
        (("80", "81", "90", "71", None, "66", "95"), Shift(2, 3, 1)),
        (("80", None, "81", "90", "71", "66", "95"), None),
    ],
)
def test_a_block_typed_one_row_off_is_found(marks: Sequence[str | None], expected: Shift | None) -> None:
    assert shift(typed_off(marks, SUMS)) == expected


def test_of_two_blocks_the_longer_is_named() -> None:
    item = typed_off(("81", "82.5", None, None, "90", "71", "66"), SUMS)
    assert shift(item) == Shift(4, 6, -1)


@pytest.mark.parametrize(
    ("marks", "totals", "expected"),
    [
        ((None, "80", None, "82.5", "71", "66", "95"), ("80", None, "82.5", "90", "71", "66", "95"), (1, 3)),
        ((None, "80", None, None, "90", "66", "95"), ("80", None, None, "90", "71", "66", "95"), (1, 4)),
    ],
)
def test_an_abstention_within_the_block_moves_with_it(
    marks: Sequence[str | None], totals: Sequence[str | None], expected: tuple[int, int]
) -> None:
    assert shift(typed_off(marks, totals)) == Shift(*expected, -1)


def test_a_blank_row_where_a_total_is_wanted_ends_the_block() -> None:
    item = typed_off(
        (None, "80", None, "82.5", "71", "66", "95"), ("80", "81", "82.5", "90", "71", "66", "95")
    )
    assert shift(item) is None


def test_the_own_row_within_the_block_is_passed_over() -> None:
    item = typed_off((None, "80", None, "81", "90", "71", "66"), ("80", "81", None, "90", "71", "66", "95"))
    own = replace(item, evaluator="丙")
    assert shift(own) == Shift(1, 6, -1)
    assert shift(item) != Shift(1, 6, -1)


def test_a_mend_past_the_own_row_is_named_in_rows_of_the_form() -> None:
    item = typed_off(
        (None, "80", "81", None, "82.5", "90", "95"), ("80", "81", "82.5", None, "90", "71", "95")
    )
    assert shift(replace(item, evaluator="丁")) == Shift(1, 5, -1)


def test_a_shift_of_fewer_than_two_rows_is_left_to_the_row() -> None:
    assert shift(typed_off(("80", "81", "82.5", None, "90", "66", "95"), SUMS)) is None


@MODEST
@given(st.integers(0, 10**6), st.sets(st.integers(1, 12)))
@example(0, set())
def test_a_right_ballot_never_looks_shifted(seed: int, without_total: set[int]) -> None:
    data, item = right_ballot(Random(seed))
    rows = {key: row._replace(written_total=None) for key, row in item.rows.items() if key in without_total}
    assert find_shift(data, replace(item, rows={**item.rows, **rows})) is None
    equal = {key: right("80") for key in item.rows}
    few = {key: row._replace(written_total=None) for key, row in equal.items() if key in without_total}
    assert find_shift(replace(data, track=COLLEGE), replace(item, rows={**equal, **few})) is None


@MODEST
@given(st.data())
def test_a_shifted_block_of_distinct_sums_is_found(drawn: st.DataObject) -> None:
    sums = drawn.draw(st.lists(st.integers(0, 100), min_size=7, max_size=7, unique=True))
    first = drawn.draw(st.integers(0, 4))
    last = drawn.draw(st.integers(first + 1, 5))
    down = drawn.draw(st.booleans())
    marks: list[str | None] = [str(points) for points in sums]
    block = marks[first : last + 1]
    marks[first : last + 2] = [None, *block] if down else [*marks[first + 1 : last + 2], None]
    expected = Shift(first + 1, last + 1, -1) if down else Shift(first, last, 1)
    assert shift(typed_off(marks, list(map(str, sums)))) == expected


def test_every_slip_that_changes_a_sum_is_flagged() -> None:
    table = run_slips(320, seed=1)
    assert {made for made, _, _ in table.values()} == {40}
    assert all(0 < changed == flagged for _, changed, flagged in table.values())


def test_every_slip_not_typed_alike_twice_is_found() -> None:
    table = run_second_entry(320, seed=1)
    assert sum(made for made, _, _ in table.values()) == 640
    assert all(0 < unlike == found for _, unlike, found in table.values())


def test_the_same_slip_in_both_readings_cannot_be_found() -> None:
    item = ballot("P01", right("80"), right("81"))
    slipped = with_row(item, 1, right("90"))
    twice = replace(slipped, second=SecondEntry("乙", True, slipped.rows))
    assert differing_cells(colleges(twice, people=2), twice) == []


def test_two_cells_swapped_within_a_row_change_no_sum() -> None:
    item = (
        ballot("P01", written("18 17 16 8 15.5 9", "=")),
        ballot("P01", written("17 18 16 8 15.5 9", "83.5")),
    )
    assert [list(of_ballot(colleges(paper, people=1), paper)) for paper in item] == [[], []]


def test_on_the_officers_form_maxima_are_its_own() -> None:
    item = Ballot(1, TEACHERS, "T01", "", form(written("18 - 16 8 5.5 9", "66.5")))
    data = TrackData(OFFICER, OFFICERS, (item,))
    assert seen(likely_slips_of(data, item, OFFICERS[0])) == [(SlipKind.SKIPPED, 1, 1000)]
    assert likely_slips(OFFICER, item.rows[1]._replace(written_total=6700))[0].kind is SlipKind.PAPER
