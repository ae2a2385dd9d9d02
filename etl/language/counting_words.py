"""Finds the number words of a text that count something: «dwie osoby», not «na dwa sposoby»."""

import re
from collections.abc import Iterator

from etl.language import vocabulary
from etl.language.numerals import NUMBER_WORDS, number_words
from etl.rule import rule

_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_DONE = r"\s(?:nie\s)?\w+[nt]o\b"  # «dwóch nie potwierdzono»
# Words around a number word are looked at no farther than this, so that the work does not grow with the text.
_FARTHEST = 80


def counting_words(text: str, folded: str) -> Iterator[tuple[int, int]]:
    """Yield where number words stand that count; `folded` is the text as `fold_same_length` gives it."""
    position = 0
    while found := _WORD.search(folded, position):
        start, end = found.start(), _words_end(folded, found)
        position = end
        first, near = folded[start:end].split()[0], folded[max(0, start - _FARTHEST) : start]
        if _counts(first, near, folded[end : end + _FARTHEST]) and not _is_quoted(text, start):
            yield start, end


@rule("number word in a quoted name", "«Strażak i strażnik: dwa zawody»")
def _is_quoted(text: str, place: int) -> bool:
    """Say whether a name in quotes has begun and not ended («Strażak i strażnik: dwa zawody»)."""
    return text.rfind("„", 0, place) > text.rfind("”", 0, place)


@rule("number of several words", "dwadzieścia dwie osoby", off=lambda _, first: first.end())
def _words_end(folded: str, first: re.Match[str]) -> int:
    """Return where a number word ends, with the words that make one number with it («dwadzieścia dwie»)."""
    end = first.end()
    while first[0] in NUMBER_WORDS and (more := _NEXT_WORD.match(folded, end)):
        if number_words(folded[first.start() : more.end()]) is None:
            break
        end = more.end()
    return end


@rule("number word that counts", "dwie osoby")
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
