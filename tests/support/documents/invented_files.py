"""Writes an invented report as flattened text (as Word saves it), as a Word document and as a PDF."""

import json
import re
from pathlib import Path
from typing import Any

import typst
from docx import Document
from docx.oxml.ns import qn

from tests.support.documents.invented_report import Report, Row

LEAD = "Raport z realizacji strategii za {year} rok. Zestawienie wskaźników."


def as_text(report: Report) -> str:
    """Return the report as text: a cell starts with newline and TAB, a row ends with an empty line."""
    lines = [LEAD.format(year=max(report.years)), ""]
    for title, rows in report.areas:
        lines += [f"{title}", "", "Poniżej szczegółowe zestawienie wskaźników."]
        lines += [f"\tOBSZAR {title}", ""] if report.settings.get("split") != "yes" else ["", ""]
        lines += _header(report)
        for place, row in enumerate(rows):
            if report.settings.get("split") == "yes" and place == len(rows) // 2:
                lines += ["", "", *_header(report)]
            lines += _row(report, row)
        lines += ["", "", "", ""]
    return "\n".join([*lines, "PODSUMOWANIE", "Raport wskazuje na różnorodność inicjatyw.", ""])


def _header(report: Report) -> list[str]:
    return ["\t" + report.settings["header"], *(f"\t{report.column(year)}" for year in report.years), ""]


def _row(report: Report, row: Row) -> list[str]:
    lines = ["\t" + row.name]
    for year in report.years:
        first, *more = row.cells[year] or [""]
        lines += ["\t" + first, *more]
    return [*lines, ""]


def write_word(report: Report, path: Path, *, lists: bool = True) -> None:
    """Write the report as .docx: titles merged over the table, bullets and numbers as Word's lists."""
    document = Document()
    document.add_paragraph(LEAD.format(year=max(report.years)))
    for title, rows in report.areas:
        document.add_heading(f"OBSZAR {title}" if report.settings.get("split") == "yes" else title, level=1)
        document.add_paragraph("Poniżej szczegółowe zestawienie wskaźników.")
        halves = [rows[: len(rows) // 2], rows[len(rows) // 2 :]]
        for part in halves if report.settings.get("split") == "yes" else [rows]:
            _word_table(document, report, title, part, lists=lists)
            document.add_paragraph("")
    document.add_paragraph("PODSUMOWANIE")
    document.save(str(path))


_LISTED = re.compile(r"(?P<mark>[·•]|(?P<number>\d{1,2})[.)](?!\d))\s*(?P<text>.*)")


def _word_table(document: Any, report: Report, title: str, rows: list[Row], *, lists: bool) -> None:
    table = document.add_table(rows=0, cols=1 + len(report.years))
    if report.settings.get("split") != "yes":
        cells = table.add_row().cells
        cells[0].merge(cells[-1]).text = f"OBSZAR {title}"
    for cell, text in zip(
        table.add_row().cells,
        [report.settings["header"], *map(report.column, report.years)],
        strict=True,
    ):
        cell.text = text
    for row in rows:
        cells = table.add_row().cells
        cells[0].text = row.name
        for cell, year in zip(cells[1:], report.years, strict=True):
            _word_cell(document, cell, row.cells[year], lists=lists)


def _word_cell(document: Any, cell: Any, lines: list[str], *, lists: bool) -> None:
    number = None
    for place, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        listed = _LISTED.match(line) if lists else None
        if not listed:
            paragraph.add_run(line)
            continue
        if listed["number"] and number is None:
            number = _new_list(document)
        paragraph.style = "List Number" if listed["number"] else "List Bullet"
        if listed["number"]:
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
        paragraph.add_run(listed["text"])


def _new_list(document: Any) -> int:
    """Add a numbered list of its own that starts at 1, as Word does for «restart numbering»."""
    numbering = document.part.numbering_part.element
    abstract = next(
        entry.get(qn("w:abstractNumId"))
        for entry in numbering.findall(qn("w:abstractNum"))
        if entry.find(f"{qn('w:lvl')}/{qn('w:numFmt')}").get(qn("w:val")) == "decimal"
    )
    number = numbering.add_num(int(abstract))
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


_TYPST = """
#let data = json(bytes(sys.inputs.data))
#set page("a4", margin: 2cm, numbering: "1")
#set text(size: 10pt, lang: "pl", hyphenate: false)
#let cell(lines) = lines.join(linebreak())
#par(data.lead)
#for area in data.areas {
  heading(area.title)
  par("Poniżej szczegółowe zestawienie wskaźników, wraz z wartościami za poszczególne lata sprawozdawcze.")
  for rows in area.parts {
    table(
      columns: (1.1fr,) + data.columns.map(_ => 1fr),
      stroke: if data.ruled { 0.5pt } else { none },
      table.header(..data.header.map(strong)),
      ..rows.flatten().map(lines => cell(lines.split("\\n"))),
    )
  }
}
#heading("PODSUMOWANIE")
#par("Raport wskazuje na różnorodność podejmowanych inicjatyw. " * 6)
"""


def write_pdf(report: Report, path: Path, *, ruled: bool) -> None:
    """Write the report as PDF, its tables with or without lines."""
    split = report.settings.get("split") == "yes"
    areas = []
    for title, rows in report.areas:
        cells = [[row.name, *("\n".join(row.cells[year] or [""]) for year in report.years)] for row in rows]
        half = len(cells) // 2
        areas.append(
            {"title": f"OBSZAR {title}", "parts": [cells[:half], cells[half:]] if split else [cells]}
        )
    columns = [report.column(year) for year in report.years]
    data = {
        "lead": LEAD.format(year=max(report.years)),
        "areas": areas,
        "columns": columns,
        "header": [report.settings["header"], *columns],
        "ruled": ruled,
    }
    source: Any = _TYPST.encode()
    typst.compile(source, output=str(path), sys_inputs={"data": json.dumps(data)})
