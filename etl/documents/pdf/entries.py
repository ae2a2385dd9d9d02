"""Tells by its words whether a line of a PDF begins another entry of a cell or goes on with the one above.

Where a line ends just at the edge of its column its length does not tell, and two entries put together
would give a figure the name of its neighbour.
"""

import re

from etl.language.numerals import DIGITS
from etl.language.tokens import find_tokens, fold_same_length
from etl.language.vocabulary import COUNTED, CURRENCY, SCALE, UNIT

_THING = rf"{SCALE}(?:%|{COUNTED}|{UNIT})\.?"
_ENDS_WITH_NAMED_VALUE = re.compile(
    r"[^\W\d_)\"”][\")”]?(?:\s?[:–-]|\s[–-])\s?(?:ok\.?\s|do\s|[^\W\d_]{2,20}:?\s)?"
    rf"{DIGITS}(?:\s?(?:%|[^\W\d_/.]+\.?))?[.;,)]*$"
)
_ENDS_WITH_THINGS = re.compile(rf"{DIGITS}\s?{_THING}[.;,)]*$")
_ENDS_WITH_NUMBER = re.compile(r"\d$")
_NAME_AND_VALUE = re.compile(
    r"[„\"]?[^\W\d_][^.;:]{1,70}?(?::|\s[–-])\s?(?:[^\W\d_]{2,20}:?\s)?(?:\d|b\.? ?d\.)"
)
_NAME_AND_MARK = re.compile(r"[„\"]?[^\W\d_][^.;:]{1,70}?(?::|\s[–-])\s?$")
_BEGINS_WITH_VALUE = re.compile(rf"(?:[-–+]\s)?{DIGITS}\s?(?:[–-]\s)?[^\W\d_]")
_UPPER = re.compile(r"[„\"]?[A-ZĄĆĘŁŃÓŚŹŻ]")
_CAPITAL = re.compile(r"[„\"]?[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]")
_LISTED = re.compile(r"(\d{1,2})[.)](?!\d)")
_SHORT = re.compile(r"(?:r\.|roku|rok|egz\.|zgł\.|szt\.|tys\.|mln|proc\.|%)")
# A number that is broken between its groups: «12» / «600».
_ENDS_WITH_GROUP = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?: \d{3})*$")
_BEGINS_WITH_GROUP = re.compile(r"\d{3}(?![\d.])")
_HEADING = re.compile(r"[„\"]?[A-ZĄĆĘŁŃÓŚŹŻ][^\d.;:]{2,60}:$")
_CURRENCY = re.compile(rf"{CURRENCY}(?!\w)")
_ITEM = re.compile(r"\s*[·•–-]")
_CLOSED = re.compile(r"[.;!?)]$")
_NAME_AND_PARENS = re.compile(rf"[^\d(]{{3,80}}\({DIGITS}\)[.;,]?$")
_READS_ON = re.compile(
    r"(?:\(|w tym|z tego|z czego|(?:i|oraz|a|lub|w|z|na|dla|do|przez|po)\b"
    r"|(?:r|rok|roku|tys|mln|zgl|egz|ucz)\b|[–-]\s)"
)
_VALUE_AND_MARK = re.compile(rf"(?:[·•–-]\s)?{DIGITS}\s?[:–-]\s")
_TOTAL = re.compile(rf"(?:razem|ogolem|lacznie|w sumie)\s?[:–-]?\s?{DIGITS}(?!\d)")
_OPEN = re.compile(
    r"(?:[(–-]|\s\+|\b(?:oraz|w|z|ze|na|do|od|lub|dla|przez|po|o|tym|czego|tego))$", re.IGNORECASE
)


def ends_open(text: str, line: str) -> bool:
    """Say whether no paragraph can end before `line`: after a dash, a preposition, within marks."""
    if text.count("(") > text.count(")") or text.count("„") > text.count("”"):
        return True
    if re.search(r"[^\W\d_]-$", text):
        return line[:1].isdigit() or line.lstrip("-")[:1].islower()
    return _OPEN.search(text) is not None or _has_open_clause(text)


def _has_open_clause(text: str) -> bool:
    """Say whether words after a comma wait for their figure: «Biblioteka: 99 730; Teatr»."""
    values = [token.end for token in find_tokens(text) if token.is_value]
    if len(values) == 1 and _VALUE_AND_MARK.match(text):  # «22: pożarów, katastrof i innych zdarzeń»
        return False
    return bool(values) and re.search(r"[,;]\s(?:[^\W\d_]+\s?){1,4}$", text[values[-1] :]) is not None


def names_what_stands_above(text: str, line: str) -> bool:
    """Say whether a line goes on with the paragraph `text` whatever its length: by its words alone."""
    if text.endswith((".", ";", "!", "?")):
        return False
    if line[:1].islower() and not _holds_value(line):
        return not _holds_value(text)
    if _ENDS_WITH_NUMBER.search(text) and _CURRENCY.match(fold_same_length(line)):
        return True
    if _ENDS_WITH_GROUP.search(text) and _BEGINS_WITH_GROUP.match(line):
        return True
    if line[:1].isdigit():
        is_named = not text.endswith((":", ",")) or bool(_ITEM.match(text)) or _is_value_alone(line)
        return is_named and not _holds_value(text)
    if _ENDS_WITH_NAMED_VALUE.search(text) and _names_value(line):
        return False
    is_noun = line[:1].islower() or not _ENDS_WITH_NAMED_VALUE.search(text)
    return bool(is_noun and _ENDS_WITH_NUMBER.search(text) and _names_number(line))


