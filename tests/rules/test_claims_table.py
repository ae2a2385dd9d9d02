"""The reading of every claim of the documents: the arithmetic is right, the prints stand where it says."""

import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from etl.language.folding import fold_blanks
from etl.raw.folder import read_raw
from tests.support.running_server import ROOT
from tests.support.words.claims_table import (
    AGREES,
    BY_EYE,
    DISAGREES,
    ROUNDED,
    UNKNOWN,
    Claim,
    evaluate,
    missing_from,
    read_claims,
    rounded,
    verdict_of,
)

GUIDE = ROOT / "docs" / "odczyt-twierdzen.md"
CLAIMS = read_claims()
SUM = Claim("report-2020", 1, "", "Obszar I", "suma", "1 + 2", "3", "3", AGREES, "")
LONGEST_WORDS = 120  # characters: the table names a claim, it does not copy paragraphs


@pytest.mark.parametrize(
    ("formula", "printed", "verdict"),
    [
        ("1 + 3", "3", DISAGREES),
        ("114 + 185", "300", DISAGREES),  # counted things may not miss by one
        ("25.4 + 74.5", "100,0", ROUNDED),
        ("117 / 1147 * 100", "ok. 5", DISAGREES),
        ("10 + 29", "ok 40", ROUNDED),
        ("1154 / 839 * 100", "137,5", AGREES),
        ("40 < 49 < 44", "rośnie", DISAGREES),
        ("24 == 26", "24", DISAGREES),
        ("30.3 - 29.8", "zdecydowanie", None),
    ],
)
def test_a_claim_is_judged_by_its_arithmetic(formula: str, printed: str, verdict: str | None) -> None:
    assert verdict_of(replace(SUM, formula=formula, printed=printed)) == verdict


def test_a_figure_that_does_not_stand_in_its_line_is_named() -> None:
    texts = {("report-2020", 1): "było 1 050 osób, razem 13", ("report-2020", 2): "powtórzono 105"}
    claim = replace(SUM, formula="1050 + 3", printed="13")
    assert list(missing_from(claim, texts)) == ["3"]
    repeat = replace(SUM, other_lines="r:2", formula="1050 == 1050", printed="1 050")
    assert list(missing_from(repeat, texts)) == ["1050"]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: f"{claim.document}-{claim.line}")
def test_the_arithmetic_of_a_claim_gives_its_verdict(claim: Claim) -> None:
    if not claim.is_arithmetic:
        assert claim.formula.startswith(BY_EYE) or (claim.formula, claim.verdict) == ("", UNKNOWN)
        assert not claim.formula or claim.verdict == (
            AGREES if claim.computed == claim.printed else DISAGREES
        )
        return
    value = evaluate(claim.formula)
    if isinstance(value, bool):
        assert claim.computed == ("tak" if value else "nie")
    else:
        places = len(claim.computed.partition(",")[2])
        assert claim.computed.replace(",", ".") == str(rounded(value, places))
    by_arithmetic = verdict_of(claim)
    assert (
        claim.verdict in (UNKNOWN, by_arithmetic) if by_arithmetic else claim.verdict in (UNKNOWN, DISAGREES)
    )


def test_what_cannot_be_checked_says_why() -> None:
    assert [claim for claim in CLAIMS if claim.verdict == UNKNOWN and not claim.note] == []


def test_claims_stand_in_the_order_of_the_documents_and_are_named_in_few_words() -> None:
    places = [(claim.document, claim.line) for claim in CLAIMS]
    assert places == sorted(places)
    assert len({(claim.document, claim.line, claim.claim) for claim in CLAIMS}) == len(CLAIMS)
    assert [claim for claim in CLAIMS if max(len(claim.claim), len(claim.printed)) > LONGEST_WORDS] == []


def test_the_guide_lists_every_claim_that_does_not_agree() -> None:
    section = GUIDE.read_text("utf-8").split("\n## Nie zgadza się")[1].split("\n## ")[0]
    shown = [line for line in section.splitlines() if line.startswith(("| r:", "| s:"))]
    assert shown == [_row(claim) for claim in CLAIMS if claim.verdict in (DISAGREES, ROUNDED)]


def _row(claim: Claim) -> str:
    cells = (claim.claim, f"„{claim.printed}”", claim.computed, claim.verdict, claim.note)
    row = f"| {claim.document[0]}:{claim.line} | {claim.place} | {' | '.join(cells)} |"
    return row.replace("|  |", "| |").replace(" %", "\u00a0%")


def test_the_guide_counts_the_claims_as_the_table_does() -> None:
    text = GUIDE.read_text("utf-8")
    for document in ("report-2020", "strategy-2017-2026"):
        counts = Counter(claim.verdict for claim in CLAIMS if claim.document == document)
        numbers = [counts[verdict] for verdict in (AGREES, ROUNDED, DISAGREES, UNKNOWN)]
        assert f" | {' | '.join(map(str, numbers))} | {sum(numbers)} |" in text


def test_the_figures_of_the_claims_stand_in_the_documents_at_hand() -> None:
    folder = Path(os.environ.get("BAROMETR_DOCUMENTS", ROOT / "no documents"))
    files = {
        entry.document_id: folder / str(entry.origin["source_file"])
        for entry in read_raw(ROOT / "data" / "raw")
    }
    at_hand = {document: file for document, file in files.items() if file.exists()}
    assert len(at_hand) in (0, len(files))
    texts = {
        (document, number): fold_blanks(line)
        for document, file in at_hand.items()
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
    }
    missing = {
        claim.claim: found for claim in CLAIMS if texts and (found := list(missing_from(claim, texts)))
    }
    assert missing == {}
