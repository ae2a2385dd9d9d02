"""Turns placed figures into observations and says which of them count.

Figures with their place enter. Observations leave: one per series, category, year, period and document, with
the one in use among several and the years that may be compared.
"""
