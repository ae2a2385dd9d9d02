"""The index of all indicators and context figures.

The views of the indicators enter. The index page leaves.
"""
