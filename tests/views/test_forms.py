"""The compiled forms match the Designer files."""

import subprocess
import sys

from tests.helpers import ROOT


def test_the_forms_are_fresh() -> None:
    command = [sys.executable, str(ROOT / "tools" / "compile_forms.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
