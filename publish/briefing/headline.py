"""The headline of a briefing: exactly three sentences, two of them on changes where any may be told."""

from collections.abc import Sequence

from presentation.figure.when import in_years, sentence
from presentation.language.language import _, ngettext
from presentation.reading.overview import completeness_sentence, is_worth_telling
from presentation.reading.readings import Reading
from publish.briefing.items import Item, without_stop
from queries.warehouse import rows

_SENTENCES = 3


def headline(items: Sequence[Item], year: int) -> tuple[str, ...]:
    """Return three sentences: up to two changes, how much can be compared, how complete the data are."""
    official = [item for item in items if item.is_official] or list(items)
    told = _changes(official, year)[: _SENTENCES - 1]
    if not told:
        told.append(_("No change of a headline figure up to {year} may be told.").format(year=year))
    last = [_completeness(official, year)]
    if len(told) + len(last) < _SENTENCES:
        last.insert(0, _comparable(official))
    return (*told, *last)


def _changes(items: Sequence[Item], year: int) -> list[str]:
    """Return the changes that end in the year, in the order of the overview, money put in left out."""
    ranked = sorted(items, key=lambda item: item.indicator["overview_order"] or 99)
    found = []
    for item in ranked:
        reading = item.reading
        is_headline = item.main is not None and item.main.is_headline
        if reading is None or reading.newest is None or reading.newest.year != year or not is_headline:
            continue
        if is_worth_telling(reading, item.indicator["role"]):
            found.append(_one_sentence(item, reading))
    return found


def _one_sentence(item: Item, reading: Reading) -> str:
    """Return the change as one sentence: whose figure, how much, and how it stands to the goal."""
    told = without_stop(reading.sentences[0])
    judged = f"; {reading.judgement.words}" if reading.judgement else ""
    change = f"{told[0].lower()}{told[1:]}{judged}."
    return _("{name}: {change}").format(name=item.name, change=change)


def _comparable(items: Sequence[Item]) -> str:
    count = sum(
        1
        for item in items
        if (reading := item.reading) and reading.comparison and not reading.comparison.refusal
    )
    return ngettext(
        "Of {total} indicators, {count} has a leading figure that may be compared with an earlier year.",
        "Of {total} indicators, {count} have a leading figure that may be compared with an earlier year.",
        count,
    ).format(total=len(items), count=count)


def _completeness(items: Sequence[Item], year: int) -> str:
    codes = {item.code for item in items}
    if not all(item.is_official for item in items):
        known = sum(item.is_known for item in items)
        return ngettext(
            "The loaded documents give figures for {count} of {total} indicators.",
            "The loaded documents give figures for {count} of {total} indicators.",
            known,
        ).format(count=known, total=len(items))
    coverage = [row for row in rows("coverage") if row["indicator_code"] in codes]
    told = completeness_sentence(coverage, [item.indicator for item in items], [year])
    return sentence(f"{in_years([year])} {told[0].lower()}{told[1:]}")
