"""Letters offered beside remarks and gaps, and the click that writes down that one was asked.

A remark or gap and the kind of letter that a reader chose enter. A Word file leaves, or a row of the ledger.
"""
