"""Cuts a sentence with several figures into one clause per figure.

Between two figures the strongest mark wins: a parenthesis, «w tym», a colon, a comma, «oraz», a dash. Without
a mark the words belong to the figure before them, unless nothing else would name the next one.
"""

import re
from dataclasses import dataclass

from etl.figures.sentences import Sentence
from etl.language.artefacts import same_length
from etl.language.tokens import Token, fold_same_length
from etl.language.vocabulary import PREPOSITIONS, QUALIFIERS, UNIT
from etl.rule import rule

_PARENS = re.compile(r"\([^()]*\)|„[^„”]*”")
_MARKS: tuple[tuple[str, str], ...] = (
    ("paren", r"\((?!.*\))|\)(?P<after>)"),
    (
        "of_these",
        r"\b(?P<cut>)(?:w tym\b(?! (?:zakresie|roku|okresie|czasie|celu|miejscu|dniu|samym))|z czego|z tego"
        r"|w ramach czego|sposrod ktorych|oprocz tego|natomiast|podczas gdy|przy czym|zas)\b"
        r"|\s\+\s(?P<after>)",
    ),
    ("colon", r"^[^,:]*:(?P<after>)(?=[^:]*[a-z])"),
    ("comma", r",(?P<after>)(?!\d)"),
    ("conjunction", r"\s(?P<cut>)(?:oraz|i|a|lub|co|a takze|wobec)\s|^\s?(?P<cut2>)(?:oraz|i|a|co)\s"),
    ("dash", r"(?:\s-\s?|-\s)(?P<after>)|-(?P<after2>)$"),
)
_TURN = re.compile(r"\s?(?:a|zas|ale|za to)\s")  # «40 osób, a w festynach, które były latem, 90»
_NEXT_PARENS = re.compile(r"[^()]*\)[\s,;]*(?=[^()]*\([^()]*$)")
_NAMED_PARTS = re.compile(rf"^\s?(?:{UNIT}\.?)?\s?-\s?[^:,;()]*[a-z]:\s*$")
_TRAILING = re.compile(rf"\s(?P<words>(?:(?:{PREPOSITIONS}|{QUALIFIERS})\s?)+)$")
_LEADING_UNIT = re.compile(rf"^\s?{UNIT}\.?(?=[\s,]|$)")


@dataclass(frozen=True)
class Clause:
    """The stretch of a sentence that one figure owns; `mark` is what separates it from the one before."""

    value: Token
    start: int
    end: int
    mark: str


def clauses(sentence: Sentence) -> list[Clause]:
    """Return one clause per figure of the sentence, in order, together covering it."""
    values = sentence.values
    bounds: list[tuple[int, str]] = [(sentence.start, "start")]
    for index in range(len(values) - 1):
        after = values[index + 2].start if index + 2 < len(values) else sentence.end
        opens = not re.search(r"\w", sentence.flow.text[bounds[-1][0] : values[index].start])
        bounds.append(_boundary(sentence.flow.text, values[index], values[index + 1], after, opens=opens))
    bounds.append((sentence.end, "end"))
    return [
        Clause(value, start, end, mark)
        for value, (start, mark), (end, _) in zip(values, bounds, bounds[1:], strict=False)
    ]


def _boundary(text: str, value: Token, following: Token, limit: int, *, opens: bool) -> tuple[int, str]:
    """Return where the next clause begins and the mark there; `opens`: no word stands before the value."""
    between = fold_same_length(same_length(text[value.end : following.start]))
    hidden = _PARENS.sub(lambda found: "\x00" * len(found[0]), between)
    label_first = re.search(r"[:-]\s?$", between) is not None
    named = _NAMED_PARTS.match(between) if opens else None
    if named:
        return value.end + named.end(), "colon"
    side_by_side = _NEXT_PARENS.match(between)
    if side_by_side:
        return value.end + side_by_side.end(), "paren"
    for name, pattern in _MARKS:
        places = _places(hidden, pattern)
        if name == "dash" and len(places) > 1 and label_first:
            places = places[:-1]
        if name == "dash" and label_first and len(places) == 1 and re.search(r"[a-z]\s*-\s*$", between):
            return value.end + places[0], name
        if name == "comma" and (turns := [place for place in places if _TURN.match(between, place)]):
            return value.end + turns[0], name
        if places:
            return value.end + (places[0] if label_first else places[-1]), name
    unit = _LEADING_UNIT.match(between)
    if unit and label_first and re.search(r"[:-]\s?$", same_length(text[: value.start])):
        return value.end + unit.end(), "none"
    return value.end + _unmarked(between, text[following.end : limit]), "none"


def _places(between: str, pattern: str) -> list[int]:
    found = []
    for match in re.finditer(pattern, between):
        names = [name for name, place in match.groupdict().items() if place is not None]
        is_after = names and names[0].startswith("after")
        found.append(match.end() if is_after else match.start(names[0]) if names else match.start())
    return found


@rule("figures without a mark between them", "3 programy 40 osób", off=lambda between, _: len(between))
def _unmarked(between: str, rest: str) -> int:
    trailing = _TRAILING.search(between)
    if re.search(r"\w", rest):
        return trailing.start("words") if trailing else len(between)
    unit = _LEADING_UNIT.match(between)
    return unit.end() if unit else 0
