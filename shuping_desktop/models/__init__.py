"""Item models over a review, and the bridge from its changes to Qt's signals."""

from .exception_guard import install_exception_guard

# Before the first class of this package is defined.
install_exception_guard()
