"""Every file of the open-data package, made once per build of the warehouse."""

import io
import json
import zipfile
from collections.abc import Mapping
from functools import lru_cache

from publish.data_files.csv_files import canonical_csv
from publish.data_files.parquet import parquet
from publish.package.description import description
from publish.package.readme import readmes
from publish.package.tables import RESOURCES, codebook, codes
from queries import warehouse


def files() -> Mapping[str, bytes]:
    """Return the content of each file by name; raises WarehouseMissingError."""
    with warehouse.one_build():
        return _files(warehouse.current_build())


def archive() -> bytes:
    """Return the whole package as one .zip; the same build gives the same bytes."""
    with warehouse.one_build():
        return _archive(warehouse.current_build())


@lru_cache(maxsize=1)
def _archive(build: warehouse.Build) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        for name, content in _files(build).items():
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


@lru_cache(maxsize=2)
def _files(_build: warehouse.Build) -> Mapping[str, bytes]:
    tables = {resource.name: resource.table() for resource in RESOURCES}
    made = {f"{name}.csv": canonical_csv(table) for name, table in tables.items()}
    made["observations.parquet"] = parquet(tables["observations"])
    made["codebook.csv"] = canonical_csv(codebook(tables))
    made["codes.csv"] = canonical_csv(codes())
    text = json.dumps(description(tables, made), ensure_ascii=False, indent=2)
    return {**made, **readmes(tables), "datapackage.json": text.encode()}
