"""Reads the form that departments fill in, without loss.

A filled workbook enters. Its answers leave as figures and notes of a raw folder, each with the key it
answers; a cell that is no answer leaves as a fault with its address.
"""
