"""Tests of the folder for copies of the sample, and of the file of the settings."""

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QSettings
from PySide6.QtWidgets import QApplication

from shuping_desktop.views.sample_folder import SampleFolder
from shuping_desktop.views.user_settings import UserSettings, private_settings
from tests.helpers import child

KILLED = """if True:
    import os, signal
    from PySide6.QtCore import QCoreApplication
    from shuping_desktop.views.sample_folder import SampleFolder
    application = QCoreApplication([])
    application.setApplicationName("shuping")
    folder = SampleFolder()
    (folder.path / "a").touch()
    print(folder.path, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.usefixtures("qapp")
def test_a_folder_left_by_a_kill_is_swept_and_others_are_kept() -> None:
    with child(KILLED) as killed:
        assert killed.stdout is not None
        left = Path(killed.stdout.read().strip())
    assert (left / "a").exists()
    first, second = SampleFolder(), SampleFolder()
    foreign = Path(QDir.tempPath()) / f"shuping-{second.path.name[-6:]}x"
    foreign.mkdir()
    first.sweep()
    assert not left.exists() and second.path.is_dir() and foreign.is_dir()
    foreign.rmdir()
    for folder in (first, second):
        folder.close()
        assert not folder.path.exists()


def test_the_settings_can_be_read_by_the_user_alone(qapp: QApplication, tmp_path: Path) -> None:
    before = Path(QSettings().fileName()).parents[1]
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    try:
        settings = private_settings()
        path = Path(settings.fileName())
        UserSettings(settings).operator = "王老师"
        settings.sync()
    finally:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(before))
    assert path.is_relative_to(tmp_path) and b"operator" in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert qapp.organizationName() == "shuping"
