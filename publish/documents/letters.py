"""Makes sure that no document fails for a letter: every text of a document goes through `Letters` once.

PDF/UA refuses a text that no face can show, and Word and SVG refuse what XML cannot hold; a print holds such
signs all the same (Word's bullet is the private sign U+F0B7). A sign whose meaning is known becomes it, any
other a visible replacement, which the document then tells.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

import typst

from presentation.language.language import _
from publish.documents.content import Document, Paragraph

T = TypeVar("T")
REPLACEMENT = "□"
# Signs of the faces Symbol and Wingdings as Word stores them: bullets and arrows of its lists. Signs that
# mean another thing in the other face, as ≤ and ≥ do, are not guessed.
_KNOWN = dict(zip("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06e\uf0e0\uf0df\uf020", "•▪➢✓❖■→← ", strict=True))
_FOLDED = ("<wide>", "<narrow>", "<font>")  # the same letter or digit, only drawn otherwise
_KEPT_CONTROLS = "\n\t"
# Anything but Latin letters and the marks of ordinary print, which every face has.
_UNCOMMON = re.compile("[^\n\t -~\u00a0-\u024f–—−‐‑„“”‘’‚•…→←≤≥≈‰€□\u2009\u202f]")
_NAMED = re.compile(r'(?:the text|disallowed codepoint) `"((?:[^"\\]|\\.)*)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
_ABOUT_LETTERS = re.compile("could not be displayed|missing codepoints|disallowed codepoint")


class Letters:
    """Gives texts the letters that can be shown; `lacking` are those that the faces do not have.

    `seen`: every uncommon letter that came by. `has_replaced`: whether a replacement was put anywhere.
    """

    def __init__(self, lacking: Iterable[str] = ()) -> None:
        """Begin with what is known to be lacking."""
        self.lacking = frozenset(lacking)
        self.seen: set[str] = set()
        self.has_replaced = False

    def __call__(self, text: str) -> str:
        """Return the text with letters that can be shown."""
        if not _UNCOMMON.search(text):
            return text
        known = "".join(map(_readable, unicodedata.normalize("NFC", text)))
        shown = "".join(self._shown(letter) for letter in known)
        self.seen.update(_UNCOMMON.findall(known))
        self.has_replaced |= shown.count(REPLACEMENT) > text.count(REPLACEMENT)
        return shown

    def _shown(self, letter: str) -> str:
        if letter not in self.lacking:
            return letter
        return "" if unicodedata.category(letter) == "Cf" else REPLACEMENT

    def of(self, document: Document) -> Document:
        """Return the document with such letters, and at its end what they replace, if anything."""
        shown: Document = _mapped(document, self)
        if not self.has_replaced:
            return shown
        return replace(shown, blocks=(*shown.blocks, Paragraph(told(), style="small")))


def told() -> str:
    """Return the sentence that tells of replaced signs."""
    return _("Characters that the typeface lacks are replaced with {sign}.").format(sign=REPLACEMENT)


def fitted(make: Callable[[Letters], T]) -> T:
    """Return what `make` gives once typst can show all letters; raises what typst raises otherwise."""
    letters = Letters()
    while True:
        try:
            return make(letters)
        except typst.TypstError as error:
            lacking = _lacking(error, letters.seen) - letters.lacking
            if not lacking:
                raise
            letters = Letters(letters.lacking | lacking)


def _lacking(error: typst.TypstError, seen: set[str]) -> set[str]:
    """Return the letters that typst names; where it names none, as in some pictures, every uncommon one."""
    said = f"{error.message}\n{error.diagnostic}"
    named = {letter for words in _NAMED.findall(said) for letter in _ESCAPED.sub(_unescaped, words)}
    uncommon = set(filter(_UNCOMMON.match, named))
    return uncommon or (seen if _ABOUT_LETTERS.search(said) else set())


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _PLAIN.get(found[2], found[2])


@cache
def _readable(letter: str) -> str:
    """Return a letter so that XML can hold it and every reader takes it for what it means."""
    if letter in _KNOWN:
        return _KNOWN[letter]
    kind = unicodedata.category(letter)
    if letter in _KEPT_CONTROLS:
        return letter
    if kind == "Cc":
        return " " if letter.isspace() else ""
    if kind in ("Cs", "Co") or ord(letter) & 0xFFFE == 0xFFFE:
        return REPLACEMENT
    if unicodedata.bidirectional(letter) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"):
        return ""  # turns the order of the letters around it and shows nothing itself
    if unicodedata.decomposition(letter).startswith(_FOLDED):
        return unicodedata.normalize("NFKC", letter)
    return letter


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """Return the value with every text in it changed, whatever it is nested in."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_mapped(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _mapped(getattr(value, field.name), change) for field in fields(value)}
        return replace(value, **parts)
    return value
