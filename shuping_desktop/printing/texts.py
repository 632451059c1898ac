"""What differs between schools and years, and how the wording of a scheme is filled with it."""

import re
from dataclasses import dataclass

_PLACE = re.compile(r"\{year\}(?:\s*学年)?|\{school\}")


@dataclass(frozen=True, slots=True)
class Texts:
    """The words around the figures. Any may be empty: it is then left out, or left to be written by hand.

    `title` is the review's own title, `year` the school year ("2022-2023"); the dates are printed as
    they are written.
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
    show_scores: bool = False

    @property
    def plain_year(self) -> str:
        """The year without the 学年 that may have been written after it."""
        return self.year.strip().removesuffix("学年").strip()

    @property
    def school_year(self) -> str:
        """The year with 学年, as it stands at the head of a title; empty where there is none."""
        return f"{self.plain_year}学年" if self.plain_year else ""


def fill(wording: str, texts: Texts) -> str:
    """A scheme's wording with `{year}` and `{school}` filled; a year that is missing takes 学年 with it.

    Other braces stay as they are: the wording is a user's text, not a format string.
    """

    def filled(place: re.Match[str]) -> str:
        if place[0] == "{school}":
            return texts.school.strip()
        return texts.school_year if place[0] != "{year}" else texts.plain_year

    return _PLACE.sub(filled, wording)
