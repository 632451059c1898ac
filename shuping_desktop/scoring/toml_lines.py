"""Lines of a TOML text on which its keys stand; `tomllib` gives values without their places."""

import re
from collections.abc import Iterator, Mapping

_NAME = r"(?:[\w-]+|\"[^\"]*\"|'[^']*')"
_PATH = rf"({_NAME}(?:\s*\.\s*{_NAME})*)"
_HEADER = re.compile(rf"\s*(\[\[?)\s*{_PATH}\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(rf"\s*{_PATH}\s*=")
_PART = re.compile(_NAME)
_TOKEN = re.compile(r'"""|\'\'\'|"(?:[^"\\]|\\.)*"|\'[^\']*\'|#.*|[\[\]{}]')


def lines_of(text: str) -> Mapping[str, int]:
    """Return the line, from 1, of each table and key of a valid text by its path: tracks[0].groups[1].name.

    A key inside an inline table or an array stands on the line of the key that it belongs to.
    """
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    table = ""
    for number, line in _statements(text):
        if header := _HEADER.match(line):
            is_array = header[1] == "[["
            *outer, last = _PART.findall(header[2])
            table = _joined(_resolved(outer, counts), last)
            if is_array:
                counts[table] = counts.get(table, -1) + 1
                table = f"{table}[{counts[table]}]"
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            path = table
            for part in _PART.findall(key[1]):
                path = _joined(path, part)
                found.setdefault(path, number)
    return found


def line_of(lines: Mapping[str, int], place: str) -> int:
    """Return the line of a place, or of the innermost table or key around it; 0 where there is none."""
    while place and place not in lines:
        place = place[: max(place.rfind("."), place.rfind("["))] if re.search(r"[.\[]", place) else ""
    return lines.get(place, 0)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Yield the first line of each header and each key with its value, and its number."""
    depth, quotes = 0, ""
    for number, line in enumerate(text.split("\n"), 1):
        if not depth and not quotes and line.strip() and not line.lstrip().startswith("#"):
            yield number, line
            if _HEADER.match(line) and not _KEY.match(line):
                continue
        depth, quotes = _after(line, depth, quotes)


def _after(line: str, depth: int, quotes: str) -> tuple[int, str]:
    """Return how many brackets are open after a line, and the quotes of a text that goes on."""
    at = 0
    while at < len(line):
        if quotes:
            end = line.find(quotes, at)
            if end < 0:
                return depth, quotes
            at, quotes = end + 3, ""
            continue
        token = _TOKEN.search(line, at)
        if token is None:
            break
        at = token.end()
        if token[0] in ('"""', "'''"):
            quotes = token[0]
        elif token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
    return depth, quotes


def _resolved(parts: list[str], counts: Mapping[str, int]) -> str:
    """Return the path of a table; a list of tables on the way means its last one."""
    path = ""
    for part in parts:
        path = _joined(path, part)
        if path in counts:
            path = f"{path}[{counts[path]}]"
    return path


def _joined(path: str, part: str) -> str:
    name = part[1:-1] if part[0] in "\"'" else part
    return f"{path}.{name}" if path else name
