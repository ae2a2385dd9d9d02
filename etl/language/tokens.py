"""Finds the numbers of a text and says which are values and which only look like it.

Years, dates, ages, list numbers, telephone numbers, references and names with digits are no values.
A dash before a number is no minus unless the print can mean nothing else. Never raises.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from etl.language import vocabulary
from etl.language.artefacts import BULLET, same_length
from etl.language.counting_words import counting_words
from etl.language.folding import has_wide_gap
from etl.language.numerals import (
    BY_APOSTROPHES,
    BY_BLANKS,
    BY_COMMAS,
    BY_DOTS,
)
from etl.language.token_kinds import SHAPES
from etl.rule import fire, is_on, passed, rule

_LIST_NUMBER = re.compile(
    r"^\s*(?:[Aa]d\.?\s)?(?P<number>\d{1,2})\s?(?P<mark>[.)])(?=\s*\S)(?!\d*[.]?\d)|^\s*(?P<paren>\d{1,2})\)"
)
_GROUPED = (
    rf"(?:{BY_BLANKS}(?:[.,]\d+)?|{BY_DOTS}(?:,\d+)?|{BY_COMMAS}(?:\.\d+)?"
    rf"|{BY_APOSTROPHES}(?:[.,]\d+)?|\d{{1,3}}(?:,\d{{3}})+\.\d+)(?![\d])(?![.,]\d)"
)
_NUMBER = rf"(?:{_GROUPED}|\d+(?:[.,]\d+)*)"
# Numbers parted by blanks alone, and what behind the last of them says that they were meant as one. Without
# such a sign they may be one or several: nobody can tell.
_CORRUPT: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"(?<!\d)\d++(?:[.,]\d++)?(?: \d++)++"), re.compile(r"[.,]\d+(?!\d)")),
    (re.compile(r"(?<!\d)\d++(?: \d++)++"), re.compile(rf"(?= ?{vocabulary.CURRENCY}\b)", re.IGNORECASE)),
    (re.compile(r"(?<![\d.,])\d++(?: \d++)++(?![.,]\d)"), re.compile("")),
)
# «9 rodzin 1)» has the mark of a note: its bracket closes what none opened.
_HALF_BRACKET = re.compile(r"[()]|(?<![\d.,])\d{1,2}(?=\))")
# Words before a number are looked at no farther than this, so that the work does not grow with the text.
_FARTHEST = 80
# Digits parted by two blanks or a tab may be one number or two.
_GAPPED = re.compile(r"(?<![\d.,])\d{1,3}(?:\s+\d{3})+(?:[.,]\d+)?(?!\d)")
# A fraction, a power or grosze («12⁵⁰») belong to the number they stand at; one raised digit is a note's.
_TAIL = re.compile(r" ?[¼-¾⅐-⅞]|⁰[⁰¹²³⁴-⁹]*|[¹²³⁴-⁹][⁰¹²³⁴-⁹]+")
_POWER = re.compile(r"\d+(?:[.,]\d+)?\s?[·×x*∙⋅]\s?10[⁰¹²³⁴-⁹]+", re.IGNORECASE)
_VALUE = re.compile(_NUMBER)
_DIGITS = re.compile(r"\d+")
_RANGE_TAIL = re.compile(rf"(?:-| - | do )(?P<high>{_NUMBER})")


@dataclass(frozen=True)
class Token:
    """A number in a text: its kind (`value`, `year`, `age`, ...) and where it stands."""

    kind: str
    start: int
    end: int
    text: str

    @property
    def is_value(self) -> bool:
        """Whether the number is a figure rather than a year, date, age, name or reference."""
        return self.kind == "value"


@lru_cache(maxsize=4096)
def find_tokens(text: str) -> tuple[Token, ...]:
    """Return the numbers of the text in order, each character in one token at most."""
    plain = same_length(text)
    folded = fold_same_length(plain)
    taken = _Taken(len(text))
    gaps = [found.span() for found in _GAPPED.finditer(text) if has_wide_gap(found[0])]
    for start, end, kind in [*_list_number(plain), *_classified(plain, folded), *_half_brackets(plain)]:
        if kind == "name" and any(first < start < last for first, last in gaps):
            continue  # «1  053» has no code 053 in it
        if start < end and not taken.end_over(start, end):
            taken.add(Token(kind, start, end, text[start:end]))
    for token in [*_values(text, plain, folded, taken)]:
        taken.add(token)
    for start, end in counting_words(text, folded):
        if not taken.end_over(start, end):
            taken.add(Token("value", start, end, text[start:end]))
    return taken.in_order


class _Taken:
    """The tokens of a text so far: asks in no time whether a place is taken, however many there are."""

    def __init__(self, length: int) -> None:
        self._ends = [0] * length
        self._starts: list[int] = []
        self._tokens: dict[int, Token] = {}

    def add(self, token: Token) -> None:
        self._ends[token.start : token.end] = [token.end] * (token.end - token.start)
        insort(self._starts, token.start)
        self._tokens[token.start] = token

    def end_over(self, start: int, end: int) -> int:
        """Return where the last token ends that reaches into a stretch, 0 where none does."""
        return max(self._ends[start:end], default=0)

    def next_start(self, place: int) -> int:
        """Return where the next token begins, the end of the text where none does."""
        index = bisect_left(self._starts, place)
        return self._starts[index] if index < len(self._starts) else len(self._ends)

    @property
    def in_order(self) -> tuple[Token, ...]:
        return tuple(self._tokens[start] for start in self._starts)


def fold_same_length(text: str) -> str:
    """Return lower-case text without Polish diacritics in which every character keeps its place."""
    lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered.translate(_LETTERS)


_LETTERS = str.maketrans("ąćęłńóśźż", "acelnoszz")


def _list_number(plain: str) -> Iterator[tuple[int, int, str]]:
    bullet = BULLET.match(plain)
    offset = bullet.end() if bullet else 0
    found = _LIST_NUMBER.match(plain[offset:])
    if found:
        group = "number" if found["number"] else "paren"
        yield offset + found.start(group), offset + found.end(), "list_number"


def _classified(plain: str, folded: str) -> Iterator[tuple[int, int, str]]:
    for shape in SHAPES:
        if is_on(shape.rule):
            for found in shape.pattern.finditer(plain if shape.is_plain else folded):
                fire(shape.rule)
                named = "n" in shape.pattern.groupindex and found["n"] is not None
                yield (*found.span("n" if named else 0), shape.kind)


@rule("mark of a note", "9 rodzin 1)", off=())
def _half_brackets(plain: str) -> Iterator[tuple[int, int, str]]:
    """Yield numbers whose bracket closes what none opened."""
    open_brackets = 0
    for found in _HALF_BRACKET.finditer(plain):
        if found[0] in "()":
            open_brackets = max(0, open_brackets + (1 if found[0] == "(" else -1))
        elif not open_brackets:
            yield found.start(), found.end() + 1, "reference"


def _values(text: str, plain: str, folded: str, taken: _Taken) -> Iterator[Token]:
    position = 0
    corrupt = _corrupt_ends(plain)
    while found := _VALUE.search(plain, position):
        if blocked := taken.end_over(*found.span()):
            position = blocked
            continue
        limit = taken.next_start(found.end())
        start, end = _extent(plain, folded, found, corrupt.get(found.start(), 0), limit)
        unclear = _unclear_end(text, start, end)
        if unclear <= taken.next_start(end):
            end = unclear
        yield Token("value", start, end, text[start:end])
        position = end


@rule("number parted by blanks", "1 05 3,20", off={})
def _corrupt_ends(plain: str) -> dict[int, int]:
    """Return {start of a number: end of the corrupt print that it begins}."""
    ends: dict[int, int] = {}
    for run, behind in _CORRUPT[::-1]:  # the first is the stronger one
        for found in run.finditer(plain):
            if last := behind.match(plain, found.end()):
                for digits in _DIGITS.finditer(found[0]):
                    ends[found.start() + digits.start()] = last.end()
    return ends


def _extent(plain: str, folded: str, found: re.Match[str], corrupt: int, limit: int) -> tuple[int, int]:
    """Widen a number to the range, the corrupt print or the minus that it is part of."""
    start, end = found.span()
    if end < corrupt <= limit:
        return start, corrupt
    tail = _RANGE_TAIL.match(plain, end)
    if tail and tail.end() <= limit and _is_range(folded, found, tail):
        return start, tail.end()
    return start - _has_minus(folded, start, end), end


@rule("wide gap or fraction", "1  053", off=passed(2))
def _unclear_end(text: str, start: int, end: int) -> int:
    """Return where a number ends with what leaves it unclear: a wide gap, a fraction, raised digits."""
    gapped = _GAPPED.match(text, start)
    if gapped and gapped.end() > end and has_wide_gap(gapped[0]):
        return gapped.end()
    tail = _POWER.match(text, start) or _TAIL.match(text, end)
    return tail.end() if tail else end


@rule("range", "20-25 osób")
def _is_range(folded: str, low: re.Match[str], tail: re.Match[str]) -> bool:
    joint = tail[0][: -len(tail["high"])]
    before = folded[max(0, low.start() - _FARTHEST) : low.start()].rstrip()
    if joint == " do " and before and not re.search(r"\bod$", before):
        return False
    opens = not before or re.search(
        rf"(?:\b{vocabulary.PREPOSITIONS}|\b{vocabulary.QUALIFIERS}|[(:;])$", before
    )
    if joint == " - " and not opens:
        return False
    try:
        return float(_plain_digits(low[0])) < float(_plain_digits(tail["high"]))
    except ValueError:
        return False


def _plain_digits(number: str) -> str:
    return number.replace(" ", "").replace(",", ".")


@rule("minus", "(-3)", off=0)
def _has_minus(folded: str, start: int, end: int) -> int:
    """Return 1 if the dash before the number is a minus."""
    if start == 0 or folded[start - 1] != "-" or (start > 1 and folded[start - 2] not in " (:="):
        return 0
    before, after = (
        folded[max(0, start - 1 - _FARTHEST) : start - 1].strip(),
        folded[end : end + _FARTHEST].strip(),
    )
    alone = before in ("", "(") and after in ("", ")", "%", ".")
    enclosed = before.endswith("(") and re.match(r"[^()\w]*\)", after)
    nearby = re.split(r"[;.!?](?:\s|$)", before)[-1][-60:]
    signed = re.search(rf"\b{vocabulary.SIGN_WORDS}\b", nearby) and not re.match(vocabulary.COUNTED, after)
    return int(bool(alone or enclosed or signed))
