"""One typed figure and its words: number, unit, value, time, evidence, citation."""
