"""Says whether a row of the form still shows the name that its key stands for.

Rows may be sorted or copied by hand without the hidden column of keys; then a value stands beside a name and
under the key of another. Such a value belongs to nobody.
"""

from functools import cache

from etl.catalogue.catalogue import Catalogue
from etl.catalogue.files import read_catalogue
from etl.catalogue.model import Series
from etl.language.folding import fold
from etl.raw import figure

# What `publish.form` prints for the whole of a list and for a bare number, in Polish and English.
_TOTAL = ("", "razem", "total")
_NUMBER = ("liczba", "number")
NEW_ITEM = f"/{figure.NEW_ITEM}"  # at the end of a key


def shows_its_name(key: str, series: str, category: str, unit: str | None) -> bool:
    """Say whether the printed names of a row are those of its key; of a key nobody knows it is taken as so.

    `unit` is None where the form has no such column.
    """
    entry = _catalogue().series.get(key.partition("/")[0])
    if entry is None:
        return True
    names = fold(series) in _folded(entry.name, entry.name_en)
    units = unit is None or fold(unit) in _folded(*_units(entry))
    return names and units and (key.endswith(NEW_ITEM) or fold(category) in _categories(key, entry))


def indicator_of(key: str) -> tuple[str, str]:
    """Return the code and the name of the indicator that a key belongs to, empty where nobody knows it."""
    entry = _catalogue().series.get(key.partition("/")[0])
    indicator = _catalogue().indicators.get(entry.indicator) if entry else None
    return (indicator.code, indicator.name) if indicator else ("", "")


@cache
def _catalogue() -> Catalogue:
    return read_catalogue()


def _units(series: Series) -> tuple[str, ...]:
    unit = _catalogue().units[series.unit]
    return tuple(filter(None, (unit.symbol, *unit.forms, *unit.forms_en))) or _NUMBER


def _categories(key: str, series: Series) -> frozenset[str]:
    category = key.partition("/")[2]
    if not category:
        return _folded(*_TOTAL)
    english = [entry.name_en for entry in series.category if entry.name == category]
    return _folded(category, *english)


def _folded(*names: str) -> frozenset[str]:
    return frozenset(map(fold, names))
