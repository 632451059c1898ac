"""Randomised tests at full length; `make soak` runs all of them."""
