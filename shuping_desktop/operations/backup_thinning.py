"""Thinning of backups: many of the last hours are kept, few of the last months."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

ALWAYS = 6
"""Number of the latest backups that are kept at any age: a clock set forward must not drop them."""
_STEPS = 10
"""Minutes of the shortest period."""


class Sized(NamedTuple):
    """Time of a backup, its size in bytes, and whether it stays whatever the size of all."""

    at: datetime
    size: int
    is_fixed: bool = False


def thin(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the times to keep: the last of each period, and the latest `ALWAYS`.

    A period has 10 minutes for the last 3 hours, an hour for the last day, a day for the last 30 days, else
    a calendar month. A longer period counts only when all of it is that old, so that a backup that was
    dropped would not have been kept later. Times and `now` are aware; periods are those of `now`'s offset.
    """
    ordered = sorted(set(times))
    last = {_period(at.astimezone(now.tzinfo), now): at for at in ordered}
    return {*last.values(), *ordered[-ALWAYS:]}


def surplus(backups: Sequence[Sized], most_bytes: int, most: int, now: datetime) -> list[int]:
    """Return the indexes to drop, oldest first, until number and size are within the limits.

    Fixed ones are never dropped. Times after `now`, made while the clock was wrong, are dropped first.
    """
    order = sorted(range(len(backups)), key=lambda index: (backups[index].at <= now, backups[index].at))
    size, number, dropped = sum(backup.size for backup in backups), len(backups), []
    for index in order:
        if size <= most_bytes and number <= most:
            break
        if not backups[index].is_fixed:
            dropped.append(index)
            size, number = size - backups[index].size, number - 1
    return dropped


def _period(at: datetime, now: datetime) -> tuple[str, datetime]:
    """Return the longest period around a time that is wholly as old as its kind requires."""
    month = at.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    day, hour = at.replace(hour=0, minute=0, second=0, microsecond=0), _hour(at)
    if (month + timedelta(days=32)).replace(day=1) <= now - timedelta(days=30):
        return "month", month
    if day + timedelta(days=1) <= now - timedelta(days=1):
        return "day", day
    if hour + timedelta(hours=1) <= now - timedelta(hours=3):
        return "hour", hour
    return "minutes", hour.replace(minute=at.minute - at.minute % _STEPS)


def _hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)
