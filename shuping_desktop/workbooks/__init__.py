"""Workbooks and CSV files of ballots and results."""
