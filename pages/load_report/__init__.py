"""The page that takes in a new report, on servers where that is allowed.

A report enters. A draft with the decisions of an editor leaves through `door.py`, the one way to the ETL.
"""
