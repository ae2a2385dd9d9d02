"""Help: how to read the pages and how we count.

The glossary and the texts of `presentation/` enter. Pages of prose leave.
"""
