"""Runs the command `extract`: reads a file within limits and writes a whole folder or nothing."""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.next_report.bounded import extract_bounded

PREFIX = ".extract-"  # of folders that are written into; hidden, so that none is a document's
_KEPT = ("figures.csv", "origin.toml", "row_answers.csv")


def run_extract(arguments: argparse.Namespace) -> int:
    """Write the draft raw folder and print its rows; raises Faults and OSError, then nothing is changed."""
    with written_whole(arguments.out) as draft:
        lines = extract_bounded(arguments.file, arguments.document_id, draft)
    print("\n".join([f"{arguments.out}: {lines[0]}", *lines[1:]]))
    if arguments.out.name != arguments.document_id:
        print(f"the build reads this folder only under the name «{arguments.document_id}»; rename it")
    return 0


@contextmanager
def written_whole(out: Path) -> Iterator[Path]:
    """Yield a folder beside `out` to write into; its files become those of `out` when all are written.

    The folder begins with what people recorded in `out`. Raises OSError; then `out` is as it was.
    """
    above = next(path for path in out.absolute().parents if path.is_dir())
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=above))
    try:
        draft = folder / out.name
        draft.mkdir()
        for name in _KEPT:
            if (out / name).is_file():
                shutil.copyfile(out / name, draft / name)
        yield draft
        out.parent.mkdir(parents=True, exist_ok=True)
        if not out.exists():
            draft.rename(out)
            return
        for path in sorted(draft.iterdir()):
            path.replace(out / path.name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
