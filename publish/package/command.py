"""`python -m publish package --out DIR`: writes the open-data package into a folder."""

import argparse
from pathlib import Path

from publish.package.files import CATALOGUE, files, for_catalogues, for_the_portal
from publish.public_address import public_address
from publish.refusal import CannotPublishError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--out", type=Path, required=True, help="the folder; made if it is not there")


def run(arguments: argparse.Namespace) -> int:
    """Write every file of the package, and its lists for catalogues where our address is known."""
    folder: Path = arguments.out
    folder.mkdir(parents=True, exist_ok=True)
    made = dict(files())
    if base := public_address():
        made[CATALOGUE] = for_catalogues(base)
    try:
        made |= for_the_portal()
    except CannotPublishError as refusal:
        print(f"Without a list for the portal: {refusal}")
    for name, content in made.items():
        (folder / name).write_bytes(content)
        print(f"{folder / name}: {len(content):,} bytes")
    return 0
