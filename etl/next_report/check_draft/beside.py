"""Reads a draft into a temporary folder and sets it beside the documents that are loaded.

Where a document of its name is loaded the draft is a new version of it: what people decided and remarked
about prints that still stand there holds for the draft too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from etl.catalogue.files import read_catalogue
from etl.documents.document import SourceDocument
from etl.documents.form.form import read_form
from etl.documents.open import is_form
from etl.documents.year_tables import find_year_tables
from etl.faults import Fault, Faults
from etl.language.folding import fold_blanks
from etl.next_report.extract import Extracted, extract_all
from etl.placing.rows.indicators_and_years import is_no_value
from etl.raw.card import read_card, table_names
from etl.raw.document import Document
from etl.raw.figure import Figure
from etl.raw.folder import read_raw
from etl.raw.remarks import RecordedRemark
from etl.raw.write import write_origin
from etl.understand import Understood, understood


@dataclass(frozen=True)
class Beside:
    """A draft with the name of its document, what its file gave, and the stages of a build with it."""

    document_id: str
    extracted: Extracted
    known: Understood


def read_beside(
    file: Path, raw: Path, folder: Path, document_id: str = "", document: SourceDocument | None = None
) -> Beside:
    """Read a draft into `folder` and build what is loaded in `raw` with it; raises Faults.

    `document_id`: its future name, else one after its newest year. `document`: a report as read.
    """
    name = document_id or (_form_name(file) if document is None else _report_name(file, document))
    draft = folder / name
    draft.mkdir()
    loaded = raw / name
    card = read_card(loaded / "origin.toml")
    if card and (card.get("kind") == "form") == is_form(file):
        write_origin(draft / "origin.toml", card)
    extracted = extract_all(file, name, draft, document)
    documents = read_raw(raw, draft)
    before = next((item for item in read_raw(raw) if item.document_id == name), None)
    if before:
        documents = [
            _with_what_still_holds(item, before, extracted.document) if item.document_id == name else item
            for item in documents
        ]
    return Beside(name, extracted, understood(documents, read_catalogue(), []))


def _form_name(file: Path) -> str:
    """Return a name that no loaded form has: departments send several forms of one year."""
    return f"form-{read_form(file).year}-draft"


def _report_name(file: Path, document: SourceDocument) -> str:
    columns = [column for table in find_year_tables(document, table_names({})) for column in table.columns]
    years = [column.year for column in columns if not is_no_value(column.header)]
    if not years:
        sentence = "no table with year columns is found; check that the table has a header row with years"
        polish = "nie ma tu tabeli z latami w nagłówku; proszę sprawdzić, czy to plik raportu"
        raise Faults([Fault(file, None, sentence, polish)])
    return f"report-{max(years)}"


def _with_what_still_holds(own: Document, before: Document, document: SourceDocument) -> Document:
    """Return the draft with the decisions, prose and remarks of its earlier version that still hold."""
    figures = (*own.figures, *_prose_still_there(before.figures, document))
    prints = {figure.figure_id: figure.printed for figure in figures}
    same = {item.figure_id for item in before.figures if prints.get(item.figure_id) == item.printed}
    return replace(
        own,
        figures=figures,
        decisions=tuple(item for item in before.decisions if prints.get(item.figure_id) == item.expects),
        remarks=tuple(remark for remark in before.remarks if _holds(remark, before.document_id, same)),
    )


def _prose_still_there(figures: Iterable[Figure], document: SourceDocument) -> Iterator[Figure]:
    """Yield the figures of running text whose print stands in the draft, each with the line that says so.

    Where a print stands several times the order of its lines tells them apart.
    """
    texts = [(line.number, fold_blanks(line.text)) for line in document.lines]
    prose = [figure for figure in figures if figure.is_prose]
    for figure in prose:
        printed = fold_blanks(figure.printed)
        lines = [number for number, text in texts if printed in text]
        before = sorted({other.line for other in prose if other.printed == figure.printed})
        if lines:
            place = before.index(figure.line) if len(before) == len(lines) else 0
            yield replace(figure, line=lines[place])


def _holds(remark: RecordedRemark, document_id: str, same: set[str]) -> bool:
    """Say whether every print of the document that a remark names is as it was."""
    own = {figure for figure in remark.figures if figure.startswith(f"{document_id}:")}
    return not remark.completes and own <= same
