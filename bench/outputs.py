"""Writes everything the product gives out into a folder, as text where that can be compared line by line.

`bench.same_outputs` runs it in the root of any commit. It therefore uses what stays in place (the commands,
`pages/router.py`) and tries both places of the few modules that moved.
"""

import argparse
import importlib
import io
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import duckdb
import pyarrow.parquet as pq

LANGUAGES = ("pl", "en")
# The name of a build and its time differ from commit to commit; the copy that is read gets these.
BUILD, DAY = "proof", "2020-01-02 03:04:05"
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")
_PDF_TIME = re.compile(rb"\(D:\d{14}[^)]*\)|/ID\s*\[[^\]]*\]")
# What Streamlit makes of paths and of the moment: ids of elements, addresses of files in memory.
_RUN = re.compile(r"\$\$(?:ID|WIDGET_ID)-[0-9a-f]+|/media/[0-9a-f]+|[0-9a-f]{32,}")


def module(*names: str) -> ModuleType:
    """Return the first of these modules that the commit has."""
    for name in names:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError as error:
            if not name.startswith(str(error.name)):
                raise
    raise ModuleNotFoundError(f"This commit has none of {', '.join(names)}; add the new place to {__file__}.")


def keep(path: Path, content: bytes) -> None:
    """Keep a file to be compared: a container entry by entry, without the times of its making."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                entry = packed.read(name)
                keep(path / name, _TIME.sub(b"TIME", entry) if name == "docProps/core.xml" else entry)
    elif content.startswith(b"PAR1"):
        table = pq.read_table(io.BytesIO(content))
        path.write_text(f"{table.schema.to_string()}\n{table.to_pylist()}".replace("}, {", "},\n{"), "utf-8")
    else:
        path.write_bytes(_PDF_TIME.sub(b"TIME", content) if content.startswith(b"%PDF") else content)


def command(log: Path, *arguments: str | Path) -> None:
    """Run one command of this commit; what it prints is compared too."""
    out = log.parents[1]
    words = [sys.executable, "-m", *map(str, arguments)]
    ended = subprocess.run(words, capture_output=True, text=True, check=False)
    log.parent.mkdir(parents=True, exist_ok=True)
    told = f"exit {ended.returncode}\n{ended.stdout}\n{ended.stderr}"
    told = re.sub(r"build \S+: [\d.]+ s", "build", told)
    log.write_text(told.replace(str(out), "OUT").replace(str(Path.cwd()), "TREE"), "utf-8")
    if ended.returncode:
        raise RuntimeError(f"{' '.join(words)} fails:\n{told}")


def extractions(out: Path, documents: Path) -> None:
    """Extract the committed documents, each with the names that its card gives, and the invented reports."""
    for card in sorted(Path("data/raw").glob("*/origin.toml")):
        folder = out / "extracted" / card.parent.name
        folder.mkdir(parents=True)
        shutil.copyfile(card, folder / card.name)
        source = documents / tomllib.loads(card.read_text("utf-8"))["source_file"]
        _extract(source, folder)
    reports = module(
        "tests.support.documents.invented_report", "tests.support.invented_report", "tests.invented_report"
    )
    writers = module(
        "tests.support.documents.invented_files", "tests.support.invented_files", "tests.invented_files"
    )
    for style in sorted(Path("tests/invented").glob("style_*.txt")):
        name = style.stem.replace("_", "-")
        source = out / "sources" / f"{name}.txt"
        source.parent.mkdir(exist_ok=True)
        source.write_text(writers.as_text(reports.read_report(style.stem.removeprefix("style_"))), "utf-8")
        _extract(source, out / "extracted" / name)


def _extract(source: Path, folder: Path) -> None:
    name = folder.name
    command(folder.parent / f"{name}.log", "etl", "extract", source, "--document-id", name, "--out", folder)


def warehouse(out: Path, made: Path) -> Path:
    """Build the warehouse, write every table but `build`, and return a copy whose build has a fixed name."""
    command(out / "warehouse" / "build.log", "etl", "build", "--warehouse", made / "warehouse.duckdb")
    fixed = made / "fixed"
    build = fixed / ".builds" / f"{BUILD}.duckdb"
    build.parent.mkdir(parents=True)
    shutil.copyfile(made / "warehouse.duckdb", build)
    with duckdb.connect(str(build)) as connection:
        for listed in ("tables", "views", "columns"):
            found = connection.sql(f"FROM duckdb_{listed}() WHERE NOT internal")
            kinds = ("table", "view", "column")
            names = [name for name in found.columns if name in {f"{kind}_name" for kind in kinds}]
            described = found.project(", ".join([*names, "comment"])).order("ALL")
            described.write_csv(str(out / "warehouse" / f"{listed}.comments.csv"))
            for name in {row[0] for row in found.project(names[0]).fetchall()} - {"build"}:
                rows = connection.table(name).order("ALL")
                rows.write_csv(str(out / "warehouse" / f"{name}.csv"))
        connection.execute(
            "UPDATE build SET build_id = $name, built_at = $day, code_version = $name, data_version = $name",
            {"name": BUILD, "day": DAY},
        )
    (fixed / "history").mkdir()
    for snapshot in (made / "history").glob("*.parquet"):
        _history(snapshot, fixed / "history")
    os.link(build, fixed / "warehouse.duckdb")
    return fixed / "warehouse.duckdb"


def _history(snapshot: Path, folder: Path) -> None:
    """Write the snapshot under the fixed name, and an earlier one in which some things were otherwise."""
    rows = duckdb.read_parquet(str(snapshot)).project(f"* REPLACE (TIMESTAMP '{DAY}' AS built_at)")
    earlier = rows.filter("hash(item_id) % 40 = 0").project("* REPLACE (value || '0' AS value)")
    others = rows.filter("hash(item_id) % 40 > 1")
    rows.order("ALL").write_parquet(str(folder / f"{BUILD}.parquet"))
    earlier.union(others).order("ALL").write_parquet(str(folder / "earlier.parquet"))
    os.utime(folder / "earlier.parquet", (0, 0))


def published(out: Path) -> None:
    """Write what `python -m publish` can make."""
    made = out.parent / f"{out.name}-made"
    made.mkdir()
    orders: dict[str, list[str]] = {"sheet.docx": ["sheet", "--period", "2020-2022", "--format", "docx"]}
    orders["sheet.xlsx"] = ["sheet", "--period", "2020-2022", "--format", "xlsx"]
    orders["form.xlsx"] = ["sheet", "--blank", "--year", "2021", "--format", "xlsx"]
    orders["report-tables.docx"] = ["report-tables", "--year", "2020"]
    for kind in ("docx", "pdf"):
        for language in LANGUAGES:
            briefing = ["briefing", "--year", "2020", "--format", kind, "--language", language]
            orders[f"short.{language}.{kind}"] = [*briefing, "--short"]
            for area in ("I", "II", "III", "IV"):
                orders[f"area-{area}.{language}.{kind}"] = [*briefing, "--area", area]
            for number in range(1, 7):
                orders[f"priority-{number}.{language}.{kind}"] = [*briefing, "--priority", str(number)]
    for name, words in orders.items():
        command(out / "logs" / f"{name}.log", "publish", *words, "--out", made / name)
        keep(out / "published" / name, (made / name).read_bytes())
    command(out / "logs" / "package.log", "publish", "package", "--out", made / "package")
    split = ["sheet", "--blank", "--year", "2021", "--format", "xlsx", "--split"]
    command(out / "logs" / "split.log", "publish", *split, "--out", made / "split")
    for folder in ("package", "split"):
        for path in sorted((made / folder).iterdir()):
            keep(out / "published" / folder / path.name, path.read_bytes())
    shutil.rmtree(made)


def pages(out: Path) -> None:
    """Write the text of every page and of the page of each indicator, and every file they offer."""
    import streamlit as st
    from streamlit.logger import set_log_level
    from streamlit.testing.v1 import AppTest

    start = str(Path.cwd() / "pages" / "router.py")
    offered: list[tuple[str, bytes]] = []
    shown = st.download_button

    def download_button(label: str, data: Any = None, **more: Any) -> bool:
        content = data() if callable(data) else data
        name = f"{more.get('key')} {more.get('file_name')}"
        offered.append((name, content.encode() if isinstance(content, str) else bytes(content)))
        return bool(shown(label, data, **more))

    setattr(st, "download_button", download_button)  # noqa: B010 - the pages call it by this name
    for name, script, query in _visits():
        offered.clear()
        set_log_level("error")  # it warns that there is no browser; each run sets the level back
        path = out / "pages" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        app = AppTest.from_file(start, default_timeout=120).run()  # the first run makes the addresses known
        app.query_params.update(query)
        app.switch_page(script).run()
        if app.exception:
            raise RuntimeError(f"{name} fails: {app.exception[0].message}")
        path.write_text("\n".join(_texts(app._tree)), "utf-8")
        for number, (file, content) in enumerate(offered):
            keep(out / "offered" / name / f"{number:02} {file.replace('/', '_')}", content)


def _visits() -> Iterator[tuple[str, str, dict[str, str]]]:
    site = module("pages.site", "pages.site")
    catalogue = module("queries.catalogue", "publish.lookups")
    entries = [entry for group in site.groups().values() for entry in group]
    (indicator,) = (entry for entry in entries if entry.address == "wskaznik")
    for language in LANGUAGES:
        for entry in entries:
            yield f"{language} {entry.address or 'start'}", entry.script, {"jezyk": language}
        for code in catalogue.indicators():
            yield f"{language} {code}", indicator.script, {"jezyk": language, "kod": code}


def _texts(tree: Any) -> Iterator[str]:
    """Yield what each element of a page was given to show, in order."""
    from google.protobuf.text_format import MessageToString  # type: ignore[import-untyped]

    waiting = [tree]
    while waiting:
        node = waiting.pop(0)
        proto = getattr(node, "proto", None)
        if proto is not None:
            yield _RUN.sub("RUN", MessageToString(proto, as_utf8=True))
        waiting[:0] = list(getattr(node, "children", {}).values())


def main() -> None:
    """Write all outputs of the commit in the working folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("documents", type=Path)
    arguments = parser.parse_args()
    out = arguments.out.absolute()
    made = out.parent / f"{out.name}-warehouse"
    made.mkdir(parents=True)
    out.mkdir()
    os.environ["BAROMETR_WAREHOUSE"] = str(warehouse(out, made))
    os.environ["BAROMETR_EDITING"] = "1"
    extractions(out, arguments.documents.absolute())
    published(out)
    pages(out)


if __name__ == "__main__":
    main()
