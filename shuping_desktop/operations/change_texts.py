"""Row changes in words: which cell, from which value, to which value."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from ..messages import CLAUSE_MARK, Message, Text, joined, loads, msg
from ..papers.content.texts import FIELD_NAMES
from ..scoring.numbers import format_hundredths
from ..scoring.rulings import DECISIONS, GRADED, KINDS, METHODS
from ..scoring.scheme import Scheme
from ..scoring.scheme_reading import SchemeError, read_scheme
from ..store import Damage, RowChange, StoredNames, Value, decode_points, own_ballot

_TABLE_NAMES: dict[str, Text] = {
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
    "paper_mark": msg("照录的分"),
    "accepted_flag": msg("已看过的留意事项"),
    "typist": msg("录入人"),
    "ruling": msg("裁定"),
    "ruled_grade": msg("裁定的等次"),
    "opinion": msg("综合评价意见"),
    "finalisation": msg("定稿"),
}
_COLUMN_NAMES: dict[str, Text] = {
    "track": msg("部分"),
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
    "note": msg("附注"),
    "text": msg("照录"),
    "points": msg("裁定的分"),
    "finished": msg("已核对"),
    "who": msg("录入人"),
    "kind": msg("种类"),
    "digest": msg("依据"),
    "reason": msg("理由"),
    "value": "",
    "reading": msg("第几遍"),
    "ballot": msg("评分表"),
    "participant": msg("述职对象"),
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
    "accepted": msg("认可的未处理事项"),
    "reopened_by": msg("重新开放人"),
    "reopened_at": msg("重新开放时间"),
    "reopened_why": msg("重新开放原因"),
}
_SETTING_NAMES: dict[str, Text] = {
    **FIELD_NAMES,
    "scheme": msg("方案"),
    "rehearsal": msg("演练"),
    "nonce": msg("随机编号"),
    "second_share": msg("第二遍录入的比例（%）"),
    "roster_columns": msg("名单各列的含义"),
    "second_seed": msg("抽取第二遍录入的随机数"),
    "margins": msg("公文页边距"),
    "restored": msg("恢复自哪一份备份"),
    "show_scores": msg("公示上写出得分"),
}
_SWITCHES = ("rehearsal", "show_scores")
_YES_OR_NO = {"report_in", "countersigned", "abstained", "as_on_paper", "finished"}
_ANSWERS: dict[Value, Text] = {0: msg("否"), 1: msg("是")}
_WORDS: dict[tuple[str, str], Mapping[str, Text]] = {
    ("ruling", "kind"): KINDS,
    ("ruling", "decision"): {**DECISIONS, GRADED: msg("评定等次")},
    ("ruling", "method"): METHODS,
}
"""Columns whose values are keys of the program."""
_HUNDREDTHS = {
    ("mark", "value"),
    ("ballot_row", "written_total"),
    ("second_mark", "value"),
    ("ruling", "points"),
    ("second_row", "written_total"),
    ("weight", "value"),
}
_STORED_MESSAGES = {("ruling", "subject"), ("ruling", "before")}
_LONGEST_VALUE = 40
_LONGEST_MESSAGE = 200
_BLANK = msg("空白")
_ABSENT, _PRESENT = msg("无"), msg("有")
"""Values before and after of a row that has none to show."""
_NAMED_DAMAGE = 3


class CellChange(NamedTuple):
    """One changed cell: its place, and the values before and after.

    `ballot` and `participant` are ids, 0 if the cell belongs to none.
    """

    place: Text
    before: Text
    after: Text
    ballot: int = 0
    participant: int = 0

    @property
    def is_addition(self) -> bool:
        """True for a new row that has no value to show."""
        return self.before == _ABSENT

    @property
    def is_removal(self) -> bool:
        """True for a removed row that has no value to show."""
        return self.after == _ABSENT


class ChangeTexts:
    """Describes row changes of one review, whose names it knows."""

    def __init__(self, names: StoredNames) -> None:
        self._names = names

    def cells(self, changes: Iterable[RowChange]) -> Iterator[CellChange]:
        """Yield the changed cells of rows; an inserted or deleted row is one cell."""
        for change in changes:
            if not change.key:
                yield CellChange(_table_name(change.table), msg("文字"), msg("无法辨认的字节"))
            elif change.table == "setting" and own_ballot(str(change.key["name"])) is not None:
                yield self._own_row(change)
            elif change.before and change.after:
                yield from self._updated(change)
            else:
                yield self._whole_row(change)

    def _updated(self, change: RowChange) -> Iterator[CellChange]:
        table, owners = change.table, _owners(change)
        for column, value in change.before.items():
            before, after = (
                self._value(table, column, shown, change.key) for shown in (value, change.after[column])
            )
            yield CellChange(self._place(change, column), before, after, *owners)

    def _own_row(self, change: RowChange) -> CellChange:
        """Describe the declaration of whose own row is on a ballot."""
        ballot = own_ballot(str(change.key["name"])) or 0
        place = msg("评分表 {ballot} 本人的一行", ballot=_name(self._names.ballots, ballot))
        before, after = map(self._declared, (change.before, change.after))
        return CellChange(place, before, after, ballot)

    def _declared(self, row: Mapping[str, Value]) -> Text:
        declared = str(row.get("value", ""))
        if not declared.isdecimal():
            return msg("按姓名认")
        return msg("没有") if int(declared) == 0 else _name(self._names.participants, int(declared))

    def _whole_row(self, change: RowChange) -> CellChange:
        shown = self._row(change)
        nothing = _ABSENT if shown == _PRESENT else _BLANK
        before, after = (nothing, shown) if change.after else (shown, nothing)
        return CellChange(self._place(change, ""), before, after, *_owners(change))

    def _row(self, change: RowChange) -> Text:
        """Describe an inserted or deleted row by its value, else by its total, abstention or remark."""
        table, row = change.table, change.after or change.before
        if "value" in row:
            return self._value(table, "value", row["value"], change.key)
        if "criterion" in row or "text" in row:
            return _shown(table, "text", row.get("text"))
        if row.get("written_total") is not None:
            return msg("手写总分 {total}", total=_shown(table, "written_total", row["written_total"]))
        if row.get("abstained"):
            return msg("弃评")
        if row.get("remark"):
            return msg("备注 {remark}", remark=_shown(table, "remark", row["remark"]))
        if row.get("note"):
            return msg("附注 {note}", note=_shown(table, "note", row["note"]))
        shown = {"typist": "who", "ruled_grade": "grade"}.get(table)
        return _shown(table, shown, row[shown]) if shown and row.get(shown) else _PRESENT

    def _value(self, table: str, column: str, value: Value, key: Mapping[str, Value]) -> Text:
        """Describe a value; ids and the program's own keys are replaced by names."""
        if (table, key.get("name")) == ("setting", "scheme"):
            return msg("方案全文")
        if table == "setting" and key.get("name") in _SWITCHES:
            return _ANSWERS[int(value not in (None, "", "0"))]
        if column in _YES_OR_NO and isinstance(value, int):
            return _ANSWERS.get(value, str(value))
        if column == "track":
            return self._track(value)
        by_column = {
            "evaluator_group": self._names.groups,
            "ballot": self._names.ballots,
            "participant": self._names.participants,
        }
        if column in by_column and isinstance(value, int):
            return _name(by_column[column], value) or (_BLANK if value == 0 else str(value))
        words = _WORDS.get((table, column), {})
        return words[value] if isinstance(value, str) and value in words else _shown(table, column, value)

    def _track(self, key: Value) -> str:
        """Return the name of a track, or the key itself where the scheme has no such track."""
        try:
            return self._scheme.track(str(key)).name
        except (SchemeError, KeyError):
            return str(key)

    def _place(self, change: RowChange, column: str) -> Text:
        table, key = change.table, change.key
        if "ballot" in key:
            return self._ballot_place(table, column, key)
        kind, cell = _table_name(table), _COLUMN_NAMES.get(column, column)
        if cell:
            return msg("{kind} {named} {cell}", kind=kind, named=self._named(change), cell=cell)
        return _spaced(kind, self._named(change))

    def _named(self, change: RowChange) -> Text:
        """Name a row that does not belong to a ballot; one that was deleted, by its own columns."""
        table, key = change.table, change.key
        if table == "ballot":
            return _name(self._names.ballots, key["id"]) or str(change.before.get("number", ""))
        if table == "weight":
            category = str(key["category"])
            return f"{category} × {_name(self._names.groups, key['evaluator_group'])}"
        if table == "quota":
            return _spaced(self._track(key["track"]), str(key["grade"]))
        if table == "setting":
            # The memory of the columns of a roster has a name for each track: roster_columns.college.
            name = str(key["name"])
            return _SETTING_NAMES.get(name.partition(".")[0], name)
        if table in ("opinion", "ruled_grade"):
            return _name(self._names.participants, key["participant"])
        by_table = {
            "participant": self._names.participants,
            "evaluator_group": self._names.groups,
            "evaluator": self._names.evaluators,
        }
        if table in by_table:
            row = change.before or change.after
            return _name(by_table[table], key["id"]) or str(row.get("name") or key["id"])
        return joined(list(key.values()))

    def _ballot_place(self, table: str, column: str, key: Mapping[str, Value]) -> Text:
        person = _name(self._names.participants, key.get("participant"))
        cell = self._criterion(key) if "criterion" in key else _COLUMN_NAMES.get(column, column)
        which = "" if table in ("mark", "ballot_row") else _table_name(table)
        ballot = _name(self._names.ballots, key["ballot"])
        if ballot and person and cell and not which:
            # Fast path: an import makes hundreds of thousands of these changes.
            return msg("评分表 {ballot} {person} {cell}", ballot=ballot, person=person, cell=cell)
        return _spaced(_TABLE_NAMES["ballot"], ballot, which, person, cell)

    def _criterion(self, key: Mapping[str, Value]) -> Text:
        track, index = _name(self._names.tracks, key["participant"]), key["criterion"]
        if not isinstance(index, int) or index < 0:
            return str(index)
        try:
            return self._scheme.track(track).criteria[index].name
        except (SchemeError, KeyError, IndexError):
            return msg("第 {number} 项", number=index + 1)

    @cached_property
    def _scheme(self) -> Scheme:
        return read_scheme(self._names.scheme, stored=True)


