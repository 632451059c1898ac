"""Messages in English: only data stays Chinese."""

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from shuping_desktop.messages import CLAUSE_MARK, MessageError, Text, joined, msg
from shuping_desktop.models.translation import translated
from shuping_desktop.operations.rulings import open_questions, questions_about
from shuping_desktop.papers.content.period import period_check
from shuping_desktop.papers.content.remarks import remark
from shuping_desktop.scoring.ballots import Ballot, Row, SecondEntry, SecondRule, TrackData
from shuping_desktop.scoring.flags import find_flags
from shuping_desktop.scoring.row_problems import of_ballots
from shuping_desktop.scoring.rulings import DECISIONS, KINDS, METHODS, Question, decision_words, method_words
from shuping_desktop.scoring.scheme_reading import SchemeError, read_scheme
from shuping_desktop.scoring.slips import likely_slips_of, slip_sentence
from shuping_desktop.scoring.tally import TrackResults, tally
from tests.scoring.builders import NOTICE_TEXT
from tests.workbooks.ruled_reviews import snapshots

CHINESE = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff：；，。、（）]")
PROBLEMS = {
    "self-score",
    "incomplete-row",
    "total-mismatch",
    "unmet-needs-ruling",
    "weight-sum",
    "empty-group",
    "quota-mismatch",
    "tie-at-quota",
    "entries-disagree",
    "second-entry-missing",
}
FLAGS = {"all-maximum", "all-equal", "identical", "far-row", "namesake"}
BROKEN = (
    "不是 TOML",
    "step = 1e9999",
    'format = 2\ntitle = ""\ntracks = [{}, 3]\nmore = 1',
    NOTICE_TEXT.replace('weights = { "评议小组" = 100 }', 'weights = { "外人" = 1 }'),
    NOTICE_TEXT.replace("step = 0.5", "step = 0.7").replace('"official", "exact"', '"official", "official"'),
    NOTICE_TEXT.replace("lowest = 85", "lowest = 84").replace("lowest = 0", "lowest = 1"),
    NOTICE_TEXT.replace("{year}", "{when}").replace('unmet_grade = "不合格"', 'unmet_grade = "没有"'),
    NOTICE_TEXT.replace("quota = 2", 'quota = "2"').replace("minutes = 10", "minutes = 0"),
)


def typed_twice(ballot: Ballot) -> Ballot:
    """Return the ballot with a finished second entry in which everything is blank."""
    return replace(ballot, second=SecondEntry("李明", finished=True))


