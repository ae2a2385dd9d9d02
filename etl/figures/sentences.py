"""Joins the lines of a cell that read on as one, and splits them into sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from etl.documents.document import Cell, Line
from etl.documents.lines import Flow
from etl.language.artefacts import BULLET, same_length
from etl.language.folding import fold_blanks
from etl.language.tokens import Token, find_tokens, fold_same_length
from etl.language.vocabulary import ABBREVIATIONS, COUNTED, PREPOSITIONS, UNIT
from etl.rule import rule

_ENDS = re.compile(r"[.:;!?]\s*$")
_STARTS_ITEM = re.compile(r"^\s*(?:\d{1,2}\s?[.)]\s?\S|[a-z]\)|\+)")
_SENTENCE_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][)\"”]))\s+(?=[„\"(]?\s?[A-ZĄĆĘŁŃÓŚŹŻ])|;\s+")
_READS_ON = re.compile(
    rf"^(?:\(|(?:{PREPOSITIONS}|i|oraz|a|lub|albo|czy|ktor\w+|ani|bez|jak|niz|ze|poza|podczas|miedzy|mimo)\b)"
)
_JOINS = re.compile(r"^(?:i|oraz|a|lub|albo)\b|^\(|,")
_UNIT_ALONE = re.compile(rf"^\s?(?:{UNIT}|{COUNTED})\.?\s*$")
_UNIT_OR_NOTHING = re.compile(rf"^(?:\s?(?:{UNIT}|{COUNTED})\.?)?\s*$")
_OPEN_END = re.compile(rf"(?:,|\b(?:{PREPOSITIONS}|i|oraz|a|lub|albo))\s*$")
_OPENS_SENTENCE = re.compile(
    r"(?:We?|Ze?|Na|Do|Dla|Po|Od|Przy|Ponadto|Razem|Łącznie|Ogółem|Dodatkowo|Oprócz)\s"
)
_MEASURED = re.compile(r"\d\s(?:godz|proc|szt|os)\.$")
_MISSING = re.compile(r"^\s*b\.? ?d\.?\s*$", re.IGNORECASE)
# The longest cell of the documents has 5,127 letters, the longest stretch that reads on 1,085. Within such a
# stretch the work grows with the square of its numbers, so that a bound keeps it short.
LONGEST_FLOW = 3_000
_PARTED = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})*$")
_THREE = re.compile(r"\d{3}(?: \d{3})*(?:,\d+)?(?![\w.,)])")
LONGEST_CELL = 30_000


@dataclass(frozen=True)
class Sentence:
    """A stretch of a flow with its tokens; `item` is the list number it belongs to, '' outside lists."""

    flow: Flow
    start: int
    end: int
    tokens: tuple[Token, ...]
    item: str
    is_item_start: bool

    @property
    def values(self) -> tuple[Token, ...]:
        """The figures of the sentence in order."""
        return tuple(token for token in self.tokens if token.is_value)

    @property
    def text(self) -> str:
        """The words of the sentence as printed."""
        return self.flow.text[self.start : self.end]


def is_too_long(cell: Cell) -> bool:
    """Say whether a cell is longer than anyone writes one, so that nobody can say what its numbers mean."""
    if any(len(line.text) > LONGEST_FLOW for line in cell.lines):
        return True
    if sum(len(line.text) for line in cell.lines) > LONGEST_CELL:
        return True
    return any(len(flow.text) > LONGEST_FLOW for flow in flows(cell))


@rule("number over two lines", "1 / 053")
def has_parted_number(cell: Cell) -> bool:
    """Say whether a line ends with digits and the next begins with three: «1», «053» may be one number."""
    told = [fold_blanks(line.text) for line in cell.lines if not line.is_blank]
    return any(_PARTED.search(one) and _THREE.match(two) for one, two in pairwise(told))


def flows(cell: Cell) -> Iterator[Flow]:
    """Yield the stretches of the cell that read on over line ends."""
    parts: list[Line] = []
    for line in cell.lines:
        if parts and not _continues(parts[-1], line):
            yield Flow(tuple(parts))
            parts = []
        if not line.is_blank:
            parts.append(line)
    if parts:
        yield Flow(tuple(parts))


@rule("line that reads on", "skorzystało z / 12 miejsc")
def _continues(before: Line, line: Line) -> bool:
    if line.is_blank or before.is_blank or BULLET.match(line.text) or _STARTS_ITEM.match(line.text):
        return False
    if line.text.lstrip().startswith("(") and not before.text.rstrip().endswith((":", ";", ")")):
        return True
    if _ENDS.search(before.text) or _MISSING.match(line.text) or not line.text.lstrip()[:1].islower():
        return False
    start, end = fold_same_length(line.text.strip()), fold_same_length(before.text.strip())
    is_joined = bool(_READS_ON.match(start) or _OPEN_END.search(end))
    rest = _after_last_figure(before)
    if any(token.is_value for token in find_tokens(line.text)):
        return is_joined and not (_UNIT_OR_NOTHING.match(rest) and _leads_to_a_figure(line))
    return is_joined or not _UNIT_ALONE.match(rest)


def _after_last_figure(line: Line) -> str:
    """Return the folded words after the last figure of a line, the whole line where it has none."""
    ends = [token.end for token in find_tokens(line.text) if token.is_value]
    return fold_same_length(line.text[ends[-1] if ends else 0 :])


@rule("line of its own figure", "z ogrzewalni skorzystało 81 osób")
def _leads_to_a_figure(line: Line) -> bool:
    """Say whether all words before the first figure of a line belong to that figure."""
    value = next(token for token in find_tokens(line.text) if token.is_value)
    return not _JOINS.search(fold_same_length(line.text[: value.start].lstrip()))


def sentences(flow: Flow) -> list[Sentence]:
    """Split a flow at sentence ends, semicolons and inline list numbers."""
    tokens = find_tokens(flow.text)
    cuts = {0, len(flow.text)}
    cuts |= {
        found.end() for found in _SENTENCE_END.finditer(same_length(flow.text)) if _ends(flow.text, found)
    }
    lists = [token for token in tokens if token.kind == "list_number"]
    cuts = {cut for cut in cuts if not any(token.start < cut < token.end for token in tokens)}
    cuts = {
        cut
        for cut in cuts
        if not any(token.end <= cut and not flow.text[token.end : cut].strip() for token in lists)
    }
    cuts |= {token.start for token in lists}
    bullet = BULLET.match(flow.text)
    item, found, starts_item = "", [], bullet is not None
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        inside = tuple(token for token in tokens if start <= token.start < end)
        if (
            inside
            and inside[0].kind == "list_number"
            and not flow.text[start : inside[0].start].strip(" ·•-–\t")
        ):
            item, starts_item = inside[0].text.strip(), True
        if flow.text[start:end].strip():
            found.append(Sentence(flow, start, end, inside, item, starts_item))
            starts_item = False
    return found


@rule("abbreviation is no end", "ul. Mickiewicza", off=True)
def _ends(text: str, boundary: re.Match[str]) -> bool:
    if boundary[0].startswith(";"):
        return True
    opened = text.rfind("„", 0, boundary.start())
    if (
        opened > text.rfind("”", 0, boundary.start())
        and "”" in text[boundary.start() : boundary.start() + 150]
    ):
        return False
    before = re.search(r"([^\W\d_]+)\.$", text[: boundary.start()])
    if before and _MEASURED.search(text[: boundary.start()]):
        return True
    if before and before[1] == "r" and _OPENS_SENTENCE.match(text[boundary.end() :]):
        return True
    return not before or before[1].lower() not in ABBREVIATIONS