# A forged journal may hold keys of any type, and table names in capitals, if a later entry deletes those rows
# again.
def _table_name(table: str) -> Text:
    return _TABLE_NAMES.get(table, table)


def _name(names: Mapping[int, str], key: Value) -> str:
    return names.get(key, "") if isinstance(key, int) else ""


def _spaced(*words: Text) -> Message:
    """Join words with spaces, leaving out empty ones."""
    return joined((word for word in words if word), " ")


def _shown(table: str, column: str, value: Value) -> Text:
    if value is None or value == "":
        return _BLANK
    if (table, column) in _HUNDREDTHS and isinstance(value, int):
        return format_hundredths(value)
    if (table, column) == ("finalisation", "accepted"):
        return _shown_points(str(value))
    if (table, column) in _STORED_MESSAGES:
        return _shown_message(loads(str(value)))
    return _shortened(value)


def _shown_points(stored: str) -> Text:
    """Describe accepted points by the first of them and their number."""
    points = decode_points(stored)
    if not points:
        return _BLANK
    first = _shown_message(points[0].message)
    if len(points) == 1:
        return first
    return joined([first, msg("等 {count} 处", count=len(points))], CLAUSE_MARK)


def _shown_message(stored: Text) -> Text:
    # A forged message may fill pages.
    whole = isinstance(stored, Message) and len(str(stored)) <= _LONGEST_MESSAGE
    return stored if whole else _shortened(str(stored))


