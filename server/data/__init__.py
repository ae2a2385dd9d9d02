"""The addresses below `/data/`: the open-data package and any selection of figures, for programs.

A name and parameters enter. Files leave, to be fetched once, in parts, from any site.
"""
