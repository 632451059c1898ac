"""A mark on file disappears only by a step that names it."""

from pathlib import Path

import pytest

from .random_operations import run_random_operations


@pytest.mark.parametrize("seed", [1, 2])
def test_every_mark_that_disappears_is_named_by_the_step(tmp_path: Path, seed: int) -> None:
    assert run_random_operations(tmp_path, 150, seed) > 100
