"""Reads a PDF: letters and drawn lines become words, lines of text, grids and whole tables.

A PDF file enters, a `SourceDocument` leaves. Tables without drawn lines are found by where their words stand.
"""
