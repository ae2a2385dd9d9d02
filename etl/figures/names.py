"""Tells names: those a sentence introduces for the sentences after it, and lines that name what is below."""

import re

from etl.language.artefacts import clean
from etl.rule import rule

_BIG = r"[^\W\d_a-ząćęłńóśźż]"
_NAME = re.compile(
    rf"(?P<name>„[^”„]{{4,60}}”|\b{_BIG}\w{{2,}}(?: {_BIG}\w+){{2,}})"
    rf"|\b(?i:projek|progra)\w+ (?P<brand>{_BIG}\w*[A-Z]\w*)"
)
_VERB = r"\w+(?:ł[aoiy]|li|[aeo]no|[iyę]to)"
_ASIDE = re.compile(r"\([^()]*\)|^\s*\d{1,2}\s?[.)]")
_TITLE = re.compile(rf"{_BIG}\w+(?: (?!{_VERB}\b)[^\W\d_]+){{0,4}}")
_INSTITUTION = re.compile(
    r"(?:Straż|Komend|Ośrod|Urz[ąę]d|Miejsk|Powiat|Krajow|Zesp|Szk[oó]|Centr|Gmin|Caritas"
    r"|Stowarz|Fundac)"
)

_HEADING = re.compile(
    rf"(?:\w+ )?[„\"«]|\w*[A-Z]{{2}}|{_BIG}\w+(?:[ –-]+[\w-]+){{0,2}}$|(?:[A-ZĆŁŚŹŻ]\w*(?:[ –-]+|$))+$"
)
_COMMON = re.compile(
    rf"\b(?:dane|straż\w*|polic\w*|komend\w*|ośrod\w*|urz[ąę]d\w*|pup|mops|źród\w*|razem|ogół\w*|łącz\w*|tego"
    rf"|tym|nich|liczba|podsumowanie|inne|tematy|{_VERB})\b",
    re.IGNORECASE,
)


@rule("line that is a name", "„Senior+”")
def is_name(heading: str) -> bool:
    """Say whether a line above figures is a name: in quotes, in capitals, or of three words at most."""
    return _HEADING.match(_ASIDE.sub("", heading).strip()) is not None


@rule("line that names no thing", "Straż Miejska:")
def is_common(heading: str) -> bool:
    """Say whether a line above figures tells only who reports, that they are a total, or a sentence."""
    return _COMMON.search(heading) is not None


@rule("name introduced for later sentences", "Projekt SenQuality", off="")
def introduced_name(text: str, *, opens: bool = False) -> str:
    """Return the first name in quotes, of several words in capitals, or after «projekt»; '' if none.

    Offices and institutions act in every sentence and introduce nothing. `opens`: the sentence opens its
    paragraph, so that a few words alone are a name too («SenQuality (etap 2).»).
    """
    for found in _NAME.finditer(_ASIDE.sub(" ", text)):
        if not _INSTITUTION.match(found[0]):
            return str(found["name"] or found["brand"])
    title = clean(_ASIDE.sub(" ", text)).strip(" .:")
    return title if opens and _TITLE.fullmatch(title) and not _INSTITUTION.match(title) else ""
