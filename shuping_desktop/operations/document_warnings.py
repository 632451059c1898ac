"""Warnings before a document is posted, sent or printed; the window and the shell give the same ones."""

from collections.abc import Iterator

from ..messages import Message, msg
from ..papers import Document
from ..papers.content.period import date_hints, period_check
from ..papers.content.phrases import provisional_message
from ..papers.content.snapshot import Snapshot
from ..papers.content.texts import Texts
from ..scoring.progress import unfinished_opinions
from ..store import Review

_SIGNED = (("issuer", msg("发布单位")), ("issue_date", msg("发布日期")))
_ANNOUNCED = (("office", msg("受理部门")), ("telephone", msg("联系电话")))
_BLANKS: dict[str, tuple[tuple[str, Message], ...]] = {
    "announcement": (*_SIGNED, *_ANNOUNCED),
    "feedback": _SIGNED,
}
"""Texts that a document prints as a rule to write on where they are empty, by the document's name."""
_DATED = ("announcement", "feedback", "agenda")


def warnings_of(snapshot: Snapshot, document: Document, *, as_word: bool = False) -> list[Message]:
    """Return a sentence for each thing to know before the document leaves the office."""
    return [*_of_state(snapshot, document), *_of_texts(snapshot, document), *_of_letters(snapshot, as_word)]


def _of_state(snapshot: Snapshot, document: Document) -> Iterator[Message]:
    if snapshot.stamp.rehearsal:
        yield msg("这是演练，每一页都印着“演练”，不作数。")
    if document.shows_results and not snapshot.stamp.is_final:
        action = {"announcement": msg("请勿张贴"), "feedback": msg("请勿发出")}
        text = provisional_message(snapshot, action.get(document.name, msg("不作为正式结果")))
        yield msg("{track}：{text}。", track=snapshot.data.track.name, text=text)
    names = without_opinion(snapshot, document)
    if names:
        yield msg("{names}的综合评价意见还没有写完。", names=names)


def without_opinion(snapshot: Snapshot, document: Document) -> list[str]:
    """Return the names of the people on whom a document with opinions would have none."""
    people = unfinished_opinions(snapshot.data) if document.has_opinions else []
    return [person.name for person in people]


def _of_texts(snapshot: Snapshot, document: Document) -> Iterator[Message]:
    texts = snapshot.texts
    blank = [name for field, name in _BLANKS.get(document.name, ()) if not getattr(texts, field).strip()]
    if document.name == "announcement" and not (texts.period_start.strip() or texts.period_end.strip()):
        blank.append(msg("公示期"))
    if blank:
        yield msg("{names}没有填写，印出来是横线，供手工填写。", names=blank)
    if document.name in _DATED:
        yield from _dates(texts, document)


def _dates(texts: Texts, document: Document) -> Iterator[Message]:
    """Yield the hints on the dates that the document prints."""
    meeting = document.name == "agenda"
    shown = texts._replace(issue_date="") if meeting else texts._replace(meeting_date="")
    if document.name != "announcement":
        shown = shown._replace(period_start="", period_end="")
    period = period_check(shown.period_start, shown.period_end)
    if not period.working_days:
        yield from period.sentences
    yield from date_hints(shown)


def _of_letters(snapshot: Snapshot, as_word: bool) -> list[Message]:
    # Imported lazily to keep start-up fast.
    from ..papers.pdf.undrawable import undrawable, unsure  # noqa: PLC0415

    return unsure(snapshot) if as_word else undrawable(snapshot)


def workbook_warnings(review: Review) -> list[Message]:
    """Return a sentence for each name in a workbook with characters that fonts may lack."""
    # Imported lazily to keep start-up fast.
    from ..papers.pdf.undrawable import unsure_names  # noqa: PLC0415

    tracks = (review.contents.track_data(track.id) for track in review.contents.scheme.tracks)
    return [warning for data in tracks for warning in unsure_names(data)]
