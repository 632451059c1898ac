"""Tracks before the meeting, with evaluators and forms issued; QR codes read from pages."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pypdfium2
import zxingcpp

from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import Evaluator, TrackData

FULL = Texts(
    "2022-2023",
    "学生会述职评议",
    "江南职业技术学院",
    "共青团江南职业技术学院委员会",
    office="校团委办公室",
    meeting_date="2022年12月1日",
    meeting_time="14:00",
    meeting_place="报告厅",
)


def with_evaluators(data: TrackData, listed: Mapping[str, Sequence[str]]) -> TrackData:
    """Return the data with these evaluators, by group."""
    pairs = [(group, name) for group, names in listed.items() for name in names]
    found = tuple(Evaluator(key, group, name) for key, (group, name) in enumerate(pairs, 1))
    return replace(data, evaluators=found)


def with_groups(
    data: TrackData,
    *,
    issued: Mapping[str, int] | None = None,
    number_prefix: Mapping[str, str] | None = None,
) -> TrackData:
    """Return the data with `issued` or `number_prefix` of all groups replaced, each by group."""
    groups = data.track.groups
    if issued is not None:
        groups = tuple(group._replace(issued=issued.get(group.name)) for group in groups)
    if number_prefix is not None:
        groups = tuple(group._replace(number_prefix=number_prefix.get(group.name, "")) for group in groups)
    weights = {category.name: category.weights for category in data.track.categories}
    return replace(data, track=data.track.with_groups(groups, weights))


def unscored(data: TrackData) -> TrackData:
    """Return the data without ballots."""
    return replace(data, ballots=())


def codes(pdf: bytes, scale: float = 3) -> list[list[str]]:
    """Return what an independent decoder reads on each page, rendered at `scale` × 72 dpi."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        images = [page.render(scale=scale).to_pil().convert("L") for page in document]
    finally:
        document.close()
    return [
        [code.text for code in zxingcpp.read_barcodes(image, text_mode=zxingcpp.TextMode.Plain)]
        for image in images
    ]
