"""Patterns that the catalogue holds as text, checked when it is read and compiled once.

There are more of them than `re` keeps for itself (512), so that without this every build, and every reading
of the catalogue, would compile most of them again and again.
"""

import re
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator

from etl.language.folding import fold

# What a pattern asks for by classes and names, not by letters.
_ESCAPED = re.compile(r"\\.|\(\?P<\w+>|\s+")
_WORD = re.compile(r"[a-z]+(?: [a-z]+)*(?:\|[a-z]+(?: [a-z]+)*)*")


@lru_cache(maxsize=8192)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled pattern; raises re.error for one that cannot be read."""
    return re.compile(pattern)


def read_label(label: Any) -> Any:
    """Return the pattern of a label: of a text that text, of a table of words one that fits them.

    Raises ValueError for one that cannot be read, and for one that can never fit folded words.
    """
    if isinstance(label, dict):
        return _pattern_of_words(label)
    if isinstance(label, str):
        _check(label)
    return label


Label = Annotated[str, BeforeValidator(read_label)]


def _pattern_of_words(label: dict[str, Any]) -> str:
    """Return the pattern of `all` words, begun so and in this order, where `not` one of the others stands.

    «zglos|interwenc» asks for one of several.
    """
    asked, other = label.get("all", []), label.get("not", [])
    if set(label) - {"all", "not"} or not isinstance(asked, list) or not isinstance(other, list) or not asked:
        raise ValueError('a label of words is { all = ["…"], not = ["…"] }; write it so')
    for word in (*asked, *other):
        if not isinstance(word, str) or not _WORD.fullmatch(word):
            raise ValueError(
                f"«{word}» is no beginning of words as they are folded; write «{fold(str(word))}»"
            )
    for word in other:
        if any(all(word in one for one in wanted.split("|")) for wanted in asked):
            raise ValueError(f"the label can never fit: it asks for what holds «{word}», which it forbids")
    words = r"\w*.*".join(f"({wanted})" if "|" in wanted else wanted for wanted in asked)
    return rf"^(?!.*({'|'.join(other)})).*{words}\w*.*" if other else rf"{words}\w*"


def _check(pattern: str) -> None:
    try:
        compiled(pattern)
    except re.error as error:
        raise ValueError(f"the pattern «{pattern}» cannot be read ({error})") from error
    for letter in _ESCAPED.sub("", pattern):
        if fold(f"a{letter}a") != f"a{letter}a":
            raise ValueError(
                f"the pattern «{pattern}» can never fit: words are compared without «{letter}»; "
                f"write «{fold(pattern)}»"
            )
