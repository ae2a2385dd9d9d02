"""The rules that every text of the product keeps, whoever reads it and wherever it stands.

What stands in «» is quoted from a document and stays as it is there; so do official names and titles.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple


class Rule(NamedTuple):
    """What breaks a rule, and a text that does."""

    pattern: str
    example: str


_RANGE = r"(?<![\w–-])(?<!--period )\d+-\d+(?![\w-])"
# Reports of others keep their names; the report on the strategy is called what it calls itself.
_OTHER_REPORTS = (
    r"\w* (?:MOPS|MRPiPS|Komisji|z programu|z realizacji|z działalności|o bezdomności|za 2016 rok)"
)
POLISH = {
    "w before two consonants (we)": Rule(
        r"\b[wW][ \u00a0](?:w[^aąeęioóuy\W]|f[^aąeęioóuyr\W])", "Tak było w wrześniu 2020 r."
    ),
    "z before two consonants (ze)": Rule(
        r"\b[zZ][ \u00a0](?:[sśzźż][^aąeęioóuy\Wi]|wsz|wsp|wst|wzg|wzr)", "Liczba z strategii"
    ),
    "a per cent sign glued to its number": Rule(r"[\d}]%", "wzrost o 5%"),
    "a per cent sign that may fall to the next line": Rule(r"[\d}] %", "wzrost o 5 %"),
    "a hyphen in a range": Rule(_RANGE, "w latach 2017-2019"),
    "straight quotes": Rule(r'"', 'puste pole albo "b.d."'),
    "English quotes": Rule(r"“", "puste pole albo “b.d.”"),
    "words that nobody else uses": Rule(
        r"(?i)\bszereg(?!ow)|\bobserwacj|\bdruk(?:i|u|iem|ów|ach|ami|owi)?\b|\bwydruk(?:i|ów|ach|iem)\b|\bhash|"
        r"headline|\bsegment|winiet",
        "Szereg ma dwa druki.",
    ),
    "another word for the report": Rule(
        rf"(?i)\bsprawozda(?:ni|ń)(?!{_OTHER_REPORTS})", "Sprawozdanie nie podaje przyczyny."
    ),
    "agreement": Rule(r"», «[^»]*» dotyczy\b", "«462», «428» dotyczy roku 2019"),
    "accounting words": Rule(r"(?i)(?:obliczon|policzon)[aey] przez nas", "10 (policzona przez nas)"),
    "an indicator answered, not given": Rule(
        r"odpowiadają (?:w pełni |częściowo )?na|odpowiada (?:częściowo|na (?:\w+ )?wskaźnik)",
        "Dokumenty odpowiadają w pełni na 36 wskaźników.",
    ),
    "rules in force for a figure": Rule(r"obowiązują dla ", "Te zasady obowiązują dla każdej liczby."),
    "a source asked as where": Rule(r"\(skąd:", "(skąd: Raport za 2020 r.)"),
    "a survey said to be a task": Rule(
        r"(?:działania|zadania) nie p?rzeprowadzono", "zadania nie przeprowadzono"
    ),
    "a year twice called one": Rule(r"\brok(?:u|iem)? (?:19|20)\d\d[ \u00a0]r\.", "w roku 2020 r."),
    "two colons": Rule(r"^\{\w+\}: \{change\}$", "{name}: {change}"),
}
ENGLISH = {
    "a space before a per cent sign": Rule(r"[\d}][\u00a0 ]%", "a rise of 5 %"),
    "a hyphen in a range": Rule(_RANGE, "in 2017-2019"),
    "straight quotes": Rule(r'"', 'an empty cell or "b.d."'),
    "Polish quotes": Rule(r"„", "an empty cell or „b.d.”"),
    "Polish places": Rule(r"\b(?:Obszar|wiersz|kolumna|Załącznik|Tabela)\b", "Obszar I, wiersz 1"),
    "two names for one thing": Rule(
        r"(?i)lifelong learning|winter emergency|self-help centre", "lifelong learning"
    ),
    "two words for contrary to a goal": Rule(r"(?i)against (?:the |its )?goal", "against the goal"),
    "two words for what is to be clarified": Rule(r"(?i)to be (?:explained|cleared up)", "to be explained"),
    "agreement": Rule(r"», «[^»]*» is about", "«462», «428» is about 2019"),
    "prints": Rule(
        r"(?i)\bprints\b|(?:\b(?:a|the|this|each|no|another|unreadable) |^)print\b|in print\b",
        "Two prints differ.",
    ),
    "an indicator answered, not given": Rule(
        r"(?i)documents answer|answers? (?:no|the|its) (?:official )?indicator|answers? part",
        "The documents answer 36 indicators.",
    ),
    "fewer of what is not counted": Rule(r"(?i)(?:hours?|h|PLN|EUR|points?) fewer", "0.2 hours fewer"),
    "less of what is counted": Rule(
        r"(?i)(?:people|families|children|reports|tasks|proposals|events) less\b",
        "12 people less than in 2019",
    ),
    "money in two ways": Rule(r"\bPLN\b|\d zł\b", "3 million PLN a year"),
    "no for not": Rule(
        r"(?i)(?<!here )\bis no (?:answer|date|file|number|such|table|text|year)\b", "“31.13.” is no date."
    ),
    "filters that are answered": Rule(
        r"(?i)answers? (?:these|this|the) (?:filter|search|statement)", "No figure answers these filters."
    ),
    "told for given": Rule(r"(?i)\bmay be told\b|\bwords tell\b|otherwise than", "No change may be told."),
    "words that nobody else uses": Rule(r"(?i)\bhash(?:es)?\b|headline|\bsegment", "the headline figure"),
}
# How a number is written in prose; addresses, line numbers and words copied from a document are no prose.
POLISH_THOUSANDS = Rule(
    r"(?<![\d.,/])(?!(?:19|20)\d\d\b)[1-9]\d{3}(?![\d.])(?! r\.| rok| mieszkańców)",
    "objęto nimi 1264 rodziny",
)
ENGLISH_THOUSANDS = Rule(r"(?<![\d.,/])(?!(?:19|20)\d\d\b)[1-9]\d{3}(?![\d.])", "In 2020: 1264 families.")


def broken(rule: Rule, texts: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return (where, text) for every text that breaks the rule in its prose."""
    return [(place, text) for place, text in texts if re.search(rule.pattern, _prose(text))]


@cache
def _prose(text: str) -> str:
    """Return the text without what it quotes from a document and without code."""
    return re.sub(r"«[^»]*»", "«»", re.sub(r"`[^`]*`", "", text))
