"""Tests of kills: the short version of the run in `kills`."""

import subprocess
import sys

from tests.helpers import environment


def test_kills_lose_nothing_and_leave_nothing() -> None:
    command = [sys.executable, "-m", "tests.crashes.kills", "40", "3"]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("kills: 40; 0 confirmed changes lost")
