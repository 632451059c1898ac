"""Differences between a backup and the present state of its review."""

from dataclasses import dataclass
from itertools import islice

from ..messages import Message, msg
from ..store import Head
from ..store.backup import Counts, Image
from .backups import Backup
from .change_texts import CellChange, ChangeTexts

_LEFT_OUT = frozenset({"typist"})
"""Tables whose changes the others imply."""
MOST_CELLS = 200


@dataclass(frozen=True, slots=True)
class Comparison:
    """A backup compared with the present state, of which the last three are about.

    `now` is None if there is no present state. `rows` is the number of rows that differ; `cells` names the
    first `MOST_CELLS` changes, from then to now. `is_fork` says that the present journal does not contain
    the backup's last step.
    """

    then: Counts
    now: Counts | None = None
    rows: int = 0
    cells: tuple[CellChange, ...] = ()
    is_fork: bool = False

    @property
    def sentences(self) -> list[Message]:
        """Sentences about the numbers that differ, and about how many rows do."""
        if self.now is None:
            return [
                msg(
                    "有述职对象 {participants} 位，评分表 {ballots} 份，分 {marks} 个。",
                    participants=self.then.participants,
                    ballots=self.then.ballots,
                    marks=self.then.marks,
                )
            ]
        numbers = zip(_NAMES, self.then, self.now, strict=True)
        found = [_counted(name, then, now) for name, then, now in numbers if then != now]
        if self.is_fork:
            found.insert(0, msg("现在的文件里没有这份备份的最后一步：这两份是分开录的，不是先后两份。"))
        if not self.rows:
            return [*found, msg("内容和现在的一样。")]
        return [*found, msg("从那时到现在，有 {count} 处改动：", count=self.rows)]


_NAMES = (
    msg("述职对象 {then} 位，现在 {now} 位。"),
    msg("评分表 {then} 份，现在 {now} 份。"),
    msg("分 {then} 个，现在 {now} 个。"),
    msg("定稿的部分 {then} 个，现在 {now} 个。"),
)


def compare(backup: Backup, present: Image | None) -> Comparison:
    """Compare a backup with the present state. Raises StoreError for a backup that cannot be read."""
    with Image.of_backup(backup.path) as image:
        if present is None:
            return Comparison(image.counts)
        difference = image.difference(present)
        is_fork = not present.has(Head(backup.entry, backup.digest, ""))
        changes = [change for change in difference.changes if change.table not in _LEFT_OUT]
        cells = tuple(islice(ChangeTexts(difference.names).cells(changes), MOST_CELLS))
        return Comparison(image.counts, present.counts, len(changes), cells, is_fork)


def _counted(template: Message, then: int, now: int) -> Message:
    return Message(template.template, {"then": then, "now": now})
