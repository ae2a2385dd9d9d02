"""Reads a document of any kind, and knows no indicator.

A file enters: Word, PDF, flattened text, or a filled form. A `SourceDocument` leaves, its lines and tables as
printed, and the tables that have years for columns; a form also leaves its answers as figures.
"""
