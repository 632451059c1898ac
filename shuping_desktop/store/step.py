"""The name of a journalled step, stored with the values that it is about."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from ..messages import from_data, to_data

_NAME, _VALUES = "step", "values"


class Step(NamedTuple):
    """A step of the journal: its kind's `name` and the `values` to describe it with.

    Values are what a `Message` may hold. A step of a file of format 1 or 2 has no name; its `text` is the
    sentence that was stored.
    """

    name: str
    values: Mapping[str, object]
    text: str = ""


def encode(step: Step) -> str:
    """Return a step as the journal stores it: JSON, or the text of an older format unchanged."""
    if not step.name:
        return step.text
    values = {name: to_data(value) for name, value in step.values.items()}
    return json.dumps({_NAME: step.name, _VALUES: values}, ensure_ascii=False)


def decode(text: str) -> Step:
    """Return the step that `text` stores.

    No label of formats 1 and 2 is a JSON object, since each has words of its own around its values.
    """
    try:
        found = json.loads(text) if text.startswith("{") else None
        match found:
            case {"step": str(name), "values": dict(values), **others} if name and not others:
                return Step(name, {key: from_data(value) for key, value in values.items()})
    except (ValueError, RecursionError):
        pass
    return Step("", {}, text)
