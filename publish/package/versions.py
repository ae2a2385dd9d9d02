"""The packages of builds that were published, each under an address that never changes what it holds.

A citation names a version, so the version must be there to be fetched. A package is kept when it is first
published and never written again. How much room all of them take is bounded; the oldest then leave a mark, so
that their address can say that they are gone and not that they never were.
"""

import io
import logging
import os
import re
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from threading import get_ident

from publish.package.files import archive
from publish.refusal import CannotPublishError
from queries import catalogue
from queries.typed import per_build
from queries.warehouse import warehouse_path

BYTES = "BAROMETR_VERSIONS_BYTES"
USUAL_BYTES = 200_000_000  # some 500 packages of today's size
_BUILD = re.compile(r"[0-9a-f]{12}-[0-9a-f]{12}")
_MOST_OPEN = 8  # versions whose files are kept in memory, about 2 MB each
_LOG = logging.getLogger(__name__)


class VersionGoneError(LookupError):
    """A version was kept once and had to make room."""


def is_build(text: str) -> bool:
    """Return whether a text can be the id of a build."""
    return _BUILD.fullmatch(text) is not None


def most_bytes() -> int:
    """Return how much room all versions may take; raises CannotPublishError where that is no number."""
    wanted = os.environ.get(BYTES, "").strip()
    if wanted and not re.fullmatch(r"[0-9]{1,15}", wanted):
        raise CannotPublishError(f"{BYTES} is {wanted!r}; write a number of bytes, such as {USUAL_BYTES}.")
    return int(wanted) if wanted else USUAL_BYTES


def check() -> None:
    """Stop the start with a sentence where the room is no number."""
    try:
        most_bytes()
    except CannotPublishError as refusal:
        raise SystemExit(str(refusal)) from None


@per_build
def keep() -> bool:
    """Keep the package of the current build; return whether it can be fetched from now on.

    A disk that cannot be written is told in the log; pages then give no address that would lead nowhere.
    """
    path = _path(catalogue.build().build_id)
    try:
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            draft = path.with_suffix(f".{os.getpid()}-{get_ident()}.draft")
            draft.write_bytes(archive())
            draft.replace(path)
            path.with_suffix(".gone").unlink(missing_ok=True)
        _make_room(path)
    except OSError as error:
        _LOG.warning("The package of this build cannot be kept: %s", error)
        return False
    return True


def kept() -> list[str]:
    """Return the ids of the versions that can be fetched, the newest first."""
    return [path.stem for path in reversed(_by_age())]


def version(build_id: str) -> Mapping[str, bytes]:
    """Return the files of a version by name; raises VersionGoneError, KeyError where there never was one."""
    path = _path(build_id)
    if path.exists():
        return _opened(path)
    if path.with_suffix(".gone").exists():
        raise VersionGoneError(build_id)
    raise KeyError(build_id)


def archive_of(build_id: str) -> bytes:
    """Return the package of a version as it was kept; raises as `version` does."""
    version(build_id)
    return _path(build_id).read_bytes()


@lru_cache(maxsize=_MOST_OPEN)
def _opened(path: Path) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _path(build_id: str) -> Path:
    return warehouse_path().parent / "packages" / f"{build_id}.zip"


def _by_age() -> list[Path]:
    folder = _path("").parent
    return sorted(folder.glob("*.zip"), key=lambda path: (path.stat().st_mtime_ns, path.name))


def _make_room(current: Path) -> None:
    """Let the oldest versions go until the rest fits; the one in use stays, whatever its size."""
    oldest_first = _by_age()
    size = sum(path.stat().st_size for path in oldest_first)
    for path in oldest_first:
        if size <= most_bytes() or path == current:
            continue
        size -= path.stat().st_size
        path.with_suffix(".gone").touch()
        path.unlink()
