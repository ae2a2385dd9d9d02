"""Cuts cells of prose into the figures printed in them, and knows no indicator.

Tables with years for columns enter. Rows of figures.csv leave: each number, or word for a missing one, with
the words that name it and where it stands.
"""
