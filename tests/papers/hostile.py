"""Hostile strings, as people type, paste or import them, and snapshots full of them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from shuping_desktop.papers.content.snapshot import Snapshot, Stamp, VoidBallot
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import Ballot, Evaluator, Participant, TrackData
from shuping_desktop.scoring.ruled_grades import attendance_question
from shuping_desktop.scoring.rulings import ABSENT, BY_VOTE, Opinion, Ruling
from shuping_desktop.scoring.scheme import Track
from shuping_desktop.scoring.tally import tally

from . import builders

_COMBINING, _RTL = "\u0300\u0301\u0308\u20dd", "\u200f\u202e\u2067שלוםمرحبا"
_KINDS = {
    "markup": ("<b>", "</para>", "<br/>", "&amp;", "&#x41;", "R&D", "]]>", "<!--", "{school}", "%s", "\\n"),
    "entities": ("&lt;", "&", ";", "&nbsp;", "&unknown;", "#", "'", '"'),
    "control": ("\x00", "\x07", "\x1b[31m", "\r\n", "\t", "\x7f", "\x85", "\u2028"),
    "right to left": tuple(_RTL),
    "combining": tuple("aé" + _COMBINING),
    "rare Han": ("𬭎", "㛃", "䶮", "𬍛", "𫖯", "𰻝", "𠀀", "𮯠", "𲎯", "·"),
    "emoji": ("🙂", "👨‍👩‍👧", "🇨🇳", "❤️", "1️⃣", "😀"),
    "surrogates": ("\ud83d", "\udc00", "\udfff"),
    "long": ("W" * 40, "长" * 30, "1234567890" * 4, "（" * 20, "——" * 10, "i" * 50),
    "spaces": (" ", "\u3000", "\u00a0", "\u2003", "\t"),
    "zero width": ("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\ufe0f", "\U000e0100"),
    "private": ("\ue000", "\uf8ff", "\U000f0000", "\U0010fffd"),
    "noncharacters": ("\ufffe", "\uffff", "\ufdd0", "\U0001ffff", "\ufffd"),
}
_PLAIN = "王五阿依古丽买买提部长主席AbcZ09()（），。、-.…=+@'"
_TEXTS = ("year", "title", "school", "issuer", "issue_date", "office", "telephone", "meeting_place")
_MORE_TEXTS = ("meeting_date", "period_start", "period_end", "letter", "notice")
PEOPLE = 24


def strings(count: int) -> list[str]:
    """Return `count` reproducible strings, each kind in turn."""
    random, kinds = Random(20221201), list(_KINDS.values())
    return [_string(random, kinds[place % len(kinds)]) for place in range(count)]


def _string(random: Random, pieces: tuple[str, ...]) -> str:
    parts = [random.choice(pieces) for _ in range(random.randint(1, 5))]
    if random.random() < 0.7:
        parts += random.sample(_PLAIN, random.randint(1, 6))
    random.shuffle(parts)
    return "".join(parts)


@dataclass(frozen=True)
class Filled:
    """A snapshot and the strings in it, by kind of field."""

    snapshot: Snapshot
    fields: dict[str, list[str]]


def snapshots(count: int) -> Iterator[Filled]:
    """Yield snapshots whose fields hold `count` different hostile strings in total."""
    left = list(dict.fromkeys(strings(2 * count)))[:count]
    assert len(left) == count
    while left:
        yield _Filling(left).filled()


class _Filling:
    """Builder of one snapshot; used strings are removed from `left`."""

    def __init__(self, left: list[str]) -> None:
        self.left = left
        self.fields: defaultdict[str, list[str]] = defaultdict(list)

    def take(self, kind: str) -> str:
        """Return the next string, or a plain one when all are used."""
        words = self.left.pop() if self.left else f"平常{kind}{len(self.fields[kind])}"
        self.fields[kind].append(words)
        return words

    def filled(self) -> Filled:
        rules = self._track()
        people = [
            Participant(n, self.take("name"), self.take("position"), "工作部门负责人")
            for n in range(1, PEOPLE + 1)
        ]
        opinions = {n: Opinion(self.take("opinion"), self.take("opinion"), True) for n in range(1, PEOPLE)}
        evaluators = tuple(
            Evaluator(n, rules.groups[n % 3].name, self.take("evaluator")) for n in range(1, 13)
        )
        ballots = tuple(self._ballots(rules, people, evaluators))
        data = TrackData(rules, tuple(people), ballots, evaluators, opinions=opinions)
        return Filled(self._snapshot(replace(data, rulings=(self._ruling(people[-1]),))), dict(self.fields))

    def _track(self) -> Track:
        rules = builders.track("officer")
        groups = tuple(group._replace(name=self.take("group")) for group in rules.groups)
        weights = {
            kind.name: dict(zip((group.name for group in groups), kind.weights.values(), strict=True))
            for kind in rules.categories
        }
        return rules.with_groups(groups, weights)

    def _ballots(
        self, rules: Track, people: list[Participant], evaluators: tuple[Evaluator, ...]
    ) -> Iterator[Ballot]:
        for evaluator in evaluators:
            rows = {person.id: builders.row(rules, person.id) for person in people}
            rows[1] = rows[1]._replace(remark=self.take("remark"))
            number, void = self.take("ballot"), evaluator.id > 10
            reason = self.take("void reason") if void else ""
            yield Ballot(evaluator.id, evaluator.group, number, evaluator.name, rows, void_reason=reason)

    def _ruling(self, person: Participant) -> Ruling:
        asked = attendance_question(person)
        return Ruling(
            id=1,
            kind=asked.kind,
            ballot_id=0,
            participant_id=person.id,
            subject=asked.subject,
            ground=asked.ground,
            before=asked.before,
            decision=ABSENT,
            method=BY_VOTE,
            detail=self.take("ruling"),
            decided_by=self.take("ruling"),
            reason=self.take("ruling"),
            who="甲",
            at="2022-12-01T18:00:00+08:00",
        )

    def _snapshot(self, data: TrackData) -> Snapshot:
        words = {name: self.take(name) for name in (*_TEXTS, *_MORE_TEXTS)}
        signers = [self.take("signer").replace("、", "") for _ in range(4)]
        self.fields["signer"] = signers
        stamp = Stamp("7K3M-9Q2D-4FHT", 1, self.take("finaliser"), self.take("finaliser"), "2022-12-01T18:00")
        void = tuple(
            VoidBallot(ballot.group, ballot.number, ballot.void_reason, "甲", "2022-12-01T18:00")
            for ballot in data.ballots
            if ballot.void_reason
        )
        texts = Texts(**words, signers="、".join(signers))  # type: ignore[arg-type]
        return Snapshot(data, tally(data), texts, stamp, void_ballots=void)
