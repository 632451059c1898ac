"""The long run on a failing disk."""

from pathlib import Path

from tests.store.disk_failures import run, summary


def failing_disk(folder: Path, most: int) -> None:
    """Fail at every call of the file system in each operation, of at most `most` calls evenly spaced."""
    print(summary(run(folder, most)))
