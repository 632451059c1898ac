"""Reading and checking a scheme in TOML; every fault is reported with its place."""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, TypeVar

from ..messages import CLAUSE_MARK, Message, MessageError, joined, msg
from .numbers import HUNDRED
from .scheme import Announcement, Band, Category, Criterion, EvaluatorGroup, Quota, Scheme, Track
from .scheme_checks import SchemeFault, check_scheme
from .scheme_names import check_names
from .toml_lines import line_of, lines_of

FORMAT = 1
_MOST_DECIMALS = 4
_LONGEST_NUMBER = 20
_TO_PERSON, _TO_BODY = "{name}同志", "{name}团委"
_HIGHEST = 1000 * HUNDRED
_MOST_ITEMS = 200
"""Tracks, criteria, groups, categories or grades."""
_T = TypeVar("_T")


class SchemeError(MessageError):
    """Error with all faults of a scheme."""

    def __init__(self, faults: Sequence[SchemeFault]) -> None:
        super().__init__(joined((fault.message for fault in faults), CLAUSE_MARK))
        self.faults = tuple(faults)


def read_scheme(text: str, *, stored: bool = False) -> Scheme:
    """Parse a scheme in TOML. Raises SchemeError with every fault.

    The scheme stored in a review may have names that a new one must not have, and its lines are nowhere to
    be seen.
    """
    try:
        # Exact fractions: a step of 0.1 has no exact binary value.
        document = tomllib.loads(text, parse_float=_decimal)
    except (tomllib.TOMLDecodeError, MessageError, ValueError, RecursionError) as error:
        why = error.message if isinstance(error, MessageError) else _toml_fault(error)
        fault = SchemeFault("", msg("不是有效的 TOML（{error}）", error=why))
        raise SchemeError([fault]) from error
    faults: list[SchemeFault] = []
    scheme = _scheme(_Table(document, "", faults))
    if not faults:
        faults += check_scheme(scheme)
    if not faults and not stored:
        faults += check_names(scheme)
    if faults and not stored:
        lines = lines_of(text)
        faults = [fault._replace(line=line_of(lines, fault.place)) for fault in faults]
    if faults:
        raise SchemeError(faults)
    return scheme


def _decimal(text: str) -> Fraction:
    """Convert a TOML float to a fraction. Exponents are refused: 1e9999 would fill the memory."""
    if len(text) > _LONGEST_NUMBER or not set(text) <= set("0123456789.+-"):
        raise MessageError(msg("数“{number}”写得不对，只用数字和小数点", number=text[:_LONGEST_NUMBER]))
    return Fraction(text)


@dataclass
class _Table:
    """A TOML table that collects faults (missing, mistyped, unknown) instead of raising."""

    values: dict[str, Any]
    place: str
    faults: list[SchemeFault]
    known: set[str] = field(default_factory=set)

    def fault(self, key: str, text: Message) -> None:
        place = f"{self.place}.{key}" if self.place and key else self.place or key
        self.faults.append(SchemeFault(place, text))

    def take(self, key: str, kind: type | tuple[type, ...], default: Any, *, needed: bool = True) -> Any:
        self.known.add(key)
        value = self.values.get(key)
        if value is None:
            if needed:
                self.fault(key, msg("缺少这一项"))
            return default
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.fault(key, msg("类型不对"))
            return default
        return value

    def text(self, key: str, *, needed: bool = True) -> str:
        value: str = self.take(key, str, "", needed=needed).strip()
        if needed and key in self.values and not value:
            self.fault(key, msg("不能为空"))
        return value

    def flag(self, key: str) -> bool:
        return bool(self.take(key, bool, False))

    def whole(self, key: str, lowest: int, highest: int) -> int:
        value: int = self.take(key, int, lowest)
        if not lowest <= value <= highest:
            self.fault(key, msg("应在 {lowest} 到 {highest} 之间", lowest=lowest, highest=highest))
        return value

    def hundredths(self, key: str) -> int:
        value = Fraction(self.take(key, (int, Fraction), 0)) * HUNDRED
        if value.denominator != 1 or not 0 <= value <= _HIGHEST:
            self.fault(key, msg("应是不小于 0、不大于 1000、至多两位小数的数"))
            return 0
        return int(value)

    def texts(self, key: str, *, needed: bool = True) -> tuple[str, ...]:
        values = self.take(key, list, [], needed=needed)
        if not all(isinstance(value, str) and value.strip() for value in values):
            self.fault(key, msg("每一项都应是不空的文字"))
            return ()
        return tuple(value.strip() for value in values)

    def table(self, key: str) -> "_Table":
        return _Table(self.take(key, dict, {}), f"{self.place}.{key}".lstrip("."), self.faults)

    def each(self, key: str, read: Callable[["_Table"], _T]) -> tuple[_T, ...]:
        values = self.take(key, list, [])
        if key in self.values and not values:
            self.fault(key, msg("至少要有一项"))
        if len(values) > _MOST_ITEMS:
            self.fault(key, msg("超过 {most} 项", most=_MOST_ITEMS))
            return ()
        return tuple(self._read(value, f"{key}[{index}]", read) for index, value in enumerate(values))

    def _read(self, value: Any, name: str, read: Callable[["_Table"], _T]) -> _T:
        place = f"{self.place}.{name}".lstrip(".")
        if not isinstance(value, dict):
            self.faults.append(SchemeFault(place, msg("类型不对")))
            value = {}
        table = _Table(value, place, self.faults)
        result = read(table)
        table.refuse_unknown()
        return result

    def refuse_unknown(self) -> None:
        for key in self.values:
            if key not in self.known:
                self.fault(key, msg("不认识这一项"))


