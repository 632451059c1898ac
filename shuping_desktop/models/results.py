"""Results as they will be printed, the open problems, and the ballots behind one participant."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt

from ..operations.flags import Acceptance, flags_of
from ..operations.results import NONE_GIVEN, mean_text, score_text
from ..papers.content.order import by_rank
from ..papers.content.remarks import remark
from ..scoring.ballots import Ballot, Participant, TrackData
from ..scoring.counted_rows import OWN_ROW, PARTIAL, CountedRow, counted_rows
from ..scoring.criteria import means_beside
from ..scoring.flags import Flag
from ..scoring.numbers import HUNDRED, format_fixed, format_hundredths
from ..scoring.problems import Problem
from ..scoring.ruled_grades import quota_to_rule
from ..scoring.tally import ParticipantResult, TrackResults
from .base_models import PlainList, PlainTable
from .desk import Desk
from .roles import CENTRE, LEFT, Index, Role, Tone
from .status_text import not_counted_text
from .translation import translate, translated


class ResultColumn(Enum):
    """What stands in a column of the results."""

    RANK = "rank"
    CATEGORY = "category"
    POSITION = "position"
    NAME = "name"
    GROUP = "group"
    SCORE = "score"
    BAR = "bar"
    GRADE = "grade"
    REMARK = "remark"


_HEADING_LINE = 4
_LEFT = {ResultColumn.CATEGORY, ResultColumn.POSITION, ResultColumn.NAME, ResultColumn.REMARK}


class ResultsModel(PlainTable):
    """One row a participant, in the order of the printed sheet: by category, then by rank."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._columns: tuple[ResultColumn, ...] = ()
        self._texts: dict[tuple[int, int], str] = {}
        # What is shown is of one moment throughout, also while the desk is already further on.
        self._shown = desk.results()
        self._load()
        desk.results_changed.connect(self._on_results_changed)
        desk.track_switched.connect(self._reset)

    def result(self, row: int) -> ParticipantResult:
        """The result in that row."""
        return self._results[row]

    def row_of(self, participant_id: int) -> int:
        """The row of a participant; -1 where there is none."""
        ids = [result.participant.id for result in self._results]
        return ids.index(participant_id) if participant_id in ids else -1

    def kind(self, column: int) -> ResultColumn:
        """What stands in that column."""
        return self._columns[column]

    def column_of(self, kind: ResultColumn) -> int:
        """The first column of that kind."""
        return self._columns.index(kind)

    def height(self) -> int:
        return len(self._results)

    def width(self) -> int:
        return len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        result, column = self._results[index.row()], self._columns[index.column()]
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
            return float(result.official_score * HUNDRED / self._shown.track.full_marks)
        return None

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return LEFT if self._columns[section] in _LEFT else CENTRE

    def heading(self, section: int) -> str:
        column = self._columns[section]
        words = {
            ResultColumn.RANK: self.tr("名次"),
            ResultColumn.CATEGORY: self.tr("类别"),
            ResultColumn.POSITION: self.tr("职务"),
            ResultColumn.NAME: self._shown.track.participant_heading,
            ResultColumn.SCORE: self.tr("得分"),
            ResultColumn.BAR: "",
            ResultColumn.GRADE: self.tr("等次"),
            ResultColumn.REMARK: self.tr("备注"),
        }
        return words[column] if column in words else _in_short_lines(self._group(section))

    def text(self, row: int, section: int) -> str:
        """The words in a cell."""
        # Asked for again and again while a table is laid out and painted.
        at = (row, section)
        if at not in self._texts:
            self._texts[at] = self._text(self._results[row], section)
        return self._texts[at]

    def _text(self, result: ParticipantResult, section: int) -> str:
        person = result.participant
        match self._columns[section]:
            case ResultColumn.GROUP:
                group = result.groups[self._group(section)]
                return f"{mean_text(group) or NONE_GIVEN} ({group.ballots})"
            case ResultColumn.RANK:
                return NONE_GIVEN if result.rank is None else str(result.rank)
            case ResultColumn.CATEGORY:
                return person.category
            case ResultColumn.POSITION:
                return person.position
            case ResultColumn.NAME:
                return person.name
            case ResultColumn.SCORE:
                return score_text(self._shown, result.official_score) or NONE_GIVEN
            case ResultColumn.GRADE:
                return result.grade or NONE_GIVEN
            case ResultColumn.REMARK:
                return "\n".join(map(translated, remark(self._shown.track, result, self._shown.problems)))
        return ""

    def _tone(self, result: ParticipantResult, column: ResultColumn) -> Tone:
        if column is ResultColumn.GRADE:
            return self._grade_tone(result.grade)
        if column is ResultColumn.REMARK:
            return Tone.WARN
        quiet = (ResultColumn.CATEGORY, ResultColumn.POSITION, ResultColumn.GROUP)
        return Tone.QUIET if column in quiet else Tone.PLAIN

    def _grade_tone(self, grade: str | None) -> Tone:
        """The best grade green, the last one red, a label that awaits a ruling amber."""
        track = self._shown.track
        names = [item.name for item in track.grading]
        if grade is None or quota_to_rule(track, grade):
            return Tone.WARN
        if grade == names[0]:
            return Tone.GOOD
        return Tone.BAD if grade == names[-1] else Tone.INFO

    def _group(self, section: int) -> str:
        first = self._columns.index(ResultColumn.GROUP)
        return self._shown.track.groups[section - first].name

    def _load(self) -> None:
        self._shown = self._desk.results()
        self._texts.clear()
        track, sections = self._shown.track, by_rank(self._shown)
        self._results = [result for _, results in sections for result in results]
        category = (ResultColumn.CATEGORY,) if len(track.categories) > 1 else ()
        position = (ResultColumn.POSITION,) if track.has_positions else ()
        groups = (ResultColumn.GROUP,) * len(track.groups)
        last = (ResultColumn.SCORE, ResultColumn.BAR, ResultColumn.GRADE, ResultColumn.REMARK)
        self._columns = (*category, ResultColumn.RANK, *position, ResultColumn.NAME, *groups, *last)

    def _reset(self) -> None:
        self.beginResetModel()
        self._load()
        self.endResetModel()

    def _on_results_changed(self) -> None:
        before = [result.participant.id for result in self._results]
        results = self._desk.results()
        sections = by_rank(results)
        after = [result.participant.id for _, listed in sections for result in listed]
        if after != before or len(results.track.groups) != self._columns.count(ResultColumn.GROUP):
            self._reset()
        else:
            self._load()
            self.announce_all()


