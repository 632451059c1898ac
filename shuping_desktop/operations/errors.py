"""A wish that cannot be granted, with the sentence that says why and what to do."""


class RefusedError(ValueError):
    """The operation was refused and nothing was changed."""
