"""A sentence knows how it was put together, and is an ordinary Chinese text for everyone else."""

from shuping_desktop.messages import Message, msg


def test_it_is_the_filled_in_text_and_remembers_the_template() -> None:
    said = msg("{who}：{marks}", who=msg("甲"), marks=["1", msg("2")])
    assert said == "甲：1、2"
    assert (said.template, said.values["who"]) == ("{who}：{marks}", "甲")


def test_an_exception_hands_it_on_whole() -> None:
    assert isinstance(str(ValueError(msg("不行"))), Message)


def test_braces_stand_where_nothing_is_filled_in() -> None:
    assert msg("{原样}") == "{原样}"
