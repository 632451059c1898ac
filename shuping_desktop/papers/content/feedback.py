"""Content of the feedback to each participant: grade, opinion, and the criterion means behind the score.

A person with a position gets a notice (通知); a body gets a letter (函) addressed to its 团委.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ...scoring.ballots import Participant, TrackData
from ...scoring.criteria import CriterionMeans, criterion_means, mean_of
from ...scoring.numbers import HUNDRED, format_fixed, format_hundredths
from ...scoring.ruled_grades import quota_to_rule
from ...scoring.rulings import DECISIONS, Opinion
from ...scoring.scheme import Track
from ...scoring.tally import ParticipantResult
from .phrases import NONE, issued_by, numbered, provisional_notice
from .reissue import letter_replaces
from .sections import by_grade
from .snapshot import Snapshot
from .texts import Texts, fill

_GROUND = (
    "根据学校学生会组织深化改革和述职评议工作安排，{school}团委组织开展了{year}学年{track}述职评议。"
    "经听取述职、评委评分，结合日常掌握情况，"
)
LETTER = _GROUND + "现将{name}的评议结果反馈如下。"
NOTICE = _GROUND + "现将你的评议结果通知如下。"
"""Openings of the feedback where the review has none of its own."""

TOTAL = "合计"
_COMMITTEE = "团委"


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One row of the table.

    `own_share` and `everyone_share` are the means divided by the maximum, for the bar; None without a bar.
    """

    name: str
    maximum: str
    own: str
    everyone: str
    share: str
    own_share: Fraction | None = None
    everyone_share: Fraction | None = None


