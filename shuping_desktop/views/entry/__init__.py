"""Ballot entry page."""
