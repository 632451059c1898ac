"""The seal of everything a track's results rest on, and the short code of it that is printed.

The code says which state of which review a page was printed from; `shuping-desktop verify` reads it.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..messages import dumps
from .ballots import Ballot, Row, TrackData
from .points import Point
from .rulings import Ruling

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O and U, which are misread
_MISREAD = str.maketrans("ILO", "110")
CODE_LENGTH = 12
_GROUP = 4
_KEPT = "digest"


class Finalisation(NamedTuple):
    """A version of a track's results, sealed by two names.

    `accepted` are the points that were still open and accepted; `at` and
    `reopened_at` are local ISO times, the latter empty while the version stands.
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
        """Whether it has not been reopened."""
        return not self.reopened_at

    @property
    def code(self) -> str:
        """The code on every page printed from this version."""
        return code_of(self.fingerprint, self.version)


def standing(finalisations: Sequence[Finalisation]) -> Finalisation | None:
    """The version in force; None while the track is open."""
    return next((it for it in finalisations if it.stands), None)


def fingerprint(identity: str, heading: Sequence[str], data: TrackData) -> str:
    """The seal of a track (SHA-256 in hexadecimal): the file it is in, its heading, and all its data.

    `identity` tells one review file from another; `heading` are the rules' text and the words that stand
    over the results. Whatever rules, names, marks, rulings or opinions change, it changes.
    """
    digest = hashlib.sha256()
    for part in _parts(identity, heading, data):
        words = repr(part).encode("utf-8", "surrogatepass")
        digest.update(len(words).to_bytes(8, "big") + words)
    return digest.hexdigest()


def code_of(seal: str, version: int) -> str:
    """The code printed for a state: `version` 0 for one that is not final. As XXXX-XXXX-XXXX."""
    number = int.from_bytes(hashlib.sha256(f"{seal}/{version}".encode()).digest()[:8], "big")
    letters = [_ALPHABET[number >> (5 * place) & 31] for place in range(CODE_LENGTH)]
    return "-".join("".join(letters[at : at + _GROUP]) for at in range(0, CODE_LENGTH, _GROUP))


def read_code(text: str) -> str:
    """A code as typed from paper, in the form that `code_of` gives: width, case, dashes do not matter."""
    plain = unicodedata.normalize("NFKC", text).upper().translate(_MISREAD)
    letters = "".join(letter for letter in plain if letter in _ALPHABET)
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def digits_of(code: str) -> int:
    """How many letters and figures a read code has; a whole one has `CODE_LENGTH`."""
    return len(code.replace("-", ""))


def _parts(identity: str, heading: Sequence[str], data: TrackData) -> Iterator[object]:
    """The facts one by one, each named here, so that a later program gives an old file the same seal."""
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
    for ballot in data.ballots:
        yield _of_ballot(ballot)


def _of_ruling(it: Ruling) -> Iterator[object]:
    subject, before = dumps(it.subject), dumps(it.before)
    yield ("ruling", it.id, it.kind, it.ballot_id, it.participant_id, subject, it.ground, before)
    yield (it.decision, it.method, it.detail, it.decided_by, it.reason, it.who, it.at)
    yield (it.withdrawn_by, it.withdrawn_at, it.withdrawn_why, sorted(it.grades.items()))


def _of_ballot(ballot: Ballot) -> str:
    """Kept with the ballot, which never changes."""
    kept = ballot.kept.get(_KEPT)
    if kept is None:
        second = ballot.second
        facts = [
            ("ballot", ballot.id, ballot.group, ballot.number, ballot.evaluator),
            (ballot.typed_by, ballot.void_reason, _of_rows(ballot.rows)),
            (second.who, second.finished, _of_rows(second.rows)) if second else (),
            [sorted(names) for names in ballot.typists],
        ]
        kept = hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()
        ballot.kept[_KEPT] = kept
    return str(kept)


def _of_rows(rows: Mapping[int, Row]) -> list[object]:
    return [
        (key, row.marks, row.written_total, row.remark, row.abstained, row.as_on_paper)
        for key, row in sorted(rows.items())
    ]
