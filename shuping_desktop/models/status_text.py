"""What the domain says in a few words, told in the language of the screen as a whole."""

from collections.abc import Sequence

from ..scoring.ballots import TrackData
from ..scoring.counted_rows import ABSTAINED, BALLOT_VOID, BLANK, OWN_ROW, PARTIAL, ROW_VOID
from ..scoring.register import Expected, all_missing
from ..scoring.rulings import ABSENT, WITHDRAWN
from .translation import translate

_NAMED = 3


def received_text(data: TrackData) -> str:
    """How many ballots are in, of how many handed out where that is known, and which are missing."""
    issued = [data.issued(group.name) for group in data.track.groups]
    received = translate("told", "收到 {}").format(len(data.ballots))
    if None not in issued:
        received += f" / {sum(count or 0 for count in issued)}"
    void = sum(bool(ballot.void_reason) for ballot in data.ballots)
    received += translate("told", "（作废 {}）").format(void) if void else ""
    return received + _missing_text(list(all_missing(data)))


def _missing_text(missing: Sequence[Expected]) -> str:
    """Which ballots are missing, each group named once; empty where none is."""
    if not missing:
        return ""
    one_group = len({item.group for item in missing}) == 1
    pieces = [
        item.number
        if one_group or (at and missing[at - 1].group == item.group)
        else f"{item.group} {item.number}"
        for at, item in enumerate(missing[:_NAMED])
    ]
    named = translate("told", "、").join(pieces)
    if len(missing) > _NAMED:
        named = translate("told", "{} 等 {} 份").format(named, len(missing))
    if one_group:
        return translate("told", "，{}缺 {}").format(missing[0].group, named)
    return translate("told", "，缺 {}").format(named)


def not_counted_text(why_not: str) -> str:
    """That a row does not count, and why: `why_not` is one of the words of `counted_rows`."""
    words = {
        BALLOT_VOID: translate("told", "整份作废，不计"),
        OWN_ROW: translate("told", "本人，不计"),
        ROW_VOID: translate("told", "裁定作废，不计"),
        BLANK: translate("told", "空白，不计"),
        ABSTAINED: translate("told", "弃评，不计"),
        PARTIAL: translate("told", "未录全，不计"),
    }
    return words[why_not]


def absence_text(decision: str) -> str:
    """That somebody takes no part, by the decision of a ruling."""
    words = {
        ABSENT: translate("told", "缺席，不参加评定"),
        WITHDRAWN: translate("told", "退出，不参加评定"),
    }
    return words[decision]
