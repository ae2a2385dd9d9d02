"""The table of claims of both documents (docs/odczyt-twierdzen.csv) and its arithmetic, done again."""

import ast
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from etl.language.boundaries import standing_places
from tests.support.running_server import ROOT

TABLE = ROOT / "docs" / "odczyt-twierdzen.csv"
AGREES, ROUNDED = "zgadza się", "zaokrąglenie"
DISAGREES, UNKNOWN = "nie zgadza się", "nie da się sprawdzić"
BY_EYE = ("policzono", "porównano")  # the formula says in words what was counted or set side by side
PREFIXES = {"r": "report-2020", "s": "strategy-2017-2026"}
# Not printed: per cent, months, days of 2020, a million, half of the last digit of a share.
CONSTANTS = {"100", "12", "366", "1000000", "0.05"}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PRINTED = re.compile(r"(?P<about>ok\.? )?(?P<number>-?\d+(?: \d{3})*(?:,\d+)?)")


@dataclass(frozen=True)
class Claim:
    """One claim of a document: where it stands, what is printed, how it was checked and what came out."""

    document: str
    line: int
    other_lines: str
    place: str
    claim: str
    formula: str
    printed: str
    computed: str
    verdict: str
    note: str

    @property
    def is_arithmetic(self) -> bool:
        return bool(self.formula) and not self.formula.startswith(BY_EYE)

    @property
    def lines(self) -> list[tuple[str, int]]:
        """The line of the claim, then the other lines, as (document id, number)."""
        others = [entry.split(":") for entry in self.other_lines.split()]
        return [(self.document, self.line), *((PREFIXES[mark], int(number)) for mark, number in others)]


def read_claims() -> list[Claim]:
    """Return the claims in the order of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [Claim(**{**row, "line": int(row["line"])}) for row in csv.DictReader(file)]  # type: ignore[arg-type]


def evaluate(formula: str) -> Decimal | bool:
    """Return the value of a sum, difference, product or ratio, or whether a chain of comparisons holds."""
    return _value(ast.parse(formula, mode="eval").body, formula)


def _value(node: ast.expr, formula: str) -> Decimal | bool:
    if isinstance(node, ast.Constant):
        return Decimal(ast.get_source_segment(formula, node) or "")
    if isinstance(node, ast.BinOp):
        left, right = Decimal(_value(node.left, formula)), Decimal(_value(node.right, formula))
        if isinstance(node.op, ast.Div):
            return left / right
        if isinstance(node.op, ast.Mult):
            return left * right
        return left + right if isinstance(node.op, ast.Add) else left - right
    assert isinstance(node, ast.Compare), formula
    values = [Decimal(_value(part, formula)) for part in (node.left, *node.comparators)]
    steps = zip(node.ops, pairwise(values), strict=True)
    return all(_holds(operator, left, right) for operator, (left, right) in steps)


def _holds(operator: ast.cmpop, left: Decimal, right: Decimal) -> bool:
    if isinstance(operator, ast.Eq):
        return left == right
    if isinstance(operator, ast.Lt | ast.LtE):
        return left < right or (isinstance(operator, ast.LtE) and left == right)
    assert isinstance(operator, ast.Gt), operator
    return left > right


def rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def verdict_of(claim: Claim) -> str | None:
    """Return the verdict that the arithmetic gives; None where the print is no number to compare with."""
    value = evaluate(claim.formula)
    if isinstance(value, bool):
        return AGREES if value else DISAGREES
    found = _PRINTED.fullmatch(claim.printed)
    if not found:
        return None
    number = found["number"].replace(" ", "")
    places = len(number.partition(",")[2])
    difference = abs(rounded(value, places) - Decimal(number.replace(",", ".")))
    if difference == 0:
        return AGREES
    # Only what was rounded before may miss by one of the last digit: counted things add up exactly.
    was_rounded = found["about"] or re.search(r"[./]", claim.formula)
    return ROUNDED if was_rounded and difference == Decimal(1).scaleb(-places) else DISAGREES


def missing_from(claim: Claim, texts: dict[tuple[str, int], str]) -> Iterator[str]:
    """Yield what the claim names as printed and its lines do not hold."""
    lines = [texts[place] for place in claim.lines]
    if claim.printed not in ("100", "100,0") and not any(claim.printed in line for line in lines):
        yield claim.printed
    if not claim.is_arithmetic:
        return
    repeats = claim.formula.split("==")  # the first stands in the line of the claim, each other in its own
    for position, part in enumerate(repeats):
        within = lines if len(repeats) == 1 else [lines[position]]
        for number in _NUMBER.findall(part):
            if number not in CONSTANTS and not any(_stands(number, line) for line in within):
                yield number


def _stands(number: str, line: str) -> bool:
    whole, _, decimals = number.partition(".")
    groups = [f"{int(whole):,}".replace(",", mark) for mark in (" ", ".")]
    endings = [f",{decimals}", f".{decimals}"] if decimals else ["", ",0", ",00"]
    return any(standing_places(start + end, line) for start in (whole, *groups) for end in endings)
