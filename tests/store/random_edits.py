"""Random edits, undos and redos of a review, compared with a simple model.

`run_random_edits(folder, steps, seed)` runs as long as one likes; the test runs a short one.
"""

import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shuping_desktop.store import BALLOT_TABLES, Edit, Review, Step, journal
from tests.helpers import contents_in, contents_of, new_review, tables_of, writing

Table = dict[tuple[Any, ...], tuple[Any, ...]]
State = dict[str, Table]
_CHECKED_EVERY = 20


@dataclass
class Model:
    """Rows of the edited tables by key, with the states that undo and redo return to."""

    state: State
    past: list[tuple[Step, State]] = field(default_factory=list)
    future: list[tuple[Step, State]] = field(default_factory=list)

    def change(self, step: Step, state: State) -> None:
        if state != self.state:
            self.past.append((step, self.state))
            self.future.clear()
            self.state = state

    def turn(self, stack: list[tuple[Step, State]], other: list[tuple[Step, State]]) -> Step | None:
        if not stack:
            return None
        step, state = stack.pop()
        other.append((step, self.state))
        self.state = state
        return step


Observer = Callable[[Review], Callable[[], None]]
"""Observes an open review; the function that it returns is called at times and raises on a mismatch."""


def run_random_edits(folder: Path, steps: int, seed: int, observe: Observer | None = None) -> int:
    """Make random steps; return how many were checked. An AssertionError names the seed and the step."""
    chance = random.Random(seed)
    path = new_review(folder)
    review = writing(path)
    model = Model(_state_of(review))
    check = observe(review) if observe else None
    try:
        for step in range(1, steps + 1):
            before = review
            review = _step(review, model, chance, step)
            if observe and review is not before:
                check = observe(review)
            where = f"seed {seed}, step {step}"
            assert _state_of(review) == model.state, where
            if step % _CHECKED_EVERY == 0 or step == steps:
                assert contents_of(review) == contents_in(path), where
                assert _replayed(review) == tables_of(review._db), where
                if check:
                    check()
    finally:
        review.close()
    return steps


def _step(review: Review, model: Model, chance: random.Random, number: int) -> Review:
    kind = chance.choices(("edit", "undo", "redo", "reopen"), (60, 25, 13, 2))[0]
    if kind == "undo":
        assert review.undo() == model.turn(model.past, model.future)
    elif kind == "redo":
        assert review.redo() == model.turn(model.future, model.past)
    elif kind == "reopen":
        review.close()
        review = writing(review.path)
    else:
        step = Step("EDIT", {"number": number})
        with review.change(step) as edit:
            state = model.state
            for _ in range(chance.randint(1, 4)):
                state = _edit(edit, state, chance)
        model.change(step, state)
    last = (model.past[-1][0] if model.past else None, model.future[-1][0] if model.future else None)
    assert (review.next_undo, review.next_redo) == last
    return review


def _edit(edit: Edit, state: State, chance: random.Random) -> State:
    """Make one small edit; return the expected tables."""
    of_rows = [_mark, _mark, _mark, _row, _paper_mark]
    kinds = [*of_rows, _rename, _weight, _title, _add_ballot, _drop_ballot]
    return chance.choice(kinds)(edit, state, chance)


def _with(state: State, table: str, key: tuple[Any, ...], row: tuple[Any, ...] | None) -> State:
    rows = {other: value for other, value in state[table].items() if other != key}
    return {**state, table: rows if row is None else {**rows, key: row}}


def _cell(state: State, chance: random.Random) -> tuple[int, int] | None:
    people = [key[0] for key, row in state["participant"].items() if row[0] == "college"]
    return (chance.choice([*state["ballot"]])[0], chance.choice(people)) if state["ballot"] else None


