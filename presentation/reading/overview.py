"""What the overview says: a figure with its change, and in one sentence how complete the data are."""

from collections import Counter
from collections.abc import Iterable

from presentation.figure.facts import Facts
from presentation.figure.observation import Observation
from presentation.figure.unit import Unit
from presentation.figure.values import short_value_text, value_text
from presentation.figure.when import when_behind
from presentation.language.language import _, ngettext
from presentation.reading.chance import chance_clause
from presentation.reading.readings import Reading
from presentation.reading.sentences import change_phrase, refusal_sentence


def headline(item: Observation, unit: Unit) -> tuple[str, str]:
    """Return a figure and, to be written smaller, what it counts and when: `50` and `osób w 2020 r.`."""
    if item.value is None or unit.is_share:
        return value_text(item, unit), f"{unit.complement} {when_behind(item)}".strip()
    what = f"{unit.word(item.value)} {unit.complement}".strip()
    return short_value_text(item, unit), f"{what} {when_behind(item)}".strip()


def change_words(reading: Reading, facts: Facts) -> str:
    """Return only the change, `o 12 osób mniej niż w 2019 r. (−19,4 %)`, or why there is none."""
    if reading.comparison is None:
        return reading.alone
    unit = facts.unit_of(reading.comparison.later)
    change = change_phrase(reading.comparison, unit)
    told = [change, chance_clause(reading.comparison)] if change else []
    return "; ".join(text for text in told if text) or refusal_sentence(reading.comparison, facts)


def completeness_sentence(answers: Iterable[str], year: int | None = None) -> str:
    """Return how many official indicators are answered in full, in part, otherwise or not at all.

    `answers`: the code of what the documents answer, of each official indicator; `year`: the one they are
    about, None: all reported years. What is described in words has no number.
    """
    found = Counter("none" if code == "words" else code for code in answers)
    parts = [
        message.format(count=found[code])
        for code, message in (
            ("direct", _("a full value for {count}")),
            ("partial", _("a partial value for {count}")),
            ("other", _("something else for {count}")),
            ("none", _("no number for {count}")),
        )
        if found[code]
    ]
    total = found.total()
    if year is not None:
        message = ngettext(
            "Of {total} official indicators, the loaded documents give for {year} {parts}.",
            "Of {total} official indicators, the loaded documents give for {year} {parts}.",
            total,
        )
        return message.format(total=total, year=year, parts=", ".join(parts))
    message = ngettext(
        "Of {total} official indicators, the loaded documents give {parts}.",
        "Of {total} official indicators, the loaded documents give {parts}.",
        total,
    )
    return message.format(total=total, parts=", ".join(parts))
