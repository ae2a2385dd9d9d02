"""The one door from this page to the ETL.

A file enters. What was found leaves as finished sentences in the language of the page, with the file that
bears the comments, or a `Refusal`.
"""
