"""Re-use of the data.

What the city has decided enters. Terms, a line that names the source, and links to every format leave.
"""
