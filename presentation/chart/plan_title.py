"""The title of a chart: its figures and what they count, and no more than they bear.

Where no two figures are compared it is the newest one with its year; several series and breakdowns are
named, so that two charts of one picture never stand under the same words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from presentation.figure.facts import Facts
from presentation.figure.numbers import decimals_in_print, number, qualified
from presentation.figure.observation import Observation, names_of
from presentation.figure.unit import NBSP, Unit
from presentation.figure.values import told_value, value_text
from presentation.figure.when import after_colon, year_label
from presentation.language.language import _, current
from presentation.reading.change import latest_change

MOST_NAMED = 3
MOST_LETTERS = 110  # three lines of a card
_MANY = Decimal(5)  # any number that takes the genitive plural
_TAKES_NO_ENDING = ("ze", "we")
_PARTICIPLE = re.compile(r"(?:ąc|on|an|ęt|it|yt|ut)e$")


@dataclass(frozen=True)
class Title:
    """The words; `is_named`: whether they say what is counted, so that nothing below has to."""

    text: str
    is_named: bool = True


def title_of(groups: Sequence[Sequence[Observation]], facts: Facts, name: str) -> Title:
    """Return the title of the series of one picture; `name`: what they are called together."""
    if len(groups) == 1:
        return _of_one(groups[0], facts, name)
    if len(groups) == 2:
        pairs = [_pair(members, facts.unit_of(members[0])) for members in groups]
        text = "; ".join(pairs)
        if all(pairs) and len(text) <= MOST_LETTERS:
            return Title(text, is_named=False)
    return Title(named_together(names_of(groups)) or name)


def breakdown_title(name: str, facts: Facts) -> Title:
    """Return the title of the parts of a series; shares of different things are no parts of one."""
    return Title(name if facts.unit.is_share else _("{name}, breakdown").format(name=name))


def _of_one(members: Sequence[Observation], facts: Facts, name: str) -> Title:
    unit = facts.unit_of(members[0])
    known = [item for item in members if item.is_known and item.measure == "level"]
    if not known:
        return Title(name)
    if pair := _pair(members, unit, name):
        return Title(pair)
    whole_years = [item for item in known if not item.stands_apart]
    newest = (whole_years or known)[-1]
    told = _told(newest, unit, name, "", value_text(newest, unit))
    return Title(f"{told}, {year_label(newest)}")


def _pair(members: Sequence[Observation], unit: Unit, name: str = "") -> str:
    """Return `62 → 50 osób w schronisku`, '' where no two figures are compared.

    Without a name only a noun of its own tells what is counted.
    """
    comparison = latest_change(members, unit)
    if comparison is None or comparison.refusal:
        return ""
    earlier = f"{_bare(comparison.earlier, unit)}{NBSP}→{NBSP}"
    return _told(
        comparison.later, unit, name or members[0].full_name, earlier, told_value(comparison.later, unit)
    )


def _told(item: Observation, unit: Unit, name: str, earlier: str, value: str) -> str:
    head, _colon, core = name.rpartition(": ")
    noun = counted_noun(core, unit, item.value)
    if noun:
        told = f"{earlier}{_bare(item, unit)}{NBSP}{noun}"
        return f"{head}: {told}" if head else told
    if not unit.symbol and item.value is not None and set(_words(_plural(unit))) <= set(_words(core)):
        value = _bare(item, unit)
    return f"{name}{' –' if head else ':'} {earlier}{value}"


def counted_noun(name: str, unit: Unit, value: Decimal | None) -> str:
    """Return the name of a series as it follows a number, `osób w schronisku`; '' where that is not known.

    Only names that begin with the unit itself can be declined; the others are said before the number.
    """
    plural = _plural(unit)
    if value is None or not plural or unit.symbol or abs(value) == 1 or value != value.to_integral_value():
        return ""
    first, comma, more = name.partition(",")
    if sorted(_words(first)) == sorted(plural.split()):
        return f"{unit.word(value)}{comma}{more}"
    if not name.casefold().startswith(f"{plural} "):
        return ""
    rest = name[len(plural) :]
    is_genitive = current() == "pl" and unit.word(value) == unit.word(_MANY)
    return unit.word(value) + (_in_genitive(rest) if is_genitive else rest)


def _plural(unit: Unit) -> str:
    return (unit.forms_en[1] if current() == "en" else unit.plural or unit.forms[1]).casefold()


def _words(text: str) -> list[str]:
    return text.casefold().replace(",", " ").split()


def _in_genitive(rest: str) -> str:
    """Return what is said of things in the plural as it stands behind a number: `korzystających z`."""
    words = rest.split(" ")
    for place, word in enumerate(words):
        bare = word.rstrip(",")
        is_next = place == 1 and bare.endswith("e") and bare not in _TAKES_NO_ENDING
        if is_next or _PARTICIPLE.search(bare):
            words[place] = f"{bare[:-1]}{'ch' if bare.endswith('ie') else 'ych'}{word[len(bare) :]}"
    return " ".join(words)


def named_together(names: Sequence[str]) -> str:
    """Return as many of the names as a title has room for, and how many more there are."""
    named = [*names[:1], *map(after_colon, names[1:])]
    if len(named) < 2:
        return "".join(named)
    every = _("{first} and {last}").format(first=", ".join(named[:-1]), last=named[-1])
    if len(named) <= MOST_NAMED and len(every) <= MOST_LETTERS:
        return every
    told = named[: MOST_NAMED - 1] if len(", ".join(named[: MOST_NAMED - 1])) <= MOST_LETTERS else named[:1]
    return _("{names} and {count} more").format(names=", ".join(told), count=len(named) - len(told))


def _bare(item: Observation, unit: Unit) -> str:
    """Return the number with what qualifies it and without its unit."""
    if item.value is None:
        return ""
    return qualified(number(item.value, decimals_in_print(item.value, unit)), item.qualifier, item.printed)
