"""A document as headings, paragraphs, pictures and tables, and its three renderers: Word, PDF and HTML.

A document of blocks enters. The bytes of a Word or PDF file leave, or HTML.
"""