def _mark(edit: Edit, state: State, chance: random.Random) -> State:
    cell = _cell(state, chance)
    if cell is None:
        return state
    key = {"ballot": cell[0], "participant": cell[1], "criterion": chance.randrange(6)}
    value = chance.choice((None, 0, 50, 950, 1000))
    if value is None:
        edit.delete("mark", **key)
        return _with(state, "mark", tuple(key.values()), None)
    edit.put("mark", key, value=value)
    return _with(state, "mark", tuple(key.values()), (value,))


def _row(edit: Edit, state: State, chance: random.Random) -> State:
    cell = _cell(state, chance)
    if cell is None:
        return state
    total, remark = chance.choice((None, 0, 8850)), chance.choice(("", "未达到要求"))
    abstained = chance.randrange(2)
    key = {"ballot": cell[0], "participant": cell[1]}
    edit.put("ballot_row", key, written_total=total, remark=remark, abstained=abstained)
    note = chance.choice(("", "补签"))
    edit.put("ballot_row", key, note=note)
    return _with(state, "ballot_row", cell, (total, remark, abstained, 0, note))


def _paper_mark(edit: Edit, state: State, chance: random.Random) -> State:
    cell = _cell(state, chance)
    if cell is None:
        return state
    key = {"ballot": cell[0], "participant": cell[1], "reading": chance.choice((1, 2)), "criterion": 5}
    text = chance.choice((None, "21", "看不清"))
    if text is None:
        edit.delete("paper_mark", **key)
        return _with(state, "paper_mark", tuple(key.values()), None)
    edit.put("paper_mark", key, text=text)
    return _with(state, "paper_mark", tuple(key.values()), (text,))


def _rename(edit: Edit, state: State, chance: random.Random) -> State:
    key = chance.choice([*state["participant"]])
    track, category, _, *rest = state["participant"][key]
    name = f"学院 {key[0]} {chance.randrange(3)}"
    edit.update("participant", key[0], name=name)
    return _with(state, "participant", key, (track, category, name, *rest))


def _weight(edit: Edit, state: State, chance: random.Random) -> State:
    key = chance.choice([*state["weight"]])
    value = chance.choice((0, 3000, 10_000))
    edit.put("weight", {"evaluator_group": key[0], "category": key[1]}, value=value)
    return _with(state, "weight", key, (value,))


def _title(edit: Edit, state: State, chance: random.Random) -> State:
    title = chance.choice(("甲", "乙", "丙"))
    edit.put("setting", {"name": "title"}, value=title)
    return _with(state, "setting", ("title",), (title,))


def _add_ballot(edit: Edit, state: State, chance: random.Random) -> State:
    number = f"P{chance.randrange(6)}"
    if any(row[:2] == (1, number) for row in state["ballot"].values()):
        return state
    key = edit.insert("ballot", evaluator_group=1, number=number, evaluator="")
    return _with(state, "ballot", (key,), (1, number, "", "", "", ""))


def _drop_ballot(edit: Edit, state: State, chance: random.Random) -> State:
    if not state["ballot"] or chance.random() < 0.5:
        return state
    (key,) = chance.choice([*state["ballot"]])
    for table in BALLOT_TABLES:
        edit.delete(table, ballot=key)
    edit.delete("ballot", id=key)
    stored = {name: {k: v for k, v in state[name].items() if k[0] != key} for name in BALLOT_TABLES}
    return _with({**state, **stored}, "ballot", (key,), None)


_KEY_WIDTHS = {"mark": 3, "ballot_row": 2, "paper_mark": 4, "weight": 2, "quota": 2}


def _state_of(review: Review) -> State:
    tables = tables_of(review._db)
    widths = {name: _KEY_WIDTHS.get(name, 1) for name in tables}
    return {name: {row[: widths[name]]: row[widths[name] :] for row in rows} for name, rows in tables.items()}


def _replayed(review: Review) -> dict[str, list[tuple[Any, ...]]]:
    with closing(journal.blank()) as truth:
        journal.apply(truth, journal.combined(journal.entries(review._db), truth))
        return tables_of(truth)
