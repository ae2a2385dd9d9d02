"""Matches the words of one figure against the label patterns of the series of its indicator.

In order: the list it refers to, the label patterns, the names of series and categories, and last the one
series that a figure without naming words belongs to. Its own words come before those of the entry that it
stands below; words that refer to what was counted before them («5 festynów, w których uczestniczyło 40
osób») are read with it. What counts something else, tells a change or a plan, never gets as far.
"""

from collections.abc import Sequence
from dataclasses import replace

from etl.catalogue import model
from etl.catalogue.catalogue import Catalogue
from etl.catalogue.known_words import tells_a_kind
from etl.language.joint import own_words
from etl.language.meaning import (
    is_called_part,
    is_change,
    is_decrease,
    is_part,
    is_plan,
    naming_stems,
    says_total,
)
from etl.language.quantity import Reading
from etl.placing.labels.by_line import below_nearest, denied, narrower, own_match, unknown_whole
from etl.placing.labels.by_list import match_list_reference
from etl.placing.labels.by_name import match_name
from etl.placing.labels.by_pattern import Match, match_pattern
from etl.placing.labels.figure_words import FigureWords, Heading
from etl.placing.labels.unit import unit_fits
from etl.placing.numbered_lists import NumberedLists
from etl.placing.problem import Problem, Unplaced
from etl.raw.figure import Figure
from etl.rule import rule

_AID = frozenset(("wsparc", "pomoc", "uslug"))  # names nothing where a row counts who was helped
Answer = tuple[Match | None, Unplaced | None]


def match_label(
    figure: Figure,
    reading: Reading,
    indicator: str,
    catalogue: Catalogue,
    lists: NumberedLists,
    before: Sequence[Heading] = (),
) -> Answer:
    """Return the one (series, category) the figure belongs to, or None and the reason.

    `before`: the figures before it on the same line, the nearest first; their words are tried where its own
    do not do.
    """
    if reading.missing_reason:
        return _home(catalogue, indicator), None
    words = FigureWords.of(figure, catalogue.indicators[indicator])
    if is_plan(words.label, words.before):
        return None, Problem.PLAN.of()
    members = [item for item in catalogue.series_by_indicator[indicator] if item.id not in catalogue.derived]
    units = catalogue.units
    candidates = [item for item in members if unit_fits(item, units[item.unit], reading, words)]
    if not candidates:  # «osób bezdomnych – 11» among reports: the noun before the number names a kind
        after = replace(words, before="")
        candidates = [item for item in members if unit_fits(item, units[item.unit], reading, after)]
    if is_decrease(words.label):  # «16 osób mniej» is printed without its sign
        candidates = [item for item in candidates if item.measure != "change"]
    if is_change(words.label, words.before):
        candidates = [item for item in candidates if item.measure == "change"]
        if not candidates:
            return None, Problem.CHANGE.of()
    referred = match_list_reference(figure, candidates, lists)
    if referred:
        return referred, None
    wholes = [item for item in before if not item.is_part]
    headings = [wholes[0], wholes[-1]] if wholes else []
    if reading.unit == "percent":  # a share of what stands right before it
        headings = [*before[:1], *headings]
    return _by_words(candidates, words, catalogue.indicators[indicator], before, headings)


def _by_words(
    candidates: list[model.Series],
    words: FigureWords,
    indicator: model.Indicator,
    before: Sequence[Heading],
    headings: Sequence[Heading],
) -> Answer:
    """Match the words; `headings`: the figures before that are wholes, or what a share is taken of."""
    words = denied(words, before)
    found, unclear = own_match(candidates, words, before)
    if found:
        return found, None
    problem = None
    for below in below_nearest(words, headings):
        found, problem = _by_patterns(candidates, below, indicator, headings)
        if found or problem:
            break
    if found and not found[1] and unclear:
        return None, unclear
    if not found and not problem:
        found, problem = _by_other_words(candidates, words, indicator, headings)
    if found and not found[1] and found[0].category and tells_a_kind(found[0], words.label, words.row):
        return None, Problem.KIND_UNKNOWN.of(series=found[0].id)
    return found, problem


def _by_patterns(
    candidates: list[model.Series],
    words: FigureWords,
    indicator: model.Indicator,
    headings: Sequence[Heading],
) -> Answer:
    """Match the label, read with the figure before it where it refers back."""
    own = own_words(words.label)
    led = [item for item in headings if item.leads(words.sentence) or is_part(own, words.before)]
    label = headings[0].read_with(words) if headings and words.refers_back else words.label
    found, problem = match_pattern(candidates, label, words.printed)
    if not found:
        return None, problem
    if found[0].bare and not found[1] and is_called_part(own, words.before):
        return None, Problem.PART_UNKNOWN.of(series=found[0].id)
    if found[0].bare and not found[1] and words.refers_to_one:
        return None, Problem.NAMED_BEFORE.of()
    if found[0].bare and words.names_another(found[0], indicator):
        return None, Problem.NAMES_ANOTHER.of(series=found[0].id)
    unknown = unknown_whole(candidates, found, led, headings, words)
    if unknown:
        return None, Problem.PART_OF_UNKNOWN.of(whole=unknown)
    return narrower(candidates, found, led, words) or found, None


def _by_other_words(
    candidates: list[model.Series],
    words: FigureWords,
    indicator: model.Indicator,
    headings: Sequence[Heading],
) -> Answer:
    """Match names, the one series of a figure without naming words, and last the words of headings."""
    own = own_words(words.label)
    found = match_name(candidates, own, words.row) or match_name(candidates, words.label, words.row)
    is_whole = not is_part(own, words.before) and not words.refers_to_one
    if not found and is_whole and not set(naming_stems(words.own, words.row)) - _AID:
        found = _whole(candidates, indicator, words.own)
    problem = None
    for heading in headings:
        if not found:
            found, problem = match_pattern(candidates, heading.read_with(words), words.printed)
            found = None if found and heading.is_at(*found) else found
    return found, None if found else problem or _no_match(candidates)


@rule("figure without naming words", "40 osób", off=None)
def _whole(candidates: list[model.Series], indicator: model.Indicator, label: str) -> Match | None:
    """Return the series that a figure without naming words belongs to; a plain total is the headline."""
    bare = [entry for entry in candidates if entry.bare]
    if bare:
        return bare[0], ""
    head = indicator.headline
    if head and not head.category and says_total(label):
        return next(((entry, "") for entry in candidates if entry.id == head.series), None)
    return None


def _no_match(candidates: list[model.Series]) -> Unplaced:
    if not candidates:
        return Problem.NOTHING_COUNTED_SO.of()
    open_lists = [entry.id for entry in candidates if entry.categories == "open"]
    if open_lists:
        return Problem.NEW_ITEM.of(series=open_lists[0])
    return Problem.NO_PATTERN.of()


def _home(catalogue: Catalogue, indicator: str) -> Match | None:
    """Return the series that a missing value of the indicator belongs to: headline, bare or first."""
    entry = catalogue.indicators[indicator]
    members = catalogue.series_by_indicator[indicator]
    if entry.headline:
        return catalogue.series[entry.headline.series], entry.headline.category
    bare = [series for series in members if series.bare]
    return ((bare or members)[0], "") if members else None
