"""Rosters: participants and evaluators in any table."""
