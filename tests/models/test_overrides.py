"""An error of the interpreter's own in an override is told; it once ended the process."""

import subprocess
import sys

import pytest

from tests.helpers import ROOT, environment

RAISING = """
import sys
import shuping_desktop.{room}
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QHeaderView, QListView, QPushButton

application = QApplication(["test", "-platform", "offscreen"])
told = []
sys.excepthook = lambda kind, error, _trace: told.append(kind.__name__)


class Model(QAbstractListModel):
    def rowCount(self, parent=QModelIndex()):
        return 1

    def data(self, index, role=0):
        return [][1]


class Button(QPushButton):
    def paintEvent(self, event):
        return [][1]


class Between(Button):
    pass


def is_told(paint):
    # By the hook, or by the call that had it painted.
    before = len(told)
    try:
        paint()
        application.processEvents()
    except IndexError:
        told.append("IndexError")
    return told[before:] != []


view, button = QListView(), Between()
view.setModel(Model())
print(is_told(view.grab), is_told(button.grab), set(told), flush=True)
view.setModel(None)
"""


@pytest.mark.parametrize("room", ["models", "views"])
def test_an_error_in_an_override_is_told(room: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RAISING.format(room=room)],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "True True {'IndexError'}\n"), done.stderr
