"""Turns a print into a reading: value, bounds, qualifier, unit, or the reason why there is none."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from etl.language.folding import fold
from etl.language.numerals import DIGITS, VAGUE_WORDS, UnreadableError, check_print, read_number
from etl.rule import rule

Qualifier = Literal["exact", "about", "at_least", "at_most", "range"]
Status = Literal["reported", "approximate", "counted", "derived", "ambiguous", "missing"]
MissingReason = Literal[
    "blank", "no_data", "dash", "not_carried_out", "not_in_report", "not_read", "words_only"
]
_QUALIFIERS: tuple[tuple[Qualifier, str], ...] = (
    (
        "about",
        r"(?:\bok\.?|\bokolo|\bprawie|\bblisko|\bszacun\w+|\bszacuje sie, ze|\boszacowano, ze|\bca\.?|~)",
    ),
    ("at_least", r"(?:\bponad|\bpowyzej|\bprzeszlo|\bco najmniej|\bnie mniej niz|\bmin\.|\bminimum|>)"),
    (
        "at_most",
        r"(?:\bmaksymaln\w+ kwot\w+[^\d]{0,60}|\bmaksymalnie|\bnie wiecej niz|\bdo|\bponizej|\bmax\.?|<)",
    ),
)
_RANGE = re.compile(rf"^(?P<low>{DIGITS})\s*(?:-|do|a)\s*(?P<high>{DIGITS})$")
_MULTIPLIERS = (
    ("tys", Decimal(1000)),
    *((word, Decimal(1_000_000)) for word in ("mln", "milion")),
    *((word, Decimal(1_000_000_000)) for word in ("mld", "miliard")),
)
# Words that multiply too, or may: what «5 k zł» or «2 setki» counts a person has to say. «12 K» are women.
_MAY_MULTIPLY = re.compile(r"(?:setk|tuzin|dziesiatk|bln|bilion|mio\b|k ?(?:zl|pln|eur))")
_SCALE = re.compile(r"(?<![^\W_])(?:tys(?:\.|iac\w*|iec\w*)?|mln|mld|milion\w*|miliard\w*)(?![^\W_])")
_SHARE = re.compile(r"%|(?<![^\W_])proc(?:\.|ent\w*)?(?![^\W_])")
CURRENCIES = ("EUR", "PLN")  # the id of a unit of money begins with its currency
_UNITS = (
    ("EUR", r"^\s*(?:eur\b|euro\b|€)"),
    ("PLN", r"^\s*(?:zl\b|pln\b|zlotych\b)"),
    ("percent", r"^\s*(?:%|proc\b|procent)"),
    ("permille", r"^\s*‰"),
)
_MISSING: tuple[tuple[MissingReason, str], ...] = (
    ("blank", r"^$"),
    ("dash", r"^[-./x\s]+$"),
    (
        "not_carried_out",
        r"nie (?:odby\w+|zosta\w+ (?:zrealizowan|przeprowadzon)\w+|zrealizowano|przeprowadz\w+)|odwolan",
    ),
    ("no_data", r"^b\.? ?d\.?$|brak danych|^brak$|^n\.?d\.?$|nie dotyczy|nie posiada"),
)
_LIST_ITEM = re.compile(r"^\d{1,2}\s?[.)]\s*\D")


@dataclass(frozen=True)
class Reading:
    """What a print says. `value` is None for a range, a missing and an ambiguous print."""

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier = "exact"
    unit: str | None = None
    status: Status = "reported"
    missing_reason: MissingReason | None = None
    is_list_item: bool = False
    problem: str | None = None


def normalise(printed: str, number: str) -> Reading:
    """Return the reading of one print; never raises, an unreadable print is `ambiguous`."""
    if not number.strip():
        return _missing(printed)
    start = printed.find(number)
    before, after = fold(printed[:start]), fold(printed[start + len(number) :])
    if _is_list_item(printed, number):
        return Reading(value=Decimal(re.sub(r"\D", "", number)), is_list_item=True)
    if fold(number) in VAGUE_WORDS:
        return Reading(status="ambiguous", problem=f"«{number}» names no exact number")
    try:
        check_print(number)
        return _quantity(fold(number), before, after)
    except UnreadableError as problem:
        return Reading(status="ambiguous", unit=_unit(after), problem=str(problem))


@rule("numbers in thousands", "w tys. zł")
def says_scale(words: str) -> bool:
    """Say whether words over or beside numbers may say that these are thousands or millions."""
    return _SCALE.search(fold(words)) is not None


@rule("column of shares", "2021 (%)")
def says_share(words: str) -> bool:
    """Say whether words over or beside numbers say that these are per cent."""
    return _SHARE.search(fold(words)) is not None


def _quantity(number: str, before: str, after: str) -> Reading:
    multiplier, number, after = _multiplier(number, after)
    if _MAY_MULTIPLY.match(after):
        raise UnreadableError(f"«{number} {after.split()[0]}» may count in hundreds, dozens or thousands")
    unit = _unit(after) or _currency_before(before)
    low_text, high_text = _bounds(number)
    if high_text:
        low, high = (read_number(text) * multiplier for text in (low_text, high_text))
        if low >= high:
            raise UnreadableError(f"«{number}» is no range from low to high")
        return Reading(low=low, high=high, qualifier="range", unit=unit)
    value = read_number(number) * multiplier
    qualifier = _qualifier(before, default="exact" if multiplier == 1 else "about")
    return Reading(
        value=value,
        low=value if qualifier == "at_least" else None,
        high=value if qualifier == "at_most" else None,
        qualifier=qualifier,
        unit=unit,
        status="approximate" if qualifier == "about" else "reported",
    )


def _bounds(number: str) -> tuple[str, str]:
    found = _RANGE.match(number)
    if not found:
        return number, ""
    return found["low"].strip(), found["high"].strip()


def _multiplier(number: str, after: str) -> tuple[Decimal, str, str]:
    for word, factor in _MULTIPLIERS:
        if re.match(rf"{word}", after):
            return factor, number, re.sub(r"^\S+\s*", "", after)
        inside = re.fullmatch(rf"(?P<digits>[\d.,\- ]+\d)\s*{word}\w*\.?", number)
        if inside:
            return factor, inside["digits"], after
    return Decimal(1), number, after


def _qualifier(before: str, default: Qualifier) -> Qualifier:
    for qualifier, words in _QUALIFIERS:
        if re.search(rf"{words}\s*(?:kwot\w+ )?$", before):
            return qualifier
    return default


def _unit(after: str) -> str | None:
    for unit, words in _UNITS:
        if re.match(words, after):
            return unit
    return None


@rule("currency before its number", "EUR 98.450", off=None)
def _currency_before(before: str) -> str | None:
    """Return the currency that a number is printed after («EUR 98.450»)."""
    found = re.search(r"\b(?:(?P<EUR>eur|euro)|(?P<PLN>zl|pln))[\s:]*$|(?P<sign>€)\s*$", before)
    if not found:
        return None
    return "PLN" if found["PLN"] else "EUR"


@rule("entry of a numbered list", "1. Program")
def _is_list_item(printed: str, number: str) -> bool:
    return bool(
        re.fullmatch(r"\d{1,2}[.)]?", number) and printed.startswith(number) and _LIST_ITEM.match(printed)
    )


def _missing(printed: str) -> Reading:
    folded = fold(printed)
    for reason, words in _MISSING:
        if re.search(words, folded):
            return Reading(status="missing", missing_reason=reason)
    return Reading(
        status="ambiguous", problem=f"«{printed}» gives neither a number nor a known word for none"
    )
