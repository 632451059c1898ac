"""Documents as PDF, each from one snapshot of a track. Knows scoring and reportlab."""

from collections.abc import Callable
from dataclasses import dataclass

from ..scoring.snapshot import Snapshot
from . import (
    agenda,
    annex,
    announcement,
    blank_ballots,
    feedback,
    hand_check,
    register_sheet,
    results_sheet,
)

__all__ = ["DOCUMENTS", "Document"]


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be printed: `name` for the shell, `title` for the screen.

    `render` gives the bytes of a PDF, the same for the same snapshot.
    """

    name: str
    title: str
    render: Callable[[Snapshot], bytes]


DOCUMENTS: tuple[Document, ...] = (
    Document("results", "述职评议结果汇总表", results_sheet.render),
    Document("announcement", "述职评议结果公示", announcement.render),
    Document("feedback", "述职评议结果反馈", feedback.render),
    Document("annex", "述职评议计算附件", annex.render),
    Document("ballots", "空白评分表", blank_ballots.render),
    Document("register", "评分表登记册", register_sheet.render),
    Document("hand-check", "人工复核记录", hand_check.render),
    Document("agenda", "述职评议会议程", agenda.render),
)
