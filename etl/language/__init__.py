"""Polish words and numbers as reports write them; nothing here knows a document or an indicator.

Text enters. Folded text, stems, tokens, numbers, years and what a phrase means (a part, a total, a plan)
leave.
"""
