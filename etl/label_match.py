"""Matches the words of one figure against the label patterns of the series of its indicator.

In order: the list it refers to, the label patterns, the names of series and categories, and last the one
series that a figure without naming words belongs to. Words that refer to what was counted before them («5
festynów, w których uczestniczyło 40 osób») are read with it. What counts something else, tells a change or
a plan, never gets as far.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl import catalogue_model as model
from etl.figure_words import FigureWords, Heading, own_words
from etl.fold import fold
from etl.label_words import (
    is_called_part,
    is_change,
    is_decrease,
    is_part,
    is_plan,
    naming_stems,
    says_total,
    tells_share,
)
from etl.measured import Counted, counted_thing, fits_unit
from etl.name_match import match_name
from etl.normalise import Reading
from etl.numbered_lists import NumberedLists
from etl.pattern_match import Match, match_pattern
from etl.pattern_words import words_beside
from etl.read_catalogue import Catalogue
from etl.read_raw import Figure
from etl.words import holds, stem, stems


_ADJECTIVE = re.compile(r"\w+(?:ych|ich|ymi|imi)$")


def match_label(
    figure: Figure,
    reading: Reading,
    indicator: str,
    catalogue: Catalogue,
    lists: NumberedLists,
    before: Sequence[Heading] = (),
) -> tuple[Match | None, str | None]:
    """Return the one (series, category) the figure belongs to, or None and the reason in a sentence.

    `before`: the figures before it on the same line, the nearest first; their words are tried where its own
    do not do.
    """
    wholes = [entry for entry in before if not entry.is_part]
    headings = [wholes[0], wholes[-1]] if wholes else []
    if reading.missing_reason:
        return _home(catalogue, indicator), None
    words = FigureWords.of(figure, catalogue.indicators[indicator])
    members = catalogue.series_by_indicator[indicator]
    if is_plan(words.label):
        return None, "the words tell a plan, not what was"
    candidates = [
        entry for entry in members if entry.id not in catalogue.derived and _unit_fits(entry, reading, words)
    ]
    if is_change(words.label, words.before):
        candidates = [entry for entry in candidates if entry.measure == "change"]
        if not candidates or is_decrease(words.label):
            return None, "the words tell a change; assign it with its sign, or exclude it"
    referred = _by_list_reference(figure, candidates, lists)
    if referred:
        return referred, None
    inherited, unclear = _inherited(candidates, words, before)
    if inherited:
        return inherited, None
    words = _below_nearest(words, headings)
    led = [entry for entry in headings if entry.leads(figure) or is_part(words.label, words.before)]
    found, problem = _by_patterns(candidates, words, catalogue.indicators[indicator], headings, led)
    if found and not found[1] and unclear:
        return None, unclear
    if found or problem:
        return found, problem
    return _by_other_words(candidates, words, catalogue.indicators[indicator], headings)


def _by_patterns(
    candidates: list[model.Series],
    words: FigureWords,
    indicator: model.Indicator,
    headings: Sequence[Heading],
    led: Sequence[Heading],
) -> tuple[Match | None, str | None]:
    """Match the label's own words; `led`: the headings that it is a part of."""
    label = headings[0].read_with(words) if headings and words.refers_back else words.label
    found, problem = match_pattern(candidates, label, words.printed)
    if found and found[0].bare and not found[1] and is_called_part(words.label, words.before):
        return None, f"the words tell a part of «{found[0].id}» that it does not know"
    if found and found[0].bare and words.names_another(found[0], indicator):
        return None, f"the words name something that «{found[0].id}» does not know"
    unknown = _unknown_whole(found, led, words) if found else None
    if unknown:
        return None, f"a part of «{unknown}», which the lists of the indicator do not know yet"
    return (_narrower(candidates, found, led, words) if found else None) or found, problem


def _by_other_words(
    candidates: list[model.Series],
    words: FigureWords,
    indicator: model.Indicator,
    headings: Sequence[Heading],
) -> tuple[Match | None, str | None]:
    """Match names, the one series of a figure without naming words, and last the words of headings."""
    found, problem = match_name(candidates, words.label, words.row), None
    if not found and not naming_stems(words.own, words.row) and not is_part(words.label, words.before):
        found = _whole(candidates, indicator, words.own)
    for heading in headings:
        if not found:
            found, problem = match_pattern(candidates, heading.read_with(words), words.printed)
            found = None if found and heading.is_at(*found) else found
    return found, None if found else problem or _no_match(candidates)


def _inherited(
    candidates: list[model.Series], words: FigureWords, before: Sequence[Heading]
) -> tuple[Match | None, str | None]:
    """Return the series of the figure's own words with the category of the nearest figure before it.

    «prędkość: 17 zgłoszeń, w tym 12 potwierdzonych oraz 5 niepotwierdzonych»: both tell of speeding.
    """
    own = own_words(words.label)
    found, _problem = match_pattern(candidates, own, words.printed)
    if found and found[1] and own != words.label:
        return found, None
    nearest = next((entry.place for entry in before if entry.place), None)
    if not found or found[1] or says_total(own) or not nearest:
        return None, None
    if nearest[1] not in [category.name for category in found[0].category]:
        return None, None
    if words_beside(found[0], own, words.row):
        return None, f"it stands after «{nearest[1]}», but its words do not say whether it counts that"
    return (found[0], nearest[1]), None


