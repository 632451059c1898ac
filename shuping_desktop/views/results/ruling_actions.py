"""Actions on rulings and finality: ask through the dialogs, then carry out."""

from collections.abc import Sequence

from ...models.desk import Desk
from ...models.translation import translate, translated
from ...operations import finalising, rulings
from ...scoring.rulings import Question, Ruling
from ..dialogs import Dialogs
from ..long_work import carry_out

PANEL = "评议小组"


class RulingActions:
    """Asks through the dialogs; every refusal shows in the window."""

    def __init__(self, desk: Desk, dialogs: Dialogs) -> None:
        self._desk = desk
        self._dialogs = dialogs
        self._decided_by = PANEL

    @property
    def may_change(self) -> bool:
        """True if the current track can be changed: the file is writable and the track is not final."""
        return finalising.may_change(self._desk.review, self._desk.track_id)

    def rule(self, questions: Sequence[Question]) -> None:
        """Ask for a ruling on one of the questions and record it."""
        answer = self._dialogs.ask_ruling(questions, self._decided_by) if questions else None
        if answer is None:
            return
        question, decision = answer
        self._decided_by = decision.decided_by.strip() or self._decided_by
        desk = self._desk
        desk.request(lambda: rulings.rule(desk.review, desk.track_id, question, decision))

    def withdraw(self, ruling: Ruling) -> None:
        """Ask for a reason and withdraw a ruling."""
        template = translate("ruling_actions", "撤回关于{}的裁定，原因：")
        prompt = template.format(translated(ruling.subject))
        reason = self._dialogs.ask_text(translate("ruling_actions", "撤回裁定"), prompt, "")
        if reason is not None:
            self._desk.request(lambda: rulings.withdraw(self._desk.review, ruling, reason))

    def finalise(self) -> None:
        """Ask for two names and the open points to accept, and finalise the current track."""
        desk = self._desk
        points = finalising.open_points(desk.review, desk.track_id)
        answer = self._dialogs.ask_finalise(desk.data.track.name, points, desk.review.who)
        if answer is not None:
            (first, second), accepted = answer
            desk.large_change_ahead.emit()
            desk.request(lambda: finalising.finalise(desk.review, desk.track_id, first, second, accepted))

    def reopen(self) -> None:
        """Ask for a reason and reopen the current track."""
        desk = self._desk
        prompt = translate("ruling_actions", "重新开放后，已经打印的文书都成为旧版。原因：")
        reason = self._dialogs.ask_text(translate("ruling_actions", "重新开放"), prompt, "")
        if reason is not None:
            desk.request(lambda: finalising.reopen(desk.review, desk.track_id, reason))

    def verify(self) -> None:
        """Ask for a code on paper and show whether it belongs to this review, and to which version."""
        title = translate("ruling_actions", "核对校验码")
        question = translate("ruling_actions", "纸上页脚的校验码，后面的步数和码也可以一起输入：")
        code = self._dialogs.ask_text(title, question, "")
        if code is None or not code.strip():
            return
        doing, review = translate("ruling_actions", "正在核对校验码…"), self._desk.review
        outcome = self._desk.request(lambda: carry_out(doing, lambda: finalising.verify_code(review, code)))
        if outcome:
            self._dialogs.inform(title, outcome.value.text)
