"""The monitoring sheet of Annex 2; its blank form for the departments is `publish.form`.

A period and what people typed enter. The sheet leaves, as a document or as a workbook.
"""
