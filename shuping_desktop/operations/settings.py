"""Settings of a review: the texts of its documents."""

from collections.abc import Mapping

from ..messages import Message, msg
from ..papers.content.texts import FIELD_NAMES, PROSE_PLACEHOLDERS, Texts, read_margins, unknown_placeholder
from ..scoring.scheme import Track
from ..store import Contents, Review
from .errors import RefusedError
from .steps import StepKind
from .text_input import clean_prose, clean_text

_PROSE = ("letter", "notice")
_SHOWN = 10  # characters of a refused text that the refusal quotes
_YES = "1"
_SHOW_SCORES = "show_scores"
_TEXTS = tuple(name for name in Texts._fields if name != _SHOW_SCORES)


def texts_of(review: Review) -> Texts:
    """Return the texts of a review's documents; those never set are empty."""
    return texts_in(review.contents)


def texts_in(contents: Contents) -> Texts:
    """Return the texts of the documents in these contents."""
    settings = contents.settings
    values = {name: settings.get(name, "") for name in _TEXTS}
    return Texts(**values, show_scores=settings.get(_SHOW_SCORES) == _YES)


def dated_track(review: Review, track: Track) -> Track:
    """Return a track without the scheme's dates, unless the review is of the scheme's year."""
    if texts_of(review).plain_year == review.contents.scheme.year:
        return track
    return track._replace(meeting="", report_due="")


def refusal_of(texts: Texts) -> Message | None:
    """Return why these texts cannot be stored; None where they can."""
    # Imported lazily to keep start-up fast.
    from ..papers.content.period import period_check  # noqa: PLC0415

    period = period_check(texts.period_start, texts.period_end)
    if period.refused:
        return period.sentences[0]
    if texts.margins.strip() and read_margins(texts.margins) is None:
        return msg("页边距请写四个毫米数，上、左、下、右，用空格隔开，例如 37 28 35 26。")
    for name in _PROSE:
        unknown = unknown_placeholder(getattr(texts, name))
        if unknown:
            return msg(
                "{title}里的“{unknown}”不能识别，可以用的有：{known}。",
                title=FIELD_NAMES[name],
                unknown=unknown,
                known=list(PROSE_PLACEHOLDERS),
            )
    try:
        _cleaned(texts)
    except RefusedError as error:
        return error.message
    return None


def set_texts(review: Review, texts: Texts) -> None:
    """Store the texts in the review; only changed ones are written. Raises RefusedError."""
    refusal = refusal_of(texts)
    if refusal:
        raise RefusedError(refusal)
    values = _cleaned(texts)
    values[_SHOW_SCORES] = _YES if texts.show_scores else ""
    _put(review, values)


def _cleaned(texts: Texts) -> dict[str, str]:
    """Return the texts to store, by name. Raises RefusedError, which quotes the beginning of the text."""
    values = {}
    for name in _TEXTS:
        text = getattr(texts, name)
        clean = clean_prose if name in _PROSE else clean_text
        values[name] = clean(text, msg("“{text}…”这一项", text=text.strip()[:_SHOWN]))
    return values


def _put(review: Review, values: Mapping[str, str]) -> None:
    stored = review.contents.settings
    with review.change(StepKind.SETTINGS()) as edit:
        for name, value in values.items():
            if stored.get(name, "") != value:
                edit.put("setting", {"name": name}, value=value)
