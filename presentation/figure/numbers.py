"""Numbers as Poles and as the English write them: 1 050 664 zł, 93,38 %, −19,4 %; 93.38%.

Everything is Decimal: a figure is shown with the decimals of the catalogue, never fewer than it has.
"""

from decimal import ROUND_HALF_UP, Context, Decimal

from presentation.figure.unit import NBSP, Unit
from presentation.language.language import _, current, ngettext

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


def decimals_of(value: Decimal, unit: Unit, decimals: int | None = None) -> int:
    """Return the decimals to show: those of the catalogue, never fewer than stored.

    Money and shares keep those of the print: nobody writes `1 050 664,00 zł` or, for 86,2 %, `86,20 %`.
    """
    if unit.is_currency or unit.is_share:
        return decimals_in_print(value, unit)
    return max(unit.decimals if decimals is None else decimals, stored_decimals(value))


def quantity(value: Decimal, unit: Unit, decimals: int | None = None) -> str:
    """Return the number with its unit: `2 osoby`, `1 050 664 zł`, `0,62 h`."""
    return _joined(number(value, decimals_of(value, unit, decimals)), unit.word(value))


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


def quantity_range(low: Decimal, high: Decimal, unit: Unit, decimals: int | None = None) -> str:
    """Return a printed range: `od 2 do 11 osób`."""
    lower = number(low, decimals_of(low, unit, decimals))
    return _("from {low} to {high}").format(low=lower, high=quantity(high, unit, decimals))
