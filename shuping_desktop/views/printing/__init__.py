"""Print dialog and PDF preview."""
