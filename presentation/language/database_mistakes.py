"""What the database says of a mistake in a statement, in the language of the page.

DuckDB speaks English only. The usual mistakes are known by their words; the rest is named by its kind.
"""

import re

from presentation.language.language import _


def mistake_sentence(said: str) -> str:
    """Return a sentence on what is wrong with the statement; `said`: the database's own message."""
    for pattern, sentence in _sentences().items():
        if found := re.search(pattern, said):
            return sentence.format(*found.groups())
    return _("The database cannot run this statement.")


def _sentences() -> dict[str, str]:
    """Return the sentences by what the database says, the first that fits counts."""
    return {
        r"Table with name (\S+) does not exist": _(
            "There is no table “{}”; the tables stand under “Tables and columns”."
        ),
        r'Referenced table "([^"]+)" not found': _(
            "“{}” is not a table of this statement; name it after FROM."
        ),
        r"Function with name (\S+) does not exist": _("There is no function “{}”."),
        r'Referenced column "([^"]+)" not found|does not have a column named "([^"]+)"'
        r'|Column "([^"]+)" does not exist': _(
            "A column of this statement is not in its tables; they stand under “Tables and columns”."
        ),
        r'Ambiguous reference to column name "([^"]+)"': _(
            "Several tables have the column “{}”; write the name of the table before it."
        ),
        r'column "([^"]+)" must appear in the GROUP BY': _(
            "The column “{}” must be in GROUP BY or inside a function such as sum()."
        ),
        r'syntax error at or near "([^"]+)"': _(
            "The statement breaks the rules of SQL at “{}” or just before."
        ),
        r"Parser Error": _("The statement breaks the rules of SQL; perhaps its end is missing."),
        r"Could not convert string '([^']*)'": _(
            "“{}” is not a number or a date, though one is needed there."
        ),
        r"Conversion Error|No function matches": _(
            "A value has a different type from the one needed there; CAST(value AS type) changes it."
        ),
    }
