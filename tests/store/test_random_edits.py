"""Test of random edits against a simple model."""

from pathlib import Path

import pytest

from tests.store.random_edits import run_random_edits


@pytest.mark.parametrize("seed", [1, 2])
def test_tables_journal_contents_and_model_agree(tmp_path: Path, seed: int) -> None:
    assert run_random_edits(tmp_path, 150, seed) == 150
