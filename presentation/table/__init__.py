"""Tables of words: figures, monitoring periods, coverage, cells of a result."""
