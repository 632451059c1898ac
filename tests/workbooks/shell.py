"""The command line called in this process, and what it prints."""

import json
from pathlib import Path

import pytest

from shuping_desktop import cli

Capture = pytest.CaptureFixture[str]


def call(*arguments: object) -> int:
    return cli.run([str(argument) for argument in arguments])


def refused(capture: Capture, *arguments: object) -> str:
    """Return the one sentence with which a call fails."""
    capture.readouterr()
    assert call(*arguments) == 1
    printed = capture.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert "Traceback" not in printed.err and "程序内部出错" not in printed.err
    return printed.err.strip()


def results(capture: Capture, path: Path) -> dict[str, dict[str, list[dict[str, object]]]]:
    capture.readouterr()
    assert call("results", path, "--json") == 0
    found: dict[str, dict[str, list[dict[str, object]]]] = json.loads(capture.readouterr().out)["tracks"]
    return found
