"""Snapshot of a track: everything its documents are made from, at one moment."""

from dataclasses import dataclass, field
from enum import Enum

from ...messages import Text, msg
from ...scoring.ballots import TrackData
from ...scoring.finality import Finality
from ...scoring.flags import Acceptance, Flag
from ...scoring.problems import Problem
from ...scoring.progress import due_problems
from ...scoring.tally import TrackResults
from .paper_text import paper_text
from .texts import Texts

REHEARSAL_MARK = "演练"


@dataclass(frozen=True, slots=True)
class Stamp:
    """State of a track that a page was printed from.

    `version` is 0 until the track is finalised (暂定). `code` is the short code that `verify` accepts,
    `at` the local ISO time of finalising; the names are of the two people who finalised. `accepted` are
    the open points that they accepted. A `rehearsal` (演练) never counts. `entry` and `head` are the last
    journal entry and the code of its digest: a page witnesses the whole history up to it.
    """

    code: str = ""
    version: int = 0
    first_name: str = ""
    second_name: str = ""
    at: str = ""
    accepted: tuple[Text, ...] = ()
    rehearsal: bool = False
    entry: int = 0
    head: str = ""

    @property
    def finality(self) -> Finality:
        """The state that all documents of the track give."""
        return Finality(self.version, len(self.accepted))

    @property
    def is_final(self) -> bool:
        """True if the track is finalised."""
        return self.finality.is_final

    @property
    def rehearsal_mark(self) -> str:
        """The mark of a rehearsal; empty for a real review."""
        return REHEARSAL_MARK if self.rehearsal else ""

    @property
    def text(self) -> str:
        """The line at the foot of every page that reports results."""
        code = f"校验码 {self.code}" if self.code else ""
        step = f"第{self.entry}步 {self.head}" if self.head else ""
        finality = self.finality
        accepted = paper_text(finality.with_points or "")
        parts = (self.rehearsal_mark, paper_text(finality.version_words), code, step, accepted)
        return "　".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class VoidBallot:
    """A ballot declared void: by whom, when (local ISO time) and why."""

    group: str
    number: str
    reason: str
    who: str = ""
    at: str = ""


class Fact(Enum):
    """A fact that is published of a participant, with its name."""

    LISTED = msg("名单")
    NAME = msg("姓名")
    POSITION = msg("职务")
    SCORE = msg("得分")
    RANK = msg("名次")
    GRADE = msg("等次")
    OPINION = msg("综合评价意见")


@dataclass(frozen=True, slots=True)
class ResultChange:
    """Changes of what is published of a participant: each fact with its former and its present value."""

    name: str
    facts: tuple[tuple[Fact, Text, Text], ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """The final version that this one replaces.

    `at` is the local ISO time of its finalising, `issue_date` the date on its papers as typed; it was
    reopened for the reason `why`. `changes` are those of the results since; `steps` are the steps since, with
    time, operator and description.
    """

    version: int
    at: str
    issue_date: str = ""
    why: str = ""
    who: str = ""
    reopened_at: str = ""
    changes: tuple[ResultChange, ...] = ()
    steps: tuple[tuple[str, str, Text], ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Data, results and texts of one track at one moment.

    `flags` are the accepted flags. `spoken_before` names the tracks that speak earlier in the same meeting
    and says how many minutes they take. `replaced` is the final version before this one, if any.
    """

    data: TrackData
    results: TrackResults
    texts: Texts = field(default_factory=Texts)
    stamp: Stamp = Stamp()
    flags: tuple[tuple[Flag, Acceptance], ...] = ()
    void_ballots: tuple[VoidBallot, ...] = ()
    spoken_before: tuple[str, int] = ("", 0)
    replaced: Replaced | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems to print: those that are due, or all that a final version was finalised with."""
        return self.results.problems if self.stamp.is_final else due_problems(self.data, self.results)
