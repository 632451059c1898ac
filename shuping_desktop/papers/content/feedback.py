"""The feedback to each participant in words: grade, opinion, and the criterion means behind the score.

A participant with a position gets a notice in person; any other, being a body, a letter to its 团委.
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
from .order import by_grade
from .snapshot import Snapshot
from .texts import Texts, fill
from .wording import NONE, issued_by, numbered, provisional_words

OPINION_AWAITED = "（意见待补）"
_GROUND = (
    "根据学校学生会组织深化改革和述职评议工作安排，{school}团委组织开展了{year}学年{track}述职评议。"
    "经听取述职、评委评分，结合日常掌握情况，"
)
LETTER = _GROUND + "现将{name}的评议结果反馈如下。"
NOTICE = _GROUND + "现将你的评议结果通知如下。"
"""What opens the feedback where the review gives no words of its own."""

TOTAL = "合计"
_COMMITTEE = "团委"


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One line of the table. The shares, of the maximum, are for the bar: None where there is no bar."""

    name: str
    maximum: str
    own: str
    everyone: str
    share: str
    own_share: Fraction | None = None
    everyone_share: Fraction | None = None


@dataclass(frozen=True, slots=True)
class OpinionPart:
    """A part of the opinion: its title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """All the words of one participant's feedback, from the title to the date.

    `criteria` is empty for one who has no score; a heading over it may be of two lines; `signed` are
    issuer and date.
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
        """Over the result and over the opinion; the second is empty where nothing was written."""
        if not self.opinion:
            return "评议结果", ""
        return numbered(0, "评议结果"), numbered(1, "综合评价意见")


def feedback_title(data: TrackData, texts: Texts) -> str:
    """What stands at the head of each letter or notice."""
    about = f"{texts.school_year}{data.track.name}述职评议结果"
    return f"{about}通知" if data.track.has_positions else f"关于{about}的反馈函"


def letters(snapshot: Snapshot) -> list[Letter]:
    """Everybody's feedback, in the order of the announcement."""
    found = criterion_means(snapshot.data, snapshot.results)
    state = provisional_words(snapshot, "发出")
    made: list[Letter] = []
    for _, people in by_grade(snapshot.results):
        scored = (found[it.participant.id] for it in people if it.participant.id in found)
        everyone = mean_of(scored)
        made += (_letter(snapshot, it, found.get(it.participant.id), everyone, state) for it in people)
    return made


def _letter(
    snapshot: Snapshot,
    result: ParticipantResult,
    own: CriterionMeans | None,
    everyone: CriterionMeans | None,
    state: str,
) -> Letter:
    data, texts, person = snapshot.data, snapshot.texts, result.participant
    in_person = data.track.has_positions
    wording = texts.notice.strip() or NOTICE if in_person else texts.letter.strip() or LETTER
    known = own is not None and everyone is not None
    return Letter(
        person,
        feedback_title(data, texts),
        state,
        _addressee(person, in_person),
        fill(wording, texts, name=person.name, track=data.track.name),
        _result(data.track, result),
        tuple(_opinion(data.opinions.get(person.id, Opinion()), snapshot.stamp.is_final)),
        tuple(_lines(data.track, own, everyone)) if own and everyone else (),
        ("评分项", "满分", "平均分", f"{person.category}\n平均", "占满分"),
        _note(person, own) if known and own else "",
        (*_contact(texts), "特此通知。" if in_person else "特此函告。"),
        issued_by(texts),
    )


def _addressee(person: Participant, in_person: bool) -> str:
    name = person.name.strip()
    if in_person:
        return f"{name}同志："
    return f"{name}：" if name.endswith((_COMMITTEE, "委员会")) else f"{name}{_COMMITTEE}："


def _result(track: Track, result: ParticipantResult) -> str:
    position = result.participant.position.strip() if track.has_positions else ""
    said = [f"职务：{position}"] if position else []
    if result.absence:
        said.append(f"{DECISIONS[result.absence]!s}，没有得分和等次")
    else:
        said += [_score(track, result), f"等次：{_grade(track, result)}"]
    return "；".join(said) + "。"


def _score(track: Track, result: ParticipantResult) -> str:
    """Always told: the means beside it add up to it, and it is the participant's own."""
    if result.official_score is None:
        return "得分：暂无"
    return f"得分：{format_fixed(result.official_score, track.decimals)} 分"


def _grade(track: Track, result: ParticipantResult) -> str:
    quota = quota_to_rule(track, result.grade)
    if quota:
        return f"{quota.name}（待评议小组裁定为{'或'.join(quota.ruled_as)}）"
    if result.grade is None:
        return "未定"
    return result.grade if result.grade == result.grade_by_rule else f"{result.grade}（经裁定）"


def _opinion(opinion: Opinion, is_final: bool) -> Iterator[OpinionPart]:
    """What was written; until it is final, an opinion that is not finished says so."""
    awaited = not opinion.finished and not is_final
    for title, words in (("主要成绩", opinion.achievements), ("存在问题", opinion.shortcomings)):
        paragraphs = tuple(line.strip() for line in words.splitlines() if line.strip())
        if paragraphs:
            yield OpinionPart(title, paragraphs)
    if awaited:
        yield OpinionPart("", (OPINION_AWAITED,))


def _lines(track: Track, own: CriterionMeans, everyone: CriterionMeans) -> Iterator[CriterionLine]:
    for criterion, own_mean, their_mean in zip(track.criteria, own.means, everyone.means, strict=True):
        # A maximum of 0 is no scale to draw a bar on.
        mine, theirs = (
            mean * HUNDRED / criterion.maximum if criterion.maximum else None
            for mean in (own_mean, their_mean)
        )
        yield CriterionLine(
            criterion.name,
            format_hundredths(criterion.maximum),
            format_fixed(own_mean),
            format_fixed(their_mean),
            _percent(mine),
            mine,
            theirs,
        )
    if own.written_rows or everyone.written_rows:
        beyond = _signed(own.by_written)
        yield CriterionLine("按手写总分计分之差", NONE, beyond, _signed(everyone.by_written), NONE)
    full = Fraction(track.full_marks, HUNDRED)
    total, their_total = (format_fixed(it.total, track.decimals) for it in (own, everyone))
    maximum, share = format_hundredths(track.full_marks), _percent(own.total / full)
    yield CriterionLine(TOTAL, maximum, total, their_total, share)


def _percent(share: Fraction | None) -> str:
    return NONE if share is None else f"{format_fixed(share * HUNDRED, 1)}%"


def _signed(value: Fraction) -> str:
    sign = "-" if value < 0 else "+" if value else ""
    return sign + format_fixed(abs(value))


def _note(person: Participant, own: CriterionMeans) -> str:
    written = f"其中 {own.written_rows} 行评分经裁定按手写总分计分，差额单列；" if own.written_rows else ""
    return (
        f"注：各项平均分按评委组权重加权，{written}各项按舍入前的数相加即为得分。"
        f"“{person.category}平均”为{person.category}各述职对象的平均。"
    )


def _contact(texts: Texts) -> Iterator[str]:
    """Whom to ask, where that is known."""
    office, telephone = texts.office.strip(), texts.telephone.strip()
    if office or telephone:
        called = f"（电话：{telephone}）" if telephone else ""
        yield f"如有疑问，请与{office or '我们'}联系{called}。"
