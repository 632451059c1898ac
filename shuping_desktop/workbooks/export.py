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
from .writer import Book


def workbook(snapshots: Sequence[Snapshot]) -> bytes:
    """Return the workbook's bytes."""
    book = Book()
    check = book.free_name(NAME)
    plans = [plan_of(book, snapshot) for snapshot in snapshots]
    for plan in plans:
        write_results(book, plan)
    write_check(book, check, plans)
    for plan in plans:
        write_ballots(book, plan)
    for plan in plans:
        write_sums(book, plan)
    write_rulings(book, plans)
    for plan in plans:
        write_register(book, plan)
        write_scheme(book, plan)
    texts = snapshots[0].texts
    book.set_properties(
        f"{texts.school_year}{texts.title}", "　".join(snapshot.stamp.text for snapshot in snapshots)
    )
    return book.to_bytes()
