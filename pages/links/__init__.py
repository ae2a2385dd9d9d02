"""Ways on from a page: downloads, documents, citations, messages, the explorer.

Figures and a view enter. Links and files that carry them leave.
"""
