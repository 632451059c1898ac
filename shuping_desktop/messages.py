"""Sentences that remember how they were put together, so that the window can say them in its own language.

They are Chinese wherever they are written down: on paper, in the file, in the shell. Only the window
asks for the template and the values again.
"""

from collections.abc import Mapping, Sequence

LIST_MARK = "、"
_SEVERAL = (list, tuple)


class Said(str):
    """A Chinese text with the `template` it was made from and the `values` filled in.

    A value may be a `Said` itself; a list or tuple of values was joined by 、.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        # An exception gives its message by str(), which would forget the rest.
        return self


def say(template: str, /, **values: object) -> Said:
    """Fill a template in; it is written out where it is used, so that the translations find it."""
    words = values
    # Problems come in tens of thousands: only the few sentences with a list in them are made twice over.
    for value in values.values():
        if isinstance(value, _SEVERAL):
            words = {name: _joined(each) for name, each in values.items()}
            break
    said = Said(template.format_map(words) if values else template)
    said.template, said.values = template, values
    return said


def one_of(texts: Sequence[str]) -> str:
    """Several words to choose from, parted by 或."""
    first, *more = texts
    return say("{one}或{other}", one=first, other=one_of(more)) if more else first


def _joined(value: object) -> object:
    return LIST_MARK.join(map(str, value)) if isinstance(value, _SEVERAL) else value


def listed(values: Sequence[object]) -> Said:
    """Several values one after the other, joined by 、."""
    return say("{values}", values=values)


def clauses(texts: Sequence[str]) -> str:
    """Several clauses in one sentence, parted by ；."""
    if len(texts) < 2:
        return texts[0] if texts else ""
    # Halved, so that however many there are they stand in each other only a few deep.
    half = len(texts) // 2
    return say("{one}；{other}", one=clauses(texts[:half]), other=clauses(texts[half:]))
