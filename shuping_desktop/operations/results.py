"""Results of a review as tables, text and JSON."""

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from ..messages import Message, msg
from ..scoring.finality import Finality
from ..scoring.numbers import format_fixed
from ..scoring.problems import Problem
from ..scoring.progress import Progress, waiting_sentences
from ..scoring.tally import GroupMean, ParticipantResult, TrackResults, tally
from ..store import Review
from .finalising import finality_of
from .progress import progress_of

MEAN_DECIMALS = 2
NONE_GIVEN = "—"


def results_of(review: Review) -> dict[str, TrackResults]:
    """Return the results of every track, by its id, in the scheme's order."""
    return {track.id: tally(review.contents.track_data(track.id)) for track in review.contents.scheme.tracks}


def open_problems(review: Review) -> list[Problem]:
    """Return the problems of all tracks that are due; those of a final version were accepted."""
    return [
        problem
        for track in review.contents.scheme.tracks
        for problem in progress_of(review, track.id).problems
    ]


def open_sentences(review: Review) -> list[Message]:
    """Return a sentence for each open problem, and for each entry not begun that scores wait for."""
    found: list[Message] = []
    for track in review.contents.scheme.tracks:
        progress = progress_of(review, track.id)
        if not progress.current.is_done:
            found += waiting_sentences(review.contents.track_data(track.id))
            found += (problem.text for problem in progress.problems)
    return found


def state_lines(review: Review) -> list[Message]:
    """Return a line on each track: the next thing to do, or its final version."""
    return [
        msg("{track}　{next}", track=track.name, next=_next_words(progress_of(review, track.id)))
        for track in review.contents.scheme.tracks
    ]


def _next_words(progress: Progress) -> Message:
    current = progress.current
    return msg("已定稿：{words}", words=current.text) if current.is_done else progress.next_text


def results_json(review: Review) -> str:
    """Return the results as JSON; the format is stable, since scripts read it."""
    settings = review.contents.settings
    heading: dict[str, Any] = {name: settings.get(name, "") for name in ("title", "year")}
    if review.contents.is_rehearsal:
        heading["rehearsal"] = True
    document = {
        "review": heading,
        "tracks": {key: _track_json(results) for key, results in results_of(review).items()},
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def results_text(review: Review) -> str:
    """Return the results as text, with one table for each track."""
    first = ["演练——不作数"] if review.contents.is_rehearsal else []
    tables = (
        _track_text(results, finality_of(review, track), len(progress_of(review, track, results).problems))
        for track, results in results_of(review).items()
    )
    return "\n\n".join([*first, *tables])


def score_text(results: TrackResults, score: Fraction | None) -> str | None:
    """Return a score with the track's number of decimals; None where there is no score."""
    return None if score is None else format_fixed(score, results.track.decimals)


def mean_text(group: GroupMean) -> str | None:
    """Return a group's mean with two decimals; None where no row counts."""
    return None if group.mean is None else format_fixed(group.mean, MEAN_DECIMALS)


def _track_json(results: TrackResults) -> Mapping[str, Any]:
    return {
        "participants": [_participant_json(results, result) for result in results.participants],
        "problems": [_problem_json(problem) for problem in results.problems],
    }


def _participant_json(results: TrackResults, result: ParticipantResult) -> Mapping[str, Any]:
    person = result.participant
    groups = {
        name: {"mean": mean_text(group), "ballots": group.ballots} for name, group in result.groups.items()
    }
    return {
        "name": person.name,
        "position": person.position,
        "category": person.category,
        "groups": groups,
        "score": score_text(results, result.official_score),
        "rank": result.rank,
        "grade": result.grade,
    }


def _problem_json(problem: Problem) -> Mapping[str, Any]:
    """Return code, sentence and the fields that apply."""
    places: Mapping[str, Any] = {
        "group": problem.group,
        "ballot": problem.ballot,
        "participant": problem.participant,
        "participants": list(problem.participants),
        "category": problem.category,
    }
    fields = {name: value for name, value in places.items() if value}
    return {"code": problem.code, **fields, "text": str(problem.text)}


def _track_text(results: TrackResults, finality: Finality, problems: int) -> str:
    track = results.track
    heading = [track.participant_heading, "职务", "类别"]
    heading += [*(f"{group.name}(份数)" for group in track.groups), "得分", "名次", "等次"]
    rows = [_text_row(results, result) for result in results.participants]
    lines = _aligned([heading, *rows])
    count = f"，待处理 {problems}" if problems else ""
    return "\n".join([f"{track.name}（{finality.words!s}{count}）", *lines])


def _text_row(results: TrackResults, result: ParticipantResult) -> list[str]:
    person = result.participant
    means = [f"{mean_text(group) or NONE_GIVEN}({group.ballots})" for group in result.groups.values()]
    score = score_text(results, result.official_score) or NONE_GIVEN
    rank = NONE_GIVEN if result.rank is None else str(result.rank)
    return [person.name, person.position, person.category, *means, score, rank, result.grade or NONE_GIVEN]


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Yield lines with columns as wide as their widest cell; a Chinese character counts as two."""
    used = [column for column in zip(*rows, strict=True) if any(column[1:]) or not rows[1:]]
    widths = [max(map(_width, column)) for column in used]
    for cells in zip(*used, strict=True):
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
        yield "  ".join(padded).rstrip()


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) != 0 for character in text)
