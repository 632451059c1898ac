"""The composition root: puts the window together. The only file that knows every room."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QSize,
    QTemporaryDir,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from . import RESOURCES, __version__
from .messages import Message
from .views import theme
from .views.dialogs import Dialogs
from .views.main_window import MainWindow
from .views.troubles import Troubles, log_file
from .views.user_settings import ENGLISH, Recent
from .views.widgets.table_setup import resize_within_screen

SAMPLE = "--sample"
FAILED, WRONG_USAGE = 1, 2
FIRST_SIZE = (1366, 740)
_SETTLED_MS = 1000
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Names a file: the window is pictured there and closed, as a bundle is tried where nobody looks on.
PICTURE = "SHUPING_PICTURE"
SHOWN = "shown"
USAGE = "用法：shuping-desktop [评议 | --sample]，或 shuping-desktop 子命令 …（见 shuping-desktop --help）"


def run(arguments: Sequence[str]) -> int:
    """Open the window, on a review or the sample where one is named; returns the exit code."""
    options = [argument for argument in arguments if argument.startswith("-")]
    files = [argument for argument in arguments if not argument.startswith("-")]
    if len(files) > 1 or set(options) - {SAMPLE} or (files and options):
        print(USAGE, file=sys.stderr)
        return WRONG_USAGE
    if files and not os.path.exists(files[0]):  # noqa: PTH110 - Path.exists may raise
        print(f"找不到 {files[0]}，请检查文件名；子命令见 shuping-desktop --help。", file=sys.stderr)
        return FAILED
    if not has_display():
        print("没有显示器，打不开窗口；命令行的用法见 shuping-desktop --help。", file=sys.stderr)
        return FAILED
    application = make_application(["shuping-desktop"])
    recent = Recent(QSettings())
    theme.ask_for(application, recent.look)
    if recent.language == ENGLISH:
        speak_english(application)
    # Gone with the object, and all that is in it.
    folder = QTemporaryDir()
    if not folder.isValid():
        print(f"建不了临时文件夹（{folder.errorString()}），请检查空间和权限。", file=sys.stderr)
        return FAILED
    picture = os.environ.get(PICTURE)
    dialogs = _Unasked() if picture else Dialogs()
    window = make_window(dialogs, recent, Path(folder.path()))
    dialogs.parent = window
    Troubles(dialogs, log_file(), window).install()
    if sys.platform == "darwin":
        application.installEventFilter(OpenedFiles(window.open_review, application))
    window.show()
    if options:
        window.open_sample()
    elif files:
        window.open_review(Path(files[0]))
    if picture:
        QTimer.singleShot(0, lambda: _picture_and_close(window, picture))
    QTimer.singleShot(_SETTLED_MS, gc.enable)
    code = application.exec()
    window.put_away()
    return code


def has_display() -> bool:
    """Whether there is a screen to open a window on, or Qt was told to do without."""
    told = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform != "linux" or any(os.environ.get(name) for name in told)


def make_application(arguments: list[str]) -> QApplication:
    """The one application object, dressed and speaking Chinese in Qt's own dialogs too."""
    # By name: to hand out the style, PySide first makes the names of all that a style can be asked for.
    application = QApplication([*arguments, "-style", "Fusion"])
    application.setOrganizationName("shuping")
    application.setApplicationName("shuping")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("shuping-desktop")
    application.setWindowIcon(_icon())
    speak_chinese(application)
    theme.apply(application)
    return application


def speak_chinese(application: QApplication) -> None:
    """Let Qt's own dialogs speak Chinese, as the window does."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    for name, folder in (
        ("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        # What that one leaves in English.
        ("qt_zh", str(RESOURCES / "translations")),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


def speak_english(application: QApplication) -> None:
    """Let the window and Qt's own dialogs speak English; what is not translated stays Chinese."""
    for chinese in application.findChildren(QTranslator):
        application.removeTranslator(chinese)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    translator = QTranslator(application)
    if translator.load("shuping_en.qm", str(RESOURCES / "translations")):
        application.installTranslator(translator)
    theme.write_latin(application)


def make_window(dialogs: Dialogs, recent: Recent, sample_folder: Path) -> MainWindow:
    """The window, on its start page."""
    window = MainWindow(dialogs, recent, sample_folder)
    resize_within_screen(window, *FIRST_SIZE)
    return window


def _icon() -> QIcon:
    icon, folder = QIcon(), RESOURCES / "icons"
    for size in ICON_SIZES:
        # Read when it is asked for.
        icon.addFile(str(folder / f"shuping-desktop-{size}.png"), QSize(size, size))
    return icon


def _picture_and_close(window: MainWindow, path: str) -> None:
    """Say when the window stands painted, then what it looks like."""
    QApplication.processEvents()
    print(SHOWN, flush=True)
    window.grab().save(path, "PNG")
    window.close()


class _Unasked(Dialogs):
    """Where nobody looks on, nobody can be asked who is typing, nor told of an error."""

    def ask_operator(self, proposal: str) -> str:
        return proposal

    def show_trouble(self, report: Message, log: Path) -> bool:
        print(report, file=sys.stderr)
        return False


class OpenedFiles(QObject):
    """A review opened from macOS's Finder comes as an event, not as an argument."""

    def __init__(self, open_review: Callable[[Path], object], parent: QObject) -> None:
        super().__init__(parent)
        self._open_review = open_review

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        self._open_review(Path(event.file()))
        return True
