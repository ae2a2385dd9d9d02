"""Which series and category the words of a figure name, within the indicator of its row.

A figure with its reading enters. One series and category leave, or the reason why there is none.
"""
