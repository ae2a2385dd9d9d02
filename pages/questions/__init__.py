"""The ledger of questions asked about the data.

Questions and, on an editors' server, what an editor types enter. Two lists leave: open and answered.
"""
