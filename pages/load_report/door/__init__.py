"""The one door from the pages to the ETL; nothing else in the pages imports `etl`.

What enters are files and clicks of an editor; what leaves are types of the door's own, finished sentences in
the language of the page, and `Refusal` for whatever cannot be done.
"""
