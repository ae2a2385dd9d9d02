"""The questions of `queries/` on engines other than ours, over the lake that `publish lake` writes.

A lake and questions enter; answers leave, to be held against those of the warehouse.
"""
