"""Text being typed into the current cell of the grid."""

from ...scoring.numbers import ordinary

LONGEST = 8
HALF = ".5"
_POINTS = str.maketrans("。｡＋", "..+")


class Draft:
    """Text typed into the current cell and not written yet.

    It is stored outside the model, so that a reset or refresh of the model neither loses nor moves it. `text`
    is None where nothing was typed, and empty where all of it was taken back.
    """

    def __init__(self) -> None:
        self.text: str | None = None
        self.replaced = ""
        """A refused text that was typed over; empty where there is none."""
        self._was_refused = False

    @property
    def is_whole(self) -> bool:
        """True if it is a whole number, to which a half can be added."""
        return bool(self.text) and "." not in str(self.text)

    def drop(self) -> None:
        """Discard the text, so that the cell shows the stored value again."""
        self.text, self.replaced, self._was_refused = None, "", False

    def refuse(self) -> None:
        """Mark the text as refused: the next digit replaces it."""
        self._was_refused = True

    def begin(self, text: str) -> None:
        """Replace the text."""
        refused = self.text or ""
        if self._was_refused and not text.startswith(refused):
            self.replaced = refused
        self.text, self._was_refused = text, False

    def extended(self, character: str) -> str:
        """Return the text with one more character."""
        before = "" if self._was_refused and character != "." else self.text or ""
        return (before + character)[:LONGEST]

    def shorten(self) -> None:
        """Take the last character back."""
        self.begin((self.text or "")[:-1])
        self.replaced = ""


def typed_characters(text: str) -> str:
    """Return text from a key or an input method with full-width characters as ordinary ones."""
    return ordinary(text.translate(_POINTS))
