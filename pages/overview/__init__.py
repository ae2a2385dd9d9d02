"""The overview.

The views of the indicators enter. The first page leaves.
"""
