"""Composition root: creates the application and its window."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QSize,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from . import RESOURCES, __version__
from .messages import Message
from .reasons import reason
from .views import theme
from .views.dialogs import Dialogs
from .views.error_reporter import ErrorReporter, log_file
from .views.garbage_collector import GarbageCollector
from .views.main_window import MainWindow
from .views.sample_folder import SampleFolder
from .views.user_settings import ENGLISH, UserSettings, private_settings
from .views.widgets.key_guard import KeyGuard
from .views.widgets.table_setup import resize_within_screen

SAMPLE = "--sample"
FAILED, WRONG_USAGE = 1, 2
FIRST_SIZE = (1366, 740)
_SETTLED_MS = 1000
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Environment variable with a file name: save a picture of the window there and quit (trial of a bundle).
PICTURE = "SHUPING_PICTURE"
SHOWN = "shown"
USAGE = "用法：shuping-desktop [评议 | --sample]，或 shuping-desktop 子命令 …（见 shuping-desktop --help）"


def run(arguments: Sequence[str]) -> int:
    """Open the window, with the review or sample that is named, if any; return the exit code."""
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
    user_settings = UserSettings(private_settings())
    theme.set_look(application, user_settings.look)
    if user_settings.language == ENGLISH:
        install_english(application)
    try:
        folder = SampleFolder()
    except OSError as error:
        print(f"无法建立临时文件夹（{reason(error)}），请检查空间和权限。", file=sys.stderr)
        return FAILED
    picture = os.environ.get(PICTURE)
    dialogs = _UnattendedDialogs() if picture else Dialogs()
    window = make_window(dialogs, user_settings, folder.path)
    dialogs.parent = window
    ErrorReporter(dialogs, log_file(), window).install()
    if sys.platform == "darwin":
        application.installEventFilter(OpenedFiles(window.open_review, application))
    window.show()
    if options:
        window.open_sample()
    elif files:
        window.open_review(Path(files[0]))
    if picture:
        QTimer.singleShot(0, lambda: _picture_and_close(window, picture))
    QTimer.singleShot(_SETTLED_MS, folder.sweep)
    code = application.exec()
    window.end_review()
    folder.close()
    return code


def has_display() -> bool:
    """Return whether a display server or a Qt platform plugin is named; always True outside Linux."""
    variables = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform != "linux" or any(os.environ.get(name) for name in variables)


def make_application(arguments: list[str]) -> QApplication:
    """Make the application object, with its style and with Qt's own dialogs in Chinese."""
    # Pass the style by name; touching `QStyle` makes PySide build all of its enums.
    application = QApplication([*arguments, "-style", "Fusion"])
    application.setOrganizationName("shuping")
    application.setApplicationName("shuping")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("shuping-desktop")
    application.setWindowIcon(_icon())
    install_chinese(application)
    theme.install(application)
    KeyGuard(application)
    GarbageCollector(application)
    if sys.platform == "linux":
        QTimer.singleShot(_SETTLED_MS, application, lambda: _return_memory(application))
    return application


def _return_memory(application: QApplication) -> None:
    # Imported lazily to keep start-up fast.
    from .views.allocator import MemoryReturner  # noqa: PLC0415

    MemoryReturner(application)


def install_chinese(application: QApplication) -> None:
    """Translate Qt's own dialogs to Chinese."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    for name, folder in (
        ("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        # Supplies strings missing from Qt's zh_CN catalogue.
        ("qt_zh", str(RESOURCES / "translations")),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


def install_english(application: QApplication) -> None:
    """Translate the window and Qt's own dialogs to English; what has no translation stays Chinese."""
    for chinese in application.findChildren(QTranslator):
        application.removeTranslator(chinese)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    translator = QTranslator(application)
    if translator.load("shuping_en.qm", str(RESOURCES / "translations")):
        application.installTranslator(translator)
    theme.use_latin_quotes(application)


def make_window(dialogs: Dialogs, user_settings: UserSettings, sample_folder: Path) -> MainWindow:
    """Make the main window, on its start page."""
    window = MainWindow(dialogs, user_settings, sample_folder)
    resize_within_screen(window, *FIRST_SIZE)
    if user_settings.geometry:
        window.restoreGeometry(QByteArray.fromHex(user_settings.geometry.encode()))
    return window


def _icon() -> QIcon:
    icon, folder = QIcon(), RESOURCES / "icons"
    for size in ICON_SIZES:
        # The file is read when this size is first used.
        icon.addFile(str(folder / f"shuping-desktop-{size}.png"), QSize(size, size))
    return icon


def _picture_and_close(window: MainWindow, path: str) -> None:
    """Print that the window is painted, save a picture of it, and close it."""
    QApplication.processEvents()
    print(SHOWN, flush=True)
    window.grab().save(path, "PNG")
    window.close()


class _UnattendedDialogs(Dialogs):
    """Dialogs of an unattended run: accept the proposed operator, print errors to standard error."""

    def ask_operator(self, proposal: str) -> str:
        return proposal

    def show_error(self, report: Message, log: Path) -> bool:
        print(report, file=sys.stderr)
        return False


class OpenedFiles(QObject):
    """Opens the reviews that macOS's Finder names by an event instead of an argument."""

    def __init__(self, open_review: Callable[[Path], object], parent: QObject) -> None:
        super().__init__(parent)
        self._open_review = open_review

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the file that a QFileOpenEvent names."""
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        self._open_review(Path(event.file()))
        return True
