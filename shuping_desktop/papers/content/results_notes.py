"""Notes on the calculation of scores, with the scheme's figures."""

from collections.abc import Iterator

from ...scoring.numbers import format_hundredths
from ...scoring.scheme import Track
from .paper_text import without_spaces
from .phrases import counter_word

_PLACES = "整一两三四"


def notes(track: Track) -> list[str]:
    """Return the numbered notes under the results: weighting by category, rounding, grades."""
    return [f"注{number}　{sentence}" for number, sentence in enumerate(_sentences(track), 1)]


def grading_note(track: Track) -> str:
    """Return the sentence on how grades are given, by quota or by band."""
    if track.quotas:
        unit = counter_word(track)
        return "等次名额：" + "、".join(f"{quota.name}{quota.quota}{unit}" for quota in track.quotas) + "。"
    return "等次标准：" + "，".join(_bands(track)) + "。"


def _sentences(track: Track) -> Iterator[str]:
    for category in track.categories:
        yield f"{without_spaces(str(category.weighting_note()))}。"
    yield _rounding(track)
    yield grading_note(track)


def _rounding(track: Track) -> str:
    """Return the note on the single rounding (notice: 得分) and on the figures in brackets."""
    to = f"{_PLACES[track.decimals]}位小数" if track.decimals else "整数"
    mutual = "互评时不评本人，" if track.self_excluded and track.has_peers else ""
    return (
        f"各组一栏为平均分，括号内为计入的评分表份数；{mutual}空白行按弃评不计。"
        f"得分按未舍入的平均分加权计算，只在最后四舍五入到{to}，{_ranking(track)}。"
    )


def _ranking(track: Track) -> str:
    """Return which score ranks go by (notice: rank)."""
    if track.rank_by[0] != "official":
        return "等次以此为准，名次按舍入前的得分"
    equal = "，得分相同的按舍入前的得分排名" if "exact" in track.rank_by else ""
    return f"名次、等次以此为准{equal}"


def _bands(track: Track) -> Iterator[str]:
    """Yield each band's bounds; the lower bound belongs to the band (notice: 85.00 is 优秀)."""
    if len(track.bands) == 1:
        yield f"不分档，均为{track.bands[0].name}"
        return
    for band in track.bands:
        if band.lowest:
            yield f"{band.name}{format_hundredths(band.lowest)}分及以上"
        else:
            yield f"{band.name}不足{format_hundredths(band.highest)}分"
