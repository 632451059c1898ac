"""Evaluator groups, their evaluators, the category × group weights and the quotas."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt

from ..operations import evaluators
from ..scoring.ballots import Evaluator
from ..scoring.numbers import NotANumberError, format_hundredths, ordinary, parse_hundredths, parse_whole
from ..scoring.scheme import FULL_WEIGHT
from ..store import Touched
from .base_models import PlainList, PlainTable
from .desk import Desk
from .roles import CENTRE, LEFT, Index, Role, Tone

_EDITABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
_SHOWN_ONLY = Qt.ItemFlag.NoItemFlags
"""A cell that is worked out: neither keys nor clicks go to it, so that nothing typed is swallowed."""
_READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class GroupColumn(Enum):
    """Kinds of column; the value is the attribute of `EvaluatorGroup`, if it has one."""

    NAME = "name"
    PREFIX = "number_prefix"
    ISSUED = "issued"
    RECEIVED = "received"


class _GroupTable(PlainTable):
    """Table whose shape depends on the track's evaluator groups."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changed.connect(self._on_desk_changed)
        desk.track_switched.connect(self._reset)
        self._group_names = self._read_group_names()

    def _read_group_names(self) -> list[str]:
        return [group.name for group in self._desk.data.track.groups]

    def _reset(self) -> None:
        self.beginResetModel()
        self._group_names = self._read_group_names()
        self.endResetModel()

    def _on_desk_changed(self, _touched: Touched) -> None:
        if self._read_group_names() != self._group_names:
            self._reset()
        else:
            self.announce_all()


class GroupsModel(_GroupTable):
    """One row per evaluator group: its name, its ballots' prefix, forms issued and received."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._columns = tuple(GroupColumn)

    def name(self, row: int) -> str:
        """Return the name of the group in a row, or an empty text."""
        groups = self._desk.data.track.groups
        return groups[row].name if 0 <= row < len(groups) else ""

    def height(self) -> int:
        return len(self._desk.data.track.groups)

    def width(self) -> int:
        return len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._columns[index.column()] is GroupColumn.RECEIVED:
            return _SHOWN_ONLY
        return _READ_ONLY if self._desk.review.read_only else _EDITABLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), column)
        if role == Qt.ItemDataRole.EditRole:
            group = self._desk.data.track.groups[index.row()]
            value = getattr(group, column.value, None)
            return "" if value is None else str(value)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column is GroupColumn.NAME else CENTRE
        if role == Role.STRONG:
            return column is GroupColumn.NAME
        return self._tone(index.row(), column) if role == Role.TONE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(value).strip() == self.data(index, role):
            return False
        group = self._desk.data.track.groups[index.row()]
        column, text = self._columns[index.column()], str(value).strip()
        if column is GroupColumn.ISSUED:
            return self._set_issued(group.name, text)
        review, track = self._desk.review, self._desk.track_id
        texts = {"name": group.name, "number_prefix": group.number_prefix, column.value: text}
        name, prefix = texts["name"], texts["number_prefix"]
        return bool(
            self._desk.request(
                lambda: evaluators.edit_group(review, track, group.name, name=name, prefix=prefix)
            )
        )

    def heading(self, section: int) -> str:
        headings = {
            GroupColumn.NAME: self.tr("评委组"),
            GroupColumn.PREFIX: self.tr("票号前缀"),
            GroupColumn.ISSUED: self.tr("发出份数"),
            GroupColumn.RECEIVED: self.tr("收到份数"),
        }
        return headings[self._columns[section]]

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return CENTRE if section else LEFT

    def _text(self, row: int, column: GroupColumn) -> str:
        data = self._desk.data
        group = data.track.groups[row]
        if column is GroupColumn.RECEIVED:
            return str(sum(ballot.group == group.name for ballot in data.ballots))
        if column is GroupColumn.ISSUED:
            issued = data.issued(group.name)
            default = self.tr("{}（按名单）").format(issued) if issued is not None else self.tr("未填")
            return str(group.issued) if group.issued is not None else default
        return str(getattr(group, column.value))

    def _tone(self, row: int, column: GroupColumn) -> Tone:
        entered = self._desk.data.track.groups[row].issued is not None
        if column is GroupColumn.ISSUED and not entered:
            return Tone.QUIET
        return Tone.QUIET if column is GroupColumn.RECEIVED else Tone.PLAIN

    def _set_issued(self, group: str, text: str) -> bool:
        try:
            issued = parse_whole(text) if text else None
        except NotANumberError:
            self._desk.refused.emit(self.tr("发出份数“{}”不是整数，请改正。").format(text))
            return False
        review, track = self._desk.review, self._desk.track_id
        return bool(self._desk.request(lambda: evaluators.set_issued(review, track, group, issued)))


class EvaluatorsModel(PlainList):
    """Evaluators listed in one evaluator group."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = ""
        self._people: list[Evaluator] = []
        desk.changed.connect(self._reload)

    def show_group(self, group: str) -> None:
        """List the evaluators of a group of the current track."""
        self._group = group
        self._reload()

    def evaluator(self, row: int) -> Evaluator:
        """Return the evaluator in a row."""
        return self._people[row]

    def height(self) -> int:
        return len(self._people)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _READ_ONLY if self._desk.review.read_only else _EDITABLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        return self._people[index.row()].name

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        review, track, person = self._desk.review, self._desk.track_id, self._people[index.row()]
        return bool(
            self._desk.request(lambda: evaluators.rename_evaluator(review, track, person.id, str(value)))
        )

    def _reload(self) -> None:
        listed = [person for person in self._desk.data.evaluators if person.group == self._group]
        if listed == self._people:
            return
        if [person.id for person in listed] == [person.id for person in self._people]:
            self._people = listed
            self.dataChanged.emit(self.index(0), self.index(len(listed) - 1))
            return
        self.beginResetModel()
        self._people = listed
        self.endResetModel()


