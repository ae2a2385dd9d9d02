"""The explorer of all figures.

An address of what is wanted enters. A table, a chart and files of it leave.
"""