def with_flags(data: TrackData) -> TrackData:
    """Return the track with ballots that raise each kind of flag."""
    full = tuple(criterion.maximum for criterion in data.track.criteria)
    low = tuple(maximum // 200 * 100 for maximum in full)
    group, added = data.track.groups[0].name, []
    for number, marks in enumerate([full] * 6 + [low] * 2):
        row = Row(marks, 0 if number == 6 else None)
        rows = {person.id: row for person in data.participants}
        evaluator = data.participants[0].name if data.participants and number == 7 else ""
        added.append(Ballot(1000 + number, group, f"X{number}", evaluator, rows))
    return replace(data, ballots=(*data.ballots, *added))


def tracks() -> Iterator[TrackData]:
    """Yield random tracks with rulings, some with second entries, some with flags."""
    for number, snapshot in enumerate(snapshots(120, seed=5)):
        data = snapshot.data
        if number % 3 == 0:
            ballots = tuple(
                typed_twice(ballot) if key % 3 else ballot for key, ballot in enumerate(data.ballots)
            )
            data = replace(data, ballots=ballots, second_rule=SecondRule(100, "x"))
        if number % 3 == 1 and any(ballot.rows for ballot in data.ballots[:1]):
            data = with_flags(data)
        yield data


def questions(data: TrackData, results: TrackResults) -> Iterator[Question]:
    yield from open_questions(data, results)
    for result in results.participants:
        yield from questions_about(data, results, result)


def texts_of(data: TrackData, results: TrackResults) -> Iterator[Text]:
    """Yield the messages about a track that the window shows."""
    yield from (problem.text for problem in (*results.problems, *of_ballots(data)))
    yield from (flag.text for flag in find_flags(data))
    for question in questions(data, results):
        yield from (question.subject, question.before)
    for ruling in data.rulings:
        yield from (ruling.subject, decision_words(ruling, data.names), method_words(ruling))
    for result in results.participants:
        yield from remark(data.track, result, results.problems)
    for ballot in data.ballots:
        for person in data.participants:
            sentence = slip_sentence(likely_slips_of(data, ballot, person))
            if sentence is not None:
                yield sentence
    yield from (category.weighting_formula() for category in data.track.categories)


def without(text: str, names: list[str]) -> str:
    """Return a text without names and other data."""
    for name in names:
        text = text.replace(name, "")
    return text


def data_in(data: TrackData) -> list[str]:
    """Return all texts in a track that users wrote, the longest first."""
    stored = repr(
        [replace(data, rulings=()), [(ruling.decided_by, ruling.reason) for ruling in data.rulings]]
    )
    found = {text for text in re.findall("'([^']*)'", stored) if CHINESE.search(text)}
    return sorted(found, key=len, reverse=True)


def test_only_data_stays_chinese(english: None) -> None:
    seen, untranslated = set(), set()
    for data in tracks():
        results, names = tally(data), data_in(data)
        seen |= {problem.code for problem in results.problems} | {flag.kind for flag in find_flags(data)}
        texts = map(translated, texts_of(data, results))
        untranslated |= {text for text in texts if CHINESE.search(without(text, names))}
    assert (PROBLEMS | FLAGS) - seen == set() and untranslated == set()


def test_without_a_translator_messages_stay_chinese(qapp: QApplication) -> None:
    for data in list(tracks())[:12]:
        assert all(translated(text) == str(text) for text in texts_of(data, tally(data)))


@pytest.mark.parametrize("text", BROKEN)
def test_faults_of_a_scheme_are_translated(english: None, text: str) -> None:
    with pytest.raises(SchemeError) as caught:
        read_scheme(text)
    text = translated(caught.value.message)
    assert text.isascii() or not CHINESE.search(re.sub("“[^”]*”|weights[.][一-鿿]+", "", text))


PERIODS = [
    ("12月1日", ""),
    ("某日", "2022-12-05"),
    ("2022-12-05", "2022-12-01"),
    ("2022-12-03", "2022-12-04"),
    ("2022-12-01", "2022-12-05"),
]


@pytest.mark.parametrize(("start", "end"), PERIODS)
def test_a_period_is_checked_in_english(english: None, start: str, end: str) -> None:
    sentences = period_check(start, end).sentences
    english_texts = [without(translated(sentence), [start, "某日"]) for sentence in sentences]
    assert english_texts and not any(map(CHINESE.search, english_texts))


def test_names_of_rulings_are_english(english: None) -> None:
    assert not CHINESE.search(
        "".join(map(translated, (*KINDS.values(), *DECISIONS.values(), *METHODS.values())))
    )


def test_the_items_of_a_joined_list_are_translated(english: None) -> None:
    assert translated(joined(["甲", msg("空白"), 3])) == "甲, blank, 3"
    assert translated(joined([msg("空白")] * 3, CLAUSE_MARK)) == "blank; blank; blank"
    many = joined([str(number) for number in range(3000)], CLAUSE_MARK)
    assert str(many) == "；".join(map(str, range(3000))) and translated(many).count("; ") == 2999


def test_a_message_within_a_message_is_translated_too(english: None) -> None:
    inner = MessageError(msg("空白"))
    assert translated(msg("不是有效的 TOML（{error}）", error=inner.message)) == "is not valid TOML (blank)"


def test_random_texts_of_users_stay_as_they_are(qapp: QApplication) -> None:
    odd = "".join(Random(1).choices("{}%甲“”\n", k=50))
    assert translated(odd) == odd and translated(msg("{name} {grade}", name=odd, grade="好")) == f"{odd} 好"
