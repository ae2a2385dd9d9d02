"""The documents, their figures as printed, and what changed between builds.

Documents and prints enter. Lists of them leave.
"""
