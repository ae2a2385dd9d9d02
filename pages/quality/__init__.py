"""Completeness and the remarks on the data.

Remarks and the coverage of the indicators enter. Lists of them leave.
"""
