"""Names a build by what went into it: raw data, catalogue and code."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

# Written for whoever looks a draft through; no build reads it.
_UNBUILT = "unread.csv"
CODE_DIR = Path(__file__).parents[1]


def data_version(raw: Path) -> str:
    """Return a short hash of every file under the raw folder that a build reads."""
    found = (path for path in raw.rglob("*") if path.suffix in {".csv", ".toml"})
    built = (path for path in found if path.name != _UNBUILT)
    return _hash(path for path in built if not _is_hidden(path.relative_to(raw)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def code_version() -> str:
    """Return a short hash of the catalogue and of the code that builds."""
    kinds = ("*.py", "*.sql", "*.toml")
    return _hash(path for kind in kinds for path in CODE_DIR.rglob(kind))


def _hash(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
