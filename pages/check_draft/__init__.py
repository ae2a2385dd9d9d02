"""The page that checks a draft of a report before it is printed; nothing that enters is stored.

A Word file or a filled form enters. The same file with comments leaves, and a list of all that was found.
"""
