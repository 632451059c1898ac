"""The rules of a review in words, and the faults of a scheme."""

import json
from typing import Any

from ..messages import Message, Text
from ..scoring.numbers import format_hundredths
from ..scoring.rule_sentences import rule_sentences
from ..scoring.scheme import Track
from ..scoring.scheme_reading import SchemeError, read_scheme
from ..store import Review
from .reviews import scheme_text


def scheme_faults(scheme: str) -> list[Message]:
    """Return every fault of a scheme, with its line; `scheme` is a bundled one's name or the path of a file.

    Raises RefusedError if it cannot be read.
    """
    try:
        read_scheme(scheme_text(scheme))
    except SchemeError as error:
        return [fault.message for fault in error.faults]
    return []


def rules_text(review: Review) -> str:
    """Return the rules of a review as text, a numbered sentence a line, track by track."""
    parts = []
    for track in _tracks(review):
        sentences = enumerate(rule_sentences(track), 1)
        parts.append("\n".join([track.name, *(f"{at}. {sentence}" for at, sentence in sentences)]))
    return "\n\n".join(parts)


def rules_json(review: Review) -> str:
    """Return the rules of a review as JSON, in words and in numbers."""
    settings = review.contents.settings
    document = {
        "review": {name: settings.get(name, "") for name in ("title", "year")},
        "tracks": {track.id: _track_json(track) for track in _tracks(review)},
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _tracks(review: Review) -> list[Track]:
    """Return the tracks with the review's own groups, weights and quotas."""
    return [review.contents.track_data(track.id).track for track in review.contents.scheme.tracks]


def _track_json(track: Track) -> dict[str, Any]:
    sentences: list[Text] = list(rule_sentences(track))
    return {
        "name": track.name,
        "sentences": [str(sentence) for sentence in sentences],
        "criteria": [
            {"name": item.name, "maximum": format_hundredths(item.maximum)} for item in track.criteria
        ],
        "step": format_hundredths(track.step),
        "decimals": track.decimals,
        "rank_by": list(track.rank_by),
        "weights": {
            category.name: {group: format_hundredths(weight) for group, weight in category.weights.items()}
            for category in track.categories
        },
        "grades": [
            *(
                {
                    "name": band.name,
                    "lowest": format_hundredths(band.lowest),
                    "highest": format_hundredths(band.highest),
                }
                for band in track.bands
            ),
            *(
                {"name": quota.name, "seats": quota.quota, "ruled_as": list(quota.ruled_as)}
                for quota in track.quotas
            ),
        ],
    }
