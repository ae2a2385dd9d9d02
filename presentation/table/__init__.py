"""Tables of words: figures, monitoring periods, coverage, cells of a result.

Typed figures or the cells of a query enter. Columns and rows of words leave.
"""
