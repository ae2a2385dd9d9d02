"""What people read: sentences, numbers, chart plans and their two renderers, in Polish and English.

Pure functions of rows of the view `observations` and of catalogue facts; nothing here opens the
warehouse, reads a document or knows the dashboard, so that pages and documents say the same thing.
"""
