"""The briefing: what the figures of an area, a direction or chosen indicators say, for a committee.

A selection of indicators and a year enter. A document leaves, in full or on one page.
"""
