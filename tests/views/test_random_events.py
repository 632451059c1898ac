"""Test with a short run of random events; `make soak` runs a long one."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.views.random_events import run_random_events


@pytest.mark.parametrize("seed", [1, 2])
def test_random_events_do_no_harm(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    assert run_random_events(tmp_path, 200, seed) > 0
