"""Pages of the manual: order, titles, HTML and style sheet."""

import re
from functools import cache
from html import escape, unescape
from pathlib import Path
from string import Template

from PySide6.QtCore import QLocale

from ... import RESOURCES, keys
from ...models.translation import translate
from ..theme import Theme
from ..user_settings import CHINESE, ENGLISH

KEYS = "keys.html"
_TABLE = "<keys></keys>"
"""Placeholder of the table of keys, which is made from `keys.SECTIONS`."""
_PURPOSES = "36%"  # of the table's width
_SECTIONS = (
    ("start.html", "rehearsal.html", "review.html", "saving.html"),
    ("participants.html", "roster.html", "evaluators.html", "blank-ballots.html"),
    (
        "entry.html",
        "typing.html",
        "total.html",
        "missing.html",
        "shifted.html",
        "ballots.html",
        "second.html",
        "reading.html",
        "history.html",
    ),
    (
        "results.html",
        "problems.html",
        "flags.html",
        "unmet.html",
        "tie.html",
        "rulings.html",
        "opinions.html",
        "final.html",
    ),
    ("texts.html", "print.html", "verify.html", "workbooks.html"),
    ("damage.html", "read-only.html"),
    (KEYS, "manual.html"),
)
PAGES = tuple(page for pages in _SECTIONS for page in pages)
_TAG = re.compile(r"<[^>]*>")
_STYLE = """
body { color: $ink; }
h1 { font-size: 18pt; font-weight: bold; margin-top: 4px; margin-bottom: 12px; }
h2 { font-size: 13pt; font-weight: bold; margin-top: 20px; margin-bottom: 6px; }
p, li { line-height: 150%; margin-top: 4px; margin-bottom: 6px; }
a { color: $accent; text-decoration: none; }
kbd { font-family: "Noto Sans SC"; background-color: $closed; color: $ink; font-weight: bold; }
i { font-style: normal; font-weight: bold; color: $accent; }
b { font-weight: bold; }
div { margin-top: 8px; margin-bottom: 12px; }
.note { background-color: $warn_ground; color: $ink; padding: 6px; }
th { text-align: left; color: $quiet; font-weight: normal; }
td, th { padding: 5px; }
"""


class Manual:
    """Manual in one language, "zh" or "en"; both have the same pages."""

    def __init__(self, language: str) -> None:
        self.language = language

    @property
    def folder(self) -> Path:
        """Folder of the pages."""
        chinese = RESOURCES / "manual"
        return chinese if self.language == CHINESE else chinese / self.language

    def source(self, page: str) -> str:
        """Return a page as HTML."""
        html = _read(self.folder / page)
        return html.replace(_TABLE, _table_of_keys(self.language)) if page == KEYS else html

    def title(self, page: str) -> str:
        """Return a page's heading."""
        found = re.search(r"<h1>(.*?)</h1>", self.source(page), re.DOTALL)
        return text_of(found[1]) if found else page

    def pages_with(self, words: str) -> list[str]:
        """Return the pages that contain every one of these words, in order; all pages for no words."""
        searched = words.casefold().split()
        texts = {page: text_of(self.source(page)).casefold() for page in PAGES}
        return [page for page in PAGES if all(word in texts[page] for word in searched)]


def current_manual() -> Manual:
    """Return the manual in the language of the window."""
    return Manual(ENGLISH if QLocale().language() is QLocale.Language.English else CHINESE)


def contents() -> list[tuple[str, tuple[str, ...]]]:
    """Return the sections of the manual: heading and pages."""
    headings = (
        translate("manual", "开始"),
        translate("manual", "开会以前"),
        translate("manual", "录评分表"),
        translate("manual", "出结果"),
        translate("manual", "打印和工作簿"),
        translate("manual", "出了事"),
        translate("manual", "附"),
    )
    return list(zip(headings, _SECTIONS, strict=True))


def text_of(html: str) -> str:
    """Return the text of a piece of HTML, on one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def style(theme: Theme) -> str:
    """Return the style sheet of the pages in a theme's colours."""
    return Template(_STYLE).substitute({name: getattr(theme, name) for name in Theme._fields})


@cache
def _read(path: Path) -> str:
    return path.read_text("utf-8")


def _table_of_keys(language: str) -> str:
    parts = []
    for section in keys.SECTIONS[language]:
        rows = "".join(
            f'<tr><td width="{_PURPOSES}">{escape(key.purpose)}</td><td>{_marked(key)}</td></tr>'
            for key in section.keys
        )
        parts.append(f'<h2>{section.title}</h2><table width="100%" cellspacing="0">{rows}</table>')
    return "".join(parts)


def _marked(key: keys.Key) -> str:
    return re.sub(r"`([^`]+)`", r"<kbd>&nbsp;\1&nbsp;</kbd>", escape(key.keys))
