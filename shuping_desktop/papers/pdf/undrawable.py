"""What no face can draw, said before printing: a user's words with characters that would come out as □."""

from collections.abc import Iterator

from ...messages import say
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts, text

Field = tuple[str, str]
"""What a field is called, and what is written in it."""

_TEXTS = {
    "year": say("学年"),
    "title": say("评议名称"),
    "school": say("学校"),
    "issuer": say("发文单位"),
    "issue_date": say("发文日期"),
    "period_start": say("公示开始日期"),
    "period_end": say("公示结束日期"),
    "office": say("受理部门"),
    "telephone": say("联系电话"),
    "meeting_date": say("会议日期"),
    "meeting_time": say("会议时间"),
    "meeting_place": say("会议地点"),
    "signers": say("签名栏"),
    "letter": say("反馈函的开头"),
    "notice": say("通知书的开头"),
}
_MOST_SHOWN = 30  # characters of a field, around the first that cannot be drawn


def undrawable(snapshot: Snapshot) -> list[str]:
    """A sentence for each field with characters that are printed as □, each field's words once."""
    said = (_sentence(name, words) for name, words in dict.fromkeys(written(snapshot)))
    return [sentence for sentence in said if sentence]


def written(snapshot: Snapshot) -> Iterator[Field]:
    """Every field of a snapshot that people fill and that some document prints."""
    data, stamp = snapshot.data, snapshot.stamp
    yield from _of_texts(snapshot.texts)
    for person in data.participants:
        yield say("姓名") if data.track.has_positions else data.track.participant_heading, person.name
        yield say("职务"), person.position
    for group in data.track.groups:
        yield say("评委组"), group.name
    for evaluator in data.evaluators:
        yield say("评委"), evaluator.name
    yield from _of_ballots(snapshot)
    yield from _of_decisions(snapshot)
    yield say("定稿人"), stamp.first_name
    yield say("定稿人"), stamp.second_name


def _of_texts(texts: Texts) -> Iterator[Field]:
    for name in texts._fields:
        if name in _TEXTS:
            yield _TEXTS[name], getattr(texts, name)


def _of_ballots(snapshot: Snapshot) -> Iterator[Field]:
    remark = say("备注")
    for ballot in snapshot.data.ballots:
        yield say("票号"), ballot.number
        yield say("评委"), ballot.evaluator
        yield say("作废原因"), ballot.void_reason
        yield from ((remark, row.remark) for row in ballot.rows.values())


def _of_decisions(snapshot: Snapshot) -> Iterator[Field]:
    for opinion in snapshot.data.opinions.values():
        yield say("综合评价意见"), opinion.achievements
        yield say("综合评价意见"), opinion.shortcomings
    for ruling in snapshot.data.rulings:
        yield say("裁定对象"), ruling.subject
        yield say("裁定人"), ruling.decided_by
        yield say("裁定理由"), ruling.reason
        yield say("裁定方式的说明"), ruling.detail
        yield say("撤回裁定的理由"), ruling.withdrawn_why
    for flag in snapshot.flags:
        yield say("核对提示的处理理由"), flag.reason


def _sentence(name: str, words: str) -> str:
    """What of a field cannot be drawn, in the words themselves; empty where all can."""
    lost = text.undrawable(words, fonts.SERIF)
    if not lost:
        return ""
    return say(
        "{name}“{words}”里的{marks}印不出来，将印成 {placeholder}。",
        name=name,
        words=_around(words, lost[0]),
        marks=[f"“{_shown(char)}”" for char in lost],
        placeholder=text.PLACEHOLDER,
    )


def _around(words: str, char: str) -> str:
    """The words, or of long ones the part where `char` stands; what no window can show as its number."""
    start = max(0, words.index(char) - _MOST_SHOWN // 2)
    part = words[start : start + _MOST_SHOWN]
    before, after = "…" if start else "", "…" if start + _MOST_SHOWN < len(words) else ""
    return before + "".join(map(_shown, part)) + after


def _shown(char: str) -> str:
    if char.isspace():
        return " "
    return char if char.isprintable() else f"U+{ord(char):04X}"
