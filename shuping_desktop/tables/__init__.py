"""Reading of untrusted files as sheets of texts."""
