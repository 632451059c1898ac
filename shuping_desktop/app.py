"""The composition root: puts the window together. The only file that knows every room."""

import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from . import __version__
from .views import theme
from .views.dialogs import Dialogs
from .views.enter_presses import EnterPresses
from .views.main_window import MainWindow
from .views.recent import Recent

SAMPLE = "--sample"
FAILED, WRONG_USAGE = 1, 2
FIRST_SIZE = (1366, 740)
USAGE = "用法：shuping-desktop [FILE | --sample]，或 shuping-desktop 子命令 …（见 shuping-desktop --help）"


def run(arguments: Sequence[str]) -> int:
    """Open the window, on a review or the sample where one is named; returns the exit code."""
    options = [argument for argument in arguments if argument.startswith("-")]
    files = [argument for argument in arguments if not argument.startswith("-")]
    if len(files) > 1 or set(options) - {SAMPLE} or (files and options):
        print(USAGE, file=sys.stderr)
        return WRONG_USAGE
    if files and not Path(files[0]).exists():
        print(f"找不到 {files[0]}，请检查文件名；子命令见 shuping-desktop --help。", file=sys.stderr)
        return FAILED
    application = make_application(["shuping-desktop"])
    with tempfile.TemporaryDirectory(prefix="shuping-") as folder:
        dialogs = Dialogs()
        window = make_window(dialogs, Recent(QSettings()), Path(folder))
        dialogs.parent = window
        sys.excepthook = _Excepthook(dialogs)
        window.show()
        if options:
            window.open_sample()
        elif files:
            window.open_review(Path(files[0]))
        code = application.exec()
        window.close_review()
    return code


def make_application(arguments: list[str]) -> QApplication:
    """The one application object, dressed and speaking Chinese in Qt's own dialogs too."""
    application = QApplication(arguments)
    application.setOrganizationName("shuping")
    application.setApplicationName("shuping")
    application.setApplicationVersion(__version__)
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    theme.apply(application)
    application.installEventFilter(EnterPresses(application))
    return application


def make_window(dialogs: Dialogs, recent: Recent, sample_folder: Path) -> MainWindow:
    """The window, on its start page."""
    window = MainWindow(dialogs, recent, sample_folder)
    window.resize(*FIRST_SIZE)
    return window


class _Excepthook:
    """An unexpected error shows one sentence; every mark that was left is on disk already."""

    def __init__(self, dialogs: Dialogs) -> None:
        self._dialogs = dialogs

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        text = f"程序出了意外（{kind.__name__}）。已离开的每一格都在文件里，没有丢失；请重新打开评议再继续。"
        self._dialogs.tell("意外错误", text)
