"""The long runs on review files of unknown origin. Each prints its counts; any failure raises."""

from pathlib import Path

from tests.store import mutated_reviews as mutated
from tests.store import restores as restored


def mutated_reviews(folder: Path, count: int) -> None:
    """Open files with random faults of every structure; each is refused or opened in time."""
    counts = mutated.run(folder, count, seed=3)
    limits = f"none over {mutated.SECONDS:.0f} s or {mutated.MEBIBYTES} MiB"
    print(f"mutated reviews: {counts.total()}; {dict(sorted(counts.items()))}; 0 uncaught, {limits}")


def restores(folder: Path, count: int) -> None:
    """Restore backups beside a hot journal of another time, and open files that a crash left torn."""
    counts = restored.run(folder, count, seed=5)
    print(f"restores beside another journal: {counts.total()}, all opened as they are; {dict(counts)}")
    counts = restored.run_crashes(folder, count, seed=6)
    print(f"torn steps: {counts.total()}; {dict(sorted(counts.items()))}, nothing in between")
