"""A chart of one indicator for the pages of others.

The code of an indicator enters. A small document of its own leaves: title, chart, source, and the way to us.
"""
