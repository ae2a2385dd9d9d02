"""Puts the pieces of a paragraph together as a person sees them, and says what is not read of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from etl.documents.word.note_marks import Level, without_marks
from etl.documents.word.runs import Piece
from etl.raw.figure import LONGEST
from etl.raw.unread import Kind

# Stand for an equation and for any other thing among letters until it is known what to write for them.
_EQUATION, _OTHER = "\ufffb", "\ufffc"
_THING = f"[{_EQUATION}{_OTHER}]"
# Digits parted by blanks stay together: a thing that touches the last group takes all of them with it.
_BLANK = "[ \u00a0\u202f]"
_NUMBER = rf"\d[\d.,]*(?:{_BLANK}{{1,2}}\d[\d.,]*)*(?<![.,])"
# A fraction set as an equation belongs to the number before it over a blank too («9 ½»).
_WITH_NUMBER = re.compile(
    rf"(?:(?<![\d.,])(?<!\d{_BLANK})(?<!\d{_BLANK}{{2}})(?>{_NUMBER})(?:\s*(?={_EQUATION}))?)?{_THING}(?:(?:(?<={_EQUATION})\s*)?{_NUMBER}|{_THING})*"
)
_WORDS = {
    "picture": "(obraz)",
    "equation": "(równanie)",
    "text_box": "(pole tekstowe)",
    "embedded_part": "(część osadzona)",
    "table_left_out": "(tabela w komórce)",
    "struck_out_text": "(tekst przekreślony)",
}
_BETWEEN_NUMBERS = re.compile(r"(?<=\d)[ \t]+(?=\d)")


@dataclass(frozen=True)
class Skipped:
    """What a paragraph holds that is not read."""

    kind: Kind
    text: str


def words_for(kinds: Iterable[Kind]) -> str:
    """Return what is written for a cell in which a person sees such things and nothing else."""
    return " ".join(dict.fromkeys(_WORDS[kind] for kind in kinds if kind in _WORDS))


def put_together(pieces: list[Piece], level: Level) -> tuple[str, list[Skipped]]:
    """Return the visible text of a paragraph and what is skipped.

    A thing that touches a number takes the number with it: nobody knows what they say together. A tab
    between two numbers is left as two blanks, which group no digits.
    """
    text, skipped, things = "", list[Skipped](), list[Kind]()
    is_open = False
    for piece in without_marks(pieces, level):
        if piece.kind is None:
            text += re.sub(_THING, "", piece.text)
        elif is_open and skipped[-1].kind == piece.kind and not piece.is_thing:
            skipped[-1] = Skipped(piece.kind, skipped[-1].text + piece.text)
        else:
            skipped.append(Skipped(piece.kind, piece.text))
        if piece.kind is not None and piece.is_thing:
            text += _EQUATION if piece.kind == "equation" else _OTHER
            things.append(piece.kind)
        is_open = piece.kind is not None and not piece.is_thing
    text = _named(text, things, skipped)
    told = [Skipped(entry.kind, entry.text.strip()[:LONGEST]) for entry in skipped]
    told = [entry for entry in told if entry.text or entry.kind in things]
    text = _BETWEEN_NUMBERS.sub(lambda gap: "  " if "\t" in gap[0] else gap[0], text)
    return text.replace("\t", " "), told


def _named(text: str, things: list[Kind], skipped: list[Skipped]) -> str:
    """Write in words what stands among the letters, where a number or an equation is at stake."""
    left = iter(things)

    def written(found: re.Match[str]) -> str:
        own = [next(left) for _ in re.findall(_THING, found[0])]
        number = re.sub(_THING, " ", found[0]).strip()
        if number:
            skipped.append(Skipped("number_not_read", number))
        return words_for(own) if number or "equation" in own else ""

    return _WITH_NUMBER.sub(written, text)
