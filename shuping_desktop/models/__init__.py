"""Item models over a review, and the one bridge from its news to Qt's signals."""

from .overrides import hand_errors_on_whole

# Before any class of this room is made.
hand_errors_on_whole()
