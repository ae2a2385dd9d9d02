"""What Word leaves in text and nobody sees: bookmarks, footnote marks, image stubs, marks without width."""

import re

from etl.language.folding import fold_blanks

ARTEFACT = re.compile(r"\[(?:bookmark|footnoteRef|image)[^\[\]\n]*\]", re.IGNORECASE)
UNPRINTED = re.compile(r"\[(?:bookmark|image)[^\[\]\n]*\]", re.IGNORECASE)  # a note's mark is printed
BULLET = re.compile(r"^\s*(?:[·•◦▪●○*\uf0b7\uf0a7]|[-–—](?=\s))\s*")
SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# Soft hyphens, joiners, marks of direction, variation selectors: they take no room on paper.
_WITHOUT_WIDTH = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"
)
UNREADABLE = "\ufffd"  # stands for a letter that nobody can tell
# What stands behind this mark is shown from right to left, digits too: «12» is seen as 21.
_TURNED = re.compile("\u202e[^\u202c]*")
_DIGIT = re.compile(r"\d")
_BRACKETS = {"[": "(", "]": ")"}
_BLANKS = str.maketrans(dict.fromkeys(SPACES, " ") | _BRACKETS)
_ONE_TO_ONE = str.maketrans(
    dict.fromkeys(SPACES, " ") | dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("’‘", "'") | _BRACKETS
)


def visible(text: str) -> str:
    """Return the text without the characters that a person cannot see, such as a zero-width space.

    Digits that are shown in the opposite order become letters that nobody can tell.
    """
    if "\u202e" in text:
        text = _TURNED.sub(lambda found: _DIGIT.sub(UNREADABLE, found[0]), text)
    return _WITHOUT_WIDTH.sub("", text)


def clean(text: str) -> str:
    """Return the text without Word's artefacts and without a leading bullet, blanks folded."""
    return fold_blanks(BULLET.sub("", ARTEFACT.sub(" ", text), count=1))


def plain_blanks(text: str) -> str:
    """Return the text with plain blanks and parentheses, without artefacts, each character in its place."""
    return ARTEFACT.sub(lambda found: " " * len(found[0]), text).translate(_BLANKS)


def same_length(text: str) -> str:
    """Return the text with plain blanks, dashes and parentheses, without artefacts, each in its place."""
    return ARTEFACT.sub(lambda found: " " * len(found[0]), text).translate(_ONE_TO_ONE)
