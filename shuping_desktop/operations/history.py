"""The history of a review: descriptions of its journalled steps, and reverting one of them."""

from typing import NamedTuple

from ..messages import Text, msg
from ..store import Edit, Review, Step, StepBuiltUponError, StepIsFixedError, Touched
from ..task import counted
from .change_texts import CellChange, ChangeTexts
from .errors import RefusedError
from .steps import StepKind, describe

_LEFT_OUT = frozenset({"typist"})
"""Tables whose changes are not listed, since the step's description implies them."""


class HistoryEntry(NamedTuple):
    """One journalled step. `at` is local ISO time; `stands` is False if the step was undone since."""

    id: int
    at: str
    who: str
    step: Step
    kind: str
    stands: bool
    cells: tuple[CellChange, ...]


def history_of(review: Review) -> list[HistoryEntry]:
    """Return every step with its changed cells, oldest first."""
    texts = ChangeTexts(review.names())
    found = []
    for entry in counted(review.history(), msg("读取修改记录")):
        changes = (change for change in entry.changes if change.table not in _LEFT_OUT)
        cells = tuple(texts.cells(changes))
        found.append(HistoryEntry(entry.id, entry.at, entry.who, entry.step, entry.kind, entry.stands, cells))
    return found


def revert(review: Review, entry_id: int) -> Text:
    """Take back one journalled step alone; return its description. Raises RefusedError or StoreError."""
    step = review.step(entry_id)
    label = describe(step)
    try:
        review.revert(entry_id, _reversal(step), _mend)
    except StepIsFixedError:
        raise RefusedError(msg("“{step}”这一步不能撤回。", step=label)) from None
    except StepBuiltUponError as error:
        refusal = msg("“{step}”之后又改过同样的内容，不能单独撤回；请从最近的一步逐步撤销。", step=label)
        raise RefusedError(refusal) from error
    return label


def _reversal(step: Step) -> Step:
    """Return the step that reverts another.

    Two reversals cancel out, so one that is reverted again and again names the same step: a description
    nested a hundred deep could not be read back from the journal.
    """
    label = step.values.get("label")
    if step.name == StepKind.REVERTED.name and label is not None:
        return StepKind.REVERSAL_REVERTED(label=label)
    if step.name == StepKind.REVERSAL_REVERTED.name and label is not None:
        return StepKind.REVERTED(label=label)
    return StepKind.REVERTED(label=describe(step))


def _mend(edit: Edit, touched: Touched) -> None:
    """Adapt other rows to the ones that a reversal touched. Raises StepBuiltUponError."""
    _refuse_two_in_a_cell(edit, touched)
    _clear_notes(edit, touched)


def _refuse_two_in_a_cell(edit: Edit, touched: Touched) -> None:
    """Raise StepBuiltUponError if a cell would have both a mark and a text in its place."""
    for reading, table in ((1, "mark"), (2, "second_mark")):
        cells = set(touched.keys.get(table, ()))
        cells |= {(key[0], key[1], key[3]) for key in touched.keys.get("paper_mark", ()) if key[2] == reading}
        for ballot, participant, criterion in cells:
            cell = {"ballot": ballot, "participant": participant, "criterion": criterion}
            if edit.has(table, **cell) and edit.has("paper_mark", reading=reading, **cell):
                raise StepBuiltUponError


def _clear_notes(edit: Edit, touched: Touched) -> None:
    """Clear the notes 弃评 and 按纸面 of rows of which a mark was taken back.

    A step that set such a note itself is left out: its note was taken back with it.
    """
    # A typist stays on record, since other marks of the same person may remain.
    for ballot, reading, who in touched.keys.get("typist", ()):
        if edit.has("ballot", id=ballot) and (reading == 1 or edit.has("second_entry", ballot=ballot)):
            edit.put("typist", {"ballot": ballot, "reading": reading, "who": who})
    changed = {key[:2] for key in touched.keys.get("mark", ())}
    changed |= {key[:2] for key in touched.keys.get("paper_mark", ()) if key[2] == 1}
    for ballot, participant in changed - touched.keys.get("ballot_row", frozenset()):
        key = {"ballot": ballot, "participant": participant}
        edit.update_where("ballot_row", key, as_on_paper=0, abstained=0)
