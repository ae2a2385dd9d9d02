"""What Word leaves in flattened text and nobody prints: bookmarks, footnote marks, image stubs, bullets."""

import re

from etl.language.folding import fold_blanks

ARTEFACT = re.compile(r"\[(?:bookmark|footnoteRef|image)[^\[\]\n]*\]", re.IGNORECASE)
UNPRINTED = re.compile(r"\[(?:bookmark|image)[^\[\]\n]*\]", re.IGNORECASE)  # a note's mark is printed
BULLET = re.compile(r"^\s*(?:[·•◦▪●○*\uf0b7\uf0a7]|[-–—](?=\s))\s*")
SPACES = "\t\u00a0\u2007\u2009\u202f\u200a\u2002\u2003\u2004\u2005\u2006\u2008\u3000"
_BRACKETS = {"[": "(", "]": ")"}
_BLANKS = str.maketrans(dict.fromkeys(SPACES, " ") | _BRACKETS)
_ONE_TO_ONE = str.maketrans(
    dict.fromkeys(SPACES, " ") | dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("’‘", "'") | _BRACKETS
)


def clean(text: str) -> str:
    """Return the text without Word's artefacts and without a leading bullet, blanks folded."""
    return fold_blanks(BULLET.sub("", ARTEFACT.sub(" ", text), count=1))


def plain_blanks(text: str) -> str:
    """Return the text with plain blanks and parentheses, without artefacts, each character in its place."""
    return ARTEFACT.sub(lambda found: " " * len(found[0]), text).translate(_BLANKS)


def same_length(text: str) -> str:
    """Return the text with plain blanks, dashes and parentheses, without artefacts, each in its place."""
    return ARTEFACT.sub(lambda found: " " * len(found[0]), text).translate(_ONE_TO_ONE)
