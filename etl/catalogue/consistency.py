"""Checks of the catalogue against itself: every reference exists, every code stands once."""

from collections.abc import Iterable, Iterator
from typing import Any

from etl.catalogue.catalogue import Catalogue, Place
from etl.catalogue.model import Break, Derived, SumRule
from etl.catalogue.series_words import words_faults
from etl.faults import Fault

_KEYS = {
    "area": "code",
    "goal": "code",
    "priority": "number",
    "period": "code",
    "event": "year",
    "unit": "id",
    "variation": "id",
    "undirected": "id",
    "indicator": "code",
    "series": "id",
}


def consistency_faults(catalogue: Catalogue) -> list[Fault]:
    """Return a fault for every duplicate code, and dangling reference."""
    checks = (_duplicates, _references, _headlines, _members, _synonyms, words_faults)
    return [fault for check in checks for fault in check(catalogue)]


def split_member(member: str) -> tuple[str, str]:
    """Split `series/category` at the first slash; the category of a total is empty."""
    series, _, category = member.partition("/")
    return series, category


def _fault(place: Place, sentence: str) -> Fault:
    return Fault(place.path, place.line, sentence)


def _duplicates(catalogue: Catalogue) -> Iterator[Fault]:
    for kind, key in _KEYS.items():
        first: dict[Any, Place] = {}
        for entry, place in catalogue.with_places(kind):
            value = getattr(entry, key)
            if value in first:
                earlier = first[value]
                where = f"{earlier.path.name}:{earlier.line}"
                yield _fault(place, f"{kind} «{value}» stands twice (first in {where}); keep one")
            first.setdefault(value, place)


def _references(catalogue: Catalogue) -> Iterator[Fault]:
    known: dict[str, set[Any]] = {
        kind: {getattr(entry, key) for entry in catalogue.entries[kind]} for kind, key in _KEYS.items()
    }
    wanted = {
        "goal": (("area", "area"),),
        "department": (("area", "area"),),
        "programme": (("area", "area"),),
        "indicator": (("area", "area"), ("goal", "goal"), ("unit", "unit")),
        "series": (
            ("indicator", "indicator"),
            ("unit", "unit"),
            ("label_from", "series"),
            ("claim_of", "series"),
            ("varies", "variation"),
            ("undirected", "undirected"),
        ),
    }
    for kind, fields in wanted.items():
        for entry, place in catalogue.with_places(kind):
            for field, target in fields:
                value = getattr(entry, field)
                if value is not None and value not in known[target]:
                    yield _fault(
                        place, f"{kind} refers to the unknown {target} «{value}»; add it or correct it"
                    )
    for indicator, place in catalogue.with_places("indicator"):
        origin = indicator.direction_from
        numbers = [priority.number for priority in indicator.priorities]
        named = [("priority", number) for number in numbers]
        if origin:
            named += [("goal", origin.goal), ("priority", origin.priority), ("area", origin.area)]
        for target, value in named:
            if value is not None and value not in known[target]:
                yield _fault(place, f"indicator «{indicator.code}» names the unknown {target} {value}")


def _headlines(catalogue: Catalogue) -> Iterator[Fault]:
    for indicator, place in catalogue.with_places("indicator"):
        if indicator.headline is None:
            continue
        series = catalogue.series.get(indicator.headline.series)
        if series is None or series.indicator != indicator.code:
            name = indicator.headline.series
            yield _fault(
                place, f"the headline of «{indicator.code}» is «{name}», which is not a series of it"
            )
    for code, members in catalogue.series_by_indicator.items():
        bare = [series.id for series in members if series.bare]
        if len(bare) > 1:
            places = dict(zip(catalogue.series, catalogue.places["series"], strict=True))
            yield _fault(places[bare[1]], f"«{code}» has two bare series ({', '.join(bare)}); keep one")


def _members(catalogue: Catalogue) -> Iterator[Fault]:
    for kind in ("sum", "derived", "break"):
        for entry, place in catalogue.with_places(kind):
            for member in _members_of(entry):
                series_id, category = split_member(member)
                series = catalogue.series.get(series_id)
                if series is None:
                    yield _fault(
                        place, f"{kind} names the unknown series «{series_id}»; add it or correct it"
                    )
                elif category and series.categories == "closed":
                    names = {known.name for known in series.category}
                    if category not in names:
                        yield _fault(
                            place, f"{kind} names «{category}», no category of the series «{series_id}»"
                        )


def _synonyms(catalogue: Catalogue) -> Iterator[Fault]:
    known = {
        *(str(entry.code) for kind in ("area", "goal", "indicator") for entry in catalogue.entries[kind]),
        *(entry.name for entry in catalogue.entries["department"]),
        *catalogue.series,
        *(
            f"{series.id}/{category.name}"
            for series in catalogue.series.values()
            for category in series.category
        ),
    }
    for entry, place in catalogue.with_places("synonym"):
        for code in entry.means:
            if code not in known:
                name = ", ".join((entry.words or entry.words_en)[:2])
                yield _fault(place, f"synonym «{name}» means the unknown «{code}»; add it or correct it")


def _members_of(entry: SumRule | Derived | Break) -> Iterable[str]:
    if isinstance(entry, SumRule):
        return (entry.total, *entry.parts)
    if isinstance(entry, Derived):
        return (entry.series, *entry.parts)
    return (f"{entry.series}/{entry.category}" if entry.category else entry.series,)
