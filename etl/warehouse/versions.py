"""Names a build by what went into it: raw data, catalogue and code."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from etl.questions.file import FILE as QUESTIONS
from etl.questions.file import answered_part

# Written for whoever looks a draft through; no build reads it.
_UNBUILT = "unread.csv"
CODE_DIR = Path(__file__).parents[1]


def data_version(raw: Path, draft: Path | None = None) -> str:
    """Return a short hash of every file under the raw folder that a build reads.

    A draft counts as if it stood there, in place of the folder of its name. A question that waits for its
    answer changes no figure and no remark: it makes no new version.
    """
    found = {path.relative_to(raw): path for path in _built(raw)}
    if draft:
        found = {at: path for at, path in found.items() if at.parts[0] != draft.name}
        found |= {draft.name / path.relative_to(draft): path for path in _built(draft)}
    return _hash(found[at] for at in sorted(found))


def _built(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        is_read = path.suffix in {".csv", ".toml"} and path.name != _UNBUILT
        if is_read and not _is_hidden(path.relative_to(folder)):
            yield path


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def code_version() -> str:
    """Return a short hash of the catalogue and of the code that builds."""
    kinds = ("*.py", "*.sql", "*.toml")
    return _hash(sorted(path for kind in kinds for path in CODE_DIR.rglob(kind)))


def _hash(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        content = answered_part(path) if path.name == QUESTIONS else path.read_bytes()
        if content or path.name != QUESTIONS:
            digest.update(path.name.encode())
            digest.update(content)
    return digest.hexdigest()[:12]
