"""Benchmark: time and memory of each document, against a bare reportlab table of the same rows and fonts.

Time is processor time; memory is the peak of Python's allocations while the document is made. The fonts are
loaded before either is measured.
"""

import os
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import BytesIO

os.environ.setdefault("SHUPING_ONLY_BUNDLED_FONTS", "1")
from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Table

from shuping_desktop.papers import DOCUMENTS
from shuping_desktop.papers.content.snapshot import Snapshot, Stamp
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.papers.pdf import fonts, results_sheet
from shuping_desktop.papers.pdf.blocks import TextBlock
from shuping_desktop.scoring.tally import tally
from tests.papers import builders
from tools.measuring import Row, compared, in_turn, print_rows, processor_time, single

PEOPLE = {7: 25, 60: 15, 1000: 7}  # participants: runs
# A thousand letters or annexes take minutes, which no school needs: only documents with a bound are measured.
MOST_WITHOUT_BOUND = 60
AT_MOST = {"results": 1.5}
BASELINE = "bare reportlab table of the results' rows in the same fonts"
_TEXTS = Texts("2022-2023", "学生会述职评议", "江南职业技术学院", "共青团江南职业技术学院委员会")

Make = Callable[[], bytes]


def rows() -> Iterator[Row]:
    """Yield time, then memory, of every document for 7 and 60 participants; those with a bound for 1,000 too.

    Documents without a bound get a fifth of the runs.
    """
    for people, runs in PEOPLE.items():
        snapshot = snapshot_of(people)
        bare = bare_table(snapshot)
        for document in DOCUMENTS:
            at_most = AT_MOST.get(document.name)
            if at_most is None and people > MOST_WITHOUT_BOUND:
                continue
            make = partial(document.render, snapshot)
            name = f"{document.title} ({document.name}) for {people:,} participants"
            pairs = in_turn(processor_time(make), processor_time(bare), runs if at_most else runs // 5)
            yield compared(f"{name}: processor time", BASELINE, pairs, at_most)
            peak = peak_memory(make) / peak_memory(bare)
            yield single(f"{name}: peak memory", BASELINE, peak, at_most)


def snapshot_of(people: int) -> Snapshot:
    """Return a finalised track of `people` heads of departments, each scored by three groups."""
    data = builders.officers(people)
    stamp = Stamp("7K3M-9Q2D-4FHT", 1, "周子涵", "吴一诺", "2022-12-01T18:00:00+08:00")
    return Snapshot(data, tally(data), _TEXTS, stamp)


def bare_table(snapshot: Snapshot) -> Make:
    """Return a function that makes a reportlab table of the results sheet's strings in its four faces.

    The two lines of a heading differ in face, so they are two rows. The pages have no title, notes,
    signatures or page numbers.
    """
    heading, *people = results_sheet.cells(snapshot)
    rows = [*([_line(cell, number) for cell in heading] for number in (0, 1))]
    rows += [["\n".join(block.words for block in cell) for cell in row] for row in people]
    commands: list[tuple[object, ...]] = [("GRID", (0, 0), (-1, -1), 0.5, black)]
    for number in (0, 1):
        face = max(cell[number].style.face for cell in heading if len(cell) > number)
        commands.append(("FONT", (0, number), (-1, number), fonts.load(face).name, 9.5 - number, 12.5))
    for column, cell in enumerate(people[-1]):
        face = cell[0].style.face if cell else fonts.SERIF
        commands.append(("FONT", (column, 2), (column, -1), fonts.load(face).name, 10, 13))

    def make() -> bytes:
        buffer = BytesIO()
        document = SimpleDocTemplate(buffer, leftMargin=18 * mm, rightMargin=18 * mm, pageCompression=1)
        document.build([Table(rows, repeatRows=2, style=commands)])
        return buffer.getvalue()

    return make


def _line(cell: Sequence[TextBlock], number: int) -> str:
    return cell[number].words if len(cell) > number else ""


def peak_memory(make: Make) -> int:
    """Return the peak of the bytes that Python allocates during the call."""
    tracemalloc.start()
    try:
        make()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


if __name__ == "__main__":
    print_rows(rows())
