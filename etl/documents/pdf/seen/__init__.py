"""What a person sees on a page of a PDF.

A page enters. Its visible letters, its pictures and the lines that rule its tables leave; text that is in the
file and not to be seen leaves as things told, never as words.
"""
