"""Test of random keys in the grid."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import sample_review
from tests.views.random_typing import RandomDialogs, run_random_typing
from tests.views.window import ENTRY, open_ballot, turn_to


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_mark_disappears_without_a_word(
    open_window: Callable[[Dialogs], MainWindow], tmp_path: Path, seed: int
) -> None:
    chance = Random(seed)
    dialogs = RandomDialogs(chance)
    window = open_window(dialogs)
    assert window.open_review(sample_review(tmp_path))
    turn_to(window, ENTRY)
    open_ballot(window, "P02")
    assert run_random_typing(window, dialogs, 250, chance)
