"""Matches the words of one figure against the label patterns of the series of its indicator."""

import re

from etl import catalogue_model as model
from etl.fold import fold
from etl.normalise import Reading
from etl.read_catalogue import Catalogue
from etl.read_raw import Figure

Match = tuple[model.Series, str]
_LIST_REFERENCE = re.compile(r"^\s*(\d{1,2})\s?[.)]")
_UNIT_WORDS = re.compile(
    r"\b(?:\d+|os|osob\w*|rodzin\w*|dziec\w*|dzieci|zl|pln|eur|euro|h|godz\w*|szt\w*|proc|r|rok\w*|w|za|z|ok|ponad|okolo"
    r"|lacznie|razem|ogolem|lacznej?|oraz|i|a|na|tym|to|wynosi\w*|bylo|jest|liczba|wartosc|kwota|programy|programow"
    r"|uczestnik\w*|sztuk\w*|prawie|blisko)\b|[^\w]"
)


def match_label(
    figure: Figure,
    reading: Reading,
    indicator: str,
    catalogue: Catalogue,
    lists: dict[tuple[str, str, str], str],
) -> tuple[Match | None, str | None]:
    """Return the one (series, category) the figure belongs to, or None and the reason in a sentence."""
    candidates = [
        entry for entry in catalogue.series_by_indicator[indicator] if _unit_fits(entry, reading, figure)
    ]
    if reading.missing_reason:
        return _home(catalogue, indicator), None
    referred = _by_list_reference(figure, candidates, lists)
    if referred:
        return referred, None
    label, words = fold(figure.label), fold(f"{figure.printed} {figure.row_label}")
    matches = [match for entry in candidates for match in _matches(entry, label, words)]
    if matches:
        best = max(length for _, length in matches)
        winners = {(match[0].id, match[1]): match for match, length in matches if length == best}
        if len(winners) == 1:
            return next(iter(winners.values())), None
        names = ", ".join(f"{series} / {category}" if category else series for series, category in winners)
        return None, f"the label fits several series equally well: {names}"
    bare = [entry for entry in candidates if entry.bare]
    if bare and not _UNIT_WORDS.sub("", label):
        return (bare[0], ""), None
    return None, _no_match(candidates)


def _no_match(candidates: list[model.Series]) -> str:
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


def _unit_fits(series: model.Series, reading: Reading, figure: Figure) -> bool:
    if reading.unit == "EUR" and not series.unit.startswith("EUR"):
        return False
    if reading.unit == "PLN" and not series.unit.startswith("PLN"):
        return False
    if reading.unit == "percent" and series.unit not in ("percent", "index", "percentage_points"):
        return False
    if series.unit_words:
        after = fold(figure.printed[figure.printed.find(figure.number) + len(figure.number) :])
        return any(after.startswith(word) for word in series.unit_words)
    return True


def _matches(series: model.Series, label: str, words: str) -> list[tuple[Match, int]]:
    if series.within and not re.search(series.within, words):
        return []
    found = []
    for pattern in series.labels:
        hit = re.search(pattern, label)
        if hit:
            found.append(((series, ""), len(hit.group())))
    for category in series.category:
        hits = [hit for pattern in category.labels if (hit := re.search(pattern, label))]
        if hits:
            found.append(((series, category.name), max(len(hit.group()) for hit in hits)))
    return found


def _by_list_reference(
    figure: Figure, candidates: list[model.Series], lists: dict[tuple[str, str, str], str]
) -> Match | None:
    reference = _LIST_REFERENCE.match(figure.label) or _LIST_REFERENCE.match(figure.printed)
    for series in sorted(candidates, key=lambda entry: not entry.unit_words):  # the narrower one first
        if not series.label_from or not reference:
            continue
        for (row, column, number), text in lists.items():
            if column != figure.place[2] or number != reference.group(1) or row == figure.row_label:
                continue
            folded = fold(text)
            named = [(_longest_hit(category, folded), category.name) for category in series.category]
            best = max(named, default=(0, ""))
            if best[0]:
                return series, best[1]
    return None


def _longest_hit(category: model.Category, folded: str) -> int:
    """Return the length of the longest match of the category's patterns in the folded text, 0 for none."""
    return max(
        (len(hit.group()) for label in category.labels if (hit := re.search(label, folded))), default=0
    )
