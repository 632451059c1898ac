"""Messages as data: a Chinese template and the values to fill in.

The rooms without Qt make messages and never parse them. Paper, file, journal and shell show the
Chinese text of `str()`; the window renders the same message in the language of the screen.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from string import Formatter

LIST_MARK, CLAUSE_MARK, COMMA, OR = "、", "；", "，", "或"
SEPARATORS = (LIST_MARK, CLAUSE_MARK, COMMA, OR)
"""Separators of a `Listing` that are translated like templates; any other stays as it is."""
_STORED = '{"template"'
_DEEPEST = 100
_LONGEST = 1_000_000
"""Limits of a stored message: levels of messages in messages, and characters of its text."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of values, separated by one of `SEPARATORS`."""

    items: tuple[object, ...]
    separator: str = LIST_MARK


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence or phrase: `template` with `values` by name.

    A value is a user's text, a number, another message or a `Listing`. A template without values
    is shown as it is, braces included.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return render(self)


Text = Message | str
"""A message, or a user's text, such as a name, which is the same in every language."""


class MessageError(Exception):
    """An error with a message for the user: what is wrong, where, and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def msg(template: str, /, **values: object) -> Message:
    """Make a message. The template is a literal at the call, so that the translations find it.

    A value that is a list or tuple is shown with its items separated by 、.
    """
    # Problems come in tens of thousands: only the few messages with a list in them copy their values.
    for value in values.values():
        if isinstance(value, list | tuple):
            return Message(template, {name: _with_listing(value) for name, value in values.items()})
    return Message(template, values)


def verbatim(text: str) -> Message:
    """Return a message that is the given text in every language."""
    return Message("{text}", {"text": text})


def joined(items: Iterable[object], separator: str = LIST_MARK) -> Message:
    """Return the items as one message, separated by one of `SEPARATORS`."""
    return Message("{items}", {"items": Listing(tuple(items), separator)})


def render(message: Message, translate: Callable[[str], str] = str) -> str:
    """Fill the values in; `translate` maps templates and separators to another language."""
    template = translate(message.template)
    if not message.values:
        return template
    return template.format_map({name: _rendered(value, translate) for name, value in message.values.items()})


def _rendered(value: object, translate: Callable[[str], str]) -> object:
    if isinstance(value, Message):
        return render(value, translate)
    if isinstance(value, Listing):
        return translate(value.separator).join(str(_rendered(item, translate)) for item in value.items)
    return value


def _with_listing(value: object) -> object:
    return Listing(tuple(value)) if isinstance(value, list | tuple) else value


def to_data(value: object) -> object:
    """Convert a message, or a value of one, to data that JSON can represent."""
    if isinstance(value, Message):
        return {
            "template": value.template,
            "values": {name: to_data(item) for name, item in value.values.items()},
        }
    if isinstance(value, Listing):
        return {"items": [to_data(item) for item in value.items], "separator": value.separator}
    return value if isinstance(value, int | str) else str(value)


def from_data(data: object) -> object:
    """Return the value that `to_data` converted to `data`.

    Raises ValueError for other data, and for a forged message that is too deep or too long to be shown.
    """
    return _read(data, _DEEPEST)[0]


def _read(data: object, depth: int) -> tuple[object, int]:
    """Return a value and the length of its text in characters."""
    value: object = data
    match data:
        case int():
            length = len(str(data))
        case str():
            # An unpaired surrogate can be neither shown nor printed: UnicodeEncodeError is a ValueError.
            data.encode()
            length = len(data)
        case {"template": str(template), "values": dict(values), **others} if not others and depth:
            template.encode()
            fields = {str(name): _read(item, depth - 1) for name, item in values.items()}
            length = len(template) + sum(fields[name][1] for name in _fields(template, values))
            value = Message(template, {name: item for name, (item, _) in fields.items()})
        case {"items": list(items), "separator": str(separator), **others} if not others and depth:
            separator.encode()
            parts = [_read(item, depth - 1) for item in items]
            length = sum(size for _, size in parts) + len(separator) * len(parts)
            value = Listing(tuple(item for item, _ in parts), separator)
        case _:
            raise ValueError("no message")
    if length > _LONGEST:
        raise ValueError("too long")
    return value, length


def _fields(template: str, values: Mapping[object, object]) -> Iterator[str]:
    """Yield the names of a template's fields.

    Raises ValueError for a forged template: with an unknown name, an attribute or a format specification.
    """
    for _, name, layout, conversion in Formatter().parse(template) if values else ():
        if name is not None:
            if name not in values or layout or conversion:
                raise ValueError(template)
            yield name


def dumps(text: Text) -> str:
    """Return a message as JSON, as the review file stores it; a user's text is stored unchanged."""
    # A text that reads like a stored message is stored as one, so that `loads` gives it back.
    stored = verbatim(text) if isinstance(text, str) and text.startswith(_STORED) else text
    return json.dumps(to_data(stored), ensure_ascii=False) if isinstance(stored, Message) else stored


def loads(text: str) -> Text:
    """Return a stored message; a plain text, as older formats stored it, is returned unchanged."""
    try:
        found = from_data(json.loads(text)) if text.startswith(_STORED) else text
    except (ValueError, RecursionError):
        return text
    return found if isinstance(found, Message) else text
