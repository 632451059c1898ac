"""The rules of a track as sentences that can be read aloud, in the order of calculation."""

from collections.abc import Iterator

from ..messages import CLAUSE_MARK, Message, Text, joined, msg
from .numbers import format_hundredths
from .scheme import Band, Track

_COMPARED = {"official": msg("公布的得分"), "exact": msg("没有四舍五入的得分")}


def rule_sentences(track: Track) -> Iterator[Text]:
    """Yield the sentences: the form, what counts, the weighting, rounding, ranks and grades."""
    yield _form(track)
    yield from _own_rows(track)
    yield msg(
        "每个评委组的评分，是组内计入的各行{total}的平均数；空白、没有填全和作废的行不计入，不算零分。",
        total=track.total_heading,
    )
    for category in track.categories:
        yield msg("{note}。", note=category.weighting_note())
    yield _rounding(track)
    yield _ranks(track)
    yield from _grades(track)
    if track.unmet_remark:
        yield msg(
            "有评委在{heading}里写“{remark}”的，由评议小组裁定；裁定未达到的，等次为{grade}。",
            heading=track.remark_heading,
            remark=track.unmet_remark,
            grade=track.unmet_grade,
        )


def _form(track: Track) -> Message:
    criteria = joined(
        [
            msg("{name} {maximum} 分", name=item.name, maximum=format_hundredths(item.maximum))
            for item in track.criteria
        ],
    )
    return msg(
        "评委给每一行打 {count} 项分：{criteria}，满分 {full} 分，以 {step} 分为一档。",
        count=len(track.criteria),
        criteria=criteria,
        full=format_hundredths(track.full_marks),
        step=format_hundredths(track.step),
    )


def _own_rows(track: Track) -> Iterator[Message]:
    if track.self_excluded and track.has_peers:
        yield msg("评委给自己打的一行不计入。")


def _rounding(track: Track) -> Message:
    if not track.decimals:
        return msg("得分到最后四舍五入一次，取整数，中途不取舍。")
    return msg("得分到最后四舍五入一次，保留 {decimals} 位小数，中途不取舍。", decimals=track.decimals)


def _ranks(track: Track) -> Message:
    first, *later = (_COMPARED[name] for name in track.rank_by)
    within = msg("各类别分别") if len(track.categories) > 1 else ""
    if not later:
        return msg(
            "{within}按{first}从高到低排名；相同的名次并列，后面的名次空出。", within=within, first=first
        )
    return msg(
        "{within}按{first}从高到低排名；相同的再比{later}；仍相同的名次并列，后面的名次空出。",
        within=within,
        first=first,
        later=joined(later),
    )


def _grades(track: Track) -> Iterator[Message]:
    if track.quotas:
        seats = [msg("{grade} {count} 个", grade=item.name, count=item.quota) for item in track.quotas]
        yield msg(
            "等次按公布的得分从高到低取：{seats}；得分相同、正跨在名额线上的，由评议小组裁定。",
            seats=joined(seats),
        )
        for quota in track.quotas:
            if quota.ruled_as:
                yield msg(
                    "“{grade}”由评议小组在{choices}中裁定。",
                    grade=quota.name,
                    choices=joined(quota.ruled_as),
                )
        return
    lines = [_band(band, is_lowest=band is track.bands[-1]) for band in track.bands]
    yield msg("等次按公布的得分定：{lines}。", lines=joined(lines, CLAUSE_MARK))


def _band(band: Band, *, is_lowest: bool) -> Message:
    if is_lowest:
        return msg("不足 {highest} 分为{grade}", highest=format_hundredths(band.highest), grade=band.name)
    return msg("{lowest} 分及以上为{grade}", lowest=format_hundredths(band.lowest), grade=band.name)
