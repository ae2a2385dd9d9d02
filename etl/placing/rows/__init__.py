"""Which indicator a row of a table is about, and which year a column.

Row names and column heads of a document enter. The indicator of each row and the year of each column leave.
"""