class WeightsModel(_GroupTable):
    """Category × evaluator group weights in percent, with each category's sum in the last column."""

    def height(self) -> int:
        return len(self._desk.data.track.categories)

    def width(self) -> int:
        return len(self._desk.data.track.groups) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._is_sum(index.column()):
            return _SHOWN_ONLY
        return _READ_ONLY if self._desk.review.read_only else _EDITABLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        category = self._desk.data.track.categories[index.row()]
        is_sum = self._is_sum(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if not is_sum:
                return format_hundredths(category.weights[self._group(index.column())])
            sign = "✓" if category.weight_sum == FULL_WEIGHT else "≠"
            return f"{sign} {format_hundredths(category.weight_sum)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE
        if role == Role.TONE and is_sum:
            return Tone.GOOD if category.weight_sum == FULL_WEIGHT else Tone.BAD
        return is_sum if role == Role.STRONG else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(value).strip() == self.data(index, role):
            return False
        try:
            weight = parse_hundredths(ordinary(str(value)).removesuffix("%").removesuffix("％"))
        except NotANumberError:
            weight = None
        if weight is None or weight.denominator != 1:
            self._desk.refused.emit(self.tr("权重“{}”应是 0 到 100 的数，至多两位小数。").format(value))
            return False
        review, track = self._desk.review, self._desk.track_id
        category = self._desk.data.track.categories[index.row()].name
        group = self._group(index.column())
        return bool(
            self._desk.request(lambda: evaluators.set_weight(review, track, category, group, int(weight)))
        )

    def heading(self, section: int) -> str:
        return self.tr("合计") if self._is_sum(section) else self._group(section)

    def side_heading(self, section: int) -> str:
        return self._desk.data.track.categories[section].name

    def side_alignment(self) -> Qt.AlignmentFlag:
        return LEFT

    def _is_sum(self, column: int) -> bool:
        return column == len(self._desk.data.track.groups)

    def _group(self, column: int) -> str:
        return self._desk.data.track.groups[column].name


class QuotasModel(PlainTable):
    """Quota of each grade: one row, one column per grade. Empty if grades depend on the score alone."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changed.connect(self._on_desk_changed)
        desk.track_switched.connect(self._reset)

    def height(self) -> int:
        return 0 if not self._desk.data.track.quotas else 1

    def width(self) -> int:
        return len(self._desk.data.track.quotas)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _READ_ONLY if self._desk.review.read_only else _EDITABLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return str(self._desk.data.track.quotas[index.column()].quota)
        return CENTRE if role == Qt.ItemDataRole.TextAlignmentRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or text == self.data(index, role):
            return False
        try:
            quota = parse_whole(text)
        except NotANumberError:
            self._desk.refused.emit(self.tr("名额“{}”不是整数，请改正。").format(text))
            return False
        review, track = self._desk.review, self._desk.track_id
        grade = self._desk.data.track.quotas[index.column()].name
        return bool(self._desk.request(lambda: evaluators.set_quota(review, track, grade, quota)))

    def heading(self, section: int) -> str:
        return self._desk.data.track.quotas[section].name

    def side_heading(self, section: int) -> str:
        return self.tr("名额")

    def _on_desk_changed(self, _touched: Touched) -> None:
        # No reset: the grades are fixed by the scheme, and a reset would close the editor that Tab opened.
        self.announce_all()

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()
