"""What differs between schools and years, and how the wording of a scheme is filled with it."""

import re
from typing import NamedTuple

GB_MARGINS = (37.0, 28.0, 35.0, 26.0)
_MILLIMETRES = re.compile(r"[0-9]{1,2}(\.[0-9])?")
_WIDEST_MARGIN = 60
_PLACE = re.compile(r"\{year\}(?:\s*学年)?|\{(\w+)\}")


class Texts(NamedTuple):
    """The words around the figures. Any may be empty: it is then left out, or left to be written by hand.

    `title` is the review's own title, `year` the school year ("2022-2023"); the dates are printed as
    they are written. `meeting_time` is when the first one speaks ("14:00"); `signers` are those who sign
    the results, parted by 、; `letter` and `notice` open the feedback to a college and to an officer;
    `margins` are of official papers: top, left, bottom and right in millimetres, parted by spaces.
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
        """Who signs the results sheet, as labels before a rule."""
        given = tuple(label.strip() for label in self.signers.split("、") if label.strip())
        return given or ("计票人", "监票人", "评议小组组长")

    @property
    def page_margins(self) -> tuple[float, float, float, float]:
        """Top, left, bottom and right in millimetres; those of GB/T 9704-2012 unless others are given."""
        return read_margins(self.margins) or GB_MARGINS

    @property
    def plain_year(self) -> str:
        """The year without the 学年 that may have been written after it."""
        return self.year.strip().removesuffix("学年").strip()

    @property
    def school_year(self) -> str:
        """The year with 学年, as it stands at the head of a title; empty where there is none."""
        return f"{self.plain_year}学年" if self.plain_year else ""


def read_margins(margins: str) -> tuple[float, float, float, float] | None:
    """Four margins in millimetres as they are written; None where they are not four that leave a page."""
    words = margins.split()
    if len(words) != 4 or not all(_MILLIMETRES.fullmatch(word) for word in words):
        return None
    top, left, bottom, right = map(float, words)
    return (top, left, bottom, right) if max(top, left, bottom, right) <= _WIDEST_MARGIN else None


def fill(wording: str, texts: Texts, **more: str) -> str:
    """A wording with `{year}`, `{school}` and what is named in `more` filled, once and all together.

    A year that is missing takes 学年 with it. Other braces stay as they are: the wording is a user's
    text, not a format string.
    """
    places = {**more, "school": texts.school.strip()}

    def filled(place: re.Match[str]) -> str:
        if place[1] is None:
            return texts.school_year if place[0] != "{year}" else texts.plain_year
        return places.get(place[1], place[0])

    return _PLACE.sub(filled, wording)


def official_day(year: int | None, month: int, day: int) -> str:
    """A day as official papers write it: 2022年12月5日, no figure padded with a zero."""
    return f"{month}月{day}日" if year is None else f"{year}年{month}月{day}日"
