"""Warnings of characters that cannot be drawn, by field."""

from dataclasses import replace

import pytest

from shuping_desktop.papers.content.snapshot import Replaced, Snapshot, VoidBallot
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.papers.pdf.undrawable import typed_fields, undrawable
from shuping_desktop.scoring.ballots import Evaluator, Row
from shuping_desktop.scoring.rulings import Opinion
from shuping_desktop.scoring.scheme import Criterion
from shuping_desktop.scoring.tally import tally

from . import builders


def of(*names: str, **texts: str) -> list[str]:
    data = builders.officers(1, lambda number: names[0] if names else "甲")
    return [str(item) for item in undrawable(Snapshot(data, tally(data), Texts(**texts)))]  # type: ignore[arg-type]


def test_warns_of_a_name_with_an_emoji() -> None:
    assert of("李🙂四") == ["姓名“李🙂四”里的“🙂”无法印出，将印成 □。"]


@pytest.mark.parametrize(
    "name", ["卫𬭎", "阿依古丽·买买提", "王𰻝", "□", "<b>R&D</b>", "葛\U000e0100", "\u200b王\u202e五"]
)
def test_does_not_warn_of_drawable_or_dropped_characters(name: str) -> None:
    assert of(name) == []


def test_invisible_characters_are_shown_as_code_points() -> None:
    assert of("张\ud83d\ue000三") == ["姓名“张U+D83DU+E000三”里的“U+D83D”、“U+E000”无法印出，将印成 □。"]


def test_a_long_text_is_quoted_around_the_character() -> None:
    (sentence,) = of(letter="前" * 300 + "🙂" + "后" * 300)
    assert sentence == f"反馈函的开头“…{'前' * 15}🙂{'后' * 14}…”里的“🙂”无法印出，将印成 □。"


def test_warns_of_equal_fields_once() -> None:
    data = builders.sample("college")
    data = replace(data, evaluators=(Evaluator(1, "评议小组", "李🙂"), Evaluator(2, "评议小组", "李🙂")))
    (sentence,) = undrawable(Snapshot(data, tally(data)))
    assert str(sentence) == "评委“李🙂”里的“🙂”无法印出，将印成 □。"


def test_checks_every_printed_text_and_opinion() -> None:
    words = {name: f"🙂{name}" for name in Texts._fields if name not in ("margins", "show_scores")}
    data = replace(builders.colleges("化工学院"), opinions={1: Opinion("🙂好", "🙂差")})
    found = [text for _, text in typed_fields(Snapshot(data, tally(data), Texts(**words)))]  # type: ignore[arg-type]
    assert {*words.values(), "🙂好", "🙂差"} <= set(found)


def test_checks_notes_operators_rules_and_the_version_before() -> None:
    data = builders.sample("college")
    row = Row((None,) * 6, note="🙂注", paper_marks=((0, "🙂分"),))
    ballot = replace(data.ballots[0], note="🙂附", rows={**data.ballots[0].rows, 1: row})
    track = data.track._replace(criteria=(Criterion("🙂项", 2000), *data.track.criteria[1:]))
    changed = replace(data, track=track, ballots=(ballot, *data.ballots[1:]))
    void = (VoidBallot("评议小组", "P01", "涂改", "🙂录"),)
    before = Replaced(1, "", why="🙂因", steps=(("", "甲", "🙂步"),))
    given = Snapshot(changed, tally(data), void_ballots=void, replaced=before)
    found = {words for _, words in typed_fields(given)}
    assert {"🙂注", "🙂分", "🙂附", "🙂项", "🙂录", "🙂因", "🙂步"} <= found
