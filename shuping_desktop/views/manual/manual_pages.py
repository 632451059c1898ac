"""Pages of the manual: order, titles, HTML and style sheet."""

import re
from collections.abc import Iterator
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
_TOPICS = "topics.txt"
_EXACT = 1000
_TABLE = "<keys></keys>"
"""Placeholder of the table of keys, which is made from `keys.SECTIONS`."""
_PURPOSES = "36%"  # of the table's width
_SECTIONS = (
    ("start.html", "rehearsal.html", "review.html", "saving.html", "safety.html"),
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
    ("questions.html", KEYS, "manual.html"),
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

    def heading(self, place: str) -> str:
        """Return the heading of a place, such as "print.html#trouble"; that of its page if it has none."""
        page, _, anchor = place.partition("#")
        found = re.search(rf'<h2 id="{anchor}">(.*?)</h2>', self.source(page), re.DOTALL) if anchor else None
        return text_of(found[1]) if found else self.title(page)

    def places_about(self, words: str) -> list[str]:
        """Return places by their topic, then pages that contain every word; all pages for no words.

        A page occurs once. Topics are listed in `topics.txt`, with the words that people search for.
        """
        searched = words.casefold().split()
        texts = {page: text_of(self.source(page)).casefold() for page in PAGES}
        literal = [page for page in PAGES if all(word in texts[page] for word in searched)]
        found = {place.partition("#")[0]: place for place in reversed(self._by_topic(words))}
        topical = [place for place in self._by_topic(words) if found[place.partition("#")[0]] == place]
        return [*topical, *(page for page in literal if page not in found)]

    def _by_topic(self, words: str) -> list[str]:
        """Return the places of the topics that the words name, the best match first."""
        query = " ".join(words.casefold().split())
        scores = {place: max(_match(query, term) for term in terms) for place, terms in self._topics()}
        return sorted((place for place in scores if scores[place]), key=lambda place: -scores[place])

    def _topics(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each place with the terms of its topic; a term with spaces is set off by bars."""
        for line in _read(self.folder / _TOPICS).splitlines():
            place, _, terms = line.casefold().partition(" ")
            yield place, [term.strip() for term in (terms.split("|") if self._has_spaces else terms.split())]

    @property
    def _has_spaces(self) -> bool:
        return self.language == ENGLISH


def _match(query: str, term: str) -> int:
    """Return how well a query fits a term of a topic; 0 if it does not.

    A query may be a sentence with the term in it, or the beginning of the term.
    """
    if not query or not term:
        return 0
    if query == term:
        return _EXACT
    if term in query and (not term.isascii() or re.search(rf"\b{re.escape(term)}", query)):
        return 10 * len(term)
    is_part = term.startswith(query) or (not query.isascii() and query in term)
    return len(query) if is_part and len(query) > 1 else 0


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
