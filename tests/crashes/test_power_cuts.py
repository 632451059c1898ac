"""Tests of power cuts: the short version of the run in `power_cuts`, and that it finds losses."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crashes.disk import Disk, State
from tests.crashes.file_calls import Call
from tests.crashes.operations import Create, CreateWithoutLinks, Migrate, Operation
from tests.crashes.power_cuts import CUT_OPERATIONS, run_power_cuts


def test_power_cuts_lose_nothing(tmp_path: Path) -> None:
    tried, distinct = run_power_cuts(tmp_path, 240, 5, states=1)
    assert tried.total() == 240 and set(tried) == {operation.name for operation in CUT_OPERATIONS}
    assert all(distinct[name] > 2 for name in tried)


def skip(*_: object) -> None:
    """Do nothing."""


@pytest.mark.parametrize("operation", [Create(), CreateWithoutLinks(), Migrate()], ids=lambda each: each.name)
@pytest.mark.parametrize("sync", ["_sync_folder", "_Temporary.finish"])
def test_the_run_finds_what_is_not_synced(
    operation: Operation, sync: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"shuping_desktop.files.{sync}", skip)
    with pytest.raises(AssertionError, match=operation.name):
        run_power_cuts(tmp_path, 300, 5, (operation,))


def test_unsynced_sectors_are_lost_in_any_combination(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1" * 1024)
    disk = Disk(tmp_path)
    disk.make(Call("write", str(tmp_path / "a"), 0, b"2" * 1024))
    found = _found(disk, lambda state: state.contents[0])
    assert found == {first * 512 + second * 512 for first in (b"1", b"2") for second in (b"1", b"2")}
    disk.make(Call("sync", str(tmp_path / "a")))
    assert _found(disk, lambda state: state.contents[0]) == {b"2" * 1024}


def test_unsynced_names_are_lost_or_not(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.make(Call("create", str(tmp_path / "a")))
    disk.make(Call("rename", str(tmp_path / "a"), target=str(tmp_path / "b")))
    assert _found(disk, lambda state: tuple(state.names)) == {(), ("a",), ("b",)}
    disk.make(Call("sync-folder", str(tmp_path)))
    assert _found(disk, lambda state: tuple(state.names)) == {("b",)}


def _found(disk: Disk, value: Callable[[State], object]) -> set[object]:
    chance = random.Random(1)
    return {value(disk.state(chance)) for _ in range(200)}
