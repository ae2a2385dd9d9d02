"""`python -m publish package --out DIR`: writes the open-data package into a folder."""

import argparse
from pathlib import Path

from publish.package.files import files


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--out", type=Path, required=True, help="the folder; made if it is not there")


def run(arguments: argparse.Namespace) -> int:
    """Write every file of the package; returns the exit code."""
    folder: Path = arguments.out
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files().items():
        (folder / name).write_bytes(content)
        print(f"{folder / name}: {len(content):,} bytes")
    return 0
