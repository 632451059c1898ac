"""Thinning of backups: what is left, as time passes and with a wrong clock."""

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.operations.backup_thinning import ALWAYS, Sized, surplus, thin

CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 30, 22, 8, 39, tzinfo=CHINA)

ages = st.integers(-400 * 24 * 3600, 900 * 24 * 3600) | st.integers(-7200, 100_000)
moments = st.builds(lambda seconds: NOW - timedelta(seconds=seconds), ages)
times = st.lists(moments, max_size=60)
sized = st.lists(st.builds(Sized, moments, st.integers(0, 50), st.booleans()), max_size=30)


@given(times, moments)
def test_keeps_the_latest_backups_whatever_the_clock_says(made: list[datetime], now: datetime) -> None:
    left = thin(made, now)
    assert left <= set(made)
    assert set(sorted(set(made))[-ALWAYS:]) <= left


@given(times, moments, moments)
def test_drops_nothing_that_would_be_kept_later(made: list[datetime], one: datetime, other: datetime) -> None:
    earlier, later = min(one, other), max(one, other)
    assert thin(made, later) <= thin(made, earlier)
    assert thin(thin(made, earlier), later) == thin(made, later)


@given(st.integers(1, 400), st.integers(300, 7200))
def test_keeps_a_bounded_number(days: int, step: int) -> None:
    made = [NOW - timedelta(seconds=second) for second in range(0, days * 86_400, step * 60)]
    made += [NOW - timedelta(seconds=second) for second in range(0, 86_400, step)]
    left = thin(made, NOW)
    # At most 4 hours of ten minutes, 2 days of hours, 2 months of days, then one a month.
    assert len(left) <= 6 * 4 + 48 + 62 + days // 28 + ALWAYS


def test_keeps_ten_minutes_then_hours_then_days_then_months() -> None:
    made = [NOW - timedelta(minutes=minute) for minute in range(0, 400 * 1440, 5)]
    ages = sorted(NOW - at for at in thin(made, NOW))
    recent = [age for age in ages if age < timedelta(hours=3)]
    assert 18 <= len(recent) <= 18 + ALWAYS
    assert 18 <= len([age for age in ages if timedelta(hours=4) < age < timedelta(hours=24)]) <= 21
    assert 28 <= len([age for age in ages if timedelta(days=2) < age < timedelta(days=30)]) <= 29
    assert 10 <= len([age for age in ages if age > timedelta(days=62)]) <= 12


@given(times, st.integers(-3650, 3650))
def test_a_clock_that_was_set_leaves_at_least_one_a_month(made: list[datetime], days: int) -> None:
    left = thin(made, NOW + timedelta(days=days))
    assert {(at.year, at.month) for at in left} == {(at.year, at.month) for at in made}


@given(sized, st.integers(0, 500), st.integers(0, 30), moments)
def test_drops_the_oldest_until_the_limits_hold(
    backups: list[Sized], most_bytes: int, most: int, now: datetime
) -> None:
    dropped = surplus(backups, most_bytes, most, now)
    left = [backup for index, backup in enumerate(backups) if index not in dropped]
    assert not any(backups[index].is_fixed for index in dropped)
    within = sum(backup.size for backup in left) <= most_bytes and len(left) <= most
    assert within or all(backup.is_fixed for backup in left)
    if dropped and max(backup.at for backup in backups) <= now:
        last = max(backups[index].at for index in dropped)
        assert all(backup.at >= last for backup in left if not backup.is_fixed)
