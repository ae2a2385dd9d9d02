"""A document as headings, paragraphs, pictures and tables, and its three renderers: Word, PDF and HTML."""