def _shortened(value: Value) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def _owners(change: RowChange) -> tuple[int, int]:
    """Return the ids of the ballot and the participant that a row belongs to, 0 for none."""
    key = change.key
    ballot = key["id"] if change.table == "ballot" else key.get("ballot")
    participant = key["id"] if change.table == "participant" else key.get("participant")
    return ballot if isinstance(ballot, int) else 0, participant if isinstance(participant, int) else 0


def damaged_cells(damage: Damage) -> list[CellChange]:
    """Return the damaged cells, with the journal's value as `before` and the file's as `after`."""
    return list(ChangeTexts(damage.names).cells(damage.changes))


def damage_message(file: str, damage: Damage) -> Message:
    """Return the sentence that names the first damaged cells of a file and says what to do."""
    cells = damaged_cells(damage)
    shown = [
        msg("{place}：记录为 {recorded}，文件中为 {found}", place=place, recorded=before, found=after)
        for place, before, after, *_ in cells[:_NAMED_DAMAGE]
    ]
    if len(cells) > _NAMED_DAMAGE:
        shown.append(msg("等 {count} 处", count=len(cells)))
    return msg(
        "{file} 在述评之外被改动过：{damages}。请从修改记录重建到新文件，或改用备份。",
        file=file,
        damages=joined(shown, CLAUSE_MARK),
    )
