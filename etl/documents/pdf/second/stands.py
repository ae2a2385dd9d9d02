"""Reads a PDF a second time, by pdfium, and confirms where its figures stand.

A number is confirmed if it is seen on a page, whole, beside the name of its row and under the header of its
column: as drawn lines tell, else as the words stand. Nothing is confirmed by guess: a figure that cannot be
confirmed is no wrong one, and a person looks it up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from etl.documents.pdf.second.page import shown_pages
from etl.documents.pdf.second.runs import find, squeezed
from etl.documents.pdf.second.table import Known, SecondTable


@dataclass(frozen=True)
class Claim:
    """What was read: a number as printed, the name of its row, the header of its column."""

    number: str
    row: str
    column: str


@dataclass(frozen=True)
class Unconfirmed:
    """A claim that the second reading does not confirm, and why."""

    claim: Claim
    reason: str


def stands(path: Path, claims: Iterable[Claim]) -> list[Unconfirmed]:
    """Return the claims about a PDF that cannot be confirmed; those without a number are not looked up."""
    asked = [claim for claim in claims if claim.number.strip()]
    rows, columns = {claim.row for claim in asked}, {claim.column for claim in asked}
    known = Known(frozenset(map(squeezed, rows)) - {""}, frozenset(map(squeezed, columns)) - {""})
    tables: list[SecondTable] = []
    for page in shown_pages(path):
        tables.append(SecondTable(page, tables[-1] if tables else None, known))
    return [Unconfirmed(claim, reason) for claim in asked if (reason := _reason(claim, tables))]


def _reason(claim: Claim, tables: list[SecondTable]) -> str | None:
    """Return why a claim is not confirmed, by the place where most of it holds; None where all does."""
    number = f"«{claim.number}»"
    failed: list[tuple[int, str]] = [(0, f"{number} stands on no page as a whole number")]
    for table in tables:
        page = f"page {table.page.number}"
        for found in find(table.runs, claim.number):
            if not table.is_in_row(claim.row, found):
                failed.append((1, f"{number} stands on {page}, but not beside the name of its row"))
            elif not table.is_under(claim.column, found):
                failed.append((2, f"{number} stands in its row on {page}, but not under «{claim.column}»"))
            elif not table.page.has_ink(found.box):
                failed.append((3, f"{number} is in the file on {page}, but is not seen there"))
            else:
                return None
    return max(failed, key=lambda reason: reason[0])[1]
