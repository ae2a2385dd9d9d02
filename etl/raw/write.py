"""Writes a raw folder: figures.csv as extracted, and the origin card that a person completes."""

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import tomli_w

from etl.faults import Fault
from etl.raw.figure import FIGURE_COLUMNS, FigureRow, figure_values
from etl.raw.folder import MOST_LETTERS
from etl.raw.notes import NOTE_COLUMNS, FigureNote


def write_figures(path: Path, figures: Iterable[FigureRow]) -> None:
    """Write figures.csv, rows in reading order: by line, rows of one line in the order given."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(FIGURE_COLUMNS)
    writer.writerows(figure_values(figure) for figure in sorted(figures, key=lambda figure: figure.line))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(buffer.getvalue(), encoding="utf-8", newline="")


def overlong(file: Path, figures: Iterable[FigureRow]) -> list[Fault]:
    """Return a fault for each place of a document where a name or words are too long to be those of a row."""
    places = dict.fromkeys(
        figure.locator
        for figure in figures
        if any(len(str(value)) > MOST_LETTERS for value in figure_values(figure))
    )
    return [
        Fault(
            file,
            None,
            f"{place[:200]}: a name of more than {MOST_LETTERS} characters stands here; shorten it",
            f"{place[:200]}: stoi tu nazwa dłuższa niż {MOST_LETTERS} znaków; proszę ją skrócić",
        )
        for place in places
    ]


def write_notes(path: Path, notes: Mapping[str, FigureNote]) -> None:
    """Write notes.csv: what a department wrote beside its answers."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(NOTE_COLUMNS)
    writer.writerows([figure, note.description, note.note, note.supplier] for figure, note in notes.items())
    path.write_text(buffer.getvalue(), encoding="utf-8", newline="")


def file_hash(path: Path) -> str:
    """Return the sha256 of a file as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_origin(path: Path, card: Mapping[str, Any]) -> None:
    """Write an origin card."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tomli_w.dumps(card), encoding="utf-8")
