"""Words of Polish labels and names compared by their stems, so that endings and typos do not count.

Written for short official names: no dictionary, only endings. Two words are the same if their stems
are equal or, where long, nearly so.
"""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from etl.language.folding import fold
from etl.rule import passed, rule

_ENDED = """owania owaniem owaniu owanie owych owymi owego owej iami ami iach ach iom ow om ego emu iego
    iemu ych ich ymi imi iej ej ia ie iu io ii em am a e i o u y"""
_ENDING = re.compile(rf"^(?P<stem>\w{{3,}}?)(?:{'|'.join(sorted(_ENDED.split(), key=len, reverse=True))})$")
_ASIDE = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
_LONG = 6
_NEAR = 86.0
_SMALL_WORDS = """i oraz a lub albo w we z ze na do od dla o u po za przy przez pod nad to tj tzw jest sa byl
    byla bylo byly sie m in ok okolo ponad ktore ktory ktora ktorych ktorym ktorzy czy jak jako ich jego tej
    tych tego te ten ta ws ds dot wg szt"""
FILLERS = frozenset(_SMALL_WORDS.split())


@rule("aside in parentheses", "rodzin (w tym zastępczych)", off=passed())
def without_asides(text: str) -> str:
    """Return the text with a blank for everything in parentheses."""
    return _ASIDE.sub(" ", text)


@lru_cache(maxsize=8192)
@rule("stem of a word", "zasiłków, zasiłki", off=passed())
def stem(word: str) -> str:
    """Return the stem of one folded word; short words and numbers stay as they are."""
    found = _ENDING.match(word)
    return found["stem"] if found and not word.isdigit() else word


@lru_cache(maxsize=4096)
def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of a text in order, fillers left out; «nie» counts as a word."""
    return tuple(stem(word) for word in _WORD.findall(fold(text)) if word not in FILLERS)


@lru_cache(maxsize=65536)
@rule("misspelt word", "niepełnosprwnych", off=lambda one, other: one == other)
def is_same(one: str, other: str) -> bool:
    """Say whether two stems are the same word, allowing for a typo in long ones."""
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    return fuzz.ratio(one, other) >= _NEAR


def holds(words: tuple[str, ...] | frozenset[str], one: str) -> bool:
    """Say whether `one` is among the stems `words`."""
    return one in words or any(is_same(one, word) for word in words)
