"""Search as people type it: without Polish letters, in any order, in part of a word."""

import unicodedata

STROKES = str.maketrans("łŁ", "lL")  # the one Polish letter that does not decompose into a letter and a mark


def plain(text: str) -> str:
    """Return the text in lower case without diacritics: "Żłobek" -> "zlobek"."""
    decomposed = unicodedata.normalize("NFD", text.translate(STROKES))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


def matches(wanted: str, *texts: str | None) -> bool:
    """Return whether every word wanted stands somewhere in the texts; nothing wanted matches all."""
    place = plain(" ".join(text for text in texts if text))
    return all(word in place for word in plain(wanted).split())
