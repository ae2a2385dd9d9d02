"""Writes the warehouse, and keeps what the builds before said.

Observations, figures, remarks and the catalogue enter as rows. A DuckDB file leaves, described column by
column and put in place of the old one in a single step.
"""
