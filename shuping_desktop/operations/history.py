"""Taking back a single step of the history."""

from ..messages import Text, msg
from ..store import Edit, Review, StepBuiltUponError, StepIsFixedError, Touched
from .errors import RefusedError
from .steps import StepKind, describe


def revert(review: Review, entry_id: int) -> Text:
    """Take back one journalled step alone; return its description. Raises RefusedError or StoreError."""
    label = describe(review.step(entry_id))
    try:
        review.revert(entry_id, StepKind.REVERTED(label=label), _let_lapse)
    except StepIsFixedError:
        raise RefusedError(msg("“{step}”这一步不能撤回。", step=label)) from None
    except StepBuiltUponError as error:
        refusal = msg("“{step}”之后又改过同样的内容，不能单独撤回；请从最近的一步逐步撤销。", step=label)
        raise RefusedError(refusal) from error
    return label


def _let_lapse(edit: Edit, touched: Touched) -> None:
    """What was said of a row as a whole (弃评, 按纸面) lapses when one of its marks changes.

    A step that itself said so is taken back with what stood before it.
    """
    # Whose hand it was stays known: more of what they typed may stand.
    for ballot, reading, who in touched.keys.get("typist", ()):
        if edit.has("ballot", id=ballot) and (reading == 1 or edit.has("second_entry", ballot=ballot)):
            edit.put("typist", {"ballot": ballot, "reading": reading, "who": who})
    changed = {key[:2] for key in touched.keys.get("mark", ())}
    for ballot, participant in changed - touched.keys.get("ballot_row", frozenset()):
        key = {"ballot": ballot, "participant": participant}
        edit.update_where("ballot_row", key, as_on_paper=0, abstained=0)
