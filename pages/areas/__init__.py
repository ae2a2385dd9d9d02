"""The pages of the four areas, of the context and of the priority directions.

The views of their indicators enter. Lists of indicators leave.
"""