def _is_value_alone(line: str) -> bool:
    return re.fullmatch(rf"{DIGITS}\s?(?:{_THING})?\W*", fold_same_length(line)) is not None


def _names_number(line: str) -> bool:
    """Say whether a line begins with what the number above it counts, or with a mark of its year."""
    return bool(_SHORT.match(line)) or re.match(rf"{_THING}(?!\w)", fold_same_length(line)) is not None


def is_next_item(text: str, line: str) -> bool:
    """Say whether a line is the item of a list that follows the item above: a bullet, or the next number."""
    if line[:1] in "·•":
        return True
    above, below = _LISTED.match(text), _LISTED.match(line)
    return bool(above and below and int(below[1]) == int(above[1]) + 1)


def is_value_of_item(text: str, line: str) -> bool:
    """Say whether a line is a dash and the value of the item above: «– porządek publiczny» / «– 697»."""
    is_value = _ITEM.match(line) and _is_value_alone(_ITEM.sub("", line, count=1).strip())
    return (
        bool(is_value) and _ITEM.match(text) is not None and not text.endswith(":") and not _holds_value(text)
    )


def is_next_entry(text: str, line: str) -> bool:
    """Say whether the paragraph `text` ends and the line begins another figure with its name."""
    if ends_open(text, line) or (text.endswith(":") and line.startswith("„")):
        return False
    if _holds_value(text) and (_TOTAL.match(fold_same_length(line)) or _is_next_value(text, line)):
        return True
    if _VALUE_AND_MARK.match(text) and re.fullmatch(r"[^\W\d_]+[.,;]?", line):
        return False  # «977 – Uniwersytet Trzeciego» / «Wieku»
    names_value = _names_value(line)
    reads_on = _READS_ON.match(fold_same_length(line)) or (_names_number(line) and not names_value)
    if reads_on and not _UPPER.match(line) and not (text.endswith(":") and names_value):
        return False
    if line[:1].islower() and _may_go_on(text, line, names_value=names_value):
        return False
    return _begins_entry(text, line, names_value=names_value)


def _is_next_value(text: str, line: str) -> bool:
    """Say whether both begin with a value and its name: «22: pożarów» / «- 83: awarii»."""
    return bool(_VALUE_AND_MARK.match(text) and _ITEM.match(line) and _VALUE_AND_MARK.match(line))


def _may_go_on(text: str, line: str, *, names_value: bool) -> bool:
    """Say whether a line in small letters names the number above it, or brings no figure of its own."""
    if text.endswith((":", ";")) and names_value:
        return False
    return not _holds_value(line) or (_ENDS_WITH_NUMBER.search(text) is not None and not names_value)


def _begins_entry(text: str, line: str, *, names_value: bool) -> bool:
    has_value = _holds_value(text)
    if text.endswith(":") and names_value:
        return True
    if has_value and (_NAME_AND_PARENS.match(line) or _is_heading(text, line)):
        return True
    if text.endswith(","):
        return bool(_ITEM.match(text) and _CAPITAL.match(line))
    if _ends_with_things(text) and (names_value or _UPPER.match(line)):
        return True
    if names_value and _BEGINS_WITH_VALUE.match(text):
        return True
    if _CAPITAL.match(line) and has_value and _may_end(text):
        return True
    if names_value and _UPPER.match(line) and (_CLOSED.search(text) or has_value):
        return True
    if _ENDS_WITH_NAMED_VALUE.search(text) and not line[:1].isdigit():
        return names_value or line[:1].isupper() or text.lstrip(" ·•-–")[:1].islower()
    return bool(_BEGINS_WITH_VALUE.match(text) and _BEGINS_WITH_VALUE.match(line))


def _is_heading(text: str, line: str) -> bool:
    """Say whether a line is a heading and not the rest of a name («Straży» / «Miejskiej:»)."""
    return bool(_HEADING.match(line)) and not text.rpartition(" ")[2][:1].isupper()


def _names_value(line: str) -> bool:
    """Say whether a line begins with a name, a mark and its value, in digits or in words."""
    first = next((token.start for token in find_tokens(line) if token.is_value), 0)
    return _NAME_AND_VALUE.match(line) is not None or _NAME_AND_MARK.match(line[:first]) is not None


def _may_end(text: str) -> bool:
    """Say whether an entry can end here: an item of a list, or a sentence or parenthesis that is closed."""
    return text.count("(") <= text.count(")") and bool(_ITEM.match(text) or _CLOSED.search(text))


def _ends_with_things(text: str) -> bool:
    return _ENDS_WITH_THINGS.search(fold_same_length(text)) is not None


def _holds_value(text: str) -> bool:
    return any(token.is_value for token in find_tokens(text))
