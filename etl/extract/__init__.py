"""Extraction: documents to rows of figures.csv, faithful to print and knowing no indicator."""
