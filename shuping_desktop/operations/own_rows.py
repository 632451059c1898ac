"""Declaring which participant, if any, filled in a ballot, where group and name do not tell."""

from dataclasses import replace

from ..messages import msg
from ..store import Review, own_setting
from .ballots import data_of_ballot, find_ballot, forget_own_row
from .errors import RefusedError
from .steps import StepKind


def declare_own_row(review: Review, ballot_id: int, participant_id: int | None) -> None:
    """Declare whose own row is on a ballot: a participant's, none (0), or as group and name tell (None).

    Raises RefusedError if the track counts own rows, or the participant is not on the form.
    """
    ballot, data = find_ballot(review, ballot_id), data_of_ballot(review, ballot_id)
    if not data.track.self_excluded:
        raise RefusedError(msg("这份评分表上没有本人的一行：按方案，评委给自己打的分也计入。"))
    if participant_id and participant_id not in data.names:
        raise RefusedError(msg("这个述职对象不在这份评分表上。"))
    by_name = data.own_row(replace(ballot, own=None))
    namesake = by_name or next((person.id for person in data.namesakes(replace(ballot, own=None))), 0)
    if participant_id:
        step = StepKind.OWN_DECLARED(number=ballot.number, name=data.names[participant_id])
    elif participant_id == 0 and namesake:
        step = StepKind.OWN_DENIED(number=ballot.number, name=data.names[namesake])
    else:
        step = StepKind.OWN_BY_NAME(number=ballot.number)
    with review.change(step) as edit:
        if participant_id is None or (participant_id == by_name and participant_id != 0):
            forget_own_row(edit, ballot_id)
        else:
            edit.put("setting", {"name": own_setting(ballot_id)}, value=str(participant_id))
