"""Number formats of spreadsheets: what a cell shows for the number that it stores."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto
from functools import lru_cache

GENERAL = "General"
_LONGEST_FORMAT = 255
_LATEST_DAY = 2_958_465
"""The serial number of 9999-12-31."""
_YEAR_MONTH, _MONTH_DAY = 'yyyy"年"m"月"', 'm"月"d"日"'
_NOON_TIME, _NOON_SECONDS = '上午/下午h"时"mm"分"', '上午/下午h"时"mm"分"ss"秒"'
# ECMA-376, 18.8.30; 27 to 36 and 50 to 58 as Chinese editions show them.
_BUILT_IN = {
    **{0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00"},
    **{12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy"},
    **{18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm"},
    **{27: _YEAR_MONTH, 28: _MONTH_DAY, 29: _MONTH_DAY, 30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"'},
    **{32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: _NOON_TIME, 35: _NOON_SECONDS, 36: _YEAR_MONTH},
    **{37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0"},
    **{43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@"},
    **{50: _YEAR_MONTH, 51: _MONTH_DAY, 52: _YEAR_MONTH, 53: _MONTH_DAY, 54: _MONTH_DAY, 55: _NOON_TIME},
    **{56: _NOON_SECONDS, 57: _YEAR_MONTH, 58: _MONTH_DAY},
}
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<blank>[_*].)|\[\$(?P<currency>[^\]-]*)[^\]]*\]'
    r"|\[(?P<elapsed>h+|m+|s+)\]|\[(?P<condition>(?:<>|<=|>=|<|>|=)-?[0-9.]+)\]|(?P<bracket>\[[^\]]*\])"
    r"|(?P<general>General|G/通用格式)|(?P<noon>AM/PM|A/P|上午/下午)|(?P<power>E[+-])"
    r"|(?P<date>y+|m+|d+|h+|s+|e+|aaaa?|g+|b+)|(?P<digit>[0#?])|(?P<end>;)|(?P<sign>[.,%/@])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_LITERALS = ("quoted", "escaped", "currency", "other")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_CHINESE_WEEKDAYS = "一二三四五六日"


class Shows(Enum):
    """Kind of value that a section of a format shows."""

    NUMBER = auto()
    PERCENT = auto()
    DATE = auto()
    TIME = auto()
    """A time of day or a duration, without a date."""
    WORDS = auto()
    """Fixed words, or nothing, instead of the number."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a section: its kind, a group of `_TOKEN` or "literal", and its text."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a format: its tokens, what it shows, and the condition for which it is used."""

    tokens: tuple[Token, ...]
    shows: Shows
    condition: str = ""

    @property
    def is_general(self) -> bool:
        """True if the number is shown as it is stored, without anything before or after it."""
        return all(
            token.kind in ("general", "blank", "bracket") or token.text == "@" for token in self.tokens
        )


@dataclass(frozen=True, slots=True, eq=False)
class NumberFormat:
    """A number format: its sections, in their order. Compared by identity, so that hashing is fast."""

    sections: tuple[Section, ...]

    @property
    def is_general(self) -> bool:
        """True if every number is shown as it is stored."""
        return len(self.sections) == 1 and self.sections[0].is_general

    @property
    def hides_text(self) -> bool:
        """True if nothing is shown of a text, as with ";;;"."""
        return len(self.sections) > 3 and not self.sections[3].tokens

    def section_for(self, number: Decimal) -> tuple[Section, Decimal]:
        """Return the section that is used for a number, and the number that it shows."""
        sections = self.sections[:3]
        if any(section.condition for section in sections):
            for section in sections:
                if not section.condition or _holds(section.condition, number):
                    return section, number
            return sections[-1], number
        if number < 0 and len(sections) > 1:
            return sections[1], -number
        if number == 0 and len(sections) > 2:
            return sections[2], number
        return sections[0], number


def built_in(index: int) -> NumberFormat:
    """Return the format of a number below 164; General for an unknown one."""
    return number_format(_BUILT_IN.get(index, GENERAL))


@lru_cache(maxsize=512)
def number_format(code: str) -> NumberFormat:
    """Return a format by its code; General for one that is longer than spreadsheets allow."""
    parts: list[list[Token]] = [[]]
    conditions = [""]
    for match in _TOKEN.finditer(code if len(code) <= _LONGEST_FORMAT else GENERAL):
        kind = match.lastgroup or ""
        if kind == "end":
            parts.append([])
            conditions.append("")
        elif kind == "condition":
            conditions[-1] = match[kind]
        elif kind in _LITERALS:
            parts[-1].append(Token("literal", match[kind]))
        else:
            parts[-1].append(Token(kind, match[kind].lower()))
    sections = zip(parts, conditions, strict=True)
    return NumberFormat(
        tuple(Section(tuple(each), _shown_by(each), condition) for each, condition in sections)
    )


def _shown_by(tokens: Sequence[Token]) -> Shows:
    kinds = {token.kind for token in tokens}
    letters = {token.text[0] for token in tokens if token.kind == "date"}
    if letters & set("yedga"):
        return Shows.DATE
    if letters & set("hs") or kinds & {"elapsed", "noon"}:
        return Shows.TIME
    if "m" in letters:
        return Shows.DATE
    if "digit" in kinds and any(token.text == "%" and token.kind == "sign" for token in tokens):
        return Shows.PERCENT
    has_number = kinds & {"digit", "general"} or any(token.text == "@" for token in tokens)
    return Shows.NUMBER if has_number else Shows.WORDS


def _holds(condition: str, number: Decimal) -> bool:
    sign = condition.rstrip("-.0123456789")
    try:
        limit = Decimal(condition[len(sign) :])
    except ArithmeticError:
        return False
    return {
        "<": number < limit,
        "<=": number <= limit,
        ">": number > limit,
        ">=": number >= limit,
        "=": number == limit,
        "<>": number != limit,
    }.get(sign, False)


def shown_number(section: Section, number: Decimal, stored: str) -> str:
    """Return a number as a section without date shows it; `stored` is its plain text."""
    tokens = section.tokens
    if any(token.kind == "general" or token.text == "@" for token in tokens):
        return "".join(_plain(token, stored) for token in tokens)
    if any(token.kind == "power" or (token.kind == "sign" and token.text == "/") for token in tokens):
        # Powers and fractions are taken for another way of writing the same number.
        return stored
    places = [at for at, token in enumerate(tokens) if token.kind == "digit"]
    if not places:
        return "".join(token.text for token in tokens if token.kind == "literal")
    point = next((at for at, token in enumerate(tokens) if token == Token("sign", ".")), len(tokens))
    decimals = [tokens[at].text for at in places if at > point]
    whole = [at for at in places if at < point]
    scaled = number * 100 ** sum(token.text == "%" for token in tokens if token.kind == "sign")
    scaled /= 1000 ** _trailing_commas(tokens, whole[-1] if whole else -1, point)
    rounded = abs(scaled).quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    digits, _, fraction = f"{rounded:f}".partition(".")
    while fraction and decimals and decimals[-1] == "#" and fraction[-1] == "0":
        fraction, decimals = fraction[:-1], decimals[:-1]
    shown = _whole_part(tokens, whole, "" if digits == "0" else digits)
    first, last = places[0], places[-1]
    before = "".join(_plain(token) for token in tokens[: min(first, point)])
    after = "".join(_plain(token) for token in tokens[max(last, point if point < len(tokens) else 0) + 1 :])
    minus = "-" if scaled < 0 and rounded else ""
    return f"{minus}{before}{shown}{'.' if point < len(tokens) and fraction else ''}{fraction}{after}".strip()


def _trailing_commas(tokens: Sequence[Token], last: int, point: int) -> int:
    """Return how many commas follow the last digit before the point: each divides by a thousand."""
    count = 0
    while last >= 0 and last + 1 + count < point and tokens[last + 1 + count] == Token("sign", ","):
        count += 1
    return count


def _whole_part(tokens: Sequence[Token], places: Sequence[int], digits: str) -> str:
    """Return the digits before the point in their places, with the texts that stand between them."""
    if not places:
        return digits
    shown: list[str] = []
    for at in range(places[-1], places[0] - 1, -1):
        token = tokens[at]
        if at == places[0]:
            shown.append(digits or ("0" if token.text == "0" else ""))
        elif token.kind == "digit":
            shown.append(digits[-1:] or ("0" if token.text == "0" else ""))
            digits = digits[:-1]
        elif token.kind == "literal":
            shown.append(token.text)
    return "".join(reversed(shown))


def _plain(token: Token, stored: str = "") -> str:
    if token.kind == "general" or token.text == "@":
        return stored
    return token.text if token.kind == "literal" or token.text in "%/" else ""


def date_of(serial: float, *, from_1904: bool) -> datetime | None:
    """Return the date and time of a serial number; None for one outside the calendar of spreadsheets.

    The calendar from 1900 has a 29 February 1900 (60), which is returned as the day before.
    """
    if not 0 <= serial <= _LATEST_DAY:
        return None
    seconds = round(serial * 86_400)
    days, rest = divmod(seconds, 86_400)
    first = date(1899, 12, 31) if days < 60 else date(1899, 12, 30)
    base = date(1904, 1, 1) if from_1904 else first
    try:
        return datetime.combine(base, datetime.min.time()) + timedelta(days, rest)
    except OverflowError:
        return None


def shown_date(section: Section, moment: datetime, serial: float) -> str:
    """Return a date or time as a section shows it; `serial` counts the hours of durations."""
    tokens = section.tokens
    dates = [at for at, token in enumerate(tokens) if token.kind in ("date", "elapsed")]
    noon = any(token.kind == "noon" for token in tokens)
    texts: list[str] = []
    for at, token in enumerate(tokens):
        if token.kind == "elapsed":
            unit = {"h": 3600, "m": 60, "s": 1}[token.text[0]]
            texts.append(str(round(serial * 86_400) // unit).zfill(len(token.text)))
        elif token.kind == "noon":
            morning, _, afternoon = token.text.upper().partition("/")
            texts.append(morning if moment.hour < 12 else afternoon)
        elif token.kind == "date":
            place = dates.index(at)
            before = tokens[dates[place - 1]].text[0] if place else ""
            after = tokens[dates[place + 1]].text[0] if place + 1 < len(dates) else ""
            is_minute = token.text[0] == "m" and (before == "h" or after == "s")
            texts.append(_date_part(token.text, moment, is_minute=is_minute, noon=noon))
        elif token.kind == "digit":
            texts.append("0")
        elif token.kind in ("literal", "sign"):
            texts.append(token.text)
    return "".join(texts).strip()


def _date_part(letters: str, moment: datetime, *, is_minute: bool, noon: bool) -> str:
    kind, length = letters[0], len(letters)
    number = {
        "y": moment.year,
        "e": moment.year,
        "m": moment.minute if is_minute else moment.month,
        "d": moment.day,
        "h": (moment.hour % 12 or 12) if noon else moment.hour,
        "s": moment.second,
    }.get(kind)
    if kind == "y" and length <= 2:
        return f"{moment.year % 100:02}"
    if kind == "m" and length > 2 and not is_minute:
        return _MONTHS[moment.month - 1]
    if kind == "a":
        return ("星期" if length > 3 else "") + _CHINESE_WEEKDAYS[moment.weekday()]
    if kind == "d" and length > 2:
        return _WEEKDAYS[moment.weekday()]
    if number is None:
        return ""
    return f"{number:02}" if length == 2 else str(number)
