"""Forms to hand out: numbered as the window expects them, with the evaluator where one is listed."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...scoring.ballots import Ballot, Participant, TrackData
from ...scoring.register import is_anonymous, number_of
from ...scoring.scheme import EvaluatorGroup


@dataclass(frozen=True, slots=True)
class Form:
    """One form. `number` and `evaluator` are empty where they are to be written by hand."""

    group: EvaluatorGroup
    number: str = ""
    evaluator: str = ""

    def is_anonymous(self, data: TrackData) -> bool:
        """Return whether the evaluator is not to be named on the form."""
        return bool(self.group.name) and is_anonymous(data, self.group.name)

    def is_own(self, data: TrackData, person: Participant) -> bool:
        """Return whether a participant's row is the evaluator's own."""
        return data.is_self_row(Ballot(0, self.group.name, self.number, self.evaluator), person)


def all_forms(data: TrackData) -> Iterator[Form]:
    """Yield the forms of every group in order; one sample form for a track without groups."""
    for group in data.track.groups or (EvaluatorGroup(""),):
        yield from forms(data, group)


def forms(data: TrackData, group: EvaluatorGroup) -> list[Form]:
    """Return a group's forms: listed evaluators in order, then anonymous ones up to the number issued.

    Where neither is known, return one form without a number, for copying.
    """
    listed = [person.name for person in data.evaluators if person.group == group.name]
    count = max(len(listed), group.issued or 0)
    holders = listed + [""] * (count - len(listed))
    numbered = [Form(group, number_of(group, place), holder) for place, holder in enumerate(holders, 1)]
    return numbered or [Form(group)]
