"""Start-up imports and makes only what it needs."""

import subprocess
import sys
from pathlib import Path

import pytest

from shuping_desktop.views.main_window import MainWindow
from tests.helpers import environment, sample_review
from tests.views.window import RESULTS, pages_of, turn_to


def holds_after_a_start(condition: str, tmp_path: Path, *arguments: str) -> bool:
    """Return whether a condition holds in a process that opened a review, or that has these arguments."""
    code = (
        "import builtins, sys; plain = builtins.__import__; import shuping_desktop.__main__ as main;"
        f"main.main(); sys.exit(not ({condition}))"
    )
    more = {"SHUPING_PICTURE": str(tmp_path / "window.png"), "HOME": str(tmp_path)}
    command = [sys.executable, "-c", code, *(arguments or [str(sample_review(tmp_path))])]
    return subprocess.run(command, check=False, env=environment(**more), capture_output=True).returncode == 0


@pytest.mark.parametrize(
    "later",
    [
        *("openpyxl", "reportlab", "docx", "defusedxml"),
        *("shuping_desktop.cli", "shuping_desktop.views.start_page", "shuping_desktop.operations.summaries"),
    ],
)
def test_an_open_review_does_not_import(tmp_path: Path, later: str) -> None:
    assert holds_after_a_start(f"{later!r} not in sys.modules", tmp_path)


@pytest.mark.parametrize(
    "later", ["xlsxwriter", *(f"shuping_desktop.tables.{name}" for name in ("xls", "ods", "docx", "xlsx"))]
)
def test_the_sample_is_read_without_the_readers_and_writer_of_workbooks(tmp_path: Path, later: str) -> None:
    assert holds_after_a_start(f"{later!r} not in sys.modules", tmp_path, "--sample")


@pytest.mark.parametrize("later", ["QWizard", "QMessageBox", "QFileDialog"])
def test_unused_qt_classes_are_not_made(tmp_path: Path, later: str) -> None:
    assert holds_after_a_start(f"{later!r} not in vars(sys.modules['PySide6.QtWidgets'])", tmp_path)


def test_python_s_import_is_kept(tmp_path: Path) -> None:
    assert holds_after_a_start("plain is builtins.__import__", tmp_path)


def test_a_page_is_made_on_first_use(window: MainWindow, tmp_path: Path) -> None:
    assert window.open_review(sample_review(tmp_path))
    assert "results" not in vars(pages_of(window))
    turn_to(window, RESULTS)
    assert vars(pages_of(window))["results"] is pages_of(window).current
