"""What a review says about itself: its title and year, and the texts that differ between schools."""

from collections.abc import Mapping

from ..messages import Message, msg
from ..papers.content.texts import Texts, read_margins
from ..scoring.scheme import Track
from ..store import Review
from .errors import RefusedError
from .steps import StepKind
from .text_input import clean_prose, clean_text

_TEXTS = (
    "year",
    "title",
    "school",
    "issuer",
    "issue_date",
    "period_start",
    "period_end",
    "office",
    "telephone",
    "meeting_date",
    "meeting_time",
    "meeting_place",
    "signers",
    "letter",
    "notice",
    "margins",
)
_PROSE = ("letter", "notice")
_SHOWN = 10
_YES = "1"
_SHOW_SCORES = "show_scores"


def texts_of(review: Review) -> Texts:
    """The texts that documents are filled in with; what was never set is empty."""
    settings = review.contents.settings
    values = {name: settings.get(name, "") for name in _TEXTS}
    return Texts(**values, show_scores=settings.get(_SHOW_SCORES) == _YES)


def dated_track(review: Review, track: Track) -> Track:
    """A track with the dates that hold: the scheme's are its own year's, and no other review has them."""
    if texts_of(review).plain_year == review.contents.scheme.year:
        return track
    return track._replace(meeting="", report_due="")


def refusal_of(texts: Texts) -> Message | None:
    """Return why documents cannot be printed with these texts; None where they can."""
    # Loaded where a period is written: the window is there sooner.
    from ..papers.content.period import period_check  # noqa: PLC0415

    period = period_check(texts.period_start, texts.period_end)
    if period.refused:
        return period.sentences[0]
    if texts.margins.strip() and read_margins(texts.margins) is None:
        return msg("页边距请写四个毫米数，上、左、下、右，用空格隔开，例如 37 28 35 26。")
    try:
        _cleaned(texts)
    except RefusedError as error:
        return error.message
    return None


def set_texts(review: Review, texts: Texts) -> None:
    """Keep the texts in the review; only what differs is written. Raises RefusedError."""
    refusal = refusal_of(texts)
    if refusal:
        raise RefusedError(refusal)
    values = _cleaned(texts)
    values[_SHOW_SCORES] = _YES if texts.show_scores else ""
    _put(review, values)


def _cleaned(texts: Texts) -> dict[str, str]:
    """The texts as they are kept, by name; a refusal names a text by how it begins."""
    values = {}
    for name in _TEXTS:
        text = getattr(texts, name)
        clean = clean_prose if name in _PROSE else clean_text
        values[name] = clean(text, msg("“{text}…”这一项", text=text.strip()[:_SHOWN]))
    return values


def _put(review: Review, values: Mapping[str, str]) -> None:
    present = review.contents.settings
    with review.change(StepKind.SETTINGS()) as edit:
        for name, value in values.items():
            if present.get(name, "") != value:
                edit.put("setting", {"name": name}, value=value)
