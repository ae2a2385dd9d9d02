"""Finds the name that a sentence introduces and that holds for the sentences after it in its paragraph."""

import re

from etl.extract.artefacts import clean

_BIG = r"[^\W\d_a-ząćęłńóśźż]"
_NAME = re.compile(
    rf"(?P<name>„[^”„]{{4,60}}”|\b{_BIG}\w{{2,}}(?: {_BIG}\w+){{2,}})"
    rf"|\b(?i:projek|progra)\w+ (?P<brand>{_BIG}\w*[A-Z]\w*)"
)
_ASIDE = re.compile(r"\([^()]*\)|^\s*\d{1,2}\s?[.)]")
_TITLE = re.compile(rf"{_BIG}\w+(?: (?!\w+[łn][aoiy]\b)[^\W\d_]+){{0,4}}")
_INSTITUTION = re.compile(
    r"(?:Straż|Komend|Ośrod|Urz[ąę]d|Miejsk|Powiat|Krajow|Zesp|Szk[oó]|Centr|Gmin|Caritas"
    r"|Stowarz|Fundac)"
)


def introduced_name(text: str, *, opens: bool = False) -> str:
    """Return the first name in quotes, of several words in capitals, or after «projekt»; '' if none.

    Offices and institutions act in every sentence and introduce nothing. `opens`: the sentence opens its
    paragraph, so that a few words alone are a name too («SenQuality (etap 2).»).
    """
    for found in _NAME.finditer(text):
        if not _INSTITUTION.match(found[0]):
            return str(found["name"] or found["brand"])
    title = clean(_ASIDE.sub(" ", text)).strip(" .:")
    return title if opens and _TITLE.fullmatch(title) and not _INSTITUTION.match(title) else ""
