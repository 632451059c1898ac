"""Reading PDFs: text with two libraries, ink by rendering."""

from io import BytesIO

import pypdfium2
from pdfminer.high_level import extract_text
from PIL import ImageOps

from shuping_desktop.papers import DOCUMENTS
from shuping_desktop.papers.content.snapshot import Snapshot, Stamp
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import TrackData
from shuping_desktop.scoring.tally import tally

_FOOT = 60  # pixels at the scale of `ink`, where the stamp stands
RENDER = {document.name: document.render for document in DOCUMENTS}


FINAL = Stamp("7K3M-9Q2D-4FHT", 1, "周子涵", "吴一诺", "2022-12-01T18:00:00+08:00")


def printed(name: str, data: TrackData, texts: Texts | None = None, stamp: Stamp = FINAL) -> bytes:
    """Render a document by its name; the track is final unless `stamp` says otherwise."""
    return RENDER[name](Snapshot(data, tally(data), texts or Texts(year="2022-2023"), stamp))


def by_pdfium(pdf: bytes) -> str:
    """Return the text read by pypdfium2, without line ends."""
    return "".join(pages(pdf))


def by_pdfminer(pdf: bytes) -> str:
    """Return the text read by pdfminer, without line ends."""
    return _joined(extract_text(BytesIO(pdf)))


READERS = (by_pdfium, by_pdfminer)


def pages(pdf: bytes) -> list[str]:
    """Return the text of each page, without line ends."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_joined(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


def _joined(text: str) -> str:
    return text.replace("\r", "").replace("\n", "")


def ink(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Yield the area with ink above the foot of each page: left, top, right, bottom in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        images = [page.render(scale=2).to_pil().convert("L") for page in document]
    finally:
        document.close()
    above_foot = [image.crop((0, 0, image.width, image.height - _FOOT)) for image in images]
    boxes = [ImageOps.invert(image).getbbox() for image in above_foot]
    return [(box[0] / 2, box[1] / 2, box[2] / 2, box[3] / 2) for box in boxes if box]
