"""Reads a report that was flattened to plain text, and finds its tables again.

A text file in any usual encoding enters, its lines and then a `SourceDocument` leave.
"""
