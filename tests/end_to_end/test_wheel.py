"""Test of the wheel, installed away from the checkout: forms, fonts, scheme and sample are found."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
from pathlib import Path
import shuping_desktop
from PySide6.QtCore import QSettings
from shuping_desktop import app
from shuping_desktop.operations import documents
from shuping_desktop.views.dialogs import Dialogs

class Answering(Dialogs):
    def ask_operator(self, proposal):
        return proposal

from shuping_desktop.views.user_settings import UserSettings

folder = Path(sys.argv[1])
application = app.make_application(["shuping-desktop"])
assert application.font().family() == "Noto Sans SC"
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
window = app.make_window(Answering(), UserSettings(settings), folder)
assert window.open_sample()
for document in documents.DOCUMENTS:
    target = folder / f"{document.name}.pdf"
    documents.print_document(window.desk.review, document, "officer", target, leave_out_unfinished=True)
window.close_review()
print(Path(shuping_desktop.__file__).parent)
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Provide a folder that holds nothing but the unpacked wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "site"
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target"]
    subprocess.run([*install, str(target), str(wheel)], check=True, capture_output=True)
    return target


def test_window_and_sheets_work_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    # The wheel's folder precedes the environment, in which the checkout itself is installed.
    path = os.pathsep.join([str(installed), sysconfig.get_path("purelib")])
    environment = {**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()) == installed / "shuping_desktop"
    assert (tmp_path / "results.pdf").read_bytes().startswith(b"%PDF")