def _below_nearest(words: FigureWords, headings: Sequence[Heading]) -> FigureWords:
    """Return the words with the nearest whole figure's in place of those of the whole entry."""
    own = own_words(words.label)
    if own == words.label or not headings:
        return words
    return replace(words, label=f"{own_words(fold(headings[0].label))} / {own}")


def _unknown_whole(found: Match, headings: Sequence[Heading], words: FigureWords) -> str | None:
    """Return what a figure is a part of if no category is known by it: it is no total of the series.

    «używanie narkotyków: 6 zgłoszeń, 4 potwierdzone» in a list that knows no narcotics.
    """
    series, category = found
    if category or not series.category or says_total(words.label):
        return None
    known = f"{series.name} {words.row}"
    placed = [fold(heading.label) for heading in headings if heading.place]
    unplaced = [heading.label for heading in headings if not heading.place]
    whole, joint, _ = words.label.rpartition(" / ")
    if joint and not any(label.startswith(whole) for label in placed):
        unplaced.append(whole)
    return next((label for label in unplaced if naming_stems(label, known)), None)


def _narrower(
    candidates: list[model.Series], found: Match, headings: Sequence[Heading], words: FigureWords
) -> Match | None:
    """Return the category that a heading adds to the series of its part («żebractwo: 6, 4 potwierdzono»)."""
    series, category = found
    if category or says_total(words.label):
        return None
    read = [match_pattern(candidates, heading.read_with(words), words.printed)[0] for heading in headings]
    return next((match for match in read if match and match[0].id == series.id and match[1]), None)


def _whole(candidates: list[model.Series], indicator: model.Indicator, label: str) -> Match | None:
    """Return the series that a figure without naming words belongs to; a plain total is the headline."""
    bare = [entry for entry in candidates if entry.bare]
    if bare:
        return bare[0], ""
    head = indicator.headline
    if head and not head.category and says_total(label):
        return next(((entry, "") for entry in candidates if entry.id == head.series), None)
    return None


def _no_match(candidates: list[model.Series]) -> str:
    if not candidates:
        return "no series of the indicator counts such things"
    open_lists = [entry.id for entry in candidates if entry.categories == "open"]
    if open_lists:
        return f"a label that the open list «{open_lists[0]}» does not know yet; confirm it as a new category"
    return "no label pattern of the indicator fits"


def _home(catalogue: Catalogue, indicator: str) -> Match | None:
    """Return the series that a missing value of the indicator belongs to: headline, bare or first."""
    entry = catalogue.indicators[indicator]
    members = catalogue.series_by_indicator[indicator]
    if entry.headline:
        return catalogue.series[entry.headline.series], entry.headline.category
    bare = [series for series in members if series.bare]
    return ((bare or members)[0], "") if members else None


def _unit_fits(series: model.Series, reading: Reading, words: FigureWords) -> bool:
    if reading.unit in ("EUR", "PLN") and not series.unit.startswith(reading.unit):
        return False
    if reading.unit == "percent" and series.unit not in ("percent", "index", "percentage_points"):
        return False
    if reading.unit is None and series.unit == "percent" and not (series.bare or tells_share(words.label)):
        return False
    counted = counted_thing(words.after, words.before, words.label)
    if reading.unit is None and not fits_unit(counted, series.unit):
        return False
    if (
        series.bare
        and series.unit == "count"
        and counted.kind == "things"
        and not _is_meant(series, counted, words)
    ):
        return False
    return not series.unit_words or _has_unit_word(series.unit_words, counted, words)


def _is_meant(series: model.Series, counted: Counted, words: FigureWords) -> bool:
    """Say whether the counted thing is what the row's name counts or what the series is known by."""
    known = any(re.search(pattern, counted.noun) for pattern in series.labels)
    return known or holds(stems(words.row), stem(counted.noun))


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


def _by_list_reference(figure: Figure, candidates: list[model.Series], lists: NumberedLists) -> Match | None:
    texts = [fold(text) for text in lists.referred(figure)]
    for series in sorted(candidates, key=lambda entry: not entry.unit_words):  # the narrower one first
        for text in texts if series.label_from else []:
            named = [(_longest_hit(category, text), category.name) for category in series.category]
            best = max(named, default=(0, ""))
            if best[0]:
                return series, best[1]
    return None


def _longest_hit(category: model.Category, folded: str) -> int:
    """Return the length of the longest match of the category's patterns in the folded text, 0 for none."""
    return max(
        (len(hit.group()) for label in category.labels if (hit := re.search(label, folded))), default=0
    )
