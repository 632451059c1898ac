"""What is not needed yet is neither loaded nor made, so that the window is there sooner."""

import subprocess
import sys
from pathlib import Path

import pytest

from shuping_desktop.views.main_window import MainWindow
from tests.helpers import environment, sample_review
from tests.views.window import RESULTS, pages_of, turn_to


@pytest.mark.parametrize("later", ["openpyxl", "reportlab", "docx", "defusedxml", "shuping_desktop.cli"])
def test_an_open_review_does_without(tmp_path: Path, later: str) -> None:
    code = (
        "import sys, shuping_desktop.__main__ as main; sys.argv[1:] = [sys.argv[1]]; main.main();"
        f"sys.exit({later!r} in sys.modules)"
    )
    more = {"SHUPING_PICTURE": str(tmp_path / "window.png"), "HOME": str(tmp_path)}
    command = [sys.executable, "-c", code, str(sample_review(tmp_path))]
    assert subprocess.run(command, check=False, env=environment(**more), capture_output=True).returncode == 0


def test_a_page_is_made_when_it_is_first_turned_to(window: MainWindow, tmp_path: Path) -> None:
    assert window.open_review(sample_review(tmp_path))
    assert "results" not in vars(pages_of(window))
    turn_to(window, RESULTS)
    assert vars(pages_of(window))["results"] is pages_of(window).current
