"""Tells how often each rule fired on every known report, and what would be read otherwise without it."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from etl import rule
from etl.catalogue.files import read_catalogue
from etl.documents.open import read_document
from etl.documents.year_tables import YearTable, find_year_tables
from etl.faults import Fault, Faults
from etl.figures.of_tables import table_figures
from etl.observing.observations import observe
from etl.placing.place import assign
from etl.raw.document import Document
from etl.raw.figure import Figure
from etl.raw.folder import read_raw

# Reports with a known truth are made by the tests, so the command serves whoever has the repository.
_KNOWN_REPORTS = "tests.invented.known_reports"
# The cells of the invented reports again; asked only where those of the text show no change.
_SAME_CELLS = ("Word", "PDF", "PDF without lines")
DOCUMENTS = "documents"  # the committed figures of both, placed anew


@dataclass(frozen=True)
class KnownReport:
    """A known report, read up to its tables of years; of committed documents the documents themselves."""

    name: str
    kind: str
    document_id: str
    tables: list[YearTable]
    truth: frozenset[Any] | None
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True)
class _Read:
    """What rules made of a report: the values a build would load, and every figure with its place."""

    values: Counter[Any]
    figures: Counter[Any]


def run_rules(raw: Path, *, weigh: bool) -> int:
    """Print the table of rules, one a line; `weigh` adds what changes where a rule is switched off."""
    with tempfile.TemporaryDirectory() as folder:
        reports = [*known_reports(Path(folder)), _committed(raw)]
    base, fired = read_all(reports)
    kinds = list(dict.fromkeys(report.kind for report in reports))
    print(
        "\t".join(
            [
                "rule",
                "room",
                *kinds,
                *(["figures", "right", "wrong"] if weigh else []),
                "example",
                "what it says",
            ]
        )
    )
    for name, entry in rule.RULES.items():
        counts = [sum(fired[item.name][name] for item in reports if item.kind == kind) for kind in kinds]
        weighed = _changes(name, reports, base, fired) if weigh else []
        room = entry.module.removeprefix("etl.")
        print("\t".join([name, room, *map(str, counts), *weighed, entry.example, entry.says]), flush=True)
    return 0


def known_reports(folder: Path) -> Iterator[KnownReport]:
    """Yield every known report, read up to its tables; those made for it are written into the folder."""
    try:
        writer = import_module(_KNOWN_REPORTS)
    except ModuleNotFoundError as error:
        sentence = "the known reports stand with the tests, which are not here; run it in the repository"
        raise Faults([Fault(Path(_KNOWN_REPORTS.replace(".", "/")), None, sentence)]) from error
    for known in writer.known_reports(folder):
        try:
            tables = find_year_tables(read_document(known.file), {})
        except Faults:  # a sample that no one can read asks no rule
            continue
        yield KnownReport(known.file.name, known.kind, known.document_id, tables, known.truth)


def _committed(raw: Path) -> KnownReport:
    return KnownReport(DOCUMENTS, DOCUMENTS, "", [], None, tuple(read_raw(raw)))


def read_all(reports: list[KnownReport]) -> tuple[dict[str, _Read], dict[str, Counter[str]]]:
    """Read every report with all rules; return what each gave and how often each rule fired in it."""
    base, fired = {}, {}
    for report in reports:
        rule.forget()
        rule.fired()
        base[report.name] = _read(report)
        fired[report.name] = rule.fired()
    return base, fired


def _changes(
    name: str, reports: list[KnownReport], base: dict[str, _Read], fired: dict[str, Counter[str]]
) -> list[str]:
    """Return how many figures are read otherwise without a rule, and how many more are right and wrong."""
    figures = right = wrong = 0
    with rule.without(name):
        for report in sorted(reports, key=lambda report: report.kind in _SAME_CELLS):
            if not fired[report.name][name]:  # what never fired changes nothing
                continue
            if figures and report.kind in _SAME_CELLS:
                break
            try:
                before, after = base[report.name], _read(report)
            except Faults as found:
                if not report.documents:
                    raise
                # Each decision that no longer fits what it was made about is a figure read otherwise.
                figures += len(found.faults)
                continue
            figures += (before.figures - after.figures).total() + (after.figures - before.figures).total()
            if report.truth is not None:
                right += len(after.values.keys() & report.truth) - len(before.values.keys() & report.truth)
                wrong += len(after.values.keys() - report.truth) - len(before.values.keys() - report.truth)
    return [str(figures), f"{right:+}", f"{wrong:+}"]


def _read(report: KnownReport) -> _Read:
    """Cut the tables of a report into figures and place them, as extraction and build would."""
    catalogue = read_catalogue()
    documents = list(report.documents)
    if not documents:
        rows = table_figures(report.tables, report.document_id)
        figures = tuple(Figure(**vars(row), source=Path(), source_line=0) for row in rows)
        documents = [Document(report.document_id, {"date": ""}, figures, ())]
    placed = assign(documents, catalogue)
    values = Counter(
        (item.series.id, item.category, item.year, item.value if item.value is not None else item.low)
        for item in observe(documents, placed, catalogue)
        if item.status not in ("derived", "missing")
    )
    told = Counter(
        (
            item.figure.figure_id,
            item.figure.label,
            item.figure.printed,
            item.target,
            item.disposition,
            item.problem,
        )
        for item in placed
    )
    return _Read(values, told)
