"""What stands around every page, and how words come onto it.

A page's content enters. The whole page leaves: header, menu, footer, language, theme, words made safe.
"""
