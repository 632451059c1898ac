"""Tests of flags: each kind at its limits, and the data that its digest covers."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from shuping_desktop.scoring.ballots import Ballot, Row, TrackData
from shuping_desktop.scoring.flags import Flag, find_flags

from .builders import COLLEGE, PANEL
from .papers import ABSTAINED, ballot, colleges, right, with_row, written

SAME = written("18 17 16 8 15.5 9", "=")
FULL = written("20 20 20 10 20 10", "=")
MIXED = (right("80"), right("81"), right("82"))


def kinds(data: TrackData) -> list[tuple[str, int, int]]:
    return [(flag.kind, flag.ballot_id, flag.participant_id) for flag in find_flags(data)]


def of_rows(*rows: Row | None, evaluator: str = "") -> list[tuple[str, int, int]]:
    return kinds(colleges(ballot("P01", *rows, evaluator=evaluator), people=len(rows)))


@pytest.mark.parametrize(("row", "kind"), [(FULL, "all-maximum"), (SAME, "all-equal")])
def test_a_ballot_of_three_equal_rows_is_flagged(row: Row, kind: str) -> None:
    assert of_rows(row, row, row) == [(kind, 1, 0)]
    assert of_rows(row, row) == []


def test_rows_of_zeros_are_equal() -> None:
    zeros = written("0 0 0 0 0 0")
    assert of_rows(zeros, zeros, zeros) == [("all-equal", 1, 0)]


def test_rows_with_equal_sums_and_different_marks_are_not_flagged() -> None:
    assert of_rows(SAME, SAME, written("17 18 16 8 15.5 9", "=")) == []


def test_one_mark_short_of_the_maximum_is_not_all_maximum() -> None:
    assert of_rows(FULL, FULL, written("20 20 20 10 20 9.5", "=")) == []


@pytest.mark.parametrize("other", [None, ABSTAINED, written("18 17 16 8 15.5 -")])
def test_rows_that_do_not_count_are_ignored(other: Row | None) -> None:
    assert of_rows(SAME, SAME, other) == []
    assert of_rows(SAME, SAME, SAME, other) == [("all-equal", 1, 0)]


def test_the_own_row_does_not_count() -> None:
    assert of_rows(SAME, SAME, SAME, evaluator="甲") == []
    assert of_rows(right("1"), SAME, SAME, SAME, evaluator="甲") == [("all-equal", 1, 0)]


def pair(*rows: Row | None, group: str = PANEL) -> TrackData:
    """Return flags of three ballots: one of MIXED, one of `rows`, and one that differs."""
    other = ballot("P03", right("60"), right("61"), right("62"))
    return colleges(ballot("P01", *MIXED), ballot("P02", *rows, group=group), other)


def test_of_two_ballots_that_agree_in_every_mark_the_later_is_flagged() -> None:
    data = pair(*MIXED)
    assert kinds(data) == [("identical", 2, 0)]
    assert "P02 号与 P01 号" in str(find_flags(data)[0].text)


@pytest.mark.parametrize(
    "rows", [(*MIXED[:2], right("82.5")), (*MIXED[:2], None), (MIXED[1], MIXED[0], MIXED[2])]
)
def test_ballots_that_differ_anywhere_are_not_identical(rows: Sequence[Row | None]) -> None:
    assert kinds(pair(*rows)) == []


def test_totals_and_remarks_do_not_make_ballots_differ() -> None:
    rows = [row._replace(written_total=None, remark="请假") for row in MIXED]
    assert kinds(pair(*rows)) == [("identical", 2, 0)]


def test_ballots_of_two_groups_may_be_alike() -> None:
    assert kinds(pair(*MIXED, group="日常掌握情况")) == []


def test_two_counted_rows_are_too_few_to_be_identical() -> None:
    assert kinds(colleges(ballot("P01", *MIXED[:2]), ballot("P02", *MIXED[:2]))) == []


def test_marks_for_other_participants_are_not_the_same_marks() -> None:
    first = ballot("P01", right("1"), *MIXED, evaluator="甲")
    second = ballot("P02", MIXED[0], right("1"), *MIXED[1:], evaluator="乙")
    assert kinds(colleges(first, second, people=4)) == []


def test_marks_of_an_own_row_do_not_hide_an_identical_ballot() -> None:
    first = ballot("P01", None, *MIXED, evaluator="甲")
    second = ballot("P02", right("1"), *MIXED, evaluator="甲")
    assert kinds(colleges(first, second, people=4)) == [("identical", 2, 0)]


def group_of(*points: str) -> TrackData:
    """Return data of one participant with a ballot for each sum."""
    return colleges(*(ballot(f"P{at:02d}", right(text)) for at, text in enumerate(points, 1)), people=1)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (("80", "80", "80", "80", "65"), [5]),
        (("80", "80", "80", "80", "65.5"), []),
        (("80", "80", "80", "80", "95"), [5]),
        (("80", "80", "80", "65"), []),
        (("76", "80", "80", "84", "64"), [5]),
        (("76", "80", "80", "84", "64.5"), []),
        (("80", "80", "80.5", "80.5", "80.5", "65"), [6]),
    ],
)
def test_a_row_is_far_from_fifteen_points_and_four_spreads_on(
    points: tuple[str, ...], expected: list[int]
) -> None:
    assert kinds(group_of(*points)) == [("far-row", key, 1) for key in expected]


def test_a_far_row_names_both_sums() -> None:
    (flag,) = find_flags(group_of("80", "80.5", "81", "80.5", "42"))
    text = str(flag.text)
    assert "给甲 42 分" in text and "中位数 80.5 分" in text


def test_rows_are_compared_within_group_and_participant() -> None:
    data = group_of("80", "80", "80", "80", "60")
    apart = [replace(item, group="日常掌握情况") if item.id == 5 else item for item in data.ballots]
    assert kinds(replace(data, ballots=tuple(apart))) == []
    moved = [replace(item, rows={2: item.rows[1]}) if item.id == 5 else item for item in data.ballots]
    assert kinds(replace(colleges(people=2), ballots=tuple(moved))) == []


def test_own_rows_are_neither_flagged_nor_compared() -> None:
    data = group_of("80", "80", "80", "80", "60")
    own = [replace(item, evaluator="甲") if item.id == 5 else item for item in data.ballots]
    assert kinds(replace(data, ballots=tuple(own))) == []


@pytest.mark.parametrize(
    "data", [colleges(ballot("P01", FULL, FULL, FULL)), pair(*MIXED), group_of("80", "80", "80", "80", "60")]
)
def test_void_ballots_are_not_flagged(data: TrackData) -> None:
    (flag,) = find_flags(data)
    void = [replace(item, void_reason="污损") if item.id == flag.ballot_id else item for item in data.ballots]
    assert find_flags(replace(data, ballots=tuple(void))) == []


def test_an_identical_void_ballot_is_not_flagged() -> None:
    data = pair(*MIXED)
    void = (replace(data.ballots[0], void_reason="污损"), *data.ballots[1:])
    assert find_flags(replace(data, ballots=void)) == []


def flag_of(item: Ballot, *others: Ballot) -> Flag:
    (flag,) = find_flags(colleges(*others, item, people=4))
    return flag


ALIKE = ballot("P05", SAME, SAME, SAME)


@pytest.mark.parametrize(
    "changed",
    [
        replace(ALIKE, number="P09", evaluator="某人"),
        with_row(ALIKE, 4, ABSTAINED),
        with_row(ALIKE, 1, SAME._replace(written_total=1, remark="请假", as_on_paper=True)),
    ],
)
def test_the_digest_stays_the_same_while_the_marks_do(changed: Ballot) -> None:
    assert flag_of(changed).digest == flag_of(ALIKE).digest


@pytest.mark.parametrize(
    "changed",
    [
        with_row(ALIKE, 4, SAME),
        ballot("P05", *[written("17 17 16 8 15.5 9", "=")] * 3),
        ballot("P05", None, SAME, SAME, SAME),
    ],
)
def test_the_digest_changes_with_any_counted_mark(changed: Ballot) -> None:
    assert flag_of(changed).kind == "all-equal"
    assert flag_of(changed).digest != flag_of(ALIKE).digest


def test_the_digest_of_an_identical_ballot_covers_the_other_too() -> None:
    first, other = ballot("P01", *MIXED), ballot("P02", right("60"), right("61"), right("62"))
    digests = {flag_of(ballot("P03", *MIXED), *before).digest for before in ([first, other], [other, first])}
    assert len(digests) == 2


COMPANY = [ballot(f"P{at:02d}", right("80")) for at in range(1, 6)]


def test_the_digest_of_a_far_row_covers_its_own_marks() -> None:
    seal = flag_of(ballot("P09", right("60")), *COMPANY).digest
    assert flag_of(ballot("P09", right("60"), right("70")), *COMPANY).digest == seal
    assert flag_of(ballot("P09", right("60")), *COMPANY, *COMPANY[:2]).digest == seal
    assert flag_of(ballot("P09", right("60.5")), *COMPANY).digest != seal
    assert flag_of(ballot("P09", written("10 10 10 10 10 10", "=")), *COMPANY).digest != seal


def test_own_rows_are_flagged_if_the_scheme_counts_them() -> None:
    data = colleges(
        ballot("P01", FULL, FULL, FULL, evaluator="甲"), track=COLLEGE._replace(self_excluded=False)
    )
    assert kinds(data) == [("all-maximum", 1, 0)]
