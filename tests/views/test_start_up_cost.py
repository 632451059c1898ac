"""Start-up imports and makes only what it needs."""

import subprocess
import sys
from pathlib import Path

from shuping_desktop.views.main_window import MainWindow
from tests.helpers import environment, sample_review
from tests.views.window import RESULTS, pages_of, turn_to

LATER_MODULES = {
    *("openpyxl", "reportlab", "docx", "defusedxml"),
    *("shuping_desktop.cli", "shuping_desktop.views.start_page", "shuping_desktop.operations.summaries"),
}
LATER_CLASSES = {"QWizard", "QMessageBox", "QFileDialog"}
READERS_AND_WRITER = {
    "xlsxwriter",
    *(f"shuping_desktop.tables.{name}" for name in ("xls", "ods", "docx", "xlsx")),
}


def loaded_by_a_start(tmp_path: Path, argument: str) -> set[str]:
    """Return the modules and the classes of Qt that a process has after its window is painted.

    "__import__" is among them if Python's own was replaced.
    """
    code = (
        "import builtins, sys; plain = builtins.__import__; import shuping_desktop.__main__ as main;"
        "main.main(); classes = vars(sys.modules['PySide6.QtWidgets']);"
        "print(*sys.modules, *classes, *['__import__'] * (plain is not builtins.__import__))"
    )
    more = {"SHUPING_PICTURE": str(tmp_path / "window.png"), "HOME": str(tmp_path)}
    command = [sys.executable, "-c", code, argument]
    found = subprocess.run(command, check=True, env=environment(**more), capture_output=True, text=True)
    return set(found.stdout.split())


def test_an_open_review_loads_only_what_it_needs(tmp_path: Path) -> None:
    loaded = loaded_by_a_start(tmp_path, str(sample_review(tmp_path)))
    assert {"shuping_desktop.views.main_window", "QMainWindow"} <= loaded
    assert loaded & {*LATER_MODULES, *LATER_CLASSES, "__import__"} == set()


def test_the_sample_is_read_without_the_readers_and_writer_of_workbooks(tmp_path: Path) -> None:
    loaded = loaded_by_a_start(tmp_path, "--sample")
    assert "shuping_desktop.operations.importing" in loaded
    assert loaded & READERS_AND_WRITER == set()


def test_a_page_is_made_on_first_use(window: MainWindow, tmp_path: Path) -> None:
    assert window.open_review(sample_review(tmp_path))
    assert "results" not in vars(pages_of(window))
    turn_to(window, RESULTS)
    assert vars(pages_of(window))["results"] is pages_of(window).current
