"""Numbers as Poles and as the English write them: 1 050 664 zł, 93,38 %, −19,4 %; 93.38%.

Everything is Decimal: a figure is shown with the digits that it is printed with, neither more nor fewer.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from presentation.figure.unit import NBSP, Unit
from presentation.language.language import _, current, ngettext

_PRINTED = re.compile(r"(?P<whole>\d[\d\s]*),(?P<decimals>\d+)")
_BLANKS = re.compile(r"\s")
MINUS = "\u2212"
# Digits that are kept: a number of anyone's SQL may have 38, ten more than Decimal keeps unasked.
_EXACT = Context(prec=100)
_MARKS = {"pl": str.maketrans(",.", f"{NBSP},"), "en": {}}


def stored_decimals(value: Decimal) -> int:
    """Return how many decimals the value really has: 1 for 86.2000, 0 for 1500."""
    exponent = value.normalize(_EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Return the value rounded half up, as people round."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _EXACT)


def number(value: Decimal, decimals: int | None = None, *, sign: bool = False) -> str:
    """Return the bare number; `decimals` None: as many as it has; `sign`: with + as well."""
    places = stored_decimals(value) if decimals is None else decimals
    shown = rounded(value, places)
    digits = f"{shown.copy_abs():,.{places}f}".translate(_MARKS[current()])
    if shown < 0:
        return MINUS + digits
    return "+" + digits if sign and shown > 0 else digits


def percent(value: Decimal, decimals: int = 1, *, sign: bool = False) -> str:
    """Return a percentage given in per cent: `93,38 %` in Polish, `93.38%` in English."""
    return number(value, decimals, sign=sign) + ("%" if current() == "en" else NBSP + "%")


def decimals_in_print(value: Decimal, unit: Unit) -> int:
    """Return the decimals a value is written with at least: those it has; grosze come in pairs."""
    stored = stored_decimals(value)
    return max(2, stored) if unit.is_currency and stored else stored


def decimals_printed(value: Decimal, unit: Unit, printed: str) -> int:
    """Return the decimals that a print gives, zeros among them: 2 for `105 007,00 zł`."""
    found = [
        len(match["decimals"])
        for match in _PRINTED.finditer(printed)
        if Decimal(f"{re.sub(_BLANKS, '', match['whole'])}.{match['decimals']}") == value
    ]
    most = max([decimals_in_print(value, unit), *found])
    return max(2, most) if unit.is_currency and most else most


def quantity(value: Decimal, unit: Unit) -> str:
    """Return the number with its unit and the digits of the print: `2 osoby`, `1 050 664 zł`, `86,2 %`."""
    return _joined(number(value, decimals_in_print(value, unit)), unit.word(value))


def quantity_of_change(size: Decimal, unit: Unit, decimals: int) -> str:
    """Return the size of a difference as it follows "o": `1 osobę`, `1 613 zł`."""
    return _joined(number(size, decimals), unit.word_of_change(size))


def _joined(digits: str, word: str) -> str:
    if not word:
        return digits
    return digits + ("" if word == "%" and current() == "en" else NBSP) + word


def percentage_points(value: Decimal, decimals: int) -> str:
    """Return a difference of two shares: `1,7 p. proc.`, `1.7 percentage points`."""
    shown = number(value, decimals)
    message = ngettext("{number} percentage point", "{number} percentage points", 1 if shown == "1" else 2)
    return message.format(number=shown)


def qualified(text: str, qualifier: str, printed: str = "") -> str:
    """Return the text behind the words of its qualifier: `ok. 148,42 zł`, `ponad 200 osób`.

    `printed` tells "ponad" (over) from "co najmniej" (at least); both are stored as `at_least`.
    """
    if qualifier == "about":
        return _("about {quantity}").format(quantity=text)
    if qualifier == "at_most":
        return _("up to {quantity}").format(quantity=text)
    if qualifier == "at_least":
        is_over = any(word in printed.casefold() for word in ("ponad", "powyżej", "przeszło"))
        message = _("over {quantity}") if is_over else _("at least {quantity}")
        return message.format(quantity=text)
    return text


def quantity_range(low: Decimal, high: Decimal, unit: Unit) -> str:
    """Return a printed range: `od 2 do 11 osób`."""
    lower = number(low, decimals_in_print(low, unit))
    return _("from {low} to {high}").format(low=lower, high=quantity(high, unit))
