"""What heads the columns of a table of years: the words over the names of the rows, and a year.

Every reader asks here, and a new word of a header is written here only. Words are folded. The second reading
of a PDF (`pdf/second`) keeps words of its own: it is there to disagree.
"""

import re

YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
INDICATORS = re.compile(r"wskaznik|miernik")  # over the rows of a report
NAMES = re.compile(r"wskaznik|miernik|^rok$|^lata$|^nazwa|wyszczegolnienie")  # over the rows of any table
# The first cell of a header in a text without cells, where a name of a row may begin with «nazwa» too.
FIRST_CELL = re.compile(r"^(?:l\.? ?p\.?$|wskaznik|rok$|lata$)")
# In a PDF a header is broken into lines: over its names a part of the word stands alone.
NAMES_IN_PARTS = re.compile(r"wskaz|miernik|nazwa|wyszczegolnienie")
# All that a line of a header says in a PDF, word by word.
WORD = re.compile(
    r"^(?:wskaz(?:nik\w*)?|nik\w{1,3}|miernik\w*|nazwa|wartosc\w*|rok\w*|r|lata|l|p|lp|za|w|na|koniec|stan|dane|wyszczegolnienie|osiagnieta"
    r"|osiagniete|wykonanie|liczba|jednostka|(?:19|20)\d{2}|31|12|grudnia|dzien|opis|i|oraz|obszar\w*)$"
)
