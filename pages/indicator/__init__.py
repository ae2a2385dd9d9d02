"""The page of one indicator, and its parts where they stand in a list.

The view of an indicator enters. Its sentence, pictures, evidence and remarks leave.
"""
