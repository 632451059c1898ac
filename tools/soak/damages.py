"""The long runs on damaged files: what is opened, refused, and salvaged."""

from pathlib import Path

from tests.store import damages

_LEAST = 0.99
"""Share of the marks that salvage must recover of the files that are refused."""
_CUTS = 0.1
"""Files cut anywhere, as a share of those with damaged pages; what was behind the cut is in none of them."""


def flips(folder: Path, count: int) -> None:
    """Flip single bits of a review that was typed mark by mark."""
    trial = damages.Trial(damages.typed_mark_by_mark(folder))
    _print("bits flipped", count, trial.run(damages.flips(trial.good, count, seed=7)))


def pages(folder: Path, count: int) -> None:
    """Damage pages of a review that was typed mark by mark; then cut it anywhere."""
    trial = damages.Trial(damages.typed_mark_by_mark(folder))
    _print("pages damaged", count, trial.run(damages.page_damages(trial.good, count, seed=8)))
    cuts = trial.run(damages.cuts(trial.good, int(count * _CUTS), seed=9))
    assert not cuts.total.invented
    print(*cuts.table(), sep="\n  ")


def _print(name: str, count: int, outcome: damages.Outcome) -> None:
    total = outcome.total
    assert not total.invented
    assert total.recovered >= _LEAST * total.marks
    print(
        f"{name}: {count}; {total.opened} opened with the same contents and none made worse by later steps, "
        f"{total.refused} refused; of those {total.recovered} of {total.marks} marks salvaged, "
        f"{total.invented} invented"
    )
    print("", *outcome.table(), sep="\n  ")
