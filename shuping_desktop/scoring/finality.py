"""Finality of a track's results: provisional, final, or final with accepted open points."""

from dataclasses import dataclass

from ..messages import Message, msg


@dataclass(frozen=True, slots=True)
class Finality:
    """State of a track's results, which every document, page and command states in the same words.

    `version` is 0 until the track is final (暂定); `accepted` is the number of open points that the version
    was finalised with.
    """

    version: int = 0
    accepted: int = 0

    @property
    def is_final(self) -> bool:
        """True if the track is final."""
        return self.version > 0

    @property
    def words(self) -> Message:
        """The state as a phrase: 暂定, 第 2 版, or 第 2 版 with the accepted points."""
        version = self.version_words
        accepted = self.with_points
        return msg("{version}　{accepted}", version=version, accepted=accepted) if accepted else version

    @property
    def version_words(self) -> Message:
        """The state without the accepted points: 暂定, or 第 2 版."""
        return msg("第 {version} 版", version=self.version) if self.is_final else msg("暂定")

    @property
    def with_points(self) -> Message | None:
        """The phrase on the open points of a final version; None where there are none."""
        if not (self.is_final and self.accepted):
            return None
        return msg("带 {count} 项认可的未处理事项定稿", count=self.accepted)

    @property
    def problem_label(self) -> Message:
        """The word before a problem: open while provisional, accepted on a final version."""
        return msg("定稿时认可") if self.is_final else msg("待处理")
