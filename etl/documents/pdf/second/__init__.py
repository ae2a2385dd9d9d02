"""The second reading of a PDF: pdfium shows the pages, and nothing is shared with the first reading.

A file and claims enter, each a number with the row and the column it is said to stand in. The claims that the
pages do not bear out leave, each with the reason.
"""
