"""A document as headings, paragraphs, pictures and tables, and its two renderers: Word and PDF."""
