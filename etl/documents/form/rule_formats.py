"""Finds the cells of a sheet that a conditional format may hide: whether its rule holds is not reckoned here.

A rule may set text white, strike it out, show it by another number format, or show a bar instead of it.
"""

from collections.abc import Iterator
from typing import Any

_OFF = ("0", "false", "off")
_LIGHT = 0xE6  # of each part of a colour from here on text is not seen on white
_WHITE_THEME = "0"  # Excel counts the ground of the theme first


def hidden_by_rule(sheet: Any, styles: Any) -> Iterator[str]:
    """Yield the ranges («F98:F100») of rules that may hide text; `styles`: the root of the styles, if any."""
    looks = list(styles.iterfind("{*}dxfs/{*}dxf")) if styles is not None else []
    for entry in sheet.iter("{*}conditionalFormatting"):
        if any(_may_hide(rule, looks) for rule in entry.iterfind("{*}cfRule")):
            ranges = entry.get("sqref") or " ".join(part.text or "" for part in entry.iterfind("{*}sqref"))
            yield from ranges.split()


def _may_hide(rule: Any, looks: list[Any]) -> bool:
    shown = (part.get("showValue") for part in rule.iterchildren("{*}dataBar", "{*}iconSet"))
    if any(value in _OFF for value in shown):
        return True
    number = rule.get("dxfId") or ""
    own = [looks[int(number)]] if number.isdigit() and int(number) < len(looks) else []
    return any(_hides(look) for look in [*own, *rule.iterfind("{*}dxf")])


def _hides(look: Any) -> bool:
    """Say whether a format strikes text out, shows it otherwise, or gives it the colour of its ground."""
    struck = look.find("{*}font/{*}strike")
    if look.find("{*}numFmt") is not None or (struck is not None and struck.get("val") not in _OFF):
        return True
    text, ground = look.find("{*}font/{*}color"), look.find("{*}fill/{*}patternFill/{*}bgColor")
    if text is None:
        return False
    if ground is not None:
        return dict(text.attrib) == dict(ground.attrib) or (_is_light(text) and _is_light(ground))
    return _is_light(text)


def _is_light(colour: Any) -> bool:
    digits = (colour.get("rgb") or "")[-6:]
    if len(digits) == 6:
        return all(part >= _LIGHT for part in bytes.fromhex(digits))
    return colour.get("theme") == _WHITE_THEME and not float(colour.get("tint") or 0) < 0
