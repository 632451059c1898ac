"""Participants, evaluators, and the dialogs that import them."""
