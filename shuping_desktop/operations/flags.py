"""Flags: looked at, and accepted with a reason, for as long as what they rest on stays as it was."""

from dataclasses import dataclass

from ..messages import msg
from ..scoring.ballots import TrackData
from ..scoring.flags import Flag, find_flags
from ..store import Review
from .steps import StepKind
from .text_input import clean_name


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who accepted a flag, and why."""

    who: str
    reason: str


def flags_of(review: Review, data: TrackData) -> list[tuple[Flag, Acceptance | None]]:
    """Every flag of a track, with its acceptance where it still stands on the same ground."""
    accepted = review.contents.accepted_flags
    found = []
    for flag in find_flags(data):
        entry = accepted.get((flag.ballot_id, flag.participant_id, flag.kind))
        stands = entry is not None and entry.digest == flag.digest
        found.append((flag, Acceptance(entry.who, entry.reason) if entry and stands else None))
    return found


def accept_flag(review: Review, flag: Flag, reason: str) -> None:
    """Note that a flag was looked at and is all right. Raises RefusedError without a reason."""
    reason = clean_name(reason, msg("理由"))
    key = {"ballot": flag.ballot_id, "participant": flag.participant_id, "kind": flag.kind}
    with review.change(StepKind.FLAG_ACCEPTED(flag=flag.text, reason=reason)) as edit:
        edit.put("accepted_flag", key, digest=flag.digest, reason=reason, who=review.who)


def reopen_flag(review: Review, flag: Flag) -> None:
    """Take an acceptance back."""
    with review.change(StepKind.FLAG_REOPENED(flag=flag.text)) as edit:
        edit.delete("accepted_flag", ballot=flag.ballot_id, participant=flag.participant_id, kind=flag.kind)
