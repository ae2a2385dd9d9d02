"""A made-up country of the size of the real one: what the growth of the data alone would cost.

Nothing enters. A lake of Parquet files and a compact copy of it leave, with times of questions to both.
"""
