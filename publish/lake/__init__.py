"""The lake: every table of one build as Parquet, in folders that engines other than ours read as they stand.

The tables of the warehouse enter. A folder leaves: `<table>/municipality=<code>/part-0.parquet`, where a
table grows with the reports one folder `year=<year>` deeper, and `manifests/<code>.json`, which tells what
each holds. No file of two municipalities has one name, so the folders of many lie side by side in one.
"""
