"""The crib: keys and steps of the work on one page, for the wall."""

from pathlib import Path

from .output import write_output

CRIB_NAMES = {"zh": "述评一页纸说明.pdf", "en": "述评 on one page.pdf"}
"""Name of the file by language."""


def write_crib(target: Path, language: str) -> None:
    """Write the crib in a language as a PDF file, complete or not at all. Raises RefusedError."""
    # Imported lazily to keep start-up fast.
    from ..papers.pdf.crib import render  # noqa: PLC0415

    write_output(None, target, render(language))