@dataclass(frozen=True, slots=True)
class OpinionPart:
    """A titled part of the opinion."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """Complete text of one participant's feedback.

    `criteria` is empty where there is no score; a heading in `criteria_head` may have two lines; `signed`
    is the issuer and the date.
    """

    participant: Participant
    title: str
    provisional: str
    addressee: str
    opening: str
    result: str
    opinion: tuple[OpinionPart, ...]
    criteria: tuple[CriterionLine, ...]
    criteria_head: tuple[str, ...]
    criteria_note: str
    closing: tuple[str, ...]
    signed: Sequence[str]

    @property
    def titles(self) -> tuple[str, str]:
        """The titles of the result and of the opinion; the second is empty without an opinion."""
        if not self.opinion:
            return "评议结果", ""
        return numbered(0, "评议结果"), numbered(1, "综合评价意见")


def example_opening(wording: str, texts: Texts) -> str:
    """Return an opening as it is printed for a college that stands for any other."""
    shown = texts._replace(school=texts.school.strip() or "××学院")
    return fill(wording, shown, name="××学院", track="学生会")


def feedback_title(data: TrackData, texts: Texts) -> str:
    """Return the title of each letter or notice."""
    about = f"{texts.school_year}{data.track.name}述职评议结果"
    return f"{about}通知" if data.track.is_person else f"关于{about}的反馈函"


def letters(snapshot: Snapshot) -> list[Letter]:
    """Return the feedback of every participant, in the order of the announcement."""
    means = criterion_means(snapshot.data, snapshot.results)
    notice = provisional_notice(snapshot, "发出")
    result: list[Letter] = []
    for _, section in by_grade(snapshot.results):
        ids = [line.participant.id for line in section]
        everyone = mean_of(means[key] for key in ids if key in means)
        result += (
            _letter(snapshot, line, means.get(key), everyone, notice)
            for key, line in zip(ids, section, strict=True)
        )
    return result


def _letter(
    snapshot: Snapshot,
    result: ParticipantResult,
    own: CriterionMeans | None,
    everyone: CriterionMeans | None,
    provisional: str,
) -> Letter:
    data, texts, person = snapshot.data, snapshot.texts, result.participant
    in_person = data.track.is_person
    wording = texts.notice.strip() or NOTICE if in_person else texts.letter.strip() or LETTER
    known = own is not None and everyone is not None
    return Letter(
        person,
        feedback_title(data, texts),
        provisional,
        _addressee(person, data.track),
        fill(wording, texts, name=person.name, track=data.track.name) + letter_replaces(snapshot),
        _result(data.track, result),
        tuple(_opinion(data.opinions.get(person.id, Opinion()))),
        tuple(_lines(data.track, own, everyone)) if own and everyone else (),
        ("评分项", "满分", "平均分", f"{person.category}\n平均", "占满分"),
        _note(person, own) if known and own else "",
        (*_contact(texts), "特此通知。" if in_person else "特此函告。"),
        issued_by(texts),
    )


def _addressee(person: Participant, track: Track) -> str:
    """Return the salutation; a body that is itself a committee is addressed by its name."""
    name = person.name.strip()
    to_itself = not track.is_person and name.endswith((_COMMITTEE, "委员会"))
    return f"{name}：" if to_itself else f"{track.addressee.format(name=name)}："


def _result(track: Track, result: ParticipantResult) -> str:
    position = result.participant.position.strip() if track.has_positions else ""
    clauses = [f"职务：{position}"] if position else []
    if result.absence:
        clauses.append(f"{DECISIONS[result.absence]!s}，没有得分和等次")
    else:
        clauses += [_score(track, result), f"等次：{_grade(track, result)}"]
    return "；".join(clauses) + "。"


def _score(track: Track, result: ParticipantResult) -> str:
    """Return the clause on the score. Unlike in the announcement it is always included."""
    if result.official_score is None:
        return "得分：暂无"
    return f"得分：{format_fixed(result.official_score, track.decimals)}分"


def _grade(track: Track, result: ParticipantResult) -> str:
    quota = quota_to_rule(track, result.grade)
    if quota:
        return f"{quota.name}（待评议小组裁定为{'或'.join(quota.ruled_as)}）"
    if result.grade is None:
        return "未定"
    return result.grade if result.grade == result.grade_by_rule else f"{result.grade}（经裁定）"


def _opinion(opinion: Opinion) -> Iterator[OpinionPart]:
    """Yield the parts of the opinion; none of an unfinished one."""
    if not opinion.finished:
        return
    for title, words in (("主要成绩", opinion.achievements), ("存在问题", opinion.shortcomings)):
        paragraphs = tuple(line.strip() for line in words.splitlines() if line.strip())
        if paragraphs:
            yield OpinionPart(title, paragraphs)


def _lines(track: Track, own: CriterionMeans, everyone: CriterionMeans) -> Iterator[CriterionLine]:
    for criterion, own_mean, their_mean in zip(track.criteria, own.means, everyone.means, strict=True):
        # A bar needs a maximum above 0.
        own_share, their_share = (
            mean * HUNDRED / criterion.maximum if criterion.maximum else None
            for mean in (own_mean, their_mean)
        )
        yield CriterionLine(
            criterion.name,
            format_hundredths(criterion.maximum),
            format_fixed(own_mean),
            format_fixed(their_mean),
            _percent(own_share),
            own_share,
            their_share,
        )
    if own.written_rows or everyone.written_rows:
        beyond = _signed(own.by_written)
        yield CriterionLine("按裁定计分之差", NONE, beyond, _signed(everyone.by_written), NONE)
    full = Fraction(track.full_marks, HUNDRED)
    total, their_total = (format_fixed(means.total, track.decimals) for means in (own, everyone))
    maximum, share = format_hundredths(track.full_marks), _percent(own.total / full)
    yield CriterionLine(TOTAL, maximum, total, their_total, share)


def _percent(share: Fraction | None) -> str:
    return NONE if share is None else f"{format_fixed(share * HUNDRED, 1)}%"


def _signed(value: Fraction) -> str:
    sign = "-" if value < 0 else "+" if value else ""
    return sign + format_fixed(abs(value))


def _note(person: Participant, own: CriterionMeans) -> str:
    written = f"其中{own.written_rows}行评分经裁定计分，差额单列；" if own.written_rows else ""
    return (
        f"注：各项平均分按评委组权重加权，{written}各项按舍入前的数相加即为得分。"
        f"“{person.category}平均”为{person.category}各述职对象的平均。"
    )


def _contact(texts: Texts) -> Iterator[str]:
    """Yield the line on whom to contact, if an office or a telephone is given."""
    office, telephone = texts.office.strip(), texts.telephone.strip()
    if office or telephone:
        number = f"（电话：{telephone}）" if telephone else ""
        yield f"如有疑问，请与{office or '我们'}联系{number}。"
