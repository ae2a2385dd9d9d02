"""Says where a number stands in a text as a whole number, not as part of a longer one."""

import re

_GROUP = re.compile(r"^\d{3}(?:\D|$)")
_NAME_BEFORE = re.compile(r"\d[.,]$|[A-ZĄĆĘŁŃÓŚŹŻ]$|(?<![^\W\d_])[^\W\d_]{1,3}$|nr$")
_OPEN_GROUP = re.compile(r"^\d{1,3}(?: \d{3})*$")


def standing_places(number: str, text: str) -> list[int]:
    """Return the offsets at which `number` stands in `text` on token boundaries; both blank-folded."""
    places = []
    start = text.find(number) if number else -1
    while start >= 0:
        if _stands_alone(number, text[:start], text[start + len(number) :]):
            places.append(start)
        start = text.find(number, start + 1)
    return places


def _stands_alone(number: str, before: str, after: str) -> bool:
    if number[0].isdigit() and (before[-1:].isdigit() or _NAME_BEFORE.search(before)):
        return False
    if number[-1].isdigit() and (after[:1].isdigit() or re.match(r"[.,]\d", after)):
        return False
    if number[0].isalpha() and before[-1:].isalnum():
        return False
    if number[-1].isalpha() and after[:1].isalnum():
        return False
    if _GROUP.match(number) and re.search(r"(?<![\d.,])\d{1,3}(?: \d{3})* $", before):
        return False
    return not (_OPEN_GROUP.match(number) and re.match(r" \d{3}(?!\d)", after))
