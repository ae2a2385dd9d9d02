"""Tells what a printed number counts, by the noun after it, so that places never pass for persons.

The noun is looked for right after the number; adjectives before it are skipped («12 zawodowych rodzin»).
Where the words come before the number, the noun after «liczba» is taken («Liczba miejsc: 150»), or the one
that begins or ends its clause («rodzin: 12», «skierowanych dzieci – 25»).
"""

import re
from dataclasses import dataclass
from typing import Literal

from etl.language.stems import FILLERS, without_asides
from etl.rule import rule

CountedKind = Literal["person_days", "families", "places", "hours", "money", "percent", "persons", "things"]
# The first kind whose words begin what follows the number is meant.
_KINDS: tuple[tuple[CountedKind, str], ...] = (
    ("person_days", r"osobodni"),
    ("families", r"rodzin(?:a|y|e|om|ach|ami)?\b"),
    ("places", r"miejsc(?:a|e|om|ami)?\b(?! zamieszk)"),
    ("hours", r"(?:godz|h\b)"),
    ("money", r"(?:zl\b|zlot|pln\b|eur\b|euro\b|€)"),
    ("percent", r"(?:%|proc\b|proc\.|procent)"),
    (
        "persons",
        r"(?:os\b|osob|dziec(?!in)|mlodziez\b|uczni|uczen|senior|mieszkanc|uczestni(?:k|cz)|mezczyz|kobiet|wolontariusz"
        r"|uczestnic(?:y|zk)|widz|odbiorc|odwiedzaj|zwiedzaj|sluchacz|pacjent|podopieczn|cudzoziemc|bezdomn|przedszkolak|emeryt"
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
_VERB = re.compile(r"\w+(?:[aeiy]lo|[aiy]ly|[aeio]no|[eiy]to)$")
_ADJECTIVES = re.compile(r"^(?:(?!wychow|posiad|maja)\w+(?:ych|ich)\b\s*)+")
_COUNTED_BEFORE = re.compile(r"\b(?:liczba|ilosc)\s+(?P<noun>.*)$")
_LAST_CLAUSE = re.compile(r"(?:^|[,;:(]|\s-\s|\d\s)(?P<words>[^,;:()]*?)[\s:=-]*$")
_LEADING = re.compile(r"^(?:(?:w tym|z tego|z czego|oraz|i|lacznie|ogolem|razem|srednio|tj\.?)\s+)+")
_COUNTED_NOUN = re.compile(
    r"(?:osob(?:y|a)?|rodzin(?:y|a)?|dzieci|uczni(?:ow|owie)|uczestni(?:kow|cy|czki)|seniorow|seniorzy|miejsc(?:a)?|osobodni"
    r"|spotka(?:n|nia)|organizacji|organizacje|partner(?:ow|zy)|asysten(?:tow|ci|tki)|godzin(?:y)?)$"
)
_PREPOSITION = re.compile(r"^(?:dla|z|ze|w|od|na|o|przez|do|u|wsrod|sposrod|i|oraz)$")


@dataclass(frozen=True)
class Counted:
    """What a number counts: kind (None: unknown), noun ('' where none follows), the words from there on."""

    kind: CountedKind | None
    noun: str
    after: str


@rule("counted noun", "12 rodzin", off=lambda after, *_: Counted(None, "", after))
def counted_thing(after: str, before: str, label: str) -> Counted:
    """Return what the number counts (`persons`, `families`, `places`, ...).

    `after`, `before`: folded words right after and before the number; `label`: the folded label.
    """
    rest = after if _kind(after) else _ADJECTIVES.sub("", after)
    noun = re.match(r"[^\W\d_]+|%|€", rest)
    if noun and noun[0] not in FILLERS and not _VERB.match(noun[0]):
        return Counted(_kind(rest), noun[0], rest)
    named = None if noun and rest == after else _COUNTED_BEFORE.search(label)
    if named:
        return Counted(_kind(_ADJECTIVES.sub("", named["noun"])), "", rest)
    return Counted(_kind(_noun_before(before)), "", rest)


@rule("counted noun before its number", "skierowanych dzieci – 25", off="")
def _noun_before(before: str) -> str:
    """Return the counted noun that begins or ends the clause before a number, '' for none."""
    clause = _LAST_CLAUSE.search(without_asides(before).rstrip(" :=-"))
    words = _LEADING.sub("", clause["words"].strip()).split() if clause else []
    if words and _COUNTED_NOUN.match(words[0]):
        return words[0]
    is_last = len(words) > 1 and _COUNTED_NOUN.match(words[-1]) and not _PREPOSITION.match(words[-2])
    return words[-1] if is_last else ""


def _kind(words: str) -> CountedKind | None:
    return next((kind for kind, pattern in _KINDS if re.match(pattern, words)), None)
