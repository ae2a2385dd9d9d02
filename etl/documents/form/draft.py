"""A filled form as a draft raw folder: figures, the notes beside them, and the origin card."""

from pathlib import Path
from typing import Any

from etl.documents.document import Line, SourceDocument
from etl.documents.form.form import Form, form_figures, form_notes, read_form
from etl.faults import Faults
from etl.raw.figure import FigureRow
from etl.raw.write import file_hash, overlong, write_figures, write_notes, write_origin


def extract_form(
    file: Path, document_id: str, out: Path, card: dict[str, Any]
) -> tuple[list[FigureRow], SourceDocument]:
    """Write `out/figures.csv`, `notes.csv` and `origin.toml`; return the figures and the form as lines.

    Raises Faults.
    """
    form = read_form(file)
    figures = form_figures(form, document_id)
    if faults := overlong(file, figures):
        raise Faults(faults)
    write_figures(out / "figures.csv", figures)
    write_notes(out / "notes.csv", form_notes(form, document_id))
    kept = {name: value for name, value in card.items() if name != "not_read"}  # said anew each time
    write_origin(out / "origin.toml", {**_drafted(form), **kept, **_held(form), **_of_the_file(file)})
    return figures, _lines(form)


def form_document(file: Path) -> SourceDocument:
    """Return the answers of a form as lines, one per answer, so that prints can be proven against them."""
    return _lines(read_form(file))


def _lines(form: Form) -> SourceDocument:
    lines = tuple(Line(number, answer.printed) for number, answer in enumerate(form.answers, 1))
    return SourceDocument(lines, (), form.unread)


def _drafted(form: Form) -> dict[str, Any]:
    title = f"Dane jednostek za {form.year} r." + (f": {form.unit}" if form.unit else "")
    return {
        "kind": "form",
        "title": title,
        "short_title": title,
        "publisher": form.unit,
        "address": "",
        "reuse_terms": "",
        "period": str(form.year),
        "date": f"{form.year}-12-31",
        "reports_indicators": list(form.codes),
        "reports_years": [form.year],
    }


def _held(form: Form) -> dict[str, dict[str, list[int]]]:
    """Return for the card which indicators have an answer that is not read."""
    return {"not_read": {code: [form.year] for code in form.held}} if form.held else {}


def _of_the_file(file: Path) -> dict[str, str]:
    return {"source_file": file.name, "sha256": file_hash(file)}
