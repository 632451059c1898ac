"""Short status texts of domain states, in the language of the screen."""

from collections.abc import Sequence

from ..scoring.ballots import TrackData
from ..scoring.counted_rows import ABSTAINED, BALLOT_VOID, BLANK, OWN_ROW, PARTIAL, ROW_VOID, TO_RULE
from ..scoring.register import Expected, all_missing, odd_numbers
from ..scoring.rulings import ABSENT, WITHDRAWN
from .translation import translate

_NAMED = 3


def received_text(data: TrackData) -> str:
    """Return how many ballots are received, of how many issued where known, and which are missing."""
    issued = [data.issued(group.name) for group in data.track.groups]
    received = translate("status_text", "收到 {}").format(len(data.ballots))
    if None not in issued:
        received += f" / {sum(count or 0 for count in issued)}"
    void = sum(bool(ballot.void_reason) for ballot in data.ballots)
    received += translate("status_text", "（作废 {}）").format(void) if void else ""
    return received + _missing_text(list(all_missing(data))) + _odd_text(data)


def _odd_text(data: TrackData) -> str:
    """Return which received ballots have none of the numbers issued: they may be missing ones."""
    odd = [number for group in data.track.groups for number in odd_numbers(data, group)]
    named = translate("status_text", "、").join(odd[:_NAMED])
    if len(odd) > _NAMED:
        named = translate("status_text", "{} 等 {} 份").format(named, len(odd))
    return translate("status_text", "；不在号段内：{}").format(named) if odd else ""


def _missing_text(missing: Sequence[Expected]) -> str:
    """Return which ballots are missing, each group named once; empty where none is."""
    if not missing:
        return ""
    one_group = len({ballot.group for ballot in missing}) == 1
    pieces = [
        ballot.number
        if one_group or (at and missing[at - 1].group == ballot.group)
        else f"{ballot.group} {ballot.number}"
        for at, ballot in enumerate(missing[:_NAMED])
    ]
    named = translate("status_text", "、").join(pieces)
    if len(missing) > _NAMED:
        named = translate("status_text", "{} 等 {} 份").format(named, len(missing))
    if one_group:
        return translate("status_text", "，{}缺 {}").format(missing[0].group, named)
    return translate("status_text", "，缺 {}").format(named)


def not_counted_text(why_not: str) -> str:
    """Return why a row does not count; `why_not` is a constant of `counted_rows`."""
    texts = {
        BALLOT_VOID: translate("status_text", "整份作废，不计"),
        OWN_ROW: translate("status_text", "本人，不计"),
        ROW_VOID: translate("status_text", "裁定作废，不计"),
        BLANK: translate("status_text", "空白，不计"),
        ABSTAINED: translate("status_text", "弃评，不计"),
        PARTIAL: translate("status_text", "未录全，不计"),
        TO_RULE: translate("status_text", "待裁定，不计"),
    }
    return texts[why_not]


def absence_text(decision: str) -> str:
    """Return the text that a participant was ruled absent or withdrawn."""
    texts = {
        ABSENT: translate("status_text", "缺席，不参加评定"),
        WITHDRAWN: translate("status_text", "退出，不参加评定"),
    }
    return texts[decision]
