"""Ways out of a damaged review, to choose from: salvage, rebuilding, and the program's own backups."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..messages import COMMA, Message, Text, joined, msg
from ..store import DamagedError, Recovery, Review, StoreError, is_damaged_header
from ..task import counted
from . import recovery
from .backups import Backup, Backups
from .recovery import Extent
from .reviews import open_for_reading

_MOST_BACKUPS = 5
"""Number of backups that are opened and compared; there may be hundreds."""
REBUILD, SALVAGE, BACKUP = "rebuild", "salvage", "backup"


@dataclass(frozen=True, slots=True)
class WayOut:
    """One way out: what it brings back, and what it lacks beside the others.

    `lines` say in detail what is proved and what is lost. `reached` is the last step whose contents it has;
    None for a salvage whose journal may have had further steps.
    """

    kind: str
    extent: Extent
    lines: Sequence[Message]
    reached: int | None
    unproved: int = 0
    found: Recovery | None = None
    backup: Backup | None = None

    @property
    def name(self) -> Message:
        """Name of the way."""
        if self.kind == SALVAGE:
            return msg("抢救：还能证明的全部")
        if self.backup is not None:
            return msg("备份：{at}", at=recovery.local_time(self.backup.made_at))
        if self.found is not None and self.found.is_whole:
            return msg("从修改记录重建：全部")
        return msg("从修改记录重建：到损坏处为止")

    def lacks(self, others: Iterable["WayOut"]) -> Text:
        """Return what this way lacks beside the best of the others, and what must be checked."""
        others = list(others)
        ballots = max((way.extent.ballots for way in others), default=0) - self.extent.ballots
        marks = max((way.extent.marks for way in others), default=0) - self.extent.marks
        parts: list[Message] = []
        if ballots > 0:
            parts.append(msg("少 {count} 份评分表", count=ballots))
        if marks > 0:
            parts.append(msg("少 {count} 个分", count=marks))
        if self.reached is not None:
            steps = max((way.reached or 0 for way in others), default=0) - self.reached
            if steps > 0:
                parts.append(msg("少 {count} 步修改", count=steps))
        if self.unproved:
            parts.append(msg("{count} 处要核对", count=self.unproved))
        return joined(parts, COMMA) if parts else msg("评分表和分都不少")


def is_damage(path: Path, error: StoreError) -> bool:
    """Return whether a refused file may be a damaged review, rather than in use or of a newer format."""
    return isinstance(error, DamagedError) or is_damaged_header(path)


def ways_out(damaged: Path, backups: Backups) -> list[WayOut]:
    """Return the ways out of a damaged review; the first loses least, then has least to be checked."""
    found = _look_into(damaged)
    identity = found.prefix[0].digest.hex() if found is not None and found.prefix else ""
    ways = [] if found is None else list(_from_file(found))
    return sorted([*ways, *_from_backups(damaged, identity, backups)], key=_loss)


def _loss(way: WayOut) -> tuple[float, ...]:
    reached = float("inf") if way.reached is None else way.reached
    return (-way.extent.marks, -way.extent.ballots, -reached, way.unproved)


def write_way_out(way: WayOut, target: Path, backups: Backups) -> None:
    """Write the chosen review to a new file. Raises StoreError."""
    if way.backup is not None:
        backups.restore(way.backup, target)
    elif way.found is not None:
        write = recovery.salvage if way.kind == SALVAGE else recovery.rebuild_to_break
        write(way.found, target)


def _look_into(damaged: Path) -> Recovery | None:
    try:
        return recovery.look_into(damaged)
    except StoreError:
        # The caller has the sentence on why the file cannot be used.
        return None


def _from_file(found: Recovery) -> Iterator[WayOut]:
    lines = list(recovery.report(found))
    losses = found.losses
    unproved = len(losses.only_in_tables) + len(losses.outdated) + len(losses.gone)
    if found.is_whole and not unproved:
        yield WayOut(REBUILD, found.salvaged, lines, found.salvaged.steps, found=found)
        return
    yield WayOut(SALVAGE, found.salvaged, lines, _reached(found), unproved, found)
    if found.rebuilt is not None:
        lines = list(recovery.journal_lines(found))
        yield WayOut(REBUILD, found.rebuilt, lines, found.rebuilt.steps, found=found)


def _reached(found: Recovery) -> int | None:
    """Return the last step that the tables of a damaged file may have; None where the end is not known."""
    losses = found.losses
    if losses.is_cut and not found.known:
        return None
    return max(losses.last_step, found.known)


def _from_backups(damaged: Path, identity: str, backups: Backups) -> Iterator[WayOut]:
    """Yield the backups of a file; if its identity is known, none of another review that lay there."""
    found = backups.of("", damaged)
    key = backups.key(identity)
    made = [each for each in found if not identity or each.path.parent.name == key][:_MOST_BACKUPS]
    for backup in counted(made, msg("比较备份"), len(made)):
        # A backup that cannot be opened is no way out.
        with suppress(StoreError), open_for_reading(backup.path) as review:
            title = review.contents.settings.get("title", "")
            lines = [
                msg("备份的是“{title}”，到第 {step} 步。", title=title, step=review.last_entry),
                msg("备份存于 {path}。", path=backup.path),
            ]
            yield WayOut(BACKUP, _extent(review), lines, review.last_entry, backup=backup)


def _extent(review: Review) -> Extent:
    tracks = [review.contents.track_data(track.id) for track in review.contents.scheme.tracks]
    received = [ballot for data in tracks for ballot in data.ballots]
    marks = sum(mark is not None for ballot in received for row in ballot.rows.values() for mark in row.marks)
    return Extent(len(received), marks, review.last_entry, review.saved_at)
