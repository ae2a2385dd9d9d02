"""Checks of the words and codes with which series are told: nouns, variation, directions and their places."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from etl.catalogue.model import Indicator, Series
from etl.catalogue.unit import MeasureUnit
from etl.catalogue.words import Undirected, Varies
from etl.faults import Fault

if TYPE_CHECKING:
    from etl.catalogue.catalogue import Catalogue

_SHARES = ("share", "share_without_n", "survey", "register")


def words_faults(catalogue: "Catalogue") -> Iterator[Fault]:
    """Yield a fault for each series or indicator of which no true sentence could be made."""
    yield from _lists(catalogue)
    for series, place in catalogue.with_places("series"):
        unit, indicator = catalogue.units.get(series.unit), catalogue.indicators.get(series.indicator)
        if unit is None or indicator is None:
            continue  # told by the references
        sentences = [*_name(series), *_noun(series, unit), *_share(series, unit), *_variation(series, unit)]
        sentences += _direction(series, indicator)
        yield from (Fault(place.path, place.line, f"series «{series.id}» {text}") for text in sentences)
    for indicator, place in catalogue.with_places("indicator"):
        for text in _source(indicator):
            yield Fault(place.path, place.line, f"indicator «{indicator.code}» {text}")


def _lists(catalogue: "Catalogue") -> Iterator[Fault]:
    for kind, codes in (("variation", get_args(Varies)), ("undirected", get_args(Undirected))):
        entries = {entry.id for entry in catalogue.entries[kind]}
        for code in codes:
            if code not in entries:
                path = catalogue.places["area"][0].path if catalogue.places["area"] else None
                if path:
                    yield Fault(path, None, f"the {kind} «{code}» has no sentence; add [[{kind}]]")


def _name(series: Series) -> Iterator[str]:
    if ":" in series.name + series.name_en:
        yield "has a colon in its name, behind which sentences put their own; make it one phrase"


def _noun(series: Series, unit: MeasureUnit) -> Iterator[str]:
    if not all(unit.forms) and series.noun is None:
        yield "counts things and says not which; add noun = { forms = [...], ... }"
    noun = series.noun
    if noun and not all((*noun.forms, *noun.forms_en, noun.genitive_one, noun.accusative_one)):
        yield "has a noun with an empty form; write every form"
    if noun and (noun.complement is None) != (noun.complement_en is None):
        yield "has the complement of its noun in one language only; write it in both"


def _share(series: Series, unit: MeasureUnit) -> Iterator[str]:
    if (series.share_of is None) != (series.share_of_en is None):
        yield "says in one language only what it is a share of; write it in both"
    if series.share_of and not unit.is_share:
        yield "is no share and says what it is a share of; remove share_of"


def _variation(series: Series, unit: MeasureUnit) -> Iterator[str]:
    if series.measure != "level":
        if series.varies:
            yield f"is a {series.measure}, of which «varies» says nothing; remove it"
    elif series.varies is None:
        yield 'does not say whether it varies by chance; add varies = "events" or why not'
    elif unit.is_currency != (series.varies == "money"):
        yield f"is in {unit.id}, so it cannot vary as «{series.varies}»; correct one of them"
    elif unit.is_share and series.varies not in _SHARES:
        yield f"is a share, so it cannot vary as «{series.varies}»; use one of {', '.join(_SHARES)}"
    elif not unit.is_share and series.varies in ("share", "share_without_n", "survey"):
        yield f"is no share, so it cannot vary as «{series.varies}»; correct one of them"


def _direction(series: Series, indicator: Indicator) -> Iterator[str]:
    directed = series.direction in ("up", "down")
    if directed and series.direction != indicator.direction:
        yield f"goes «{series.direction}» and its indicator «{indicator.direction}»; make them agree"
    if series.undirected and (directed or indicator.direction == "none"):
        yield "says why it has no direction, but it has one or nobody expects one; remove «undirected»"
    is_headline = indicator.headline is not None and indicator.headline.series == series.id
    if is_headline and indicator.direction != "none" and series.direction == "none" and not series.undirected:
        yield "stands for an indicator with a direction and has none; add undirected = the reason"


def _source(indicator: Indicator) -> Iterator[str]:
    origin = indicator.direction_from
    if (indicator.direction == "none") != (origin is None):
        yield "has a direction without direction_from, or the other way round; give both or neither"
    elif origin and not origin.is_named_in(indicator.direction_reason):
        yield "gives a reason that does not name the place of direction_from; name it in the reason"
