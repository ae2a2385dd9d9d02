"""Checks a draft of a report before it is printed, beside what was printed before.

A Word file or a filled form enters. The same file leaves with a comment at each cell that somebody should
look at, and a list of all that was found. Nothing is stored.
"""
