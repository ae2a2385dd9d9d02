"""Tells prints that fit a place by their words and yet say something else than a value of it.

A sign, the year of the column standing alone, and a row or column that counts in thousands: a person decides.
"""

import re

from etl.language.folding import fold, fold_blanks
from etl.language.quantity import Reading, says_scale
from etl.placing.problem import Problem, Unplaced
from etl.placing.rows.part_of_year import is_part_of_year
from etl.raw.figure import Figure
from etl.rule import rule

# A column that counts only some of what the row names.
_SOME = re.compile(r"\b(?:kobiet|mezczyzn|dziewcz|chlop(?:c|iec)|w tym|z tego|z czego)")
_STATE = re.compile(r"\bstan\w* na\b|\bna dzien\b|\b(?:wg|wedlug) stanu\b|\bpolrocz|\bkwarta")
_SIGNED = re.compile(r"\+\s?[\d.,\s]+%?")


@rule("doubtful print", "+3", off=None)
def doubt_about(figure: Figure, reading: Reading, column_year: int | None) -> Unplaced | None:
    """Return why a figure of a table is no plain value of the place that its words fit, None if it is one."""
    if figure.is_prose or reading.missing_reason:
        return None
    printed = fold_blanks(figure.printed)
    for words in (figure.column_label, figure.row_label):
        if says_scale(words):
            return Problem.SCALED.of(place=words)
    if _SOME.search(fold(figure.column_label)) and not _SOME.search(fold(figure.row_label)):
        return Problem.COLUMN_OF_SOME.of(column=figure.column_label)
    if _STATE.search(fold(printed)) and is_part_of_year(printed):
        return Problem.STATE_OF_A_DAY.of()
    if _SIGNED.fullmatch(printed):
        return Problem.CHANGE.of()
    if reading.value is not None and reading.value < 0:
        return Problem.BELOW_ZERO.of()
    if column_year and printed in (str(column_year), str(column_year + 1)):
        return Problem.BARE_YEAR.of(year=printed)
    return None
