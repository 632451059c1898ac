"""Ways out of a damaged review: salvage and rebuilding, each into a new file, and what they bring back."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ..messages import Message, msg
from ..store import (
    SALVAGED,
    Extent,
    Recovery,
    Review,
    RowChange,
    SalvageSteps,
    Step,
    examine,
    rebuild,
    write_rebuilt,
    write_salvaged,
)
from .change_texts import CellChange, ChangeTexts
from .reviews import operator
from .steps import StepKind
from .witness import Witnesses, note_recovered

__all__ = ["Extent", "Recovery"]

_REASON = msg("从损坏的文件抢救，内容与定稿时不完全相同")


class Salvaged(NamedTuple):
    """Origin of a salvaged review: the damaged file, when it was salvaged, and what the journal proves."""

    file: str
    at: str
    only_in_tables: int
    outdated: int
    gone: int

    @property
    def is_open(self) -> bool:
        """True if what the journal does not prove must still be looked through."""
        return bool(self.only_in_tables or self.outdated or self.gone)


def look_into(damaged: Path) -> Recovery:
    """Return what can be recovered of a damaged file. Raises StoreError if nothing can."""
    found = examine(damaged, operator())
    last = _last_seen(damaged, found)
    if last <= found.salvaged.steps + found.losses.lost_steps:
        return found
    # What was typed after the last entry that is left may still stand in the tables.
    return examine(damaged, operator(), known=last)


def _last_seen(damaged: Path, found: Recovery) -> int:
    """Return the id of the last entry that was seen in the file on this computer, 0 if none was."""
    if not found.prefix:
        return 0
    path = Path(os.path.realpath(damaged))
    places = Witnesses().of(found.prefix[0].digest.hex()).places
    return next((place.entry for place in places if place.path == path), 0)


def salvage(recovery: Recovery, target: Path) -> None:
    """Write all that a damaged file proves to a new file. Raises StoreError."""
    losses = recovery.losses
    step = StepKind.SALVAGED(
        file=recovery.file,
        digest=recovery.digest,
        proved=losses.proved,
        tables=len(losses.only_in_tables),
        outdated=len(losses.outdated),
        gone=len(losses.gone),
    )
    write_salvaged(recovery, target, operator(), _steps(step))
    note_recovered(target)


def rebuild_to_break(recovery: Recovery, target: Path) -> None:
    """Write what the journal up to its first break gives to a new file. Raises StoreError."""
    write_rebuilt(recovery, target, operator(), _steps(StepKind.ORPHANS_REMOVED()))
    note_recovered(target)


def rebuild_whole(damaged: Path, target: Path) -> None:
    """Rebuild a review with an undamaged journal into a new file. Raises StoreError."""
    rebuild(damaged, target, operator(), _steps(StepKind.ORPHANS_REMOVED()))
    note_recovered(target)


def _steps(step: Step) -> SalvageSteps:
    reason = str(_REASON)

    def reopened(track: str, version: int) -> Step:
        return StepKind.REOPENED(track=track, version=version, reason=reason)

    return SalvageSteps(step, reopened, reason)


def report(recovery: Recovery) -> Iterator[Message]:
    """Yield what is proved, what stands only in the tables, and what is gone, a line each."""
    losses, extent = recovery.losses, recovery.salvaged
    yield msg("救回评分表 {ballots} 份、分 {marks} 个。", ballots=extent.ballots, marks=extent.marks)
    if extent.last_at:
        yield msg("修改记录最后一步的时间是 {at}。", at=local_time(extent.last_at))
    yield from journal_lines(recovery)
    yield msg("修改记录证明 {count} 格。", count=losses.proved)
    texts = ChangeTexts(losses.names)
    for cell in texts.cells(losses.only_in_tables):
        if cell.after == cell.before:
            continue
        yield _only_in_tables(cell)
    for cell in texts.cells(_rows(losses.outdated)):
        if cell.is_addition:
            yield msg("只有较早的记录：{place}", place=cell.place)
        else:
            yield msg("只有较早的记录：{place}，{value}", place=cell.place, value=cell.after)
    for cell in texts.cells(losses.gone):
        if cell.is_removal:
            yield msg("没有救回：{place}", place=cell.place)
        else:
            yield msg("没有救回：{place}（最后的记录是 {value}）", place=cell.place, value=cell.before)
    for cell in texts.cells(losses.contradictions):
        yield _disproved(cell)
    if losses.unreadable:
        yield msg("数据表有 {count} 处读不出。", count=losses.unreadable)


def _only_in_tables(cell: CellChange) -> Message:
    if cell.is_addition:
        return msg("只在数据表里：{place}（修改记录里没有）", place=cell.place)
    if cell.is_removal:
        return msg("只在修改记录里：{place}（数据表里没有）", place=cell.place)
    return msg(
        "只在数据表里：{place}，{value}（修改记录里是 {recorded}）",
        place=cell.place,
        value=cell.after,
        recorded=cell.before,
    )


def _disproved(cell: CellChange) -> Message:
    if cell.is_addition:
        return msg("以修改记录为准，没有取：{place}（只在数据表里有）", place=cell.place)
    if cell.is_removal:
        return msg("以修改记录为准，补上了：{place}（数据表里没有）", place=cell.place)
    return msg(
        "以修改记录为准：{place}，{recorded}（数据表里是 {found}）",
        place=cell.place,
        recorded=cell.before,
        found=cell.after,
    )


def journal_lines(recovery: Recovery) -> Iterator[Message]:
    """Yield what is left of the journal."""
    losses = recovery.losses
    steps = recovery.salvaged.steps
    if recovery.is_whole:
        yield msg("修改记录 {count} 步，全部完好。", count=steps)
    elif steps:
        yield msg("修改记录的前 {count} 步完好，照原样保留。", count=steps)
    else:
        yield msg("修改记录从第 1 步起就已损坏，没有一步能照原样保留。")
    if losses.lost_steps:
        yield msg("修改记录有 {count} 步损坏。", count=losses.lost_steps)
    if recovery.known > steps:
        yield msg(
            "在这台电脑上见过这个文件的第 {known} 步，修改记录现在只完好到第 {count} 步。",
            known=recovery.known,
            count=steps,
        )
    if losses.is_cut:
        yield msg("修改记录的末尾可能还缺若干步。")


def _rows(changes: Iterable[RowChange]) -> Iterator[RowChange]:
    """Yield whole rows, whose values before and after are the same, as rows that were added."""
    for change in changes:
        yield change._replace(before={})


def salvaged(review: Review) -> Salvaged | None:
    """Return the origin of a salvaged review; None for any other."""
    try:
        data = json.loads(review.contents.settings.get(SALVAGED, "null"))
        tables, outdated, gone = (int(data[name]) for name in ("only_in_tables", "outdated", "gone"))
        return Salvaged(str(data["file"]), str(data["at"]), tables, outdated, gone)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def salvage_sentence(origin: Salvaged) -> Message:
    """Return the sentence on a salvaged review that has not been looked through."""
    return msg(
        "这份评议是从损坏的 {file} 抢救的：{tables} 处只在数据表里，{outdated} 处只有较早的记录，"
        "{gone} 处没有救回；请对照纸质评分表核对。",
        file=origin.file,
        tables=origin.only_in_tables,
        outdated=origin.outdated,
        gone=origin.gone,
    )


def local_time(at: str) -> str:
    """Return a local ISO time without seconds."""
    return at[:16].replace("T", " ")
