"""One state of a track, with all that its documents say: every document of one evening shares it."""

from dataclasses import dataclass, field

from ...messages import Text
from ...scoring.ballots import TrackData
from ...scoring.flags import Flag
from ...scoring.tally import TrackResults
from .texts import Texts

REHEARSAL = "演练"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which state a page was printed from. `version` is 0 until the track is finalised (暂定).

    `code` is the short code that `verify` knows, `at` the local ISO time of finalising, and the names
    are of the two who finalised it. `rehearsal` marks what was only tried out (演练) and never counts.
    """

    code: str = ""
    version: int = 0
    first_name: str = ""
    second_name: str = ""
    at: str = ""
    accepted: tuple[Text, ...] = ()
    rehearsal: bool = False

    @property
    def is_final(self) -> bool:
        """Whether the track is finalised."""
        return self.version > 0

    @property
    def text(self) -> str:
        """What the foot of every page says of it."""
        state = f"第 {self.version} 版" if self.is_final else "暂定"
        state = f"{state}　校验码 {self.code}" if self.code else state
        return f"{REHEARSAL}　{state}" if self.rehearsal else state


@dataclass(frozen=True, slots=True)
class AcceptedFlag:
    """A flag that was looked at and accepted, by whom and why."""

    flag: Flag
    who: str
    reason: str


@dataclass(frozen=True, slots=True)
class VoidBallot:
    """A ballot declared void, by whom, when (local ISO time) and why."""

    group: str
    number: str
    reason: str
    who: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Data, results and texts of one track at one moment.

    `spoken_before` is who speaks in the same meeting before it, and for how many minutes.
    """

    data: TrackData
    results: TrackResults
    texts: Texts = field(default_factory=Texts)
    stamp: Stamp = Stamp()
    flags: tuple[AcceptedFlag, ...] = ()
    void_ballots: tuple[VoidBallot, ...] = ()
    spoken_before: tuple[str, int] = ("", 0)
