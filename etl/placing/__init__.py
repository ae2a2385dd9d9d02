"""Gives each printed figure its place: series, category and year.

Documents and the catalogue enter, every figure leaves as `Assigned`: with its place, or with the reason why
it has none. An editor's decision goes before any rule, and what fits two places takes neither.
"""
