"""Export of a review as a workbook whose formulas recompute the results after a change of marks.

    content = workbook(snapshots)               # one snapshot for each track, in the scheme's order

Sheets: each track's results; 核对, which compares the formulas' results with the program's; each track's
ballots row by row, the sums, the register and the rules; and the rulings. The formulas use only functions
that Excel 2010, WPS and LibreOffice have in common.
"""

from collections.abc import Sequence

from ..papers.content.snapshot import Snapshot
from .ballots_sheet import write_ballots
from .check_sheet import NAME, write_check
from .layout_plan import plan_of
from .results_sheets import write_register, write_results
from .rulings_sheet import write_rulings
from .scheme_sheet import write_scheme
from .sums_sheet import write_sums
from .sums_values import sums_values
from .writer import Book

MARKER = "shuping_export"
"""Name of the document property by which the import knows an exported workbook."""
VERSION = "1"


def workbook(snapshots: Sequence[Snapshot], identity: str = "") -> bytes:
    """Return the workbook's bytes; the same snapshots give the same bytes.

    `identity` is the review's. It is written into the file with the version of this layout.
    """
    book = Book()
    check = book.free_name(NAME)
    plans = [plan_of(book, snapshot) for snapshot in snapshots]
    sums = [sums_values(plan) for plan in plans]
    for plan, values in zip(plans, sums, strict=True):
        write_results(book, plan, values)
    write_check(book, check, plans, sums)
    for plan in plans:
        write_ballots(book, plan)
    for plan, values in zip(plans, sums, strict=True):
        write_sums(book, plan, values)
    write_rulings(book, plans)
    for plan in plans:
        write_register(book, plan)
        write_scheme(book, plan)
    texts = snapshots[0].texts
    stamps = "　".join(snapshot.stamp.text for snapshot in snapshots)
    book.set_properties(
        f"{texts.school_year}{texts.shown_title}", stamps, {MARKER: f"{VERSION} {identity}".strip()}
    )
    return book.to_bytes()
