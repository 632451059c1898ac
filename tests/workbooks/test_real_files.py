"""Files as offices keep them: each is read as it must be, or refused with the right reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shuping_desktop.store import Review
from tests.helpers import reading
from tools.real_files import Case, all_cases, faults, make_review, outcome, write_files

CASES = all_cases()
Files = tuple[Review, list[Path]]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Files]:
    """Return a review and the sixty files for it, written once."""
    folder = tmp_path_factory.mktemp("files")
    path = folder / "a.shuping"
    make_review(path)
    made = write_files(folder, CASES, path)
    with reading(path) as review:
        yield review, made


@pytest.mark.timeout(300)
@pytest.mark.parametrize("at", range(len(CASES)), ids=[case.name for case in CASES])
def test_a_file_is_read_as_it_must_be(files: Files, at: int) -> None:
    review, paths = files
    plan, refusal = outcome(review, paths[at])
    assert faults(CASES[at], plan, refusal) == []


def test_every_format_has_every_kind_of_file() -> None:
    kinds: list[list[Case]] = [CASES[:20], CASES[20:40], CASES[40:]]
    assert [len({case.format for case in cases}) for cases in kinds] == [6, 6, 4]
