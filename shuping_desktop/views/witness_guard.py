"""Comparison of each review with its witness before the window shows it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from ..models.translation import translate, translated
from ..operations.witness import Finding, Witnesses, WitnessStatus
from ..store import Review
from ..task import CancelledError
from .dialogs import Dialogs
from .long_work import carry_out


class WitnessGuard:
    """Asks about a review that does not continue what was seen of it; copies of the sample are left alone."""

    def __init__(
        self, dialogs: Dialogs, open_review: Callable[[Path], Review | None], sample_folder: Path
    ) -> None:
        self._dialogs, self._open_review, self._sample_folder = dialogs, open_review, sample_folder

    def checked(self, review: Review | None) -> Review | None:
        """Return the review to show: this one, another copy that was chosen instead, or none."""
        while review is not None and review.path.parent != self._sample_folder.resolve():
            witnesses = Witnesses()
            finding = witnesses.find(review)
            if not finding.is_alarming:
                break
            answer = self._ask(review, finding)
            if answer is True:
                witnesses.accept(review)
                break
            review.close()
            review = self._open_review(answer) if isinstance(answer, Path) else None
        return review

    def notices_of(self, review: Review) -> str:
        """Return what opening found, and which other file the review was made from; empty for nothing."""
        found = list(review.notices)
        if review.path.parent != self._sample_folder.resolve():
            finding = Witnesses().find(review)
            if finding.is_fresh_branch:
                # Imported lazily to keep start-up fast.
                from ..operations.witness_texts import sentences  # noqa: PLC0415

                found += sentences(finding)
        return "\n".join(map(translated, found))

    def _ask(self, review: Review, finding: Finding) -> Path | bool:
        # Imported lazily to keep start-up fast.
        from ..operations.witness_texts import fork_of, sentences  # noqa: PLC0415

        # The other copies are in the list.
        alone = replace(finding, elsewhere=())
        texts = sentences(alone)
        if finding.status is WitnessStatus.FORKED:
            doing = translate("WitnessGuard", "正在比较 {} 的几份副本…").format(finding.name)
            with suppress(CancelledError):
                texts = sentences(alone, carry_out(doing, lambda: fork_of(review, finding)))
        return self._dialogs.ask_witness(finding, texts)
