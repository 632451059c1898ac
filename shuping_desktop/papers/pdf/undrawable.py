"""Warnings before printing on users' texts with characters that no face can draw."""

from collections.abc import Iterator

from ...messages import Message, Text, msg
from ...scoring.ballots import TrackData
from ...scoring.ruled_grades import grade_names
from ...scoring.scheme import Track
from ..content.snapshot import Replaced, Snapshot
from ..content.texts import FIELD_NAMES, Texts
from . import fonts, typesetting

Field = tuple[Text, str]
"""Name and content of a field."""

_MOST_SHOWN = 30  # characters of a field, around the first that cannot be drawn


def undrawable(snapshot: Snapshot) -> list[Message]:
    """Return a sentence for each field with characters that are printed as □; equal fields give one."""
    return [
        msg(
            "{name}“{words}”里的{marks}无法印出，将印成 {placeholder}。",
            name=name,
            words=words,
            marks=marks,
            placeholder=typesetting.PLACEHOLDER,
        )
        for name, words, marks in _lost(typed_fields(snapshot))
    ]


def unsure(snapshot: Snapshot) -> list[Message]:
    """Return a sentence for each field with characters that a Word file or workbook may show as □."""
    return _may_be_lost(typed_fields(snapshot))


def unsure_names(data: TrackData) -> list[Message]:
    """Return the sentences of `unsure` on the names that a blank form has."""
    return _may_be_lost(_name_fields(data))


def _may_be_lost(fields: Iterator[Field]) -> list[Message]:
    return [
        msg(
            "{name}“{words}”里的{marks}多数字体没有，打开文件的电脑上可能显示成 {placeholder}。",
            name=name,
            words=words,
            marks=marks,
            placeholder=typesetting.PLACEHOLDER,
        )
        for name, words, marks in _lost(fields)
    ]


def typed_fields(snapshot: Snapshot) -> Iterator[Field]:
    """Yield every field of a snapshot that people type and that some document prints."""
    data, stamp = snapshot.data, snapshot.stamp
    yield from _text_fields(snapshot.texts)
    yield from _name_fields(data)
    yield from _ballot_fields(snapshot)
    yield from _decision_fields(snapshot)
    yield from _rule_fields(data.track)
    yield from _reopening_fields(snapshot.replaced)
    yield msg("定稿人"), stamp.first_name
    yield msg("定稿人"), stamp.second_name


def _name_fields(data: TrackData) -> Iterator[Field]:
    for person in data.participants:
        yield msg("姓名") if data.track.is_person else data.track.participant_heading, person.name
        yield msg("职务"), person.position
    for group in data.track.groups:
        yield msg("评委组"), group.name
    for evaluator in data.evaluators:
        yield msg("评委"), evaluator.name


def _text_fields(texts: Texts) -> Iterator[Field]:
    for name, title in FIELD_NAMES.items():
        yield title, getattr(texts, name)


def _ballot_fields(snapshot: Snapshot) -> Iterator[Field]:
    remark = msg("备注")
    for ballot in snapshot.data.ballots:
        yield msg("票号"), ballot.number
        yield msg("评委"), ballot.evaluator
        yield msg("作废原因"), ballot.void_reason
        yield msg("附注"), ballot.note
        for row in ballot.rows.values():
            yield remark, row.remark
            yield msg("附注"), row.note
            yield from ((msg("评分"), text) for _, text in row.paper_marks)


def _decision_fields(snapshot: Snapshot) -> Iterator[Field]:
    for opinion in snapshot.data.opinions.values():
        yield msg("综合评价意见"), opinion.achievements
        yield msg("综合评价意见"), opinion.shortcomings
    for ruling in snapshot.data.rulings:
        yield msg("裁定对象"), str(ruling.subject)
        yield msg("裁定人"), ruling.decided_by
        yield msg("裁定理由"), ruling.reason
        yield msg("裁定方式的说明"), ruling.detail
        yield msg("撤回裁定的理由"), ruling.withdrawn_why
        yield from ((msg("录入人"), name) for name in (ruling.who, ruling.withdrawn_by))
    for _, acceptance in snapshot.flags:
        yield msg("核对提示的处理理由"), acceptance.reason
        yield msg("录入人"), acceptance.who
    yield from ((msg("录入人"), ballot.who) for ballot in snapshot.void_ballots)


def _rule_fields(track: Track) -> Iterator[Field]:
    """Yield the words of the rules that documents print."""
    for name in (track.name, track.form_title, track.participant_heading, track.total_heading):
        yield msg("评议规则"), name
    for name in (track.remark_heading, track.addressee, track.unmet_grade, *grade_names(track)):
        yield msg("评议规则"), name
    for criterion in track.criteria:
        yield msg("评分项"), criterion.name
    for category in track.categories:
        yield msg("类别"), category.name
        yield msg("评议规则"), category.note


def _reopening_fields(replaced: Replaced | None) -> Iterator[Field]:
    """Yield the words on the version before: who reopened it and why, and what its papers said."""
    if replaced is None:
        return
    yield msg("重新开放原因"), replaced.why
    yield msg("录入人"), replaced.who
    for change in replaced.changes:
        yield from ((fact.value, str(was)) for fact, was, _ in change.facts)
    for _, who, step in replaced.steps:
        yield msg("录入人"), who
        yield msg("修改记录"), str(step)


def _lost(fields: Iterator[Field]) -> Iterator[tuple[Text, str, list[str]]]:
    """Yield name, part and undrawable characters of each field that has some; equal fields once."""
    # A message is not hashable, so the key contains its text.
    for (_, words), name in {(str(name), words): name for name, words in fields if words}.items():
        lost = typesetting.undrawable(words, fonts.SERIF)
        if lost:
            yield name, _around(words, lost[0]), [f"“{_shown(char)}”" for char in lost]


def _around(words: str, char: str) -> str:
    """Return the words, or the part of long ones around `char`, with invisible characters as U+XXXX."""
    start = max(0, words.index(char) - _MOST_SHOWN // 2)
    part = words[start : start + _MOST_SHOWN]
    before, after = "…" if start else "", "…" if start + _MOST_SHOWN < len(words) else ""
    return before + "".join(map(_shown, part)) + after


def _shown(char: str) -> str:
    if char.isspace():
        return " "
    return char if char.isprintable() else f"U+{ord(char):04X}"
