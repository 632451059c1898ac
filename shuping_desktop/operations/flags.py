"""Accepting flags with a reason; an acceptance lapses when the flag's digest changes."""

from ..messages import msg
from ..scoring.ballots import TrackData
from ..scoring.flags import Acceptance, Flag, find_flags
from ..store import Review
from .steps import StepKind
from .text_input import clean_reason


def flags_of(review: Review, data: TrackData) -> list[tuple[Flag, Acceptance | None]]:
    """Return every flag of a track with its acceptance, None where there is none or it has lapsed."""
    accepted = review.contents.accepted_flags
    result = []
    for flag in find_flags(data):
        acceptance = accepted.get((flag.ballot_id, flag.participant_id, flag.kind))
        if acceptance and acceptance.digest != flag.digest:
            acceptance = None
        result.append((flag, acceptance))
    return result


def accept_flag(review: Review, flag: Flag, reason: str) -> None:
    """Record that a flag was checked and accepted. Raises RefusedError without a reason."""
    reason = clean_reason(reason, msg("理由"))
    key = {"ballot": flag.ballot_id, "participant": flag.participant_id, "kind": flag.kind}
    with review.change(StepKind.FLAG_ACCEPTED(flag=flag.text, reason=reason)) as edit:
        edit.put("accepted_flag", key, digest=flag.digest, reason=reason, who=review.who)


def reopen_flag(review: Review, flag: Flag) -> None:
    """Withdraw the acceptance of a flag."""
    with review.change(StepKind.FLAG_REOPENED(flag=flag.text)) as edit:
        edit.delete("accepted_flag", ballot=flag.ballot_id, participant=flag.participant_id, kind=flag.kind)