def _scheme(table: _Table) -> Scheme:
    if table.take("format", int, FORMAT) != FORMAT:
        table.fault("format", msg("这份方案的格式不是本程序支持的 {format}", format=FORMAT))
    scheme = Scheme(table.text("title"), table.text("year"), table.each("tracks", _track))
    table.refuse_unknown()
    return scheme


def _track(table: _Table) -> Track:
    has_positions = table.flag("has_positions")
    # Schemes without the key have positions for people alone.
    is_person = table.flag("is_person") if "is_person" in table.values else has_positions
    return Track(
        id=table.text("id"),
        name=table.text("name"),
        short_name=table.text("short_name"),
        form_title=table.text("form_title"),
        participant_heading=table.text("participant_heading"),
        has_positions=has_positions,
        total_heading=table.text("total_heading"),
        remark_heading=table.text("remark_heading", needed=False),
        unmet_remark=table.text("unmet_remark", needed=False),
        unmet_grade=table.text("unmet_grade", needed=False),
        step=table.hundredths("step"),
        decimals=table.whole("decimals", 0, _MOST_DECIMALS),
        self_excluded=table.flag("self_excluded"),
        rank_by=table.texts("rank_by"),
        minutes=table.whole("minutes", 1, 24 * 60),
        report_due=table.text("report_due", needed=False),
        countersigned_by=table.text("countersigned_by", needed=False),
        meeting=table.text("meeting", needed=False),
        announcement=_announcement(table.table("announcement")),
        criteria=table.each("criteria", _criterion),
        groups=table.each("groups", _group),
        categories=table.each("categories", _category),
        grading=_grading(table.table("grading")),
        is_person=is_person,
        addressee=table.text("addressee", needed=False) or (_TO_PERSON if is_person else _TO_BODY),
    )


def _announcement(table: _Table) -> Announcement:
    announcement = Announcement(table.text("title"), table.text("ground"))
    table.refuse_unknown()
    return announcement


def _criterion(table: _Table) -> Criterion:
    return Criterion(table.text("name"), table.hundredths("maximum"))


def _group(table: _Table) -> EvaluatorGroup:
    peers = table.texts("peers", needed=False)
    return EvaluatorGroup(table.text("name"), table.text("number_prefix", needed=False), peers=peers)


def _category(table: _Table) -> Category:
    weights = table.table("weights")
    parsed = {name: weights.hundredths(name) for name in weights.values}
    return Category(
        name=table.text("name"),
        weights=parsed,
        note=table.text("note", needed=False),
        participants=table.texts("participants", needed=False),
    )


def _grading(table: _Table) -> tuple[Band, ...] | tuple[Quota, ...]:
    by = table.text("by")
    grades: tuple[Band, ...] | tuple[Quota, ...] = ()
    if by == "band":
        grades = table.each("grades", _band)
    elif by == "quota":
        grades = table.each("grades", _quota)
    elif by:
        table.fault("by", msg("应是 band 或 quota"))
    if grades:
        table.refuse_unknown()
    return grades


def _band(table: _Table) -> Band:
    return Band(table.text("name"), table.hundredths("lowest"), table.hundredths("highest"))


def _quota(table: _Table) -> Quota:
    return Quota(table.text("name"), table.whole("quota", 0, 10_000), table.texts("ruled_as", needed=False))


def _toml_fault(error: Exception) -> Message:
    """Return where a text stops being TOML; `tomllib` has the place only in its English text before 3.14."""
    found = re.search(r"at line (\d+), column (\d+)", str(error))
    if found is None:
        return msg("写法不对，或没有写完")
    return msg("第 {line} 行第 {column} 列起写法不对", line=found[1], column=found[2])
