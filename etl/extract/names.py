"""Finds the name that a sentence introduces and that holds for the sentences after it in its paragraph."""

import re

_BIG = r"[^\W\d_a-ząćęłńóśźż]"
_NAME = re.compile(
    rf"(?P<name>„[^”„]{{4,60}}”|\b{_BIG}\w{{2,}}(?: {_BIG}\w+){{2,}})"
    rf"|\b(?i:projek|progra)\w+ (?P<brand>{_BIG}\w*[A-Z]\w*)"
)
_INSTITUTION = re.compile(
    r"(?:Straż|Komend|Ośrod|Urz[ąę]d|Miejsk|Powiat|Krajow|Zesp|Szk[oó]|Centr|Gmin|Caritas"
    r"|Stowarz|Fundac)"
)


def introduced_name(text: str) -> str:
    """Return the first name in quotes, of several words in capitals, or after «projekt»; '' if none.

    Offices and institutions act in every sentence and introduce nothing.
    """
    for found in _NAME.finditer(text):
        if not _INSTITUTION.match(found[0]):
            return str(found["name"] or found["brand"])
    return ""
