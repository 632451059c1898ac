"""The manual's pages: their order, their titles, what stands in them, and how they are dressed."""

import re
from functools import cache
from html import escape, unescape
from importlib import resources
from pathlib import Path
from string import Template

from .. import keys
from .theme import Theme

KEYS = "keys.html"
GROUPS = (
    ("开始", ("start.html", "rehearsal.html", "review.html", "saving.html")),
    ("开会以前", ("participants.html", "roster.html", "evaluators.html", "blank-ballots.html")),
    (
        "录评分表",
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
    ),
    (
        "出结果",
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
    ),
    ("打印和工作簿", ("texts.html", "print.html", "verify.html", "workbooks.html")),
    ("出了事", ("damage.html", "read-only.html")),
    ("附", (KEYS, "manual.html")),
)
PAGES = tuple(page for _, pages in GROUPS for page in pages)
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


def folder() -> Path:
    """Where the pages lie. Whatever installs the package leaves its files as files."""
    return Path(str(resources.files("shuping_desktop") / "resources" / "manual"))


@cache
def source(page: str) -> str:
    """A page as HTML."""
    return _keys_page() if page == KEYS else (folder() / page).read_text("utf-8")


def title(page: str) -> str:
    """A page's heading."""
    found = re.search(r"<h1>(.*?)</h1>", source(page), re.DOTALL)
    return plain(found[1]) if found else page


def plain(html: str) -> str:
    """The words of a piece of HTML, on one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def pages_with(words: str) -> list[str]:
    """The pages on which every one of these words stands, in their order; all where there is none."""
    wanted = words.casefold().split()
    return [page for page in PAGES if all(word in plain(source(page)).casefold() for word in wanted)]


def style(theme: Theme) -> str:
    """The pages' style sheet in a theme's colours."""
    return Template(_STYLE).substitute({name: getattr(theme, name) for name in Theme._fields})


def _keys_page() -> str:
    """The table of keys as a page."""
    parts = ["<h1>按键一览</h1><p>这一页可以开着放在一边。要贴在桌上，用 <i>帮助 → 打印一页纸说明…</i>。</p>"]
    for section in keys.SECTIONS:
        rows = "".join(
            f"<tr><td>{escape(key.purpose)}</td><td>{_marked(key)}</td></tr>" for key in section.keys
        )
        parts.append(f'<h2>{section.title}</h2><table width="100%" cellspacing="0">{rows}</table>')
    return "".join(parts)


def _marked(key: keys.Key) -> str:
    return re.sub(r"`([^`]+)`", r"<kbd>&nbsp;\1&nbsp;</kbd>", escape(key.keys))
