"""Tests that forged reviews are noticed; `python -m tools.soak forgeries` makes 1,000 of them."""

from pathlib import Path

from tests.operations.forgeries import KINDS, run_forgeries


def test_every_kind_of_forgery_is_named(tmp_path: Path) -> None:
    counts = list(run_forgeries(tmp_path, 2 * len(KINDS), seed=7))
    assert len(counts) == 20
    # A forger whose digests were wrong would be no forger.
    assert sum(each.settings > 0 for each in counts) > 12
    assert all(each.opening + each.settings == each.made for each in counts)
    assert sum(each.within for each in counts) == sum(each.page for each in counts) > 0
