"""Says what a person sees of a number under the number format of its cell.

A format may cut (`0`), multiply (`0%`), divide (`0,`), add words (`0" tys. zł"`), or hide (`;;;`). A quoted
or escaped per cent is a word like any other and does not multiply.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from etl.language.folding import fold_blanks
from etl.raw.unread import Kind

_PART = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*.|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<number>General|Standard|[0#?][0#?.,]*|[.,][0#?]+|@)|(?P<power>E[+-])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_SECTION = re.compile(r'((?:"[^"]*"?|\\.|\[[^\]]*\]|[^;])*)(?:;|$)', re.DOTALL)
_BETWEEN = re.compile(r"[\s'’]*")
_SCALED = re.compile(r",+(?=\.|$)")
_MISLEADS = re.compile(r"\d.*\d|[()+−–-].*0|0\s*[−–-]", re.DOTALL)
_TEXT_SECTION = 4
_HELD = "\ue000"  # of the private use area, in no print


class UnseenNumberError(ValueError):
    """What a person sees in the cell is not the number in it; `kind` says why it is not read."""

    def __init__(self, kind: Kind) -> None:
        """Keep the kind."""
        super().__init__(kind)
        self.kind = kind


@dataclass
class Shown:
    """What is seen around a number, how often it is multiplied by a hundred, and its places for digits.

    `has_power`: whether it is written as a power of ten, with as many digits as it has places.
    """

    before: str = ""
    after: str = ""
    hundreds: int = 0
    digits: list[str] = field(default_factory=list)
    has_power: bool = False

    def check(self, number: Decimal) -> None:
        """Raise UnseenNumberError where fewer digits of a number are seen than it has."""
        places = "".join(self.digits)
        if not re.fullmatch(r"[0#?.,]*", places):  # «General» and «@» show what there is
            return
        _sign, digits, exponent = number.normalize().as_tuple()
        if self.has_power:
            is_cut = len(digits) > len(re.findall(r"[0#?]", places))
        else:
            decimals = len(re.findall(r"[0#?]", places.partition(".")[2]))
            is_cut = isinstance(exponent, int) and -exponent > decimals
        if is_cut:
            raise UnseenNumberError("number_not_read")

    def around(self, number: str) -> str:
        """Return the number as it is seen."""
        return fold_blanks(self.before + _HELD + self.after).replace(_HELD, number)


def shown_number(number_format: str, *, is_zero: bool = False) -> Shown:
    """Return what a person sees around a number that is not negative; raises UnseenNumberError."""
    sections = _sections(number_format)
    return _shown(sections[2] if is_zero and len(sections) > 2 else sections[0])


def shown_text(number_format: str) -> Shown:
    """Return what a person sees around text; raises UnseenNumberError."""
    sections = _sections(number_format)
    own = sections[3] if len(sections) >= _TEXT_SECTION else sections[0]
    if len(sections) < _TEXT_SECTION and "@" not in own:
        return Shown()
    return _shown(own)


def _sections(number_format: str) -> list[str]:
    return [found[1] for found in _SECTION.finditer(number_format or "General")][: _TEXT_SECTION + 1]


def _shown(section: str) -> Shown:
    shown = Shown()
    for found in _PART.finditer(section):
        _add(shown, found)
    digits = "".join(shown.digits)
    words = shown.before + shown.after
    if not digits:
        raise UnseenNumberError("number_not_read" if words.strip() else "hidden_text")
    # Figures among the words, a sign that the number does not have, and thousands left away mislead.
    if _MISLEADS.search(f"{shown.before}0{shown.after}") or _SCALED.search(digits) or digits.count("@") > 1:
        raise UnseenNumberError("number_not_read")
    return shown


def _add(shown: Shown, found: re.Match[str]) -> None:
    """Add one part of a format to what is shown; raises UnseenNumberError."""
    bracket, number = found["bracket"], found["number"]
    if bracket is not None:
        if bracket.lower() == "white":
            raise UnseenNumberError("white_text")
        if bracket[:1] in "<>=" and bracket:
            raise UnseenNumberError("number_not_read")
        return
    if number is not None:
        if not _BETWEEN.fullmatch(shown.after):
            raise UnseenNumberError("number_not_read")
        shown.after = ""
        if shown.has_power:  # the places of the power itself
            return
        shown.digits.append(number)
        return
    if found["power"]:
        shown.has_power = True
        return
    words = next((found[name] for name in ("quoted", "escaped", "currency", "other") if found[name]), "")
    words = words or (" " if found[0].startswith(("_", "*")) else "")
    shown.hundreds += found["other"] == "%"
    if shown.digits:
        shown.after += words
    else:
        shown.before += words
