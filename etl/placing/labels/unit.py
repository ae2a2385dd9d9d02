"""Says whether a figure counts what a series counts: money, shares, persons, families, places, hours."""

import re

from etl.catalogue import model
from etl.catalogue.patterns import compiled
from etl.catalogue.unit import MeasureUnit
from etl.language.counted_things import Counted, counted_thing
from etl.language.quantity import Reading
from etl.language.stems import holds, stem, stems
from etl.placing.labels.figure_words import FigureWords
from etl.rule import rule

_ADJECTIVE = re.compile(r"\w+(?:ych|ich|ymi|imi)$")


@rule("unit of the series", "12 miejsc", off=True)
def unit_fits(series: model.Series, unit: MeasureUnit, reading: Reading, words: FigureWords) -> bool:
    """Say whether a figure with this reading and these words can be a value of the series in its unit."""
    if not unit.fits_print(reading.unit):
        return False
    if unit.is_whole and reading.value is not None and reading.value % 1:
        return False  # «13.01» is no number of families, but a date that a program made
    if reading.unit is None and unit.counts == "percent" and not series.bare:
        return False
    counted = counted_thing(words.after, words.before, words.label)
    if reading.unit is None and counted.kind not in (None, unit.counts):
        return False
    if (
        series.bare
        and unit.counts == "things"
        and counted.kind == "things"
        and not _is_meant(series, counted, words)
    ):
        return False
    return not series.unit_words or _has_unit_word(series.unit_words, counted, words)


@rule("thing that the row counts", "12 kontraktów", off=True)
def _is_meant(series: model.Series, counted: Counted, words: FigureWords) -> bool:
    """Say whether the counted thing is what the row's name counts or what the series is known by."""
    known = any(compiled(pattern).search(counted.noun) for pattern in series.labels)
    return known or holds(stems(words.row), stem(counted.noun))


@rule("word that the series asks for", "12 rodzin", off=True)
def _has_unit_word(unit_words: tuple[str, ...], counted: Counted, words: FigureWords) -> bool:
    """Say whether the number counts what the series asks for; label words serve where none follow it."""
    if any(words.after.startswith(word) or counted.after.startswith(word) for word in unit_words):
        return True
    if _ADJECTIVE.match(counted.noun) and any(
        re.search(rf"\b{re.escape(word)}", words.before) for word in unit_words
    ):
        return True  # «32 rodziny, w tym 19 niepełnych»
    if counted.noun and not re.match(r"os(?:ob\w*)?$", counted.noun):
        return False
    if any(re.search(rf"\b{re.escape(word)}", words.unquoted) for word in unit_words):
        return True
    return counted.kind is None and len(unit_words[0].split()) == 1
