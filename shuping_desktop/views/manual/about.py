"""Text of the About dialog: versions and licences."""

import sys

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSysInfo, qVersion

from ... import __version__
from ...models.translation import translate
from ...store.library import sqlite_version
from ..error_reporter import log_file


def versions() -> list[str]:
    """Return the versions of program and system, a line each; nothing about user or machine name."""
    python = ".".join(map(str, sys.version_info[:3]))
    return [
        translate("about", "述评 {}").format(__version__),
        f"Python {python}，SQLite {sqlite_version()}",
        f"Qt {qVersion()}，PySide6 {pyside_version}",
        f"{QSysInfo.prettyProductName()}，{QSysInfo.currentCpuArchitecture()}",
    ]


def about_text() -> str:
    """Return the text of 帮助 → 关于述评."""
    name, *rest = versions()
    purpose = translate("about", "述职评议的录入、核对、汇总与公示。\n数据只在本机，程序从不联网。")
    note = translate("about", "出错记录（不含姓名和分数，没有出过错就没有）：\n{}").format(log_file())
    return "\n\n".join([f"{name}\n{purpose}", "\n".join(rest), _licences(), note])


def _licences() -> str:
    """Return the licences of all parts of the program."""
    return translate(
        "about",
        "许可：本程序 MIT；Qt 和 PySide6 LGPL-3.0；\nSQLite 公有领域；\n"
        "apsw、python-docx、pypinyin MIT；XlsxWriter BSD-2；defusedxml PSF；\n"
        "reportlab BSD；pypdfium2 Apache-2.0 / BSD-3；\n"
        "字体 Noto Sans SC、Noto Serif SC OFL-1.1。",
    )