def _in_short_lines(name: str) -> str:
    """A group's name in lines of at most four characters, so that many groups fit side by side."""
    return "\n".join(name[at : at + _HEADING_LINE] for at in range(0, len(name), _HEADING_LINE))


class ProblemsModel(PlainList):
    """The open problems of the track, one sentence each."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._problems = desk.results().problems
        desk.results_changed.connect(self._reload)
        desk.track_switched.connect(self._reload)

    def problem(self, row: int) -> Problem:
        """The problem in that row."""
        return self._problems[row]

    def height(self) -> int:
        return len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Role.TONE:
            return Tone.WARN
        if role == Qt.ItemDataRole.DisplayRole:
            return f"⚠  {translated(self._problems[index.row()].text)}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return translated(self._problems[index.row()].text)
        return None

    def _reload(self) -> None:
        problems = self._desk.results().problems
        if problems == self._problems:
            return
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()


class FlagsModel(PlainList):
    """What is worth a second look, those accepted last.

    Flags compare every row with every other: they are read when somebody looks, not at every mark.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._flags = self._read()

    @property
    def open_count(self) -> int:
        """How many have not been accepted."""
        return sum(accepted is None for _, accepted in self._flags)

    def flag(self, row: int) -> Flag:
        """The flag in that row."""
        return self._flags[row][0]

    def is_accepted(self, row: int) -> bool:
        """Whether somebody looked at it and said why it is all right."""
        return self._flags[row][1] is not None

    def height(self) -> int:
        return len(self._flags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        flag, accepted = self._flags[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if accepted is None:
                return f"◇  {translated(flag.text)}"
            return self.tr("✓  {}（{} 已看过：{}）").format(
                translated(flag.text), accepted.who, accepted.reason
            )
        if role == Role.TONE:
            return Tone.INFO if accepted is None else Tone.QUIET
        return None

    def _read(self) -> list[tuple[Flag, Acceptance | None]]:
        found = flags_of(self._desk.review, self._desk.data)
        return sorted(found, key=lambda pair: pair[1] is not None)

    def reload(self) -> None:
        """Read the flags of the track that is looked at."""
        flags = self._read()
        if flags == self._flags:
            return
        self.beginResetModel()
        self._flags = flags
        self.endResetModel()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one ballot says of a participant: its sum, and whether and why it counts."""

    ballot: Ballot
    total: str
    counted: str
    tone: Tone


def evidence(data: TrackData, person: Participant) -> Iterator[Evidence]:
    """Every ballot of the track with what it says of the participant."""
    for group in data.track.groups:
        for row in counted_rows(data, person, group.name):
            total = "" if row.total is None else format_hundredths(row.total)
            yield Evidence(row.ballot, total, *_counted(row, person))


def _counted(row: CountedRow, person: Participant) -> tuple[str, Tone]:
    """Whether and why a row counts, and how that is to be taken."""
    if row.why_not:
        wrong = row.why_not == PARTIAL or (row.why_not == OWN_ROW and row.total is not None)
        return not_counted_text(row.why_not), Tone.WARN if wrong else Tone.QUIET
    if row.by_written:
        counts = format_hundredths(row.counts or 0)
        return translate("evidence", "按手写总分 {} 计").format(counts), Tone.INFO
    paper = row.ballot.rows[person.id]
    if person.id not in row.ballot.ruled and paper.written_total not in (None, row.total):
        return translate("evidence", "计入，总分不符"), Tone.BAD
    return translate("evidence", "计入"), Tone.GOOD


class EvidenceModel(PlainTable):
    """The ballots behind one participant's score."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Evidence] = []

    def show_participant(self, person: Participant | None) -> None:
        """List the ballots of the desk's track as far as they are about that participant."""
        self.beginResetModel()
        self._rows = list(evidence(self._desk.data, person)) if person else []
        self.endResetModel()

    def ballot(self, row: int) -> Ballot:
        """The ballot in that row."""
        return self._rows[row].ballot

    def height(self) -> int:
        return len(self._rows)

    def width(self) -> int:
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (f"{row.ballot.group} {row.ballot.number}", row.total, row.counted)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE if index.column() == 1 else LEFT
        if role == Role.TONE:
            return row.tone if index.column() == 2 else Tone.PLAIN
        return None

    def heading(self, section: int) -> str:
        return (self.tr("评分表"), self.tr("各项和"), self.tr("是否计入"))[section]

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return CENTRE if section == 1 else LEFT


@dataclass(frozen=True, slots=True)
class CriterionMean:
    """One criterion's mean: the participant's beside that of their category, both as shares of 1."""

    name: str
    text: str
    own: float
    track: float


def chart_means(data: TrackData, results: TrackResults, person: Participant) -> list[CriterionMean]:
    """What the participant's score is made of, as the letter to them says it; empty without a score."""
    own, everyone = means_beside(data, results, person)
    if own is None or everyone is None:
        return []
    return [
        CriterionMean(
            criterion.name,
            format_fixed(mine),
            float(mine * HUNDRED / criterion.maximum),
            float(theirs * HUNDRED / criterion.maximum),
        )
        for criterion, mine, theirs in zip(data.track.criteria, own.means, everyone.means, strict=True)
    ]
