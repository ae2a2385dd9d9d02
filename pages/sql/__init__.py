"""The page of SQL.

A statement of a visitor enters. Its answer leaves, or why there is none.
"""
