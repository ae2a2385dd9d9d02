"""The plan as an interactive picture.

A plan enters. A figure of Plotly leaves.
"""
