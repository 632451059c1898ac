"""Content of the official papers, independent of the output format."""
