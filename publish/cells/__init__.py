"""The cells of the city's own forms: the sheet of Annex 2 and the tables of the annual report.

The view of an indicator and a year enter. The lines of a cell leave, and what is too long for it as a note.
"""
