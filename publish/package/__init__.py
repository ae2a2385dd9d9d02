"""The open-data package: a Frictionless Data Package that explains itself, in both languages.

The tables of the warehouse enter. One zip leaves: data, their description and how to read them.
"""
