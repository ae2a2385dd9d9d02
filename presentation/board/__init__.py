"""Many indicators at one glance, as our own HTML: a table, cards, a wall, years in columns.

Views of indicators enter. HTML leaves, in which every word of a document is escaped; it knows no dashboard.
"""
