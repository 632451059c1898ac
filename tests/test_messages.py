"""A sentence knows how it was put together, and is an ordinary Chinese text for everyone else."""

from shuping_desktop.messages import Said, say


def test_it_is_the_filled_in_text_and_remembers_the_template() -> None:
    said = say("{who}：{marks}", who=say("甲"), marks=["1", say("2")])
    assert said == "甲：1、2"
    assert (said.template, said.values["who"]) == ("{who}：{marks}", "甲")


def test_an_exception_hands_it_on_whole() -> None:
    assert isinstance(str(ValueError(say("不行"))), Said)


def test_braces_stand_where_nothing_is_filled_in() -> None:
    assert say("{原样}") == "{原样}"
