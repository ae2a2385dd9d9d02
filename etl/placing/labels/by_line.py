"""What the figures before one on its line say about it: its whole and its category."""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.catalogue import model
from etl.catalogue.known_words import words_beside
from etl.language.folding import fold
from etl.language.joint import JOINT, entry_words, own_words
from etl.language.meaning import naming_stems, says_total
from etl.language.stems import holds, stems
from etl.placing.labels.by_pattern import Match, match_pattern
from etl.placing.labels.figure_words import FigureWords, Heading
from etl.placing.problem import Problem, Unplaced
from etl.rule import passed, rule

_ALSO = re.compile(r"(?:,|\b(?:i|oraz|ani|a takze))(?: z| o)?$")
_DENIAL = re.compile(r"nie \w+")
_DONE = re.compile(r"\b\w+(?:[nt]o|[ln][aoy])\b")


@rule(
    "denial that holds for both",
    "nie potwierdzono 5 o psach oraz 3 o kotach",
    off=passed(),
)
def denied(words: FigureWords, before: Sequence[Heading]) -> FigureWords:
    """Return the words with the denial that the figure before it begins with and that holds for both.

    «Nie potwierdzono 5 zgłoszeń o psach oraz 3 zgłoszeń o kotach»
    """
    if not before or not before[0].leads(words.sentence) or not _ALSO.search(words.before):
        return words
    verb = _DENIAL.match(own_words(fold(before[0].label)))
    whole, joint, own = words.label.rpartition(JOINT)
    if not verb or _DONE.search(own):
        return words
    return replace(words, label=f"{whole}{joint}{verb[0]} {own}")


@rule("own words before those of the entry", "prędkość: 17, w tym 12 potwierdzonych", off=(None, None))
def own_match(
    candidates: list[model.Series], words: FigureWords, before: Sequence[Heading]
) -> tuple[Match | None, Unplaced | None]:
    """Return what the figure's own words tell, with the category of the nearest figure before it.

    «prędkość: 17 zgłoszeń, w tym 12 potwierdzonych oraz 5 niepotwierdzonych»: both tell of speeding. Neither
    where own words do not do; a sentence where it is not clear whether they tell of that category.
    """
    own = own_words(words.label)
    found, _problem = match_pattern(candidates, own, words.printed)
    if found and own != words.label and (found[1] or not (found[0].bare or found[0].category)):
        return (None if _tells_another(candidates, words, found) else found), None
    nearest = next((entry.place for entry in before if entry.place), None)
    if not found and nearest and nearest[1]:
        return _of_category(candidates, own, words, nearest), None
    if not found or found[1] or says_total(own) or not nearest:
        return None, None
    if nearest[1] not in [category.name for category in found[0].category]:
        return None, None
    if words_beside(found[0], own, words.row):
        return None, Problem.UNCLEAR_CATEGORY.of(category=nearest[1])
    return (found[0], nearest[1]), None


@rule("category of the figure before", "ODYSSEIA: 9 EUR, w tym CKU 4 EUR", off=None)
def _of_category(
    candidates: list[model.Series], own: str, words: FigureWords, nearest: tuple[str, str]
) -> Match | None:
    """Return the place told beside the nearest category («ODYSSEIA: 9 EUR, w tym CKU 4 EUR»)."""
    found, _problem = match_pattern(candidates, f"{fold(nearest[1])}{JOINT}{own}", words.printed)
    if not found or found[0].id == nearest[0] or found[1] != nearest[1]:
        return None
    others = {word for item in found[0].category if item.name != nearest[1] for word in stems(item.name)}
    names_other = any(holds(frozenset(others), word) for word in stems(own))
    return None if names_other or words_beside(found[0], own, words.row) else found


@rule("entry of another series", "koszty festynu: 5 festynów")
def _tells_another(candidates: list[model.Series], words: FigureWords, own: Match) -> bool:
    """Say whether the entry of a figure tells of another series than its own words."""
    whole, _problem = match_pattern(candidates, entry_words(words.label), words.printed)
    if not whole or whole[0].id == own[0].id:
        return False
    return not own[1] or all(own[1] != category.name for category in whole[0].category)


@rule("nearest whole in place of the entry", "40 osób, w tym 12 kobiet", off=lambda words, _: [words])
def below_nearest(words: FigureWords, headings: Sequence[Heading]) -> list[FigureWords]:
    """Return the words as they are, or with the nearest whole figure's in place of those of the entry."""
    own = own_words(words.label)
    if own == words.label or not headings:
        return [words]
    nearest = fold(headings[0].label)
    wholes = dict.fromkeys([own_words(nearest), nearest])
    return [replace(words, label=f"{whole}{JOINT}{own}") for whole in wholes]


@rule("part of an unknown whole", "narkotyki: 6, 4 potwierdzone", off=None)
def unknown_whole(
    candidates: list[model.Series],
    found: Match,
    led: Sequence[Heading],
    headings: Sequence[Heading],
    words: FigureWords,
) -> str | None:
    """Return what a figure is a part of if no category is known by it: it is no total of the series.

    «używanie narkotyków: 6 zgłoszeń, 4 potwierdzone» in a list that knows no narcotics.
    """
    series, category = found
    if category or not series.category or says_total(words.label):
        return None
    known = " ".join([*(item.name for item in candidates), words.row])
    placed = [own_words(fold(heading.label)) for heading in headings if heading.place]
    unplaced = [heading.label for heading in led if not heading.place]
    whole = entry_words(words.label)
    told, _problem = match_pattern(candidates, whole, words.printed)
    is_known = (told and told[0].id == series.id) or any(label.startswith(whole) for label in placed)
    if whole and not is_known:
        unplaced.append(whole)
    return next((label for label in unplaced if naming_stems(label, known)), None)


@rule("category of its whole", "żebractwo: 6, 4 potwierdzono", off=None)
def narrower(
    candidates: list[model.Series], found: Match, headings: Sequence[Heading], words: FigureWords
) -> Match | None:
    """Return the category that a heading adds to the series of its part («żebractwo: 6, 4 potwierdzono»)."""
    series, category = found
    if category or says_total(words.label):
        return None
    read = [match_pattern(candidates, heading.read_with(words), words.printed)[0] for heading in headings]
    return next((match for match in read if match and match[0].id == series.id and match[1]), None)
