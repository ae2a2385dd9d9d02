"""Every report whose reading is known: both documents, invented reports in each form, samples of files."""

import os
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path

from tests.support.documents.invented_files import as_text, write_pdf, write_word
from tests.support.documents.invented_report import FOLDER, Report, is_kept_by, read_report

SHARED = Path(__file__).resolve().parents[3] / "shared"
DOCUMENTS = Path(os.environ.get("BAROMETR_DOCUMENTS", SHARED / "documents"))
SAMPLES = DOCUMENTS.parent / "intake"
RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
Value = tuple[str, str, int, Decimal | None]


@dataclass(frozen=True)
class Known:
    """A report: its kind, its file, its document id, and the values that are right, None if not listed."""

    kind: str
    file: Path
    document_id: str
    truth: frozenset[Value] | None


def known_reports(folder: Path) -> Iterator[Known]:
    """Yield the known reports; the invented ones are written into the folder."""
    writers: dict[str, Callable[[Report, Path], object]] = {
        "text": lambda report, path: path.write_text(as_text(report), encoding="utf-8"),
        "Word": write_word,
        "PDF": partial(write_pdf, ruled=True),
        "PDF without lines": partial(write_pdf, ruled=False),
    }
    endings = {"text": ".txt", "Word": ".docx"}
    for style in sorted(path.stem[-1] for path in FOLDER.glob("style_*.txt")):
        report = read_report(style)
        truth = frozenset((item.series, item.category, item.year, item.value) for item in report.truth)
        right = frozenset(value for value in truth if value[0])
        for kind, write in writers.items():
            if not is_kept_by(report, is_paper=kind not in endings):
                continue
            file = folder / f"{style} {kind}{endings.get(kind, '.pdf')}"
            write(report, file)
            yield Known(kind, file, "report-x", right)
    for card in sorted(RAW.glob("*/origin.toml")):
        source = tomllib.loads(card.read_text("utf-8"))["source_file"]
        yield Known("sources", DOCUMENTS / source, card.parent.name, None)
    for file in sorted(SAMPLES.iterdir()):
        if file.suffix in (".docx", ".pdf"):
            yield Known("samples", file, "report-2021", None)
