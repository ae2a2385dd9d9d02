"""Tells what a printed number counts, by the noun after it, so that places never pass for persons.

The noun is looked for right after the number; adjectives before it are skipped («12 zawodowych rodzin»).
Where the words come before the number («Liczba miejsc: 150»), the noun after «liczba» is taken.
"""

import re

_KINDS: tuple[tuple[str, str], ...] = (
    ("person_days", r"osobodni"),
    ("families", r"rodzin(?:a|y|e|om|ach|ami)?\b"),
    ("places", r"miejsc(?:a|e|om|ami)?\b(?! zamieszk)"),
    ("hours", r"(?:godz|h\b)"),
    ("money", r"(?:zl\b|zlot|pln\b|eur\b|euro\b|€)"),
    ("percent", r"(?:%|proc\b|proc\.|procent)"),
    (
        "persons",
        r"(?:os\b|osob|dziec(?!in)|mlodziez\b|uczni|uczen|senior|mieszkanc|uczestni(?:k|cz)|mezczyz|kobiet|wolontariusz"
        r"|widz|odbiorc|odwiedzaj|zwiedzaj|sluchacz|pacjent|podopieczn|cudzoziemc|bezdomn|przedszkolak|emeryt"
        r"|turyst|respondent|beneficjent|student|rodzicow|nauczyciel|niepelnosprawn|uchodzc|asystent|klient)",
    ),
    (
        "things",
        r"(?:program|projekt|spotka(?!l)|zajec\b|grup|wnios|spraw\b|sprawy\b|umow|kontrakt|organizacj|placowk|instytucj"
        r"|edycj|warsztat|szkolen|kurs|wydarzen|imprez|festyn|festiwal|konkurs|akcj|zgloszen|postepowa|zadan|uchwal"
        r"|akt(?:y|ow|u)?\b|budyn|lokal|mieszkan(?:ia|ie|iu)?\b|szkol\b|szkoly\b|klas\b|przedszkol(?:i|a)?\b|dni\b"
        r"|miesi|tygodni|lat\b|egzemplarz|sztuk|szt\b|parter|partner|podmiot|stowarzysz|fundacj|klubow|wystaw|koncert"
        r"|spektakl|przedsiewzi|inicjatyw|dzialan|kampani|interwencj|wykroczen|przestepstw|porad\b|konsultacj"
        r"|mandat|glos(?:y|ow)\b|elementow|ksiazecz|seans|projekcj)",
    ),
)
_ADJECTIVE = re.compile(r"^\w+(?:ych|ich|owe|ne|cze|ne|kie)\s+")
_COUNTED_BEFORE = re.compile(r"\b(?:liczba|ilosc)\s+(?P<noun>.*)$")
_UNITS = {
    "persons": ("persons", "children", "pupils"),
    "families": ("families",),
    "places": ("places",),
    "person_days": ("person_days",),
    "hours": ("hours", "hours_per_person_day", "hours_per_pupil"),
    "money": ("PLN", "EUR", "PLN_per_resident", "PLN_per_disabled_pupil"),
    "percent": ("percent", "percentage_points"),
    "things": ("count", "meals", "kg", "ratio"),
}


def counted_kind(after: str, label: str) -> str | None:
    """Return what the number counts (`persons`, `families`, `places`, ...), None if its words do not say.

    `after`: folded words right after the number; `label`: the folded label.
    """
    found = _kind(after)
    if found or re.match(r"\w", after):
        return found
    before = _COUNTED_BEFORE.search(label)
    return _kind(before["noun"]) if before else None


def fits_unit(kind: str | None, unit: str) -> bool:
    """Say whether something counted so can be a value of that unit."""
    return kind is None or unit in _UNITS[kind]


def _kind(words: str) -> str | None:
    rest = words
    for _ in range(3):
        for kind, pattern in _KINDS:
            if re.match(pattern, rest):
                return kind
        shorter = _ADJECTIVE.sub("", rest, count=1)
        if shorter == rest:
            return None
        rest = shorter
    return None
