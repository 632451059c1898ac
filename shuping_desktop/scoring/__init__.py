"""The domain: what a review's rules are, and what follows from its ballots. Standard library only."""
