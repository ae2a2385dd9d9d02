"""Tells by its words whether a line of a PDF begins another entry of a cell or goes on with the one above.

Where a line ends just at the edge of its column its length does not tell, and two entries put together
would give a figure the name of its neighbour.
"""

import re

from etl.extract.tokens import find_tokens

_NUMBER = r"\d[\d\s.,]*"
_ENDS_WITH_VALUE = re.compile(
    r"[^\W\d_)\"”][\")”]?(?:\s?[:–-]|\s[–-])\s?(?:ok\.?\s|do\s)?"
    rf"{_NUMBER}(?:\s?(?:%|[^\W\d_/.]+\.?))?[.;,)]*$"
)
_BEGINS_WITH_NAME = re.compile(r"[„\"]?[A-ZĄĆĘŁŃÓŚŹŻ][^.;:]{1,70}?(?::|\s[–-])\s?\d")
_BEGINS_WITH_VALUE = re.compile(rf"(?:[-–+]\s)?{_NUMBER}\s?[^\W\d_]")
_CAPITAL = re.compile(r"[„\"]?[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]")
_ITEM = re.compile(r"\s*[·•–-]")
_CLOSED = re.compile(r"[.;!?)]$")
_NAME_AND_PARENS = re.compile(rf"[^\d(]{{3,80}}\({_NUMBER}\)[.;,]?$")
_READS_ON = re.compile(
    r"(?:\(|w tym|z tego|z czego|(?:i|oraz|a|lub|w|z|na|dla|do|przez|po)\b"
    r"|(?:os[.ó]|osob|dziec|uczni|zł|h\b|godz|zgłosze|rodzin|EUR|PLN)\w*)"
)
_OPEN = re.compile(r"(?:[(–-]|\b(?:oraz|w|z|ze|na|do|od|lub|dla|przez|po|o|tym|czego|tego))$", re.IGNORECASE)


def ends_open(text: str, line: str) -> bool:
    """Say whether no paragraph can end before `line`: after a dash, a preposition, in parentheses."""
    if text.count("(") > text.count(")"):
        return True
    if re.search(r"[^\W\d_]-$", text):
        return line[:1].isdigit()
    return _OPEN.search(text) is not None


def is_next_entry(text: str, line: str) -> bool:
    """Say whether the paragraph `text` ends and the line begins another figure with its name."""
    if ends_open(text, line) or _READS_ON.match(line):
        return False
    if _NAME_AND_PARENS.match(line) and _holds_value(text):
        return True
    if text.endswith(","):
        return bool(_ITEM.match(text) and _CAPITAL.match(line))
    if _CAPITAL.match(line) and _may_end(text) and _holds_value(text):
        return True
    if _BEGINS_WITH_NAME.match(line) and (_CLOSED.search(text) or _holds_value(text)):
        return True
    if _ENDS_WITH_VALUE.search(text) and not line[:1].isdigit():
        return line[:1].isupper() or text.lstrip(" ·•-–")[:1].islower()
    return bool(_BEGINS_WITH_VALUE.match(text) and _BEGINS_WITH_VALUE.match(line))


def _may_end(text: str) -> bool:
    """Say whether an entry can end here: an item of a list, or a sentence or parenthesis that is closed."""
    return text.count("(") <= text.count(")") and bool(_ITEM.match(text) or _CLOSED.search(text))


def _holds_value(text: str) -> bool:
    return any(token.is_value for token in find_tokens(text))
