"""Documents as PDF, each from one snapshot of a track. Knows scoring and reportlab."""

from dataclasses import dataclass
from importlib import import_module

from ..messages import Message, msg
from .content.snapshot import Snapshot

__all__ = ["DOCUMENTS", "Document"]


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be printed: `name` for the shell, `title` for the screen, made by `module`."""

    name: str
    title: Message
    module: str

    def render(self, snapshot: Snapshot) -> bytes:
        """The bytes of a PDF, the same for the same snapshot.

        The module is loaded here: reportlab is a third of what starting would load, and can wait.
        """
        pdf: bytes = import_module(f".pdf.{self.module}", __name__).render(snapshot)
        return pdf


DOCUMENTS: tuple[Document, ...] = (
    Document("ballots", msg("空白评分表"), "blank_ballots"),
    Document("register", msg("评分表登记册"), "register_sheet"),
    Document("results", msg("述职评议结果汇总表"), "results_sheet"),
    Document("announcement", msg("述职评议结果公示"), "announcement"),
    Document("feedback", msg("述职评议结果反馈"), "feedback"),
    Document("annex", msg("述职评议计算附件"), "annex"),
    Document("hand-check", msg("人工复核记录"), "hand_check"),
    Document("agenda", msg("述职评议会议程"), "agenda"),
)
