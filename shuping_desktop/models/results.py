"""Results as they will be printed."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt

from ..messages import CLAUSE_MARK, joined
from ..operations.results import NONE_GIVEN, mean_text, score_text
from ..papers.content.remarks import remark
from ..papers.content.sections import by_rank
from ..scoring.numbers import HUNDRED
from ..scoring.problems import Problem
from ..scoring.progress import due_problems
from ..scoring.ruled_grades import quota_to_rule
from ..scoring.tally import ParticipantResult
from .base_models import PlainTable
from .desk import Desk
from .roles import CENTRE, LEFT, Index, Role, Tone
from .translation import translated


class ResultColumn(Enum):
    """Kinds of column; `GROUP` occurs once per evaluator group."""

    RANK = "rank"
    POSITION = "position"
    NAME = "name"
    GROUP = "group"
    SCORE = "score"
    BAR = "bar"
    GRADE = "grade"
    REMARK = "remark"


_HEADING_LINE = 4
_LEFT = {ResultColumn.POSITION, ResultColumn.NAME, ResultColumn.REMARK}


class ResultsModel(PlainTable):
    """One row per participant, in the order of the printed sheet: by category, then by rank.

    Where there are several categories, each begins with a row for its name, which cannot be selected.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._columns: tuple[ResultColumn, ...] = ()
        self._texts: dict[tuple[int, int], str] = {}
        # Render from one snapshot, even if the review has changed since.
        self._snapshot = desk.results()
        self._due: tuple[Problem, ...] = ()
        self._load()
        desk.results_changed.connect(self._on_results_changed)
        desk.track_switched.connect(self._reset)

    def result(self, row: int) -> ParticipantResult:
        """Return the result in a row, which must not be a category's."""
        line = self._lines[row]
        assert isinstance(line, ParticipantResult)
        return line

    def is_category(self, row: int) -> bool:
        """Return True if the row has the name of a category."""
        return isinstance(self._lines[row], str)

    @property
    def category_rows(self) -> list[int]:
        """Rows with the name of a category."""
        return [row for row in range(len(self._lines)) if self.is_category(row)]

    def row_of(self, participant_id: int) -> int:
        """Return the row of a participant, or -1."""
        ids = [line.participant.id if isinstance(line, ParticipantResult) else -1 for line in self._lines]
        return ids.index(participant_id) if participant_id in ids else -1

    def kind(self, column: int) -> ResultColumn:
        """Return the kind of a column."""
        return self._columns[column]

    def column_of(self, kind: ResultColumn) -> int:
        """Return the first column of a kind."""
        return self._columns.index(kind)

    def height(self) -> int:
        return len(self._lines)

    def width(self) -> int:
        return len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if self.is_category(index.row()):
            return self._category_data(index, role)
        result, column = self.result(index.row()), self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column in _LEFT else CENTRE
        if role == Role.STRONG:
            strong = (ResultColumn.RANK, ResultColumn.NAME, ResultColumn.SCORE, ResultColumn.GRADE)
            return column in strong
        if role == Role.TONE:
            return self._tone(result, column)
        if role == Role.ID:
            return result.participant.id
        if role == Role.FRACTION and column is ResultColumn.BAR and result.official_score is not None:
            return float(result.official_score * HUNDRED / self._snapshot.track.full_marks)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_category = index.isValid() and self.is_category(index.row())
        # Qt skips rows that cannot be selected when a key moves the cursor.
        return Qt.ItemFlag.NoItemFlags if is_category else super().flags(index)

    def _category_data(self, index: Index, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._lines[index.row()] if index.column() == 0 else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        if role == Role.STRONG:
            return True
        return Tone.QUIET if role == Role.TONE else None

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return LEFT if self._columns[section] in _LEFT else CENTRE

    def heading(self, section: int) -> str:
        column = self._columns[section]
        headings = {
            ResultColumn.RANK: self.tr("名次"),
            ResultColumn.POSITION: self.tr("职务"),
            ResultColumn.NAME: self._snapshot.track.participant_heading,
            ResultColumn.SCORE: self.tr("得分"),
            ResultColumn.BAR: "",
            ResultColumn.GRADE: self.tr("等次"),
            ResultColumn.REMARK: self.tr("备注"),
        }
        return headings[column] if column in headings else _in_short_lines(self._group(section))

    def text(self, row: int, section: int) -> str:
        """Return the text of a participant's cell."""
        # Cached: the view reads each text several times while it is laid out and painted.
        cell = (row, section)
        if self.is_category(row):
            return ""
        if cell not in self._texts:
            self._texts[cell] = self._text(self.result(row), section)
        return self._texts[cell]

    def _text(self, result: ParticipantResult, section: int) -> str:
        person = result.participant
        match self._columns[section]:
            case ResultColumn.GROUP:
                group = result.groups[self._group(section)]
                return f"{mean_text(group) or NONE_GIVEN} ({group.ballots})"
            case ResultColumn.RANK:
                return NONE_GIVEN if result.rank is None else str(result.rank)
            case ResultColumn.POSITION:
                return person.position
            case ResultColumn.NAME:
                return person.name
            case ResultColumn.SCORE:
                return score_text(self._snapshot, result.official_score) or NONE_GIVEN
            case ResultColumn.GRADE:
                return result.grade or NONE_GIVEN
            case ResultColumn.REMARK:
                return translated(joined(remark(self._snapshot.track, result, self._due), CLAUSE_MARK))
        return ""

    def _tone(self, result: ParticipantResult, column: ResultColumn) -> Tone:
        if column is ResultColumn.GRADE:
            return self._grade_tone(result.grade)
        if column is ResultColumn.REMARK:
            return Tone.WARN
        quiet = (ResultColumn.POSITION, ResultColumn.GROUP)
        return Tone.QUIET if column in quiet else Tone.PLAIN

    def _grade_tone(self, grade: str | None) -> Tone:
        """Return good for the best grade, bad for the last, and a warning for one that needs a ruling."""
        track = self._snapshot.track
        names = [grade.name for grade in track.grading]
        if grade is None or quota_to_rule(track, grade):
            return Tone.WARN
        if grade == names[0]:
            return Tone.GOOD
        return Tone.BAD if grade == names[-1] else Tone.INFO

    def _group(self, section: int) -> str:
        first = self._columns.index(ResultColumn.GROUP)
        return self._snapshot.track.groups[section - first].name

    def _load(self) -> None:
        self._snapshot = self._desk.results()
        self._due = due_problems(self._desk.data, self._snapshot)
        self._texts.clear()
        track, sections = self._snapshot.track, by_rank(self._snapshot)
        several = len(track.categories) > 1
        self._lines: list[ParticipantResult | str] = []
        for category, results in sections:
            self._lines += [category.name] if several else []
            self._lines += results
        position = (ResultColumn.POSITION,) if track.has_positions else ()
        groups = (ResultColumn.GROUP,) * len(track.groups)
        last = (ResultColumn.SCORE, ResultColumn.BAR, ResultColumn.GRADE, ResultColumn.REMARK)
        self._columns = (ResultColumn.RANK, *position, ResultColumn.NAME, *groups, *last)

    def _reset(self) -> None:
        self.beginResetModel()
        self._load()
        self.endResetModel()

    def _on_results_changed(self) -> None:
        before = [line.participant.id for line in self._lines if isinstance(line, ParticipantResult)]
        results = self._desk.results()
        sections = by_rank(results)
        after = [result.participant.id for _, listed in sections for result in listed]
        if after != before or len(results.track.groups) != self._columns.count(ResultColumn.GROUP):
            self._reset()
        else:
            self._load()
            self.announce_all()


def _in_short_lines(name: str) -> str:
    """Return a name in lines of at most four characters, so that many groups fit side by side."""
    return "\n".join(name[index : index + _HEADING_LINE] for index in range(0, len(name), _HEADING_LINE))
