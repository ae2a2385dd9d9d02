"""One typed figure and its words: number, unit, value, time, evidence, citation.

Rows of the warehouse enter. Typed figures and indicators leave, with the words for each of their parts.
"""
