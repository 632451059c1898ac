"""A review file of every released format still opens, and says what it said."""

import json
import shutil
from pathlib import Path

import pytest

from shuping_desktop.operations.finalising import Standing, contradicts, verify_code
from shuping_desktop.operations.results import results_json
from shuping_desktop.operations.reviews import open_for_reading, open_for_writing
from shuping_desktop.store import schema
from tests.helpers import SAMPLE

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
FILES = sorted(DOCUMENTS.glob("*.shuping"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_released_file_opens_and_gives_the_sample_s_results(file: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(file, tmp_path))
    with open_for_reading(copy) as review:
        tracks = json.loads(results_json(review))["tracks"]
    for track in tracks.values():
        for problem in track["problems"]:
            del problem["text"]
    assert tracks == json.loads((SAMPLE / "expected.json").read_text("utf-8"))["tracks"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_released_file_can_be_worked_on(file: Path, tmp_path: Path) -> None:
    with open_for_writing(Path(shutil.copy(file, tmp_path))) as review:
        assert not review.read_only
        assert review.undo() is not None


def test_a_code_that_was_printed_is_known_for_good(tmp_path: Path) -> None:
    """The seal is over facts that are named one by one: no later program may see them otherwise."""
    with open_for_reading(Path(shutil.copy(DOCUMENTS / "version-2.shuping", tmp_path))) as review:
        verdicts = [verify_code(review, code) for code in ("A7V1-VQEX-DWMZ", "YECV-8CE0-M0G8")]
        assert [it.standing for it in verdicts] == [Standing.SUPERSEDED, Standing.CURRENT]
        assert not contradicts(review)


def test_there_is_a_file_of_the_present_format() -> None:
    assert DOCUMENTS / f"version-{schema.VERSION}.shuping" in FILES
