"""Rulings on grades as the sheet of the sums holds them: each with the facts that it rests on."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from ..papers.content.snapshot import Snapshot
from ..scoring.ballots import Participant, TrackData
from ..scoring.ruled_grades import grade_names, grade_question, open_grade_question
from ..scoring.rulings import DECISIONS, GRADE, OPEN_GRADE, TIE, UNMET, Ruling

NO_SCORE = -1


def ruling_grounds(snapshot: Snapshot) -> dict[int, dict[str, Any]]:
    """Return the rulings in force on grades, with their grounds, by participant id and column."""
    data, results = snapshot.data, snapshot.results
    scores = {result.participant.id: result.official_score for result in results.participants}
    found: dict[int, dict[str, Any]] = {person.id: {} for person in data.participants}
    for number, ruling in enumerate((given for given in data.rulings if given.id in results.in_force), 1):
        if ruling.kind == TIE:
            for key in ruling.grades:
                found[key] |= {"tie no": number, **_tie(data, ruling, key, scores)}
        elif ruling.kind in _GROUNDS and ruling.participant_id in found:
            found[ruling.participant_id] |= _GROUNDS[ruling.kind](data, ruling, scores)
    return found


_Scores = Mapping[int, Fraction | None]


def units(data: TrackData, score: Fraction | None) -> int:
    """Return an official score in units of its last decimal, as in the workbook; -1 for None."""
    return NO_SCORE if score is None else int(score * 10**data.track.decimals)


def _tie(data: TrackData, ruling: Ruling, key: int, scores: _Scores) -> dict[str, Any]:
    score = scores[key]
    ahead = sum(1 for other in scores.values() if other is not None and score is not None and other > score)
    return {
        "tie grade": ruling.grades[key],
        "tie official": units(data, score),
        "tie ahead": ahead,
        "tie level": len(ruling.grades),
    }


def _open(data: TrackData, ruling: Ruling, scores: _Scores) -> dict[str, Any]:
    person, score = _person(data, ruling), scores[ruling.participant_id]
    labels = [quota for quota in data.track.quotas if quota.ruled_as]
    questions = ((quota, open_grade_question(data.track, person, score, quota)) for quota in labels)
    label = next(quota for quota, question in questions if ruling.answers(question))
    grade = ruling.grades[person.id]
    return {"open grade": grade, "open official": units(data, score), "open label": label.name}


def _unmet_ruling(data: TrackData, ruling: Ruling, scores: _Scores) -> dict[str, Any]:
    remark, person = data.track.unmet_remark, _person(data, ruling)
    ballots: Sequence[Any] = [
        ballot
        for ballot in data.valid_ballots
        if person.id in ballot.remarked
        and ballot.rows[person.id].remark == remark
        and not data.is_self_row(ballot, person)
    ]
    return {"unmet ruling": str(DECISIONS[ruling.decision]), "unmet count": len(ballots)}


def _change(data: TrackData, ruling: Ruling, scores: _Scores) -> dict[str, Any]:
    person, score = _person(data, ruling), scores[ruling.participant_id]
    names = (None, *grade_names(data.track), *(grade.name for grade in data.track.grading))
    questions = ((name, grade_question(data.track, person, score, name)) for name in names)
    before = next(name for name, question in questions if ruling.answers(question))
    grade = ruling.grades[person.id]
    return {"change grade": grade, "change official": units(data, score), "change from": before or ""}


def _person(data: TrackData, ruling: Ruling) -> Participant:
    return next(person for person in data.participants if person.id == ruling.participant_id)


_GROUNDS = {OPEN_GRADE: _open, UNMET: _unmet_ruling, GRADE: _change}
