"""Steps: the kind of a journalled change with its values."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from ..messages import from_data, to_data

_NAME, _VALUES = "step", "values"


class Step(NamedTuple):
    """The `name` of a step's kind, and the `values` of its description, of the types a `Message` may hold.

    A step that format 1 or 2 stored has no name; its `text` is the stored sentence.
    """

    name: str
    values: Mapping[str, object]
    text: str = ""


def encode(step: Step) -> str:
    """Return a step as the journal stores it: JSON, or the unchanged text of an older format."""
    if not step.name:
        return step.text
    values = {name: to_data(value) for name, value in step.values.items()}
    return json.dumps({_NAME: step.name, _VALUES: values}, ensure_ascii=False)


def decode(text: str) -> Step:
    """Return the step that `text` stores; a text that is not a stored step becomes its `text`.

    No label of formats 1 and 2 is a JSON object, since each has fixed words around its values.
    """
    try:
        data = json.loads(text) if text.startswith("{") else None
        match data:
            case {"step": str(name), "values": dict(values), **others} if name and not others:
                return Step(name, {key: from_data(value) for key, value in values.items()})
    except (ValueError, RecursionError):
        pass
    return Step("", {}, text)
