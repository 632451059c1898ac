"""Test with a short run of random events; `make soak` runs a long one."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.views.own_dialog_events import run_own_dialogs
from tests.views.random_events import run_random_events


@pytest.mark.parametrize("seed", [1, 2])
def test_random_events_do_no_harm(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    assert run_random_events(tmp_path, 200, seed) > 0


def test_random_events_in_the_program_s_own_dialogs_do_no_harm(qapp: QApplication, tmp_path: Path) -> None:
    run = run_own_dialogs(tmp_path, 400, seed=5)
    assert run.sent >= 400 and run.opened.total() > 3
