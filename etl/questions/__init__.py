"""The ledger of questions asked about the data: what was asked of whom and when, and what was answered.

The file `questions.csv` beside the raw folders enters. Questions leave, each with the remark, the indicator
or the years without a figure that it is about; an answer makes the remark explained.
"""
