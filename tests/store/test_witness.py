"""Tests of comparing a review with the heads seen of it, on random journals."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.store import Head
from shuping_desktop.store.witness import CLOSED, Seen, WitnessStatus, compare, heads_to_keep, last_common

TIME = "2026-11-30T21:40:00+08:00"


class Line:
    """A journal of which only the heads are there; `steps` stand for what each entry did."""

    def __init__(self, steps: list[int]) -> None:
        digest, self.heads = "", []
        for entry, step in enumerate(steps, 1):
            digest = hashlib.sha256(f"{digest}{step}".encode()).hexdigest()
            self.heads.append(Head(entry, digest, TIME))

    @property
    def head(self) -> Head:
        return self.heads[-1]

    def head_at(self, entry_id: int) -> Head | None:
        return self.heads[entry_id - 1] if 0 < entry_id <= len(self.heads) else None


steps = st.lists(st.integers(0, 2), max_size=80)


@given(steps, steps, steps)
def test_every_relation_of_two_journals_is_named(
    before: list[int], seen: list[int], present: list[int]
) -> None:
    was, now = Line([9, *before, *seen]), Line([9, *before, *present])
    found = compare(heads_to_keep(was, (), TIME), now)
    shared = last_common(was, now)
    assert shared is not None
    continued = shared == was.head
    if continued:
        assert found.status is (WitnessStatus.SAME if shared == now.head else WitnessStatus.AHEAD)
    elif shared == now.head:
        assert found.status is WitnessStatus.OLDER
    else:
        # Heads between the last common one and the present one may not be known.
        assert found.status in (WitnessStatus.FORKED, WitnessStatus.OLDER)
        assert found.status is WitnessStatus.FORKED or was.head.entry > now.head.entry
    assert found.common is None or found.common.entry <= shared.entry
    assert found.differing is None or found.differing.entry > shared.entry


@given(st.integers(1, 20_000))
def test_few_heads_are_kept_and_the_first_is_near_the_beginning(length: int) -> None:
    heads = heads_to_keep(Line([0] * min(length, 3000)), (), TIME)
    assert len(heads) <= 14
    assert heads[0].entry <= (heads[-1].entry + 1) // 2


def test_an_older_file_is_known_as_the_one_that_was_closed() -> None:
    whole = Line([1] * 50)
    earlier = Line([1] * 33)
    seen = heads_to_keep(earlier, (), "2026-11-29T17:00:00+08:00", CLOSED)
    seen = heads_to_keep(whole, seen, TIME)
    assert compare(seen, earlier).at_rest == Seen(
        33, earlier.head.digest, "2026-11-29T17:00:00+08:00", CLOSED
    )
    assert compare(seen, Line([1] * 34)).at_rest is None


def test_heads_of_another_line_are_dropped_with_the_line() -> None:
    seen = heads_to_keep(Line([1] * 20 + [2] * 9), (), TIME, CLOSED)
    accepted = heads_to_keep(Line([1] * 21), seen, TIME)
    assert compare(accepted, Line([1] * 21)).status is WitnessStatus.SAME
    assert all(head.entry <= 21 for head in accepted)


def test_nothing_seen_is_no_reason_to_ask() -> None:
    assert compare((), Line([1])).status is WitnessStatus.NEW
