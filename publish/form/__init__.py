"""The form in which departments give next year's figures; `etl.documents.form` reads it back without loss.

A year and the series of the catalogue enter. A workbook to be filled in leaves.
"""
