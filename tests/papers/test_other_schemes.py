"""Documents under schemes that differ from the notice's: one band, one criterion, one group, no quota."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from shuping_desktop.papers import DOCUMENTS
from shuping_desktop.scoring.ballots import Ballot, Participant, Row, TrackData
from shuping_desktop.scoring.scheme import Band, Track
from tests.snapshots import snapshot

from . import builders
from .reading import by_pdfium

ONE_BAND = (Band("合格", 0, 2000),)
CASES = {
    "persons without positions": (True, False),
    "bodies with positions": (False, True),
    "persons with positions": (True, True),
}
"""`is_person` and `has_positions` by what is tried."""
"""`is_person` and `has_positions` by what is tried."""


def track_of(case: str) -> Track:
    """Return a track with one criterion, one group, one category and one band."""
    track = builders.track("officer")
    track = track._replace(criteria=track.criteria[:1], categories=track.categories[:1], grading=ONE_BAND)
    track = track.with_groups(track.groups[:1], {track.categories[0].name: {track.groups[0].name: 10_000}})
    is_person, has_positions = CASES[case]
    return track._replace(
        unmet_remark="",
        unmet_grade="",
        remark_heading="",
        is_person=is_person,
        has_positions=has_positions,
        addressee="{name}同志" if is_person else "{name}团委",
    )


def data_of(case: str, names: Sequence[str] = ("李二", "张三")) -> TrackData:
    track = track_of(case)
    people = tuple(
        Participant(key, name, "部长" if track.has_positions else "", track.categories[0].name)
        for key, name in enumerate(names, 1)
    )
    ballot = Ballot(1, track.groups[0].name, "T01", "", {person.id: Row((1800,), 1800) for person in people})
    return TrackData(track, people, (ballot,))


@pytest.mark.parametrize("case", CASES)
def test_every_document_is_printed(case: str) -> None:
    shot = snapshot(data_of(case))
    for document in DOCUMENTS:
        text = by_pdfium(document.render(shot)).replace(" ", "")
        assert "不合格" not in text and "不足" not in text, document.name
        assert ("职务" in text) <= shot.data.track.has_positions, document.name
        assert not document.has_word or document.render_word(shot)


@pytest.mark.parametrize("case", CASES)
def test_a_letter_is_addressed_as_the_scheme_says(case: str) -> None:
    addressee = "李二团委" if "bodies" in case else "李二同志"
    shot = snapshot(data_of(case))
    (feedback,) = [document for document in DOCUMENTS if document.name == "feedback"]
    text = by_pdfium(feedback.render(shot)).replace(" ", "")
    assert f"{addressee}：" in text
    assert ("反馈函" in text) == ("bodies" in case)


def test_one_band_is_no_bound() -> None:
    shot = snapshot(data_of("persons with positions"))
    (results,) = [document for document in DOCUMENTS if document.name == "results"]
    text = "".join(by_pdfium(results.render(shot)).split())
    assert "等次标准：不分档，均为合格。" in text


def test_the_scheme_names_the_addressee() -> None:
    data = data_of("bodies with positions")
    data = replace(data, track=data.track._replace(addressee="{name}办公室"))
    (feedback,) = [document for document in DOCUMENTS if document.name == "feedback"]
    assert "李二办公室：" in by_pdfium(feedback.render(snapshot(data)))
