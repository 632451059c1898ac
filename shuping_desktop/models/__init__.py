"""Item models over a review, and the one bridge from its news to Qt's signals."""
