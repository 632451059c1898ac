"""Opinions on participants (综合评价意见)."""

from ..messages import msg
from ..scoring.ballots import Participant, TrackData
from ..scoring.rulings import Opinion
from ..store import Review
from .roster import find_participant
from .steps import StepKind
from .text_input import clean_prose


def set_opinion(review: Review, participant_id: int, opinion: Opinion) -> None:
    """Store the opinion on a participant; an empty unfinished one is removed."""
    track, person = find_participant(review, participant_id)
    cleaned = Opinion(
        clean_prose(opinion.achievements, msg("肯定成绩")),
        clean_prose(opinion.shortcomings, msg("指出问题")),
        opinion.finished,
    )
    if cleaned == opinion_on(review.contents.track_data(track), person):
        return
    with review.change(StepKind.OPINION(name=person.name)) as edit:
        if cleaned == Opinion():
            edit.delete("opinion", participant=participant_id)
            return
        edit.put(
            "opinion",
            {"participant": participant_id},
            achievements=cleaned.achievements,
            shortcomings=cleaned.shortcomings,
            finished=int(cleaned.finished),
        )


def opinion_on(data: TrackData, person: Participant) -> Opinion:
    """Return the opinion on a participant; an empty one where nothing was written."""
    return data.opinions.get(person.id, Opinion())
