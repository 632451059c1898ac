"""Safety of a review's file: a sentence each on what was verified, its steps, its backups and its copies."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..messages import Message, MessageError, msg
from ..scoring.fingerprint import head_code
from ..store import Head, Review, lock_holder
from .backups import Backup, Backups, own_backups
from .reviews import open_for_reading
from .witness import Finding, Place, Witnesses
from .witness_texts import moment, sentences

_MOST_COPIES = 4
_REMOVABLE = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_NETWORK_KINDS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs"})


@dataclass(frozen=True, slots=True)
class Line:
    """One aspect of a file's safety: its name, sentences, and whether something is to be done about it."""

    name: Message
    sentences: tuple[Message, ...]
    needs_care: bool = False


@dataclass(frozen=True, slots=True)
class Verification:
    """Result of the last verification of the file: local ISO time, and what is wrong; None if it is sound."""

    at: str
    fault: Message | None = None


def verify_file(review: Review, at: str) -> Verification:
    """Verify the file on disk again, and that it has the review that is open. Callable in any thread."""
    try:
        with open_for_reading(review.path) as found:
            head = found.head_at(review.head.entry)
            if found.identity != review.identity or head != review.head:
                return Verification(
                    at, msg("磁盘上的文件已经不是打开的这一份，请另存副本，再打开原文件核对。")
                )
    except MessageError as error:
        return Verification(at, error.message)
    return Verification(at)


def safety_of(
    review: Review,
    verification: Verification,
    failed_backup: Message | str = "",
    backups: Backups | None = None,
) -> list[Line]:
    """Return what to know about the safety of a review's file; `failed_backup` is the reason, if any."""
    finding = Witnesses().find(review)
    made = (backups or own_backups()).of(review.identity, review.path)
    return [
        _verified(verification),
        *_found_at_opening(review),
        _steps(review.head, finding),
        _backed_up(review.head, made, failed_backup),
        _copies(review, Witnesses().of(review.identity).places),
        _users(review),
        _drive(review.path),
    ]


def _verified(verification: Verification) -> Line:
    name = msg("核对")
    if verification.fault is not None:
        text = msg("{time} 核对，文件有问题。", time=moment(verification.at))
        return Line(name, (text, verification.fault), needs_care=True)
    text = msg("{time} 核对过：各步修改记录前后相连，内容和记录一致。", time=moment(verification.at))
    return Line(name, (text,))


def _found_at_opening(review: Review) -> Iterator[Line]:
    if review.notices:
        yield Line(msg("打开时"), review.notices, needs_care=True)


def _steps(head: Head, finding: Finding) -> Line:
    text = msg(
        "共 {count} 步，最后一步在 {time}，那一步的码是 {code}。",
        count=head.entry,
        time=moment(head.at),
        code=head_code(head.digest),
    )
    return Line(msg("记录"), (text, *sentences(finding)), finding.is_alarming)


def _backed_up(head: Head, backups: list[Backup], failed: Message | str) -> Line:
    name = msg("自动备份")
    failure = [msg("最近一次没有做成：{why}", why=failed)] if failed else []
    if not backups:
        return Line(name, (*failure, msg("还没有自动备份。")), needs_care=bool(failed))
    newest = backups[0]
    made = msg(
        "{count} 份，最新的在 {time}（{steps} 步）",
        count=len(backups),
        time=moment(newest.made_at),
        steps=newest.entry,
    )
    if (newest.entry, newest.digest) == head[:2]:
        state = msg("{made}，就是现在的样子。", made=made)
    else:
        state = msg("{made}，之后又做了 {more} 步。", made=made, more=max(0, head.entry - newest.entry))
    where = msg("存在 {folder}。", folder=newest.path.parent)
    return Line(name, (*failure, state, where), needs_care=bool(failed))


def _copies(review: Review, places: tuple[Place, ...]) -> Line:
    others = [place for place in places if place.path != review.path]
    if not others:
        return Line(msg("副本"), (msg("这台电脑上没有见过别的副本；录完后请另存一份到 U 盘。"),))
    lines = [_copy(review, place) for place in others[:_MOST_COPIES]]
    if len(others) > _MOST_COPIES:
        lines.append(msg("……共 {count} 份。", count=len(others)))
    return Line(msg("副本"), tuple(lines))


def _copy(review: Review, place: Place) -> Message:
    head = review.head_at(place.entry)
    if head is None or head.digest != place.digest:
        state = msg("和这一份不同，{count} 步", count=place.entry)
    elif place.entry == review.head.entry:
        state = msg("和这一份一样")
    else:
        state = msg("少 {count} 步", count=review.head.entry - place.entry)
    if not place.path.exists():
        return msg(
            "{path}：{time} 看到时{state}，现在打不开。", path=place.path, time=moment(place.at), state=state
        )
    return msg("{path}：{time} 看到时{state}。", path=place.path, time=moment(place.at), state=state)


def _users(review: Review) -> Line:
    name = msg("使用")
    if not review.read_only:
        return Line(name, (msg("只有您在录入；别人这时打开只能查看，有没有人在看无法知道。"),))
    holder = lock_holder(review.path)
    if holder is None:
        return Line(name, (msg("现在没有人在录入；有没有别人在看无法知道。"),))
    return Line(name, (msg("{holder}正在录入，您只能查看。", holder=holder),))


def _drive(path: Path) -> Line:
    name, folder = msg("位置"), path.parent
    if _is_on_network(path):
        text = msg("在网络盘上（{folder}）：网络断开时写不进去，请另存一份在本机。", folder=folder)
        return Line(name, (text,), needs_care=True)
    if os.fspath(path).startswith(_REMOVABLE):
        text = msg("可能在 U 盘或移动硬盘上（{folder}）：拔下前先关闭评议，并另存一份在本机。", folder=folder)
        return Line(name, (text,), needs_care=True)
    return Line(name, (msg("在 {folder}。", folder=folder),))


def _is_on_network(path: Path) -> bool:
    """Return whether a file is known to be on a network drive; only for Linux and UNC paths."""
    if os.fspath(path).startswith(("\\\\", "//")):
        return True
    mounts = sorted(_mounts(), reverse=True)
    return next((kind in _NETWORK_KINDS for point, kind in mounts if path.is_relative_to(point)), False)


def _mounts() -> Iterator[tuple[str, str]]:
    with suppress(OSError), Path("/proc/mounts").open(encoding="utf-8", errors="replace") as file:
        for line in file:
            _, point, kind, *_ = line.split(" ")
            yield point.encode("latin-1", "replace").decode("unicode_escape", "replace"), kind
