"""Finds the numbers of a text and says which are values and which only look like it.

Years, dates, ages, list numbers, telephone numbers, references and names with digits are no values.
A dash before a number is no minus unless the print can mean nothing else. Never raises.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from etl.language import vocabulary
from etl.language.artefacts import BULLET, same_length
from etl.language.folding import has_wide_gap
from etl.language.numerals import (
    BY_APOSTROPHES,
    BY_BLANKS,
    BY_COMMAS,
    BY_DOTS,
    NUMBER_WORDS,
    number_words,
)
from etl.language.token_kinds import CLASSES

_LIST_NUMBER = re.compile(
    r"^\s*(?:[Aa]d\.?\s)?(?P<number>\d{1,2})\s?(?P<mark>[.)])(?=\s*\S)(?!\d*[.]?\d)|^\s*(?P<paren>\d{1,2})\)"
)
_GROUPED = (
    rf"(?:{BY_BLANKS}(?:[.,]\d+)?|{BY_DOTS}(?:,\d+)?|{BY_COMMAS}(?:\.\d+)?"
    rf"|{BY_APOSTROPHES}(?:[.,]\d+)?|\d{{1,3}}(?:,\d{{3}})+\.\d+)(?![\d])(?![.,]\d)"
)
_NUMBER = rf"(?:{_GROUPED}|\d+(?:[.,]\d+)*)"
_CORRUPT = re.compile(
    rf"\d+(?:[.,]\d+)?(?: \d+)* \d+[.,]\d+(?!\d)|\d+(?: \d+)+(?= ?{vocabulary.CURRENCY}\b)", re.IGNORECASE
)
# Digits parted by two blanks or a tab may be one number or two.
_GAPPED = re.compile(r"(?<![\d.,])\d{1,3}(?:\s+\d{3})+(?:[.,]\d+)?(?!\d)")
# A fraction, a power or grosze («12⁵⁰») belong to the number they stand at; one raised digit is a note's.
_TAIL = re.compile(r" ?[¼-¾⅐-⅞]|⁰[⁰¹²³⁴-⁹]*|[¹²³⁴-⁹][⁰¹²³⁴-⁹]+")
_POWER = re.compile(r"\d+(?:[.,]\d+)?\s?[·×x*∙⋅]\s?10[⁰¹²³⁴-⁹]+", re.IGNORECASE)
_VALUE = re.compile(_NUMBER)
_RANGE_TAIL = re.compile(rf"(?:-| - | do )(?P<high>{_NUMBER})")
_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_DONE = r"\s(?:nie\s)?\w+[nt]o\b"  # «dwóch nie potwierdzono»


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
    taken: list[Token] = []
    gaps = [found.span() for found in _GAPPED.finditer(text) if has_wide_gap(found[0])]
    for start, end, kind in [*_list_number(plain), *_classified(plain, folded)]:
        if kind == "name" and any(first < start and end <= last for first, last in gaps):
            continue  # «1  053» has no code 053 in it
        if start < end and not any(start < token.end and token.start < end for token in taken):
            taken.append(Token(kind, start, end, text[start:end]))
    taken += list(_values(text, plain, folded, taken))
    taken += list(_word_values(text, folded, taken))
    return tuple(sorted(taken, key=lambda token: token.start))


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
    for kind, source, pattern in CLASSES:
        for found in pattern.finditer(plain if source == "plain" else folded):
            named = "n" in pattern.groupindex and found["n"] is not None
            yield (*found.span("n" if named else 0), kind)


def _values(text: str, plain: str, folded: str, taken: list[Token]) -> Iterator[Token]:
    position = 0
    while found := _VALUE.search(plain, position):
        blocked = [token for token in taken if token.start < found.end() and found.start() < token.end]
        if blocked:
            position = max(token.end for token in blocked)
            continue
        start, end = _extent(plain, folded, found, taken)
        unclear = _unclear_end(text, start, end)
        if unclear <= min((token.start for token in taken if token.start >= end), default=len(text)):
            end = unclear
        yield Token("value", start, end, text[start:end])
        position = end


def _extent(plain: str, folded: str, found: re.Match[str], taken: list[Token]) -> tuple[int, int]:
    """Widen a number to the range, the corrupt print or the minus that it is part of."""
    start, end = found.span()
    limit = min((token.start for token in taken if token.start >= end), default=len(plain))
    corrupt = _CORRUPT.match(plain, start)
    if corrupt and corrupt.end() > end and corrupt.end() <= limit:
        return start, corrupt.end()
    tail = _RANGE_TAIL.match(plain, end)
    if tail and tail.end() <= limit and _is_range(folded, found, tail):
        return start, tail.end()
    return start - _has_minus(folded, start, end), end


def _unclear_end(text: str, start: int, end: int) -> int:
    """Return where a number ends with what leaves it unclear: a wide gap, a fraction, raised digits."""
    gapped = _GAPPED.match(text, start)
    if gapped and gapped.end() > end and has_wide_gap(gapped[0]):
        return gapped.end()
    tail = _POWER.match(text, start) or _TAIL.match(text, end)
    return tail.end() if tail else end


def _is_range(folded: str, low: re.Match[str], tail: re.Match[str]) -> bool:
    joint = tail[0][: -len(tail["high"])]
    before = folded[: low.start()].rstrip()
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


def _has_minus(folded: str, start: int, end: int) -> int:
    """Return 1 if the dash before the number is a minus."""
    if start == 0 or folded[start - 1] != "-" or (start > 1 and folded[start - 2] not in " (:="):
        return 0
    before, after = folded[: start - 1].strip(), folded[end:].strip()
    alone = before in ("", "(") and after in ("", ")", "%", ".")
    enclosed = before.endswith("(") and re.match(r"[^()\w]*\)", after)
    nearby = re.split(r"[;.!?](?:\s|$)", before)[-1][-60:]
    signed = re.search(rf"\b{vocabulary.SIGN_WORDS}\b", nearby) and not re.match(vocabulary.COUNTED, after)
    return int(bool(alone or enclosed or signed))


def _word_values(text: str, folded: str, taken: list[Token]) -> Iterator[Token]:
    position = 0
    while found := _WORD.search(folded, position):
        start, end = found.start(), _words_end(folded, found)
        position = end
        if any(token.start < end and start < token.end for token in taken):
            continue
        first = folded[start:end].split()[0]
        if not _is_quoted(text[:start]) and _counts(first, folded[:start], folded[end:]):
            yield Token("value", start, end, text[start:end])


def _is_quoted(before: str) -> bool:
    """Say whether a name in quotes has begun and not ended («Strażak i strażnik: dwa zawody»)."""
    return before.rfind("„") > before.rfind("”")


def _words_end(folded: str, first: re.Match[str]) -> int:
    """Return where a number word ends, with the words that make one number with it («dwadzieścia dwie»)."""
    end = first.end()
    while first[0] in NUMBER_WORDS and (more := _NEXT_WORD.match(folded, end)):
        if number_words(folded[first.start() : more.end()]) is None:
            break
        end = more.end()
    return end


def _counts(word: str, before: str, after: str) -> bool:
    """Say whether a number word counts something, rather than being an article or a figure of speech."""
    if word.startswith("jed") and re.match(r"\s*(?:z|ze|sposrod)\b", after):
        return False
    if re.match(r"\s*sposrod\b|\s*(?:raz\w*|lat\w*|rok\w*|miesi\w+|tygod\w+|dni)\b|-", after):
        return False
    if word in vocabulary.NOMINATIVE_WORDS:
        return not re.search(r"(?:\b(?:tzw\.?|na|w|za|co|numer|nr|o|te|ci|tych|obie|oba)\s+|-)$", before)
    if word in vocabulary.OBLIQUE_WORDS and not word.startswith("jedn"):
        after_verb = re.search(r"\b(?:\w+(?:lo|la|ly|ono|ano|eto|yto|ilo|uje|a)|dla)\s+$", before)
        opens = re.search(r"(?:^\W*|[,;:(-]\s+)$", before)
        is_counting = bool(after_verb or opens) and bool(
            re.match(rf"\s*(?:\w+\s)?{vocabulary.COUNTED}", after)
        )
        return is_counting or bool(opens and re.match(_DONE, after))
    return word in vocabulary.VAGUE_NOMINATIVE and bool(re.match(rf"\s*{vocabulary.COUNTED}", after))
