"""Everything that can be found, with the words by which it is."""

from collections import defaultdict
from collections.abc import Iterator

from pages import lookups, site
from presentation.figure.indicator import Indicator
from presentation.language import glossary
from presentation.language.bilingual import Bilingual
from presentation.language.help_texts import Part, sections
from presentation.language.language import LANGUAGES, using
from presentation.search.entry import Entry, Text
from presentation.search.forms import Language
from queries import catalogue
from queries.observations import in_use

# What a word in each kind of text is worth.
CODE, NAME, LONG_NAME, PART, AROUND, SUPPLIER = 30.0, 10.0, 6.0, 8.0, 2.5, 1.5
PARTS: tuple[Part, ...] = ("reading", "method")


def entries() -> Iterator[Entry]:
    """Yield every entry; where two are found equally well, the earlier one comes first."""
    yield from map(_indicator, lookups.indicators().values())
    yield from _areas()
    yield from _goals()
    yield from _series()
    yield from _categories()
    yield from _directions()
    yield from _words_and_help()
    yield from _bodies_and_programmes()
    yield from _pages()


def _indicator(found: Indicator) -> Entry:
    return Entry(
        "indicator",
        found.indicator_code,
        found.indicator_code,
        1.15 if found.is_official else 1.0,
        (
            Text(found.indicator_code, CODE),
            Text(found.goal_code, AROUND),
            *_both(found.short_name, NAME),
            *_both(found.name, LONG_NAME),
            Text(found.sheet_name, LONG_NAME),
            Text(found.supplier, SUPPLIER),
        ),
        codes=(found.indicator_code,),
    )


def _series() -> Iterator[Entry]:
    for found in catalogue.series():
        owner = lookups.indicators()[found.indicator_code]
        texts = (*_both(found.name, PART), *_both(owner.short_name, AROUND), Text(found.supplier, SUPPLIER))
        yield Entry("series", found.series_id, found.indicator_code, 0.95, texts, (found.series_id,))


def _categories() -> Iterator[Entry]:
    owners = {found.series_id: found for found in catalogue.series()}
    counted = {(item.series_id, item.category) for item in in_use() if item.is_known}
    for found in sorted(catalogue.categories(), key=lambda one: owners[one.series_id].series_order):
        owner = owners[found.series_id]
        indicator = lookups.indicators()[owner.indicator_code]
        key = f"{found.series_id}/{found.category}"
        texts = (
            *_both(Bilingual(found.category, found.category_en), PART),
            *_both(owner.name, AROUND),
            *_both(indicator.short_name, AROUND),
        )
        worth = 0.9 if (found.series_id, found.category) in counted else 0.7
        yield Entry("category", key, indicator.indicator_code, worth, texts, (key,))


def _areas() -> Iterator[Entry]:
    for code, area in lookups.areas().items():
        named = Bilingual(f"obszar {code}", f"area {code}")
        texts = (*_both(area.name, NAME), *_both(named, NAME), *_both(area.general_goal, AROUND))
        yield Entry("area", code, area.slug, 1.3, texts, (code,))


def _goals() -> Iterator[Entry]:
    for code, goal in lookups.goals().items():
        named = Bilingual(f"cel {code}", f"goal {code}")
        yield Entry("goal", code, named.pl, 0.8, (*_both(named, CODE), *_both(goal.name, NAME)), (code,))


def _directions() -> Iterator[Entry]:
    for number, found in lookups.priorities().items():
        named = Bilingual(f"kierunek priorytet {number}", f"priority direction {number}")
        texts = (*_both(found.name, NAME), *_both(named, AROUND), Text(found.sheet_name, LONG_NAME))
        yield Entry("priority", str(number), f"kierunek {number}", 0.8, texts)


def _words_and_help() -> Iterator[Entry]:
    for word in glossary.entries():
        texts = _both(Bilingual(word.term, word.term_en), NAME)
        yield Entry("word", word.id, f"pomoc#{word.id}", 0.6, texts)
    for part in PARTS:
        for found in sections(part):
            texts = _both(Bilingual(found.title, found.title_en), NAME)
            yield Entry(part, found.id, f"{part}#{found.id}", 0.6, texts)


def _bodies_and_programmes() -> Iterator[Entry]:
    """Yield each once, whatever the number of areas that name it."""
    for kind, found in (("body", catalogue.bodies()), ("programme", catalogue.programmes())):
        areas = defaultdict(list)
        for one in found:
            areas[one.name].append(one.area_code)
        for name in areas:
            yield Entry(kind, name, f"{kind} {name}", 0.35, (Text(name, NAME),), (name,))


def _pages() -> Iterator[Entry]:
    areas = {area.slug for area in lookups.areas().values()}
    names = [_names_of_pages(language) for language in LANGUAGES]
    for address, polish in names[0].items():
        if address not in areas:
            texts = _both(Bilingual(polish, names[1][address]), NAME)
            yield Entry("page", address, f"/{address}", 0.8, texts)


def _names_of_pages(language: str) -> dict[str, str]:
    with using(language):
        return {entry.address: entry.title for entry in site.listed()}


def _both(text: Bilingual, weight: float) -> tuple[Text, ...]:
    """Return a text in each language that it has."""
    found: tuple[tuple[str, Language], ...] = ((text.pl, "pl"), (text.en, "en"))
    return tuple(Text(words, weight, language) for words, language in found if words)
