"""述评: the review secretary's desk for appraisal by duty report."""

__version__ = "0.1.0"
