"""What a person sees on a page of a PDF: its letters, its pictures and the lines that rule its tables.

Text that is in the file and not to be seen on the page is told and never read.
"""
