"""Tables as files for people and machines: CSV, Excel and Parquet.

Rows of a query enter, with the language of the reader. The bytes of a file and its name leave.
"""
