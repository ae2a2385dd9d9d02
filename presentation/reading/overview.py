"""What the overview says: a figure with its change, and in one sentence how complete the data are."""

from collections.abc import Iterable, Sequence

from presentation.figure.facts import Facts
from presentation.figure.indicator import Answer, Indicator
from presentation.figure.observation import Observation
from presentation.figure.unit import Unit
from presentation.figure.values import short_value_text, value_text
from presentation.figure.when import when
from presentation.language.language import _, ngettext
from presentation.reading.readings import Reading
from presentation.reading.sentences import change_phrase, refusal_sentence


def headline(item: Observation, unit: Unit) -> tuple[str, str]:
    """Return a figure and, to be written smaller, what it counts and when: `50` and `osób w 2020 r.`."""
    if item.value is None or unit.is_share:
        return value_text(item, unit), when(item)
    return short_value_text(item, unit), f"{unit.word(item.value)} {when(item)}".strip()


def change_words(reading: Reading, facts: Facts) -> str:
    """Return only the change, `o 12 osób mniej niż w 2019 r. (−19,4 %)`, or why there is none."""
    if reading.comparison is None:
        return _("This is the only figure in the loaded documents.")
    return change_phrase(reading.comparison, facts.unit) or refusal_sentence(reading.comparison, facts)


def completeness_sentence(
    coverage: Iterable[Answer], official: Sequence[Indicator], years: Sequence[int]
) -> str:
    """Return how many official indicators are answered, partly answered, answered otherwise or not at all."""
    best: dict[str, int] = {}
    order = ("direct", "partial", "other", "none")
    for row in coverage:
        if row.year in years:
            rank = order.index(row.answers)
            best[row.indicator_code] = min(rank, best.get(row.indicator_code, rank))
    counts = [sum(1 for row in official if best.get(row.indicator_code, 3) == rank) for rank in range(4)]
    return ngettext(
        "Of {total} official indicators the loaded documents answer {direct}, answer {partial} in part, "
        "give something else for {other} and give nothing for {none}.",
        "Of {total} official indicators the loaded documents answer {direct}, answer {partial} in part, "
        "give something else for {other} and give nothing for {none}.",
        len(official),
    ).format(total=len(official), direct=counts[0], partial=counts[1], other=counts[2], none=counts[3])
