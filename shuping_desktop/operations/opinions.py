"""综合评价意见: written beside the figures, finished or not."""

from ..messages import msg
from ..scoring.ballots import Participant, TrackData
from ..scoring.rulings import Opinion
from ..store import Review
from .roster import find_participant
from .steps import StepKind
from .text_input import clean_prose


def set_opinion(review: Review, participant_id: int, opinion: Opinion) -> None:
    """Keep the opinion on a participant; an empty one that is not finished is removed."""
    track, person = find_participant(review, participant_id)
    kept = Opinion(
        clean_prose(opinion.achievements, msg("肯定成绩")),
        clean_prose(opinion.shortcomings, msg("指出问题")),
        opinion.finished,
    )
    if kept == opinion_on(review.contents.track_data(track), person):
        return
    with review.change(StepKind.OPINION(name=person.name)) as edit:
        if kept == Opinion():
            edit.delete("opinion", participant=participant_id)
            return
        edit.put(
            "opinion",
            {"participant": participant_id},
            achievements=kept.achievements,
            shortcomings=kept.shortcomings,
            finished=int(kept.finished),
        )


def opinion_on(data: TrackData, person: Participant) -> Opinion:
    """The opinion on a participant, empty where nothing was written."""
    return data.opinions.get(person.id, Opinion())


def unfinished(data: TrackData) -> list[Participant]:
    """The participants whose opinion is not finished, in roster order."""
    return [person for person in data.participants if not opinion_on(data, person).finished]
