"""Reports of unexpected errors without personal data, and their log."""

import threading
from pathlib import Path

import pytest

from shuping_desktop.operations import error_log
from shuping_desktop.operations.error_report import report_of
from shuping_desktop.operations.settings import texts_of
from shuping_desktop.scoring.numbers import format_hundredths
from tests.helpers import names_in

NAME = "卫𬭎"


def raised(call: object, *arguments: object) -> BaseException:
    """Return the exception that a call raises."""
    with pytest.raises(Exception) as caught:
        call(*arguments)  # type: ignore[operator]
    return caught.value


def test_a_report_names_our_files_and_lines_and_no_path() -> None:
    report = str(report_of(raised(format_hundredths, NAME), ["述评 0.1.0"]))
    lines = report.splitlines()
    assert (lines[0], lines[1]) == ("述评 0.1.0", "TypeError")
    assert lines[-1].startswith("  shuping_desktop/scoring/numbers.py 第 ")
    assert lines[-1].endswith(" 行，format_hundredths")
    assert str(Path.home()) not in report and "numbers.py" in report and "tests" not in report


def test_a_report_holds_no_message_of_an_error_or_its_cause() -> None:
    def fail() -> None:
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise ValueError(f"{NAME} 88.5 /home/weihong/评议.shuping") from error

    report = str(report_of(raised(fail), []))
    assert report.splitlines() == [
        "ValueError",
        "  （程序之外 2 层）",
        "由此引起：",
        "KeyError",
        "  （程序之外 1 层）",
    ]


def test_a_cycle_of_causes_is_cut_short() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert str(report_of(first, [])).count("ValueError") == 3


def test_a_deep_error_is_cut_short() -> None:
    # A function of the package that fails deep in its own recursion.
    class Endless:
        @property
        def contents(self) -> object:
            return texts_of(self)  # type: ignore[arg-type]

    report = str(report_of(raised(texts_of, Endless()), []))
    assert report.startswith("RecursionError\n  （略去 ")
    assert len(report.splitlines()) == 32


def test_the_log_stays_small_and_keeps_the_latest_reports(tmp_path: Path) -> None:
    log = tmp_path / "新文件夹" / "troubles.log"
    for number in range(300):
        error_log.append_report(log, f"第 {number} 次\n" + "x" * 1000)
    files = [log.parent / name for name in names_in(log.parent)]
    assert sum(path.stat().st_size for path in files) < 200_000
    assert "第 299 次" in log.read_text("utf-8")
    assert len(files) == 2


def test_threads_do_not_write_into_each_other(tmp_path: Path) -> None:
    log = tmp_path / "troubles.log"
    threads = [threading.Thread(target=error_log.append_report, args=(log, f"<{n}>")) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(log.read_text("utf-8").splitlines()[1::3]) == [f"<{n}>" for n in range(8)]


def test_an_unwritable_log_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    error_log.append_report(tmp_path / "file" / "troubles.log", "report")
    (tmp_path / "folder").mkdir()
    error_log.append_report(tmp_path / "folder", "report")
    assert names_in(tmp_path) == ["file", "folder"]
