"""Every file of the open-data package, made once per build of the warehouse."""

import io
import json
import zipfile
from collections.abc import Mapping
from functools import lru_cache

from publish.data_files.csv_files import canonical_csv
from publish.data_files.parquet import parquet
from publish.package.csvw import SUFFIX, csvw
from publish.package.dcat import dcat
from publish.package.description import description
from publish.package.harvest import harvest, md5_of
from publish.package.portal import portal
from publish.package.publisher import Publisher, publisher
from publish.package.readme import readmes
from publish.package.table_schema import lists_of
from publish.package.tables import RESOURCES, codebook, codes
from publish.public_address import public_address
from queries import warehouse

DESCRIPTION = "datapackage.json"
CATALOGUE, HARVEST, HARVEST_SUM = "dcat.jsonld", "dane-gov-pl.xml", "dane-gov-pl.md5"


def files() -> Mapping[str, bytes]:
    """Return the content of each file by name; raises WarehouseMissingError."""
    with warehouse.one_build():
        return _files(warehouse.current_build(), publisher(), public_address())


def archive() -> bytes:
    """Return the whole package as one .zip; the same build gives the same bytes."""
    with warehouse.one_build():
        return _archive(warehouse.current_build(), publisher(), public_address())


def for_catalogues(base: str) -> bytes:
    """Return the package as a catalogue of open data reads it; `base`: the address of the server."""
    return dcat(json.loads(files()[DESCRIPTION]), portal(), publisher(), base)


def for_the_portal() -> Mapping[str, bytes]:
    """Return the list that dane.gov.pl harvests and its sum; raises CannotPublishError."""
    made = harvest(json.loads(files()[DESCRIPTION]), portal(), publisher(), public_address())
    return {HARVEST: made, HARVEST_SUM: md5_of(made)}


@lru_cache(maxsize=1)
def _archive(build: warehouse.Build, decided: Publisher, base: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        for name, content in _files(build, decided, base).items():
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


@lru_cache(maxsize=2)
def _files(_build: warehouse.Build, decided: Publisher, base: str) -> Mapping[str, bytes]:
    tables = {resource.name: resource.table() for resource in RESOURCES}
    made = {f"{name}.csv": canonical_csv(table) for name, table in tables.items()}
    made["observations.parquet"] = parquet(tables["observations"])
    made["codebook.csv"] = canonical_csv(codebook(tables))
    made["codes.csv"] = canonical_csv(codes())
    package = description(tables, made, decided, base)
    text = json.dumps(package, ensure_ascii=False, indent=2)
    described = {
        f"{resource['path']}{SUFFIX}": csvw(resource, lists_of(tables.get(resource["name"])))
        for resource in package["resources"]
        if resource["format"] == "csv"
    }
    return {**made, **described, **readmes(tables, decided), DESCRIPTION: text.encode()}
