"""What the words of a figure say besides its name: a change, a plan, a part, or nothing at all.

All patterns are matched against folded text. Generic words are those that any figure may carry: units,
totals, and the verbs of reports («skorzystało», «objęto»); they name nothing.
"""

import re
from functools import lru_cache

from etl.language.folding import fold
from etl.language.stems import stems, without_asides
from etl.rule import rule

_CHANGE_VERBS = r"(?:wzros|wzrost|spad|zmal|zmniejsz|zwieksz|obniz|ubyl|przyby|podnios|podwyzsz|skurcz)"
_CHANGE = re.compile(
    rf"\b{_CHANGE_VERBS}\w*\b(?: [\w.]+){{0,6}}? o(?: ok| okolo| ponad| prawie| blisko)?\b"
    r"|\b(?:wiecej|mniej|wyzsz\w+|nizsz\w+|wyzej|nizej|dluzej|krocej)\b"
    r"|^(?:wzrost|spadek|roznica|zmiana|przyrost|ubytek|zwiekszenie|zmniejszenie)\b"
)
_MORE_OR_LESS = re.compile(r"\b(?:przybylo|ubylo)\b")
_COMPARED = re.compile(r"\b(?:porownaniu|stosunku|wobec|wzgledem|niz)\b")
_DECREASE = re.compile(r"\b(?:spad|zmal|zmniejsz|obniz|ubyl|skurcz|mniej|nizsz|nizej|krocej)\w*")
_BY = re.compile(r"\bo(?: ok\.?| okolo| ponad| prawie| blisko| az)?$")
_COUNTED_AMONG = re.compile(r"\b(?:u|dla|wsrod|przez)$")  # «wzrost umiejętności odnotowano u 12 rodzin»
_NOT_CHANGE = re.compile(r"\b(?:nie|co naj) ?(?:wiecej|mniej)\b|\bconajmniej\b|\bprzynajmniej\b|mniej wiecej")
_PLAN = re.compile(
    r"\b(?:za)?planowan\w+|\bplanuje\w*|\bplan na\b|\bdocelow\w+|\bprognoz\w+|\bma byc\b|\bzostan\w+ \w+"
    r"|\bprzewidzian\w+ na\b|\bprzewiduje\w*|\bmaja byc\b|\bbedzie\b|\bbeda\b"
    r"|\b(?:obejm(?:ie|a)|skorzysta(?:ja)?|otrzyma(?:ja)?|wezm(?:ie|a)|powstan(?:ie|a)|odbed(?:zie|a))\b"
)
_PLANNED = re.compile(r"\b(?:za)?planowan\w+$")  # «2 spotkania z zaplanowanych 5»
_PART_WORDS = re.compile(
    r"\b(?:w tym\b(?! (?:zakresie|roku|okresie|czasie|celu|samym))|z tego|z czego|z nich|sposrod|wsrod"
    r"|w ramach \w+ych|z ktorych)\b"
)
_PART = re.compile(rf"^(?:{_PART_WORDS.pattern})")
_TOTAL = re.compile(r"\b(?:lacz\w*|ogol(?:em|na|ny|nie)|razem|w sumie|suma)\b")
_GENERIC = re.compile(
    r"^(?:os|osob\w*|rodzin|dziec\w*|zl|zlot\w*|pln|eur|euro|h|godz\w*|szt|sztuk|proc|procent\w*|tys\w*|mln|mld|milion\w*"
    r"|\d+|r|rok|latach|lat|lacz\w*|ogol\w*|raz(?:em)?|sum\w*|liczb|ilosc|wartosc|kwot|wskaznik\w*|wysokosc|wielkosc|stan|dan"
    r"|rodzaj|skorzyst\w*|korzyst\w*|objet\w*|objec\w*|obejm\w*|udziel\w*|przyzn\w*|z?realiz\w*|prowadz\w*|przeprowadz\w*"
    r"|odby\w*|funkcjon\w*|dzial(?:a|al|ala|alo|aly)?|wynos\w*|wynios\w*|otrzym\w*|uzyska\w*|zarejestrowan\w*|zorganizow\w*"
    r"|odnotow\w*|zawart\w*|przekaz\w*|przeznacz\w*|wydatkow\w*|wydan\w*|pozyska\w*|uczestnicz\w*|wziel\w*|wzi|udzial"
    r"|znalaz\w*|bylo|byl|jest|zosta\w*|koniec|konc|grud\w*|dzien|dni|sprawozdawcz|biezac\w*|sopo\w*|miast|miejsk|gmin"
    r"|ramach|jedn\w*|tym|tak|taki\w*|ten|cel|przypad\w*|uda\w*|wyda(?:l|n|no|la)|pozysk\w*|liczy\w*|dosta\w*|mial\w*"
    r"|przy(?:chodz|sz|by|jel|jm|wiezi)\w*|trafi\w*|zapis\w*|kolej\w*|obecn\w*|sam\w?|wszyst\w*|calosc|caly|blisk|prawi|przeciet\w*|poda\w*|wyka\w*|zglo[s]\w*|w)$"
)


