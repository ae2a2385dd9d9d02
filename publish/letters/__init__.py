"""Letters that ask about a remark on the data or about years without a figure, as Word.

The id of a remark or of a gap and a kind of letter enter. A letter in Polish leaves, complete but for what
only its sender knows, which stands in square brackets.
"""
