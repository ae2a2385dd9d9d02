"""The plan as a drawing of our own, for paper, lists and pictures to take away.

A plan enters. The text of an SVG leaves.
"""
