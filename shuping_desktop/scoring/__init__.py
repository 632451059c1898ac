"""The domain: rules, ballots, and the results computed from them. Standard library only."""
