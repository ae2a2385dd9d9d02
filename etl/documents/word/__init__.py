"""Reads a Word file with the numbers that Word itself puts before its lists.

A `.docx` file enters, a `SourceDocument` leaves.
"""
