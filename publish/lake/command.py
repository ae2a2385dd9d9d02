"""`python -m publish lake --out DIR`: the warehouse as a lake of Parquet files, whole or not at all."""

import argparse
from pathlib import Path

from publish.lake.layout import MUNICIPALITY, files
from publish.lake.manifest import manifest
from publish.lake.whole import whole_folder
from queries.warehouse import one_build


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--out", type=Path, required=True, help="the folder; new or empty")


def run(arguments: argparse.Namespace) -> int:
    """Write every table of one build and the manifest; raises CannotPublishError, WarehouseMissingError."""
    out: Path = arguments.out
    with whole_folder(out) as draft, one_build():
        written = [file.written(draft) for file in files()]
        described = draft / "manifests" / f"{MUNICIPALITY}.json"
        described.parent.mkdir()
        described.write_text(manifest(written), encoding="utf-8")
    size = sum(file.bytes for file in written)
    print(f"{out}: {len({file.table for file in written})} tables, {len(written)} files, {size:,} bytes")
    return 0
