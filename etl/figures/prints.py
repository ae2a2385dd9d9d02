"""Chooses what of a line is recorded as `printed`: the figure with its own words, on one line."""

import re
from collections.abc import Iterator

from etl.figures.clauses import Clause
from etl.figures.sentences import Sentence
from etl.language.artefacts import ARTEFACT, BULLET
from etl.language.boundaries import standing_places
from etl.language.folding import fold_blanks, fold_number_blanks
from etl.raw.figure import LONGEST

_HELD = "\ue000"  # of the private use area, in no print
_EDGE = " \t\u00a0,;·•"
_TAIL = _EDGE + "-–—"


def printed_of(sentence: Sentence, clause: Clause, owned_end: int) -> tuple[int, str, str]:
    """Return (line number, printed, number) of the clause's figure.

    The whole sentence if it is short and holds the number once, else ever less around the number.
    """
    line, offset = sentence.flow.line_at(clause.value.start)
    start, end = clause.value.start - offset, min(clause.value.end - offset, len(line.text))
    number = fold_number_blanks(line.text[start:end])
    for left, right in _spans(sentence, clause, owned_end):
        left, right = max(0, left - offset), min(len(line.text), max(right - offset, end))
        printed = _trimmed(line.text, left, right, start, end)
        if len(printed) <= LONGEST and _tells(printed, number, line.text[left:start]):
            return line.number, printed, number
    return line.number, number, number


def _spans(sentence: Sentence, clause: Clause, owned_end: int) -> Iterator[tuple[int, int]]:
    whole_end = sentence.end if owned_end >= clause.end else owned_end
    list_end = max((token.end for token in sentence.tokens if token.kind == "list_number"), default=0)
    yield sentence.start, whole_end
    yield sentence.start, owned_end
    yield clause.start, whole_end
    yield clause.start, owned_end
    if clause.start < list_end <= clause.value.start:
        yield list_end, owned_end
    yield from _windows(sentence.flow.text, clause, owned_end)


def _windows(text: str, clause: Clause, owned_end: int) -> Iterator[tuple[int, int]]:
    """Yield shrinking stretches of whole words around the number."""
    for room in (100, 70, 40, 20, 0):
        left = max(clause.start, clause.value.start - room)
        if left > clause.start:
            gap = re.search(r"\s", text[left : clause.value.start])
            left = left + gap.end() if gap else clause.value.start
        for longest in (LONGEST - 2, 110, 60, 0):
            right = min(owned_end, max(clause.value.end, left + longest))
            if right < owned_end:
                right = clause.value.end + len(text[clause.value.end : right].rpartition(" ")[0])
            yield left, right


def _trimmed(text: str, left: int, right: int, start: int, end: int) -> str:
    """Return text[left:right], blanks folded, without bullet and loose marks at its edges."""
    before, after = text[left:start], text[end:right]
    while leading := ARTEFACT.match(before.lstrip()):
        before = before.lstrip()[leading.end() :]
    bullet = BULLET.match(before) if left == 0 or not text[:left].strip() else None
    before = (before[bullet.end() :] if bullet else before).lstrip(_EDGE)
    if before.startswith(("-", "–")) and " " in before[:2]:
        before = before[1:].lstrip(_EDGE)
    after = after.rstrip(_TAIL)
    number = fold_number_blanks(text[start:end])
    printed = fold_blanks(f"{before}{_HELD}{after}").replace(_HELD, number)
    if printed.startswith("(") and ")" not in printed and text[start:end].strip() != printed:
        printed = printed[1:].lstrip()
    if printed.endswith("(") or (printed.endswith(")") and "(" not in printed):
        printed = printed[:-1].rstrip(_EDGE)
    return printed


def _tells(printed: str, number: str, before: str) -> bool:
    """Say whether the number is told by its digits alone: first and only place in the print."""
    places = standing_places(number, printed)
    if len(places) != 1 or printed.find(number) != places[0]:
        return False
    return number not in fold_blanks(before) or places[0] >= 0


def item_print(sentence: Sentence) -> tuple[int, str, str]:
    """Return (line, printed, number) of an enumerated item: «1. Program Rehabilitacji Domowej»."""
    token = next(token for token in sentence.tokens if token.kind == "list_number")
    line, offset = sentence.flow.line_at(token.start)
    number = re.sub(r"\D", "", token.text)
    printed = fold_blanks(line.text[token.start - offset : min(len(line.text), sentence.end - offset)])
    if len(printed) > LONGEST:
        printed = printed[:LONGEST].rpartition(" ")[0]
    return line.number, printed.rstrip(_EDGE), number
