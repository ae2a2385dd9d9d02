"""The raw folder of each document; the only room that knows its files.

The folders under `data/raw` enter: figures as printed, the origin card, decisions, remarks, notes and tasks.
`Document`s leave, checked against themselves. The same files are written here for a new report.
"""
