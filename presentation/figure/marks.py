"""The words of a document with the figure marked in them, as a reader would do it with a pen."""

from collections.abc import Iterable
from dataclasses import dataclass

from presentation.figure.document import Print


@dataclass(frozen=True)
class Piece:
    """A piece of printed words, marked or not."""

    text: str
    is_marked: bool = False


def marked_prints(prints: Iterable[Print]) -> tuple[tuple[Piece, ...], ...]:
    """Return each wording once, in the order of the prints, with every number of theirs marked in it."""
    wordings: dict[str, list[Print]] = {}
    for found in prints:
        if found.printed:
            wordings.setdefault(found.printed, []).append(found)
    return tuple(_pieces(printed, sorted(map(_span, found))) for printed, found in wordings.items())


def marked_print(found: Print) -> tuple[Piece, ...]:
    """Return the words of one print with its number marked; nothing where nothing is printed."""
    return _pieces(found.printed, [_span(found)]) if found.printed else ()


def _span(found: Print) -> tuple[int, int]:
    """Return where the mark begins and ends; an entry without a number («b.d.») is marked whole."""
    if not found.number:
        return 0, len(found.printed)
    start = found.number_at
    return (0, 0) if start is None else (start, start + len(found.number))


def _pieces(printed: str, spans: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    found, end = [], 0
    for start, stop in spans:
        if start >= end:
            found += [Piece(printed[end:start]), Piece(printed[start:stop], is_marked=True)]
            end = stop
    return tuple(piece for piece in (*found, Piece(printed[end:])) if piece.text)