_SHORT = (
    (re.compile(r"\bniepotw\b\.?"), "niepotwierdzone"),
    (re.compile(r"\bpotw\b\.?"), "potwierdzone"),
    (re.compile(r"\bzgl\b\.?"), "zgloszen"),
    (re.compile(r"\bzagr\b\.?"), "zagrozenie"),
    (re.compile(r"\bucz\b\.?(?= |$)"), "uczniow"),
    (re.compile(r"\bdz\b\.?(?= |$)"), "dzieci"),
    (re.compile(r"\bspotk\b\.?"), "spotkan"),
    (re.compile(r"\bprogr\b\.?"), "programow"),
    (re.compile(r"\borg\b\.?"), "organizacji"),
    (re.compile(r"\bngo\b"), "organizacje pozarzadowe"),
    (re.compile(r"\bos\b\.?"), "osob"),
    (re.compile(r"\bsm\b"), "straz miejska"),
    (re.compile(r"\bkmp\b"), "komenda miejska policji"),
    (re.compile(r"\bum\b"), "urzad miasta"),
    (re.compile(r"\bkmzb?\b"), "mapa zagrozen"),
    (re.compile(r"\breszt(?:a|y|e)\b"), "pozostale"),
)


@rule("short form", "zgł. potw.", off=fold)
def spelled_out(text: str) -> str:
    """Return the folded text with the usual short forms of reports spelled out («zgł.», «potw.»)."""
    folded = fold(text)
    for short, whole in _SHORT:
        folded = short.sub(whole, folded)
    return folded


@rule("change", "wzrost o 3 rodziny")
def is_change(label: str, before: str) -> bool:
    """Say whether a figure tells by how much something changed; `before`: folded words before the number."""
    if _MORE_OR_LESS.search(label) and _COMPARED.search(label):
        return True
    words = _NOT_CHANGE.sub(" ", label)
    if not _CHANGE.search(words) or _COUNTED_AMONG.search(before):
        return False
    return bool(_BY.search(before)) or bool(re.search(r"\bo\b", words)) or bool(_CHANGE.match(words))


@rule("decrease", "spadek o 3 rodziny")
def is_decrease(label: str) -> bool:
    """Say whether a change goes down, which its print tells in words and not by a sign."""
    return _DECREASE.search(label) is not None


@rule("plan", "planowane 12 rodzin")
def is_plan(label: str, before: str = "") -> bool:
    """Say whether a figure tells what is meant to be rather than what was; `before`: words before it."""
    if _PLANNED.search(before):
        return True
    return _PLAN.search(without_asides(label)) is not None


def is_part(label: str, before: str) -> bool:
    """Say whether the words before a figure call it a part («w tym», «z czego») or open a parenthesis."""
    return is_called_part(label, before) or before.count("(") > before.count(")")


@rule("part", "w tym 4 kobiety")
def is_called_part(label: str, before: str) -> bool:
    """Say whether the words before a figure call it a part («w tym», «z czego»)."""
    return bool(_PART.match(label)) and bool(_PART_WORDS.search(before))


@rule("total", "łącznie 40 osób")
def says_total(label: str) -> bool:
    """Say whether the words call the figure a total."""
    return _TOTAL.search(label) is not None


@lru_cache(maxsize=8192)
@rule("word that any figure may carry", "objętych")
def is_generic(word: str) -> bool:
    """Say whether a stem is one that any figure may carry («objętych», «realizowanych»)."""
    return _GENERIC.match(word) is not None


def naming_stems(label: str, row: str) -> tuple[str, ...]:
    """Return the stems of a label that name something: no generic words, none of the row's own name."""
    own = frozenset(stems(row))
    return tuple(
        word for word in stems(fold(label)) if word not in own and not is_generic(word) and not word.isdigit()
    )
