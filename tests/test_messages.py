"""Messages: their Chinese text, their parts for another language, and their JSON."""

import json

import pytest

from shuping_desktop.messages import (
    CLAUSE_MARK,
    OR,
    Listing,
    Message,
    MessageError,
    Text,
    dumps,
    joined,
    loads,
    msg,
    render,
    verbatim,
)

NESTED = msg("{who}：{marks}", who=msg("甲"), marks=["1", msg("2"), 3])


def test_a_message_is_its_template_and_values_and_its_text_is_chinese() -> None:
    assert str(NESTED) == "甲：1、2、3"
    assert (NESTED.template, NESTED.values["who"]) == ("{who}：{marks}", msg("甲"))
    assert NESTED.values["marks"] == Listing(("1", msg("2"), 3))


def test_an_error_has_its_message_and_shows_its_text() -> None:
    error = MessageError(NESTED)
    assert error.message is NESTED
    assert str(error) == "甲：1、2、3"


def test_a_template_without_values_is_shown_with_its_braces() -> None:
    assert str(msg("{原样}")) == "{原样}"


def test_a_value_is_never_taken_for_a_template() -> None:
    assert str(msg("{name}", name="{name}")) == str(verbatim("{name}")) == "{name}"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (joined([]), ""),
        (joined([msg("一")], OR), "一"),
        (joined([msg("一"), "二", 3], CLAUSE_MARK), "一；二；3"),
        (joined(["一", "二"], "\n"), "一\n二"),
    ],
)
def test_joined_items_are_parted_by_the_separator(message: Message, expected: str) -> None:
    assert str(message) == expected


def test_templates_and_separators_are_translated_and_values_are_not() -> None:
    english = {"{who}：{marks}": "{marks} by {who}", "甲": "A", "2": "two", "、": ", "}
    assert render(NESTED, lambda text: english.get(text, text)) == "1, two, 3 by A"
    assert render(verbatim("甲"), lambda text: english.get(text, text)) == "甲"


@pytest.mark.parametrize(
    "text",
    [
        NESTED,
        msg("{原样}"),
        verbatim('{"template": 1}'),
        joined([msg("一"), "二", 3], OR),
        msg("{outer}", outer=NESTED),
        "卫𬭎",
        "",
    ],
)
def test_a_text_is_read_back_from_its_json(text: Text) -> None:
    assert loads(dumps(text)) == text


def nested_twice(levels: int) -> str:
    """Return a stored message whose text doubles at each level."""
    stored = '"x"'
    for _ in range(levels):
        stored = f'{{"template": "{{a}}{{a}}", "values": {{"a": {stored}}}}}'
    return stored


def test_a_text_of_the_users_is_not_read_as_a_message() -> None:
    text = dumps(msg("新建评议"))
    assert str(loads(dumps(text))) == text


@pytest.mark.parametrize(
    "stored",
    [
        "评议小组 P01 号评分表还没有录完。",
        '{"template"',
        '{"template": 1, "values": {}}',
        '{"template": "x"}',
        '{"template": "x", "values": {}, "more": 1}',
        '{"template": "x", "values": {"a": null}}',
        '{"template": "x", "values": {"a": {"items": "x", "separator": "、"}}}',
        '{"template": "{x}", "values": {"y": 1}}',
        '{"template": "{x.__class__}", "values": {"x": 1}}',
        '{"template": "{x:999999999}", "values": {"x": 1}}',
        '{"template": "{x", "values": {"x": 1}}',
        '{"template": ' + "[" * 100_000,
        nested_twice(90),
        '{"template": "{x}", "values": {"x": ' * 101 + "1" + "}}" * 101,
        json.dumps({"template": "{x}", "values": {"x": {"items": [1] * 2000, "separator": "y" * 600}}}),
        '{"template": "{x}", "values": {"x": 1e400}}',
        '{"template": "{x}", "values": {"x": NaN}}',
        '{"template": "{x}", "values": {"x": ' + "9" * 5000 + "}}",
        r'{"template": "{x}", "values": {"x": "\ud800"}}',
        r'{"template": "\udfff", "values": {}}',
    ],
    ids=lambda text: text[:60],
)
def test_a_stored_text_that_is_no_message_is_shown_as_it_is(stored: str) -> None:
    assert loads(stored) == stored
