"""Changes of the tables in the words of the screen: which cell, from what, to what."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple, cast

import apsw

from ..messages import Message, Text, joined, msg
from ..scoring.numbers import format_hundredths
from ..scoring.scheme import Scheme
from ..scoring.scheme_reading import SchemeError, read_scheme

_TABLE_NAMES = {
    "setting": msg("评议设置"),
    "participant": msg("述职对象"),
    "evaluator_group": msg("评委组"),
    "weight": msg("权重"),
    "quota": msg("等次名额"),
    "evaluator": msg("评委"),
    "ballot": msg("评分表"),
    "ballot_row": msg("评分表的行"),
    "mark": msg("分"),
    "second_entry": msg("第二遍录入"),
    "second_row": msg("第二遍录入的行"),
    "second_mark": msg("第二遍录入的分"),
    "accepted_flag": msg("已看过的留意事项"),
    "typist": msg("录入的人"),
    "ruling": msg("裁定"),
    "ruled_grade": msg("裁定的等次"),
    "opinion": msg("综合评价意见"),
    "finalisation": msg("定稿"),
}
_COLUMN_NAMES: dict[str, Text] = {
    "track": msg("类别轨道"),
    "category": msg("类别"),
    "name": msg("名称"),
    "position": msg("职务"),
    "place": msg("顺序"),
    "report_in": msg("报告已交"),
    "countersigned": msg("已签字"),
    "number_prefix": msg("票号前缀"),
    "issued": msg("发出份数"),
    "evaluator_group": msg("评委组"),
    "number": msg("票号"),
    "evaluator": msg("评委"),
    "written_total": msg("手写总分"),
    "remark": msg("备注"),
    "typed_by": msg("录入人"),
    "void_reason": msg("作废原因"),
    "abstained": msg("弃评"),
    "as_on_paper": msg("按纸面"),
    "finished": msg("已核对"),
    "who": msg("谁"),
    "kind": msg("种类"),
    "digest": msg("依据"),
    "reason": msg("理由"),
    "value": "",
    "reading": msg("第几遍"),
    "subject": msg("裁定对象"),
    "ground": msg("依据"),
    "before": msg("裁定前"),
    "decision": msg("决定"),
    "method": msg("办法"),
    "detail": msg("说明"),
    "decided_by": msg("裁定人"),
    "at": msg("时间"),
    "withdrawn_by": msg("撤回人"),
    "withdrawn_at": msg("撤回时间"),
    "withdrawn_why": msg("撤回原因"),
    "grade": msg("等次"),
    "achievements": msg("肯定成绩"),
    "shortcomings": msg("指出问题"),
    "version": msg("版本"),
    "fingerprint": msg("校验值"),
    "first_name": msg("定稿人"),
    "second_name": msg("复核人"),
    "accepted": msg("带着定稿的事项"),
    "reopened_by": msg("重新开放的人"),
    "reopened_at": msg("重新开放的时间"),
    "reopened_why": msg("重新开放的原因"),
}
_HUNDREDTHS = {
    ("mark", "value"),
    ("ballot_row", "written_total"),
    ("second_mark", "value"),
    ("second_row", "written_total"),
    ("weight", "value"),
}
_LONGEST_VALUE = 40
_BLANK = msg("空白")


class CellChange(NamedTuple):
    """One cell that changed: where it is, what stood there and what stands there after.

    `ballot` and `participant` are ids, 0 where the cell belongs to none.
    """

    place: Text
    before: Text
    after: Text
    ballot: int = 0
    participant: int = 0


class Words:
    """Turns table keys into the words of the screen, by looking names up in a database."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._db = connection

    def of_changeset(self, changeset: bytes, leave_out: frozenset[str] = frozenset()) -> Iterator[CellChange]:
        """Every cell that a changeset changes, but for those of the tables to leave out."""
        for change in apsw.Changeset.iter(changeset):
            if change.name not in leave_out:
                yield from self._of_change(change)

    def _of_change(self, change: apsw.TableChange) -> Iterator[CellChange]:
        columns = [cast(str, row[1]) for row in self._db.execute(f"PRAGMA table_info({change.name})")]
        try:
            old, new = change.old, change.new
        except UnicodeDecodeError:
            # A text that is no text any more: apsw then gives nothing of the row, not even its key.
            yield CellChange(_TABLE_NAMES[change.name], msg("文字"), msg("无法辨认的字节"))
            return
        values = old or new or ()
        keys = {columns[index]: values[index] for index in sorted(change.pk_columns)}
        if change.op != "UPDATE" or old is None or new is None:
            yield self._whole_row(change, columns, keys)
            return
        # An older version's table may have had fewer columns.
        for column, before, after in zip(columns, old, new, strict=False):
            if after is not apsw.no_change and column not in keys:
                place = self._place(change.name, column, keys)
                was, now = _shown(change.name, column, before), _shown(change.name, column, after)
                yield CellChange(place, was, now, *_owners(change.name, keys))

    def _whole_row(self, change: apsw.TableChange, columns: list[str], keys: dict[str, Any]) -> CellChange:
        row = dict(zip(columns, change.new or change.old or (), strict=False))
        shown: Text = msg("有此行")
        if "value" in row:
            shown = _shown(change.name, "value", row["value"])
        elif row.get("written_total") is not None:
            total = _shown(change.name, "written_total", row["written_total"])
            shown = msg("手写总分 {total}", total=total)
        elif row.get("abstained"):
            shown = msg("弃评")
        elif row.get("remark"):
            shown = msg("备注 {remark}", remark=_shown(change.name, "remark", row["remark"]))
        before, after = (_BLANK, shown) if change.op == "INSERT" else (shown, _BLANK)
        place = self._place(change.name, "", keys)
        return CellChange(place, before, after, *_owners(change.name, keys))

    def _place(self, table: str, column: str, keys: dict[str, Any]) -> Text:
        if "ballot" in keys:
            return self._ballot_place(table, column, keys)
        named: Text = joined(list(keys.values()))
        if table in ("participant", "evaluator_group", "evaluator"):
            named = self._one(f"SELECT name FROM {table} WHERE id = ?", keys["id"]) or named
        elif table == "ballot":
            named = self._ballot(keys["id"])
        elif table == "weight":
            group = self._one("SELECT name FROM evaluator_group WHERE id = ?", keys["evaluator_group"])
            named = f"{keys['category']} × {group}"
        kind, cell = _TABLE_NAMES[table], _COLUMN_NAMES.get(column, column)
        if cell:
            return msg("{kind} {named} {cell}", kind=kind, named=named, cell=cell)
        return _in_a_row(kind, named)

    def _ballot_place(self, table: str, column: str, keys: dict[str, Any]) -> Text:
        person = self._one("SELECT name FROM participant WHERE id = ?", keys.get("participant"))
        cell = self._criterion(keys) if "criterion" in keys else _COLUMN_NAMES.get(column, column)
        which = "" if table in ("mark", "ballot_row") else _TABLE_NAMES[table]
        ballot = self._ballot(keys["ballot"])
        if ballot and person and cell and not which:
            # An import changes hundreds of thousands of these.
            return msg("评分表 {ballot} {person} {cell}", ballot=ballot, person=person, cell=cell)
        return _in_a_row(_TABLE_NAMES["ballot"], ballot, which, person, cell)

    def _ballot(self, ballot: Any) -> str:
        sql = (
            "SELECT evaluator_group.name || ' ' || number FROM ballot "
            "JOIN evaluator_group ON evaluator_group.id = evaluator_group WHERE ballot.id = ?"
        )
        return self._one(sql, ballot)

    def _criterion(self, keys: dict[str, Any]) -> Text:
        track = self._one("SELECT track FROM participant WHERE id = ?", keys["participant"])
        index = cast(int, keys["criterion"])
        try:
            return self._scheme.track(track).criteria[index].name
        except (SchemeError, KeyError, IndexError):
            return msg("第 {number} 项", number=index + 1)

    @cached_property
    def _scheme(self) -> Scheme:
        return read_scheme(self._one("SELECT value FROM setting WHERE name = ?", "scheme"))

    def _one(self, sql: str, key: Any) -> str:
        row = next(self._db.execute(sql, (key,)), None)
        return "" if row is None else str(row[0])


def _in_a_row(*words: Text) -> Message:
    """Words one after the other, the empty ones left out."""
    return joined((word for word in words if word), " ")


def _shown(table: str, column: str, value: Any) -> Text:
    if value is None or value == "":
        return _BLANK
    if (table, column) in _HUNDREDTHS and isinstance(value, int):
        return format_hundredths(value)
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def _owners(table: str, keys: dict[str, Any]) -> tuple[int, int]:
    """The ids of the ballot and the participant that a row belongs to, 0 where to none."""
    ballot = keys["id"] if table == "ballot" else keys.get("ballot", 0)
    participant = keys["id"] if table == "participant" else keys.get("participant", 0)
    return int(ballot), int(participant)
