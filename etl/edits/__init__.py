"""The log of edits, `edits.jsonl` beside the documents in the raw folder: it only grows.

Edits enter, noted before they take effect. Lines leave: who changed what and when, what stood there and what
stands there now, and how each ended, also where the process was killed. docs/edits.md describes the file.
"""
