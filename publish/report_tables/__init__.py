"""The four area tables of the annual report, in the city's own columns, for the unit to complete.

A year enters. A document with four tables leaves.
"""
