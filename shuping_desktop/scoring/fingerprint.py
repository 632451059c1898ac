"""Fingerprint of all data that a track's results are computed from, and the short code that is printed.

The code identifies the review and the state that a page was printed from; `shuping-desktop verify` reads it.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..messages import dumps
from .ballots import Ballot, Row, TrackData
from .points import Point
from .rulings import Ruling

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O and U, which are misread
_MISREAD = str.maketrans("ILO", "110")
CODE_LENGTH = 12
_GROUP = 4
_DIGITS = re.compile("([0-9]+)")


class Finalisation(NamedTuple):
    """A final version of a track's results, signed by two people.

    `accepted` are the open points accepted at finalising. `at` and `reopened_at` are local ISO times, the
    latter empty while the version is in force.
    """

    version: int
    fingerprint: str
    first_name: str
    second_name: str
    accepted: tuple[Point, ...]
    who: str
    at: str
    reopened_by: str = ""
    reopened_at: str = ""
    reopened_why: str = ""

    @property
    def stands(self) -> bool:
        """True unless the version was reopened."""
        return not self.reopened_at

    @property
    def code(self) -> str:
        """Code on every page printed from this version."""
        return code_of(self.fingerprint, self.version)


def standing(finalisations: Sequence[Finalisation]) -> Finalisation | None:
    """Return the version in force; None while the track is open."""
    return next((final for final in finalisations if final.stands), None)


class BallotDigests:
    """Digests of ballots, each computed once, for the fingerprints of many states of a review."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Ballot, str]] = {}

    def of(self, ballot: Ballot) -> str:
        """Return a ballot's digest; a ballot that is read again is another object."""
        known = self._known.get(ballot.id)
        if known is None or known[0] is not ballot:
            known = self._known[ballot.id] = (ballot, _of_ballot(ballot))
        return known[1]


def fingerprint(
    identity: str, heading: Sequence[str], data: TrackData, ballots: BallotDigests | None = None
) -> str:
    """Return the fingerprint of a track: SHA-256, in hexadecimal, of its file, its heading and its data.

    `identity` tells one review file from another; `heading` is the text of the rules and the texts above
    the results. A change of a rule, name, mark, ruling or opinion changes the fingerprint.
    """
    digest = hashlib.sha256()
    for part in _parts(identity, heading, data, ballots.of if ballots is not None else _of_ballot):
        words = repr(part).encode("utf-8", "surrogatepass")
        digest.update(len(words).to_bytes(8, "big") + words)
    return digest.hexdigest()


def code_of(seal: str, version: int) -> str:
    """Return the code printed for a state, as XXXX-XXXX-XXXX; `version` is 0 if it is not final."""
    return _letters(hashlib.sha256(f"{seal}/{version}".encode()).digest())


def head_code(digest: str) -> str:
    """Return the code printed for a head of the journal, as XXXX-XXXX-XXXX; `digest` is hexadecimal.

    60 bits, as those of a state: with 40, a history could be forged for a printed page within minutes.
    """
    return _letters(bytes.fromhex(digest))


def _letters(digest: bytes) -> str:
    number = int.from_bytes(digest[:8], "big")
    letters = [_ALPHABET[number >> (5 * place) & 31] for place in range(CODE_LENGTH)]
    return "-".join("".join(letters[index : index + _GROUP]) for index in range(0, CODE_LENGTH, _GROUP))


def read_code(text: str) -> str:
    """Return a code typed from paper in the form of `code_of`; width, case and dashes do not matter."""
    plain = unicodedata.normalize("NFKC", text).upper().translate(_MISREAD)
    letters = "".join(letter for letter in plain if letter in _ALPHABET)
    return "-".join(letters[index : index + _GROUP] for index in range(0, len(letters), _GROUP))


def digits_of(code: str) -> int:
    """Return how many letters and digits a code has; a complete one has `CODE_LENGTH`."""
    return len(code.replace("-", ""))


def _parts(
    identity: str, heading: Sequence[str], data: TrackData, of_ballot: Callable[[Ballot], str]
) -> Iterator[object]:
    """Yield the facts, listed explicitly: later versions must compute the same fingerprint."""
    yield from ("shuping seal 1", identity, data.track.id, *heading)
    for group in data.track.groups:
        yield ("group", group.name, group.number_prefix, group.issued)
    for category in data.track.categories:
        yield ("weights", category.name, sorted(category.weights.items()))
    yield ("quotas", [(quota.name, quota.quota) for quota in data.track.quotas])
    yield ("second entry", data.second_rule.share, data.second_rule.seed)
    for person in data.participants:
        reports = (person.report_in, person.countersigned)
        yield ("participant", person.id, person.name, person.position, person.category, *reports)
        opinion = data.opinions.get(person.id)
        if opinion:
            yield ("opinion", opinion.achievements, opinion.shortcomings, opinion.finished)
    for evaluator in data.evaluators:
        yield ("evaluator", evaluator.group, evaluator.name)
    for ruling in data.rulings:
        yield from _of_ruling(ruling)
    for ballot in _in_sealed_order(data):
        yield of_ballot(ballot)


def _in_sealed_order(data: TrackData) -> list[Ballot]:
    """Return the ballots by group and number in the order of the first release, which printed codes rest on.

    Unlike `BallotNumber`, this order tells letters of different case or width apart.
    """
    place = {group.name: index for index, group in enumerate(data.track.groups)}
    return sorted(data.ballots, key=lambda ballot: (place[ballot.group], _sealed_number(ballot.number)))


def _sealed_number(number: str) -> list[tuple[int, int, str]]:
    return [
        (1, len(part.lstrip("0")), f"{part.lstrip('0')} {part}") if part.isdigit() else (0, 0, part)
        for part in _DIGITS.split(number)
    ]


def _of_ruling(ruling: Ruling) -> Iterator[object]:
    subject, before = dumps(ruling.subject), dumps(ruling.before)
    place = (ruling.id, ruling.kind, ruling.ballot_id, ruling.participant_id, subject)
    yield ("ruling", *place, ruling.ground, before)
    decision = (ruling.decision, ruling.method, ruling.detail, ruling.decided_by, ruling.reason)
    yield (*decision, ruling.who, ruling.at)
    yield (ruling.withdrawn_by, ruling.withdrawn_at, ruling.withdrawn_why, sorted(ruling.grades.items()))
    if ruling.points is not None:
        yield ("points", ruling.points)


def _of_ballot(ballot: Ballot) -> str:
    second = ballot.second
    facts: list[object] = [
        ("ballot", ballot.id, ballot.group, ballot.number, ballot.evaluator),
        (ballot.typed_by, ballot.void_reason, _of_rows(ballot.rows)),
        (second.who, second.finished, _of_rows(second.rows)) if second else (),
        [sorted(names) for names in ballot.typists],
        # A fact of its own only where it was declared: other ballots keep the digest of earlier versions.
        *([("own", ballot.own)] if ballot.own is not None else []),
    ]
    # What format 4 added is a fact only where there is some, so that older codes stay known.
    readings = [(1, ballot.rows), *([(2, second.rows)] if second else [])]
    if ballot.note:
        facts.append(("note", ballot.note))
    for reading, rows in readings:
        added = [(key, row.note, row.paper_marks) for key, row in sorted(rows.items())]
        facts += [(reading, *row) for row in added if row[1] or row[2]]
    return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()


def _of_rows(rows: Mapping[int, Row]) -> list[object]:
    return [
        (key, row.marks, row.written_total, row.remark, row.abstained, row.as_on_paper)
        for key, row in sorted(rows.items())
    ]
