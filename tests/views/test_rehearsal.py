"""Rehearsals in the window: band on every page, and title."""

from pathlib import Path

import pytest

from shuping_desktop.operations import reviews
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import new_review
from tests.views.window import ENTRY, EVALUATORS, PARTICIPANTS, RESULTS, turn_to


@pytest.mark.parametrize("page", [PARTICIPANTS, ENTRY, EVALUATORS, RESULTS])
def test_the_sample_shows_the_band_on_every_page(window: MainWindow, page: int) -> None:
    assert window.open_sample()
    turn_to(window, page)
    band = window.form.rehearsalBand
    assert (band.isVisible(), band.text()) == (True, "演练 — 样例数据，不作数")
    assert window.windowTitle().startswith("演练 — 2022-2023 学年")


def test_a_copy_of_the_sample_shows_the_band(window: MainWindow, tmp_path: Path) -> None:
    reviews.make_sample(tmp_path / "正式评议.shuping")
    assert window.open_review(tmp_path / "正式评议.shuping")
    assert window.form.rehearsalBand.text() == "演练 — 练习数据，不作数"


def test_a_real_review_shows_no_band(window: MainWindow, tmp_path: Path) -> None:
    assert window.open_sample() and window.open_review(new_review(tmp_path))
    assert not window.form.rehearsalBand.isVisible()
    assert "演练" not in window.windowTitle()
