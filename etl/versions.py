"""Names a build by what went into it: raw data, catalogue and code."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from etl.read_catalogue import CATALOGUE_DIR

CODE_DIR = Path(__file__).parent


def data_version(raw: Path) -> str:
    """Return a short hash of every file under the raw folder."""
    found = (path for path in raw.rglob("*") if path.suffix in {".csv", ".toml"})
    return _hash(path for path in found if not _is_hidden(path.relative_to(raw)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def code_version() -> str:
    """Return a short hash of the catalogue and of the code that builds."""
    sources = [
        *CODE_DIR.rglob("*.py"),
        *CODE_DIR.glob("*.sql"),
        *CODE_DIR.glob("*.toml"),
        *CATALOGUE_DIR.glob("*.toml"),
    ]
    return _hash(sources)


def _hash(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
