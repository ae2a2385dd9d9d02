"""Reads the catalogue files, checks them against each other and tells every fault with file and line."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from etl.catalogue import model
from etl.catalogue.catalogue import Catalogue, Place
from etl.catalogue.consistency import consistency_faults
from etl.faults import Fault, Faults

CATALOGUE_DIR = Path(__file__).parent


def read_catalogue(folder: Path = CATALOGUE_DIR) -> Catalogue:
    """Read and check every `*.toml` of the folder; raises Faults with `path:line: sentence` each.

    Files that say the same as before give the same catalogue, which nobody changes.
    """
    files = tuple((path, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml")))
    if not files:
        raise Faults([Fault(folder, None, "no catalogue file (*.toml) here; restore etl/catalogue/")])
    return _catalogue(files)


@lru_cache(maxsize=2)  # ours, and the one that a test sets beside it
def _catalogue(files: tuple[tuple[Path, str], ...]) -> Catalogue:
    catalogue, faults = Catalogue(), []
    for path, text in files:
        faults += _read_file(path, text, catalogue)
    if not faults:
        faults = consistency_faults(catalogue)
    if faults:
        raise Faults(faults)
    return catalogue


def _read_file(path: Path, text: str, catalogue: Catalogue) -> list[Fault]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at_line = re.search(r"line (\d+)", str(error))
        line = int(at_line.group(1)) if at_line else text.count("\n")
        return [Fault(path, line, f"this is not valid TOML ({error}); mend the line")]
    faults = []
    area = re.fullmatch(r"area-(\d)", path.stem)
    for kind, rows in tables.items():
        if kind not in model.ENTRIES or not isinstance(rows, list):
            known = ", ".join(model.ENTRIES)
            faults.append(Fault(path, _line_of(text, kind), f"unknown table «{kind}»; known are: {known}"))
            continue
        lines = _header_lines(text, kind)
        for row, line in zip(rows, lines, strict=False):
            if kind == "indicator" and area:
                row.setdefault("area", ("I", "II", "III", "IV")[int(area.group(1)) - 1])
            faults += _read_entry(kind, row, Place(path, line), text, catalogue)
    return faults


def _read_entry(kind: str, row: dict[str, Any], place: Place, text: str, catalogue: Catalogue) -> list[Fault]:
    try:
        entry = model.ENTRIES[kind].model_validate(row)
    except ValidationError as error:
        return [_entry_fault(kind, row, place, text, problem) for problem in error.errors()]
    catalogue.entries[kind].append(entry)
    catalogue.places[kind].append(place)
    return []


def _entry_fault(kind: str, row: dict[str, Any], place: Place, text: str, problem: ErrorDetails) -> Fault:
    key = str(problem["loc"][0]) if problem["loc"] else ""
    name = row.get("code") or row.get("id") or row.get("name") or ""
    sentences = {
        "missing": f"{kind} «{name}» lacks the field «{key}»; add it",
        "extra_forbidden": f"{kind} «{name}» has the unknown key «{key}»; remove it or correct its spelling",
    }
    where = ".".join(map(str, problem["loc"]))
    sentence = sentences.get(problem["type"], f"{kind} «{name}», «{where}»: {problem['msg']}")
    return Fault(place.path, _key_line(text, place.line, key) or place.line, sentence)


def _header_lines(text: str, kind: str) -> list[int]:
    header = re.compile(rf"^\s*\[\[\s*{re.escape(kind)}\s*\]\]")
    return [number for number, line in enumerate(text.splitlines(), 1) if header.match(line)]


def _line_of(text: str, kind: str) -> int | None:
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(rf"^\s*\[*\s*{re.escape(kind)}\b", line):
            return number
    return None


def _key_line(text: str, header_line: int, key: str) -> int | None:
    for number, line in enumerate(text.splitlines()[header_line:], header_line + 1):
        if line.lstrip().startswith("[["):
            return None
        if re.match(rf"^\s*{re.escape(key)}\s*=", line):
            return number
    return None
