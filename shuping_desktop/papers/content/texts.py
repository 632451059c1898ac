"""Texts that differ between schools and years, and templates filled with them."""

import re
from typing import NamedTuple

from ...messages import Text, msg
from .paper_text import official_years

GB_MARGINS = (37.0, 28.0, 35.0, 26.0)
_MILLIMETRES = re.compile(r"[0-9]{1,2}(\.[0-9])?")
_WIDEST_MARGIN = 60
_PLACEHOLDER = re.compile(r"\{(?:year|学年)\}(?:\s*学年)?|\{(\w+)\}")
_CHINESE_NAMES = {"学校": "school", "姓名": "name"}
PROSE_PLACEHOLDERS = ("{姓名}", "{学年}", "{学校}")
"""Placeholders offered for the openings of the feedback; those of the schemes are recognised as well."""


FIELD_NAMES: dict[str, Text] = {
    "year": msg("学年"),
    "title": msg("评议名称"),
    "school": msg("学校"),
    "issuer": msg("发布单位"),
    "issue_date": msg("发布日期"),
    "period_start": msg("公示开始日期"),
    "period_end": msg("公示结束日期"),
    "office": msg("受理部门"),
    "telephone": msg("联系电话"),
    "meeting_date": msg("会议日期"),
    "meeting_time": msg("会议时间"),
    "meeting_place": msg("会议地点"),
    "signers": msg("签名栏"),
    "letter": msg("反馈函的开头"),
    "notice": msg("通知书的开头"),
}
"""Names of the texts that are printed, as their dialog shows them."""


class Texts(NamedTuple):
    """Texts of a review's documents. An empty one is left out, or left as a rule to write on.

    `title` is the review's own title, `year` the school year ("2022-2023"); dates are printed as typed.
    `meeting_time` is when the first participant speaks ("14:00"); `signers` sign the results sheet,
    separated by 、; `letter` and `notice` open the feedback to a college and to an officer; `margins` are
    those of official papers: top, left, bottom and right in millimetres, separated by spaces.
    """

    year: str = ""
    title: str = ""
    school: str = ""
    issuer: str = ""
    issue_date: str = ""
    period_start: str = ""
    period_end: str = ""
    office: str = ""
    telephone: str = ""
    meeting_date: str = ""
    meeting_time: str = ""
    meeting_place: str = ""
    signers: str = ""
    letter: str = ""
    notice: str = ""
    margins: str = ""
    show_scores: bool = False

    @property
    def signer_labels(self) -> tuple[str, ...]:
        """The labels of the signatures under the results sheet."""
        labels = tuple(label.strip() for label in self.signers.split("、") if label.strip())
        return labels or ("计票人", "监票人", "评议小组组长")

    @property
    def page_margins(self) -> tuple[float, float, float, float]:
        """Top, left, bottom and right margin in millimetres; by default those of GB/T 9704-2012."""
        return read_margins(self.margins) or GB_MARGINS

    @property
    def plain_year(self) -> str:
        """The year without the 学年 that may follow."""
        return self.year.strip().removesuffix("学年").strip()

    @property
    def shown_title(self) -> str:
        """The review's title with years as papers write them."""
        return official_years(self.title)

    @property
    def school_year(self) -> str:
        """The year with 学年, as titles begin with it; empty where no year is given."""
        return f"{official_years(self.plain_year)}学年" if self.plain_year else ""


def read_margins(margins: str) -> tuple[float, float, float, float] | None:
    """Return four margins in millimetres; None unless there are four numbers of at most 60."""
    words = margins.split()
    if len(words) != 4 or not all(_MILLIMETRES.fullmatch(word) for word in words):
        return None
    top, left, bottom, right = map(float, words)
    return (top, left, bottom, right) if max(top, left, bottom, right) <= _WIDEST_MARGIN else None


def fill(wording: str, texts: Texts, **more: str) -> str:
    """Return a wording with `{year}`, `{school}` and the names in `more` filled in, in a single pass.

    The Chinese names in `PROSE_PLACEHOLDERS` mean the same.
    Where there is no year, the 学年 after it goes too. Other braces stay: the wording is a user's text, not
    a format string.
    """
    values = {**more, "school": texts.school.strip()}

    def value(placeholder: re.Match[str]) -> str:
        if placeholder[1] is None:
            return official_years(texts.plain_year) if placeholder[0].endswith("}") else texts.school_year
        name = _CHINESE_NAMES.get(placeholder[1], placeholder[1])
        return values.get(name, placeholder[0])

    return _PLACEHOLDER.sub(value, official_years(wording))


def unknown_placeholder(wording: str) -> str:
    """Return the first placeholder of an opening that `fill` does not know, or an empty text."""
    known = {"school", "name", "track", *_CHINESE_NAMES}
    found = _PLACEHOLDER.finditer(wording)
    return next((match[0] for match in found if match[1] is not None and match[1] not in known), "")


def official_day(year: int | None, month: int, day: int) -> str:
    """Return a day as official papers write it: 2022年12月5日, without leading zeros."""
    return f"{month}月{day}日" if year is None else f"{year}年{month}月{day}日"
