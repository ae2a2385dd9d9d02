"""Tells the mark of a note from a raised unit and from small print that is raised as a whole.

A mark is raised against the text beside it. Where a whole cell is raised there is nothing to be raised
against, and it is read, unless it says nothing but what a mark says. Raised digits may also be a power, hours
(«8⁰⁰») or grosze («12⁵⁰ zł»): they stay in the text as raised digits, with which no number is read.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from etl.documents.word.runs import Piece

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISE = str.maketrans("0123456789", _SUPERSCRIPTS)
_RUN_OF_SUPERSCRIPTS = re.compile(f"([{_SUPERSCRIPTS}]+)")
_SYMBOL = "[*†‡§#]"
_ONE = rf"[(\[]?(?:\d{{1,3}}|[a-z]|[ivx]{{1,4}}|{_SYMBOL}){_SYMBOL}{{0,3}}[)\].]?"
_MARK = re.compile(rf"{_ONE}(?:(?:(?<=[)\]])|\s?[,;/–-]\s?|\s){_ONE})*", re.IGNORECASE)
_UNIT_BEFORE = re.compile(r"(?<![^\W\d_])[kcdmh]?m$")
_LONGEST_ALONE = 12  # letters of a mark that is all there is: «1), 2), 3)»
_CURRENCY_AFTER = re.compile(r"\s*(?:zł|pln|eur|€)", re.IGNORECASE)
_POWER_BEFORE = re.compile(r"[·×x*∙⋅]\s*10$", re.IGNORECASE)


@dataclass(frozen=True)
class Level:
    """What the text of a cell stands on: whether any of it is not raised, and how high it is lifted."""

    is_there: bool
    position: float

    def lifts(self, piece: Piece) -> bool:
        """Say whether a piece is raised against the text beside it."""
        return self.is_there and (piece.is_raised or piece.position > self.position)

    def lowers(self, piece: Piece) -> bool:
        """Say whether a piece is lowered against the text beside it."""
        return self.is_there and (piece.is_lowered or piece.position < self.position)


def level_of(pieces: Iterable[Piece]) -> Level:
    """Return what the pieces of a cell or of a paragraph stand on."""
    read = [piece for piece in pieces if piece.kind is None and piece.text.strip()]
    flat = [piece.position for piece in read if not piece.is_raised and not piece.is_lowered]
    return Level(bool(flat), 0 if 0 in flat else min(flat, default=0))


def without_marks(pieces: list[Piece], level: Level) -> Iterator[Piece]:
    """Yield the pieces with the marks of notes told as such."""
    if not level.is_there and _are_all_a_mark(pieces):
        yield from (replace(piece, kind=piece.kind or "note_mark") for piece in pieces)
        return
    said, group = "", list[Piece]()
    for place, piece in enumerate([*pieces, Piece("")]):
        if piece.kind is None and piece.text and level.lifts(piece):
            group.append(piece)
            continue
        if group and piece.kind is not None and not piece.is_thing:
            yield piece  # what is not seen parts no mark
            continue
        if group:
            after = "".join(other.text for other in pieces[place:] if other.kind is None)
            for found in _raised(group, said, after):
                said += found.text if found.kind is None else ""
                yield found
            group = []
        if piece.kind is None and level.lowers(piece) and said[-1:].isdigit() and piece.text[:1].isdigit():
            piece = replace(piece, kind="note_mark")
        said += piece.text if piece.kind is None else ""
        if piece.text:
            yield piece


def _are_all_a_mark(pieces: list[Piece]) -> bool:
    """Say whether raised digits are all there is to read, as those of a mark in an empty cell are."""
    read = "".join(piece.text for piece in pieces if piece.kind is None).strip()
    return (
        len(read) <= _LONGEST_ALONE
        and any(char.isdigit() for char in read)
        and all(piece.is_raised or not piece.text.strip() for piece in pieces if piece.kind is None)
        and _MARK.fullmatch(read) is not None
    )


def _raised(group: list[Piece], before: str, after: str) -> Iterator[Piece]:
    """Yield what a raised stretch is: blanks stay, the rest is a mark, a unit, or text."""
    text = "".join(piece.text for piece in group)
    core = text.strip()
    left, right = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if not core:
        yield Piece(text)
        return
    if _is_more_than_a_mark(core, before, after):
        yield Piece(left + core.translate(_RAISE) + right)
    elif _MARK.fullmatch(core) or (core[0].isdigit() and (before + left)[-1:].isdigit()):
        parts = before[-1:].isalnum() and after[:1].isdigit() and not left + right
        yield Piece(left + right + (" " if parts else ""))
        yield Piece(core, "note_mark")
    else:
        yield Piece(text)


def _is_more_than_a_mark(core: str, before: str, after: str) -> bool:
    """Say whether raised digits belong to what stands before them."""
    if not core.isdecimal():
        return False
    if core in ("2", "3") and _UNIT_BEFORE.search(before):
        return True
    if not before[-1:].isdigit():
        return False
    is_money = len(core) == 2 and _CURRENCY_AFTER.match(after)
    return core.startswith("0") or bool(is_money) or bool(_POWER_BEFORE.search(before))


def with_typed_marks(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces with raised digits that are letters of their own («9¹») told apart as raised ones."""
    for piece in pieces:
        if piece.kind is not None or not _RUN_OF_SUPERSCRIPTS.search(piece.text):
            yield piece
            continue
        for place, text in enumerate(_RUN_OF_SUPERSCRIPTS.split(piece.text)):
            if place % 2:
                yield replace(piece, text=unicodedata.normalize("NFKD", text), is_raised=True)
            elif text:
                yield replace(piece, text=text)
