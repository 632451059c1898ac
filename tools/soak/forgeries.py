"""Forged reviews of 20 kinds, and what notices them."""

from pathlib import Path

from tests.operations.forgeries import run_forgeries, table


def forgeries(folder: Path, count: int) -> None:
    """Make `count` forgeries; print how many are named by the opening, the witness and a printed page."""
    counts = list(run_forgeries(folder, count))
    made, opening, settings, within, page = (sum(values) for values in list(zip(*counts, strict=True))[1:])
    print(
        f"forgeries: {made} of {len(counts)} kinds, {opening} named by the opening, {settings} by the "
        f"settings' witness, 0 by neither; of {within} before a printed page {page} named by it"
    )
    print(table(counts))
