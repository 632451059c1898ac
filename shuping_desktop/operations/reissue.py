"""A version that replaces an earlier one: what changed since, and why."""

from collections.abc import Iterator

from ..messages import Text, msg
from ..papers.content.snapshot import Fact, Replaced, ResultChange
from ..scoring.ballots import TrackData
from ..scoring.numbers import format_fixed
from ..scoring.rulings import DECISIONS, Opinion
from ..scoring.tally import ParticipantResult, TrackResults, tally
from ..store import BALLOT_TABLES, Review, RowChange, StoredVersion
from .settings import texts_in
from .steps import describe

_OF_PARTICIPANTS = ("participant", "opinion")
_NO_CHANGE = frozenset({"typist"})


def replaced_version(review: Review, track: str) -> Replaced | None:
    """Return the version that the present one replaces, or would; None for a first version."""
    finals = review.contents.finalisations[track]
    before = next((final for final in reversed(finals) if not final.stands), None)
    stored = before and review.stored_version(track, before.version)
    if before is None or stored is None:
        return None
    data, old = review.contents.track_data(track), stored.contents.track_data(track)
    return Replaced(
        before.version,
        before.at,
        texts_in(stored.contents).issue_date.strip(),
        before.reopened_why,
        before.reopened_by,
        before.reopened_at,
        tuple(_changes(old, tally(old), data, tally(data))),
        tuple(_steps(review, track, stored, (old, data))),
    )


def _changes(
    old: TrackData, before: TrackResults, data: TrackData, after: TrackResults
) -> Iterator[ResultChange]:
    """Yield those of whom something published changed, then those removed and those added."""
    former = {line.participant.id: line for line in before.participants}
    known = {line.participant.id for line in after.participants}
    for line in after.participants:
        if line.participant.id in former:
            facts = zip(
                _facts(before, former[line.participant.id], old), _facts(after, line, data), strict=True
            )
            changed = tuple((name, was, now) for (name, was), (_, now) in facts if str(was) != str(now))
            if changed:
                yield ResultChange(line.participant.name, changed)
    listed, unlisted = msg("在名单上"), msg("不在名单上")
    for line in before.participants:
        if line.participant.id not in known:
            yield ResultChange(line.participant.name, ((Fact.LISTED, listed, unlisted),))
    for line in after.participants:
        if line.participant.id not in former:
            yield ResultChange(line.participant.name, ((Fact.LISTED, unlisted, listed),))


def _facts(results: TrackResults, line: ParticipantResult, data: TrackData) -> tuple[tuple[Fact, Text], ...]:
    """Return what is published of a participant: each fact with its name."""
    person, score, none = line.participant, line.official_score, msg("无")
    opinion = data.opinions.get(person.id, Opinion())
    return (
        (Fact.NAME, person.name),
        (Fact.POSITION, person.position or none),
        (Fact.SCORE, none if score is None else format_fixed(score, results.track.decimals)),
        (Fact.RANK, none if line.rank is None else str(line.rank)),
        (Fact.GRADE, DECISIONS[line.absence] if line.absence else line.grade or none),
        (Fact.OPINION, opinion.text or none),
    )


def _steps(
    review: Review, track: str, stored: StoredVersion, both: tuple[TrackData, TrackData]
) -> Iterator[tuple[str, str, Text]]:
    """Yield time, operator and description of each step since that version that touched the track."""
    ballots = {ballot.id for data in both for ballot in data.ballots}
    people = {person.id for data in both for person in data.participants}
    history = review.history()
    undone = {entry.id for entry in history if not entry.stands and entry.id <= stored.entry_id}
    for entry in history:
        if entry.id > stored.entry_id and any(
            _concerns(change, track, ballots, people) for change in entry.changes
        ):
            if entry.kind == "change" and entry.stands:
                yield entry.at, entry.who, describe(entry.step)
            elif entry.kind == "undo" and entry.target in undone:
                undone.remove(entry.target)
                yield entry.at, entry.who, msg("撤销：{step}", step=describe(entry.step))


def _concerns(change: RowChange, track: str, ballots: set[int], people: set[int]) -> bool:
    """Return whether a row belongs to the track, or to no track in particular."""
    if change.table in _NO_CHANGE:
        return False
    row = {**change.key, **change.before, **change.after}
    if change.table == "ballot":
        return row.get("id") in ballots
    if change.table in BALLOT_TABLES:
        return row.get("ballot") in ballots
    if change.table in _OF_PARTICIPANTS:
        return row.get("participant", row.get("id")) in people
    return row.get("track", track) == track
