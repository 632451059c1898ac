"""The pages of a review by their place, in the order of the secretary's day."""

PARTICIPANTS, ENTRY, EVALUATORS, RESULTS = range(4)
