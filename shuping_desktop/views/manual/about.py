"""What the program is made of."""

import sys

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSysInfo, qVersion

from ... import __version__
from ...models.translation import translate
from ...store.library import sqlite_version
from ..troubles import log_file


def versions() -> list[str]:
    """Program and system, a line each: nothing about the user or the machine's name."""
    python = ".".join(map(str, sys.version_info[:3]))
    return [
        translate("about", "述评 {}").format(__version__),
        f"Python {python}，SQLite {sqlite_version()}",
        f"Qt {qVersion()}，PySide6 {pyside_version}",
        f"{QSysInfo.prettyProductName()}，{QSysInfo.currentCpuArchitecture()}",
    ]


def about_text() -> str:
    """What 帮助 → 关于 says."""
    name, *rest = versions()
    purpose = translate("about", "述职评议的录入、核对、汇总与公示。\n数据只在本机，程序从不联网。")
    note = translate("about", "出错记录（不含姓名和分数，没有出过错就没有）：\n{}").format(log_file())
    return "\n\n".join([f"{name}\n{purpose}", "\n".join(rest), _licences(), note])


def _licences() -> str:
    """What everything in the program may be used under."""
    return translate(
        "about",
        "许可：本程序 MIT；Qt 和 PySide6 LGPL-3.0；\nSQLite 公有领域；apsw、openpyxl MIT；\n"
        "python-docx、pypinyin MIT；defusedxml PSF；\nreportlab BSD；pypdfium2 Apache-2.0 / BSD-3；\n"
        "字体 Noto Sans SC、Noto Serif SC OFL-1.1。",
    )
