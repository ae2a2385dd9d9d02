"""Proves the committed figures of a document against the document itself.

Every print must stand at its line and its number on token boundaries in it; the tables, extracted
afresh, must give the committed figures again, ids included. A second reading by another way then confirms
that each number stands in the row and column claimed: where it sees it in another column, that is a failure.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from etl.documents.document import SourceDocument
from etl.documents.open import is_form, read_document
from etl.documents.row_questions import answered
from etl.documents.year_tables import find_year_tables
from etl.faults import Fault, Faults
from etl.figures.of_tables import table_figures
from etl.language.boundaries import standing_places
from etl.language.folding import fold_blanks
from etl.next_report.second_reading.confirm import doubts
from etl.raw.card import read_card, table_names
from etl.raw.figure import FIGURE_COLUMNS, Figure, FigureRow
from etl.raw.folder import read_figures
from etl.raw.row_answers import read_row_answers
from etl.raw.write import file_hash

_SHOWN_PLACES = 3


def verify(file: Path, document_id: str, raw_dir: Path) -> list[Fault]:
    """Return what is wrong with the figures of `raw_dir/document_id`; raises Faults if unreadable."""
    folder = raw_dir / document_id
    figures = read_figures(folder / "figures.csv")
    document = read_document(file)
    lines: dict[int, str] = {}
    for line in document.lines:  # a paragraph of Word with forced breaks is several lines of one number
        lines[line.number] = fold_blanks(f"{lines.get(line.number, '')} {line.text}")
    faults = [fault for figure in figures if (fault := _stands(figure, lines))]
    contradicted = [doubt for doubt in doubts(file, figures) if doubt.is_contradicted]
    faults += [_fault(doubt.figure, doubt.sentence) for doubt in contradicted]
    return faults + _fresh(file, document, folder, figures)


def _stands(figure: Figure, lines: dict[int, str]) -> Fault | None:
    text = lines.get(figure.line)
    printed, number = fold_blanks(figure.printed), fold_blanks(figure.number)
    if text is None:
        return _fault(figure, f"the document has no line {figure.line}")
    if not printed:
        problem = f"line {figure.line} is recorded as empty but says «{text[:60]}»"
        return _fault(figure, problem) if text else None
    if printed not in text:
        return _fault(
            figure, f"«{printed}» does not stand at line {figure.line}; {_elsewhere(printed, lines)}"
        )
    if number and not standing_places(number, printed):
        return _fault(figure, f"«{number}» is no whole number of «{printed}»")
    if number and not _stands_in_line(number, printed, text):
        return _fault(figure, f"«{number}» is part of a longer number at line {figure.line}: «{text[:80]}»")
    return None


def _stands_in_line(number: str, printed: str, text: str) -> bool:
    """Say whether the number also stands alone in the line, where the print's edge may cut one short."""
    start = text.find(printed)
    while start >= 0:
        whole = set(standing_places(number, text))
        if any(start + place in whole for place in standing_places(number, printed)):
            return True
        start = text.find(printed, start + 1)
    return False


def _elsewhere(printed: str, lines: dict[int, str]) -> str:
    places = [str(number) for number, text in lines.items() if printed in text]
    if not places:
        return "it stands nowhere in the document"
    more = " and further on" if len(places) > _SHOWN_PLACES else ""
    return f"it stands at line {', '.join(places[:_SHOWN_PLACES])}{more}"


def _fresh(file: Path, document: SourceDocument, folder: Path, figures: list[Figure]) -> list[Fault]:
    document_id = folder.name
    committed = {figure.figure_id: figure for figure in figures if not figure.is_prose}
    if not committed:
        return []
    names = table_names(read_card(folder / "origin.toml"))
    if is_form(file):
        from etl.documents.form.form import form_figures, read_form  # as `open` does, where one is read

        rows = form_figures(read_form(file), document_id)
    else:
        tables = answered(find_year_tables(document, names), read_row_answers(folder))
        rows = table_figures(tables, document_id)
    fresh = {row.figure_id: row for row in rows}
    faults = [
        Fault(folder / "figures.csv", figure.source_line, f"«{figure_id}» is not found by a fresh extraction")
        for figure_id, figure in committed.items()
        if figure_id not in fresh
    ]
    for figure_id, row in fresh.items():
        figure = committed.get(figure_id)
        if figure is None:
            sentence = (
                f"a fresh extraction finds «{figure_id}» ({row.printed or 'empty cell'}), not recorded here"
            )
            faults.append(Fault(folder / "figures.csv", None, sentence))
        else:
            faults += _differences(figure, row)
    return faults


def _differences(figure: Figure, row: FigureRow) -> list[Fault]:
    return [
        _fault(figure, f"{column} is «{recorded}» here and «{found}» in a fresh extraction")
        for column in FIGURE_COLUMNS
        if (recorded := getattr(figure, column)) != (found := getattr(row, column))
    ]


def _fault(figure: Figure, sentence: str) -> Fault:
    return Fault(figure.source, figure.source_line, f"«{figure.figure_id}»: {sentence}")


def _confirmed(file: Path, figures: list[Figure]) -> Iterator[str]:
    """Yield how many numbers the second reading confirms, and which it cannot."""
    numbers = [figure for figure in figures if figure.number and not figure.is_prose]
    left = doubts(file, numbers)
    confirmed = len(numbers) - len(left)
    yield f"a second reading confirms row and column of {confirmed} of {len(numbers)} numbers in tables"
    yield from (
        f"  not confirmed: {doubt.figure.figure_id} «{doubt.figure.printed[:60]}»: {doubt.sentence}"
        for doubt in left
    )


def run_verify(arguments: argparse.Namespace) -> int:
    """Run the command `verify`; prints the failures, returns 1 if there are any."""
    folder = arguments.raw / arguments.document_id
    faults = verify(arguments.file, arguments.document_id, arguments.raw)
    if faults:
        print(Faults(faults))
        print(
            f"{len(faults)} of the figures of «{arguments.document_id}» fail; correct figures.csv or the file"
        )
        return 1
    figures = read_figures(folder / "figures.csv")
    by_kind: dict[str, int] = defaultdict(int)
    for figure in figures:
        by_kind["prose" if figure.is_prose else "tables"] += 1
    kinds = ", ".join(f"{count} in {kind}" for kind, count in sorted(by_kind.items()))
    print(f"{arguments.document_id}: {len(figures)} figures stand as recorded ({kinds})")
    print("\n".join(_confirmed(arguments.file, figures)))
    if read_card(folder / "origin.toml").get("sha256") != file_hash(arguments.file):
        print("the file is not byte for byte the one on the origin card")
    return 0
