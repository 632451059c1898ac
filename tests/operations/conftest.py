"""A review to work on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shuping_desktop.store import Review
from tests.helpers import contents_in, typed_review, writing


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    """Return the typed review, open for writing; afterwards the file must still verify."""
    path = typed_review(tmp_path)
    with writing(path) as review:
        yield review
    contents_in(path)
