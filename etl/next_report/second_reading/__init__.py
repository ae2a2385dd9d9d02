"""Reads a document a second time, by a way of its own, and says where the figures stand.

A file enters. Cells leave, each with the name of its row and the header above it; they are compared with what
the first reading claims. The readers of `etl.documents` have no part in it.
"""
