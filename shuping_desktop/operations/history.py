"""Taking back a single step of the history."""

from ..store import Edit, Review, Touched


def revert(review: Review, entry_id: int) -> str:
    """Take back one journalled step alone; returns its label. Raises StoreError where that cannot be."""
    return review.revert(entry_id, _let_lapse)


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
