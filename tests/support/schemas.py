"""The published schemas of open-data formats: in `BAROMETR_SCHEMAS`, else `../shared/schemas`.

They are other people's documents and no part of this project; where they are missing the tests fail.
"""

import os
from pathlib import Path

from tests.support.running_server import ROOT

FOLDER = Path(os.environ.get("BAROMETR_SCHEMAS", ROOT.parent / "shared" / "schemas"))


def schema(name: str) -> Path:
    """Return a schema; one that is not there is an error that says where to put it."""
    path = FOLDER / name
    if not path.exists():
        raise FileNotFoundError(f"No schema at {path}: set BAROMETR_SCHEMAS to the folder of {name}.")
    return path
