"""Naming damage: which cell of the tables is not what the journal says it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import apsw

from ..scoring.numbers import format_hundredths
from ..scoring.scheme_reading import SchemeError, read_scheme
from . import journal
from .schema import DATA_TABLES

_TABLE_NAMES = {
    "setting": "评议设置",
    "participant": "述职对象",
    "evaluator_group": "评委组",
    "weight": "权重",
    "quota": "等次名额",
    "evaluator": "评委",
    "ballot": "评分表",
    "ballot_row": "评分表的行",
    "mark": "分",
}
_COLUMN_NAMES = {
    "track": "类别轨道",
    "category": "类别",
    "name": "名称",
    "position": "职务",
    "place": "顺序",
    "report_in": "报告已交",
    "countersigned": "已签字",
    "number_prefix": "票号前缀",
    "issued": "发出份数",
    "evaluator_group": "评委组",
    "number": "票号",
    "evaluator": "评委",
    "written_total": "手写总分",
    "remark": "备注",
    "value": "",
}
_HUNDREDTHS = {("mark", "value"), ("ballot_row", "written_total"), ("weight", "value")}
_LONGEST_VALUE = 40


@dataclass(frozen=True, slots=True)
class Damage:
    """One cell that differs: where it is in people's words, what was recorded and what was found."""

    place: str
    recorded: str
    found: str

    def __str__(self) -> str:
        return f"{self.place}：记录为 {self.recorded}，文件中为 {self.found}"


def differences(connection: apsw.Connection, truth: apsw.Connection) -> list[Damage]:
    """Every cell of the file's tables that differs from the replayed ones, in table order.

    `connection` is the file's; the replay is attached to it for the comparison only.
    """
    connection.execute("ATTACH ':memory:' AS truth")
    try:
        connection.deserialize("truth", truth.serialize("main"))
        with journal.recording(connection) as recorder:
            for table in DATA_TABLES:
                recorder.diff("truth", table)
            changeset = recorder.changeset()
    finally:
        connection.execute("DETACH truth")
    words = _Words(truth)
    return [damage for change in apsw.Changeset.iter(changeset) for damage in words.of_change(change)]


class _Words:
    """Turns table keys into the words of the screen, by looking them up in the replayed tables."""

    def __init__(self, truth: apsw.Connection) -> None:
        self._truth = truth

    def of_change(self, change: apsw.TableChange) -> Iterator[Damage]:
        columns = [cast(str, row[1]) for row in self._truth.execute(f"PRAGMA table_info({change.name})")]
        try:
            old, new = change.old, change.new
        except UnicodeDecodeError:
            # A text that is no text any more: apsw then gives nothing of the row, not even its key.
            yield Damage(_TABLE_NAMES[change.name], "文字", "无法辨认的字节")
            return
        values = old or new or ()
        keys = {columns[index]: values[index] for index in sorted(change.pk_columns)}
        if change.op != "UPDATE" or old is None or new is None:
            yield self._whole_row(change, columns, keys)
            return
        for column, before, after in zip(columns, old, new, strict=True):
            if after is not apsw.no_change and column not in keys:
                place = self._place(change.name, column, keys)
                shown = [_shown(change.name, column, value) for value in (before, after)]
                yield Damage(place, *shown)

    def _whole_row(self, change: apsw.TableChange, columns: list[str], keys: dict[str, Any]) -> Damage:
        values = change.new or change.old or ()
        last = _shown(change.name, columns[-1], values[-1])
        shown = last if change.name == "mark" else "有此行"
        recorded, found = ("空白", shown) if change.op == "INSERT" else (shown, "空白")
        return Damage(self._place(change.name, "", keys), recorded, found)

    def _place(self, table: str, column: str, keys: dict[str, Any]) -> str:
        if "ballot" in keys:
            return self._ballot_place(column, keys)
        named = "、".join(str(value) for value in keys.values())
        if table in ("participant", "evaluator_group", "evaluator"):
            named = self._one(f"SELECT name FROM {table} WHERE id = ?", keys["id"]) or named
        elif table == "ballot":
            named = self._ballot(keys["id"])
        elif table == "weight":
            group = self._one("SELECT name FROM evaluator_group WHERE id = ?", keys["evaluator_group"])
            named = f"{keys['category']} × {group}"
        return f"{_TABLE_NAMES[table]} {named} {_COLUMN_NAMES.get(column, column)}".rstrip()

    def _ballot_place(self, column: str, keys: dict[str, Any]) -> str:
        person = self._one("SELECT name FROM participant WHERE id = ?", keys["participant"])
        cell = self._criterion(keys) if "criterion" in keys else _COLUMN_NAMES.get(column, column)
        return f"评分表 {self._ballot(keys['ballot'])} {person} {cell}".rstrip()

    def _ballot(self, ballot: Any) -> str:
        sql = (
            "SELECT evaluator_group.name || ' ' || number FROM ballot "
            "JOIN evaluator_group ON evaluator_group.id = evaluator_group WHERE ballot.id = ?"
        )
        return self._one(sql, ballot)

    def _criterion(self, keys: dict[str, Any]) -> str:
        track = self._one("SELECT track FROM participant WHERE id = ?", keys["participant"])
        text = self._one("SELECT value FROM setting WHERE name = ?", "scheme")
        index = cast(int, keys["criterion"])
        try:
            return read_scheme(text).track(track).criteria[index].name
        except (SchemeError, KeyError, IndexError):
            return f"第 {index + 1} 项"

    def _one(self, sql: str, key: Any) -> str:
        row = next(self._truth.execute(sql, (key,)), None)
        return "" if row is None else str(row[0])


def _shown(table: str, column: str, value: Any) -> str:
    if value is None or value == "":
        return "空白"
    if (table, column) in _HUNDREDTHS and isinstance(value, int):
        return format_hundredths(value)
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
