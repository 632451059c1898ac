"""Damaged reviews: rebuilt to a new file, or left unchanged."""

from pathlib import Path

from shuping_desktop.views.main_window import MainWindow
from tests.helpers import behind_its_back, contents_in, sample_review
from tests.views.window import FakeDialogs, desk_of


def damage(path: Path) -> None:
    behind_its_back(
        path,
        "UPDATE mark SET value = 0 WHERE (ballot, participant, criterion) IN "
        "(SELECT ballot, participant, criterion FROM mark WHERE value > 0 LIMIT 1)",
    )


def test_a_damaged_review_is_rebuilt_into_a_new_file(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = sample_review(tmp_path)
    whole = contents_in(path)
    damage(path)
    dialogs.will("confirm", True)
    dialogs.will("ask_where_to_save", tmp_path / "重建.shuping")
    window.open_review(path)
    assert desk_of(window).review.path.name == "重建.shuping"
    assert contents_in(tmp_path / "重建.shuping") == whole


def test_a_damaged_review_is_left_unchanged_when_cancelled(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = sample_review(tmp_path)
    damage(path)
    before = path.read_bytes()
    dialogs.will("confirm", False)
    assert not window.open_review(path)
    assert (path.read_bytes(), window.desk) == (before, None)
